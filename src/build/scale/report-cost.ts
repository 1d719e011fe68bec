import { writeFileSync } from 'node:fs';

// Preloaded into a build (node --import): what it cost, written down as it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, gigabytes: maxRSS / 1e6 };
  writeFileSync(process.env['COST_FILE'] ?? 'cost.json', JSON.stringify(cost));
});

import { readFileSync } from 'node:fs';

/** What a process holds in memory, in MB; only Linux tells. */
export function residentMegabytes(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1000);
}

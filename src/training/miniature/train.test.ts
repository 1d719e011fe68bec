import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readWeights } from './stage-weights.ts';

const STAGE = 'contrastive';

/** Trains one stage quickly; stopped by force once it has told of as many steps as are wanted. */
function train(folder: string, stopAfter = Infinity): Promise<string[]> {
  const command = ['src/training/miniature/train.ts', '--quick', '--only', STAGE];
  const child = spawn(process.execPath, [...command, '--folder', folder]);
  let said = '';
  const steps = () => [...said.matchAll(/: (\d+)\//g)].map(([, step]) => step);
  child.stdout.on('data', (piece: Buffer) => {
    said += String(piece);
    if (steps().length >= stopAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(steps()) : reject(new Error(`exit ${code}`)),
    );
  });
}

test('training that is killed and goes on learns what it would have learned', async () => {
  const [whole, broken] = ['whole-', 'broken-'].map((name) =>
    mkdtempSync(join(tmpdir(), `latent-motion-${name}`)),
  );
  const [told] = await Promise.all([train(whole), train(broken, 1)]);
  assert.throws(() => readWeights(broken, STAGE), /that stage comes first/);
  assert.deepEqual(await train(broken), told.slice(1), 'it goes on where it was stopped');
  const [one, other] = [whole, broken].map((folder) => readWeights(folder, STAGE));
  assert.deepEqual(other.curve, one.curve);
  assert.deepEqual(other.values, one.values);
  for (const folder of [whole, broken]) rmSync(folder, { recursive: true });
});

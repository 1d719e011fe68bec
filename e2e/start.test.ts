import assert from 'node:assert/strict';
import test from 'node:test';
import { served } from '#build/served.ts';

const FIVE_MINUTES = 300_000;

test('npm start builds the book, serves it and says where', { timeout: FIVE_MINUTES }, async () => {
  const { address, stop } = await served('npm start');
  const read = async (path: string) => (await fetch(address + path)).text();
  const [page, workshop] = await Promise.all(['/', '/workshop'].map(read)).finally(stop);
  assert.match(page, /<title>Latent Motion<\/title>/);
  assert.doesNotMatch(workshop, />Figure 1\.1</, 'the workshop is for those who write');
});

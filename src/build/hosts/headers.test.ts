import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSource, readPage } from '../portable/page.ts';
import { scriptHashes, sourceHash, writePolicy } from '../portable/policy.ts';
import { headersFile } from './headers.ts';

const pages = ['one()', 'two()'].map((script, p) => {
  const head = `<head><script>${script}</script></head>`;
  const page = readPage(`${p}.html`, `<html>${head}<body><iframe></iframe></body></html>`);
  writePolicy(page);
  return page;
});

const scripts = new Set(pages.flatMap((page) => [...scriptHashes(page)]));

/** The directives of a policy by their names. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split('; ').map((part) => part.split(' '));
  return new Map(parts.map(([name, ...sources]) => [name, sources]));
}

test('the policy of the headers allows what every page allows itself', () => {
  const [, ofHost = ''] = /Content-Security-Policy: (.*)/.exec(headersFile(scripts)) ?? [];
  for (const page of pages) {
    const [, ofPage = ''] = /content="(default-src[^"]*)"/.exec(pageSource(page)) ?? [];
    for (const [name, sources] of directives(ofPage)) {
      if (name === 'style-src') continue;
      const allowed = directives(ofHost).get(name) ?? [];
      for (const source of sources) assert.ok(allowed.includes(source), `${name} ${source}`);
    }
  }
  assert.ok(ofHost.includes(sourceHash('two()')));
});

test('pages may be framed, and types are taken at their word', () => {
  assert.doesNotMatch(headersFile(scripts), /frame-ancestors|X-Frame-Options/i);
  assert.match(headersFile(scripts), /X-Content-Type-Options: nosniff/);
});

test('a line that hosts would not read is refused', () => {
  const many = Array.from({ length: 40 }, (_, p) => sourceHash(`f(${p})`));
  assert.throws(() => headersFile(new Set(many)), /40 different inline scripts are too many/);
});

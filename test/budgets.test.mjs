// A page of each kind is light: few bytes, few requests, nothing moves. So are
// the scripts, all of them together.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { testPages } from './lib/pagetest.mjs';
import { siteDir } from './lib/site.mjs';
import { overweight, weigh } from './lib/weight.mjs';

const limits = { bytes: 14 * 1024, requests: 4, shift: 0 };
const scripts = 8 * 1024;

/** Kinds that may weigh more, each with its own limit and the reason. */
const whole = 32 * 1024;
const exceptions = {
  edition: { bytes: whole, because: 'a whole edition is one document, to be read, searched and printed as one' },
  'level-conditions': { bytes: whole, because: 'every condition that binds a level, which is most of an edition' },
  checklist: { bytes: 18 * 1024, because: 'a list of more than a hundred things to tick, to be printed as one' },
};

testPages('budget', ({ kind }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), { ...limits, ...exceptions[kind] }),
}));

test('all scripts together', () => {
  const dir = siteDir();
  const names = [...readdirSync(join(dir, 'js')).map((name) => join('js', name)), 'sw.js'];
  const weights = names.map((name) => [name, brotliCompressSync(readFileSync(join(dir, name))).length]);
  const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
  assert.ok(sum <= scripts, `${sum} bytes after brotli (${weights.map(([name, bytes]) => `${name} ${bytes}`).join(', ')}), want at most ${scripts}`);
});

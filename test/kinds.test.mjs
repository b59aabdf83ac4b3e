// Every page of pages.json is light and without a violation of axe-core's, and
// the first of each kind holds up in every way: small screens, paper, forced
// colours, wide text, no scripts, the keyboard alone. One visit tries it all,
// since to open a page takes longer than most of what is asked of it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { looks, violations } from './lib/axe.mjs';
import { checks as keyboardChecks } from './lib/keyboard.mjs';
import { checks as layoutChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { firstPages, siteDir } from './lib/site.mjs';
import { overweight, weigh } from './lib/weight.mjs';

const limits = { bytes: 14 * 1024, requests: 4, shift: 0 };
const scripts = 8 * 1024;

/** Kinds that may weigh more, each with its own limit and the reason. */
const whole = 32 * 1024;
const exceptions = {
  edition: { bytes: whole, because: 'a whole edition is one document, to be read, searched and printed as one' },
  'level-conditions': { bytes: whole, because: 'every condition that binds a level, which is most of an edition' },
};

const firsts = new Set(firstPages().map(({ url }) => url));

testPages('page', ({ kind, url }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), { ...limits, ...exceptions[kind] }),
  'axe-core': (visit) => violations(visit, firsts.has(url) ? looks.both : looks.once),
  ...(firsts.has(url) ? { ...layoutChecks, ...keyboardChecks } : {}),
}));

test('all scripts together', () => {
  const dir = siteDir();
  const names = [...readdirSync(join(dir, 'js')).map((name) => join('js', name)), 'sw.js'];
  const weights = names.map((name) => [name, brotliCompressSync(readFileSync(join(dir, name))).length]);
  const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
  assert.ok(sum <= scripts, `${sum} bytes after brotli (${weights.map(([name, bytes]) => `${name} ${bytes}`).join(', ')}), want at most ${scripts}`);
});

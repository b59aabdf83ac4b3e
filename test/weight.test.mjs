// Every page of the site, in every language, is light, and so are all scripts
// together.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { assertNone } from './lib/assert.mjs';
import { htmlFiles, kindOf, siteDir } from './lib/site.mjs';
import { limitsOf, overweightFiles } from './lib/weight.mjs';

const scripts = 8 * 1024;

test('every page with its styles and scripts', () => {
  const dir = siteDir();
  const files = htmlFiles(dir);
  assert.ok(files.length > 0);
  assertNone(overweightFiles(dir, files, kindOf)
    .map(({ url, kind, bytes }) => `${url}: ${bytes} bytes after brotli, want at most ${limitsOf(kind).bytes}`));
});

test('all scripts together', () => {
  const dir = siteDir();
  const names = [...readdirSync(join(dir, 'js')).map((name) => join('js', name)), 'sw.js'];
  const weights = names.map((name) => [name, brotliCompressSync(readFileSync(join(dir, name))).length]);
  const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
  assert.ok(sum <= scripts, `${sum} bytes after brotli (${weights.map(([name, bytes]) => `${name} ${bytes}`).join(', ')}), want at most ${scripts}`);
});

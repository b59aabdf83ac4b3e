// The list of pages that the browser visits covers the site.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { launchBare } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { coverageFindings, kindOf, kindsOf, readPages, siteDir } from './lib/site.mjs';

test('pages.json has a page of every kind, and the site has every page of it', () => {
  assertNone(coverageFindings(readPages(), kindsOf(siteDir())));
});

test('an unknown address is answered with the page that says so', async () => {
  const server = await serve(siteDir());
  try {
    const response = await fetch(server.origin + '/finns/inte/alls/');
    assert.equal(response.status, 404);
    const want = kindOf(await readFile(path.join(siteDir(), '404.html'), 'utf8'));
    assert.notEqual(want, '');
    assert.equal(kindOf(await response.text()), want);
    const arabic = await fetch(server.origin + '/ar/finns/inte/');
    assert.equal(arabic.status, 404);
    assert.match(await arabic.text(), /<html lang="ar" dir="rtl"/);
  } finally {
    await server.close();
  }
});

test('a page that has moved leads on without JavaScript', async () => {
  const moved = readPages().filter(({ kind }) => kind === 'moved');
  assert.notEqual(moved.length, 0);
  const server = await serve(siteDir());
  const browser = await launchBare();
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const { url } of moved) {
      await page.goto(server.origin + url, { waitUntil: 'commit' });
      await page.waitForURL((now) => now.pathname !== url, { timeout: 10_000 });
      assert.notEqual(kindOf(await page.content()), 'moved');
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

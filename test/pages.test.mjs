// The list of pages that the browser visits covers the site.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
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
  } finally {
    await server.close();
  }
});

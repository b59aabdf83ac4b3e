// Runs checks on every page of pages.json in one browser, a few at a time.

import { after, before, describe, test } from 'node:test';
import { assertNone } from './assert.mjs';
import { launchBare, Reader } from './browser.mjs';
import { recorded, recordTool } from './record.mjs';
import { serve } from './server.mjs';
import { readPages, siteDir } from './site.mjs';

/** Declares a suite: for each page a test, and in it one for each check, a
 * function from visit to findings. make(page) gives the checks of a page, by
 * names that record.mjs knows how to tell of. The pages are those of pages.json
 * unless told. */
export function testPages(title, make, { pages = readPages() } = {}) {
  const dir = siteDir();
  if (pages.length === 0) {
    throw new Error('pages.json lists no page');
  }
  describe(title, { concurrency: 3 }, () => {
    let browser;
    let reader;
    let server;
    before(async () => {
      server = await serve(dir, { hold: true });
      browser = await launchBare();
      recordTool('Chromium', browser.version());
      reader = new Reader(browser, server.origin);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    for (const page of pages) {
      test(`${page.kind} ${page.url}`, (t) => reader.visit(page.url, async (visit) => {
        for (const [name, check] of Object.entries(make(page))) {
          await t.test(name, async () => assertNone(await recorded(name, page, () => check(visit))));
        }
      }));
    }
  });
}

// Every HTML file of the site is valid, kind by kind.

import { describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { fileFindings } from './lib/htmlcheck.mjs';
import { htmlFiles, kindsOf, siteDir } from './lib/site.mjs';

describe('valid HTML', () => {
  const files = new Map(htmlFiles(siteDir()).map((page) => [page.url, page]));
  for (const [kind, urls] of kindsOf(siteDir())) {
    test(`${kind || 'no kind'}: ${urls.length} pages`, async () => {
      const found = [];
      for (const url of urls) {
        found.push(...await fileFindings(files.get(url)));
      }
      assertNone(found);
    });
  }
});

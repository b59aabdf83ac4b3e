// Every HTML file of the site is valid, kind by kind: all of the first language,
// and in the others a page of each kind, which the same templates print.

import { describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { fileFindings } from './lib/htmlcheck.mjs';
import { htmlFiles, kindsOf, siteDir, translatedPages } from './lib/site.mjs';

describe('valid HTML', () => {
  const files = new Map(htmlFiles(siteDir()).map((page) => [page.url, page]));
  const translated = translatedPages(siteDir()).map(({ url }) => url);
  const folder = (url) => url.split('/')[1];
  const others = new Set(translated.map(folder));
  for (const [kind, all] of kindsOf(siteDir())) {
    const urls = all.filter((url) => !others.has(folder(url)) || translated.includes(url));
    test(`${kind || 'no kind'}: ${urls.length} pages`, async () => {
      const found = [];
      for (const url of urls) {
        found.push(...await fileFindings(files.get(url)));
      }
      assertNone(found);
    });
  }
});

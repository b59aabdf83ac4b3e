// The HTML files of the site are valid, kind by kind: in the first language those
// of pages.json and another of the kind, in the other languages a page of each,
// which the same templates print. "make assess" looks at more pages.

import { describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { assessing } from './lib/depth.mjs';
import { fileFindings, version } from './lib/htmlcheck.mjs';
import { recorded, recordTool } from './lib/record.mjs';
import { htmlFiles, kindsOf, readPages, siteDir, translatedPages } from './lib/site.mjs';

/** How many pages of a kind are looked at beside those of pages.json. */
const most = Number(process.env.KUNDVAL_HTML_PAGES || (assessing ? 15 : 1));

/** At most n of a list, spread evenly over it. */
function spread(list, n) {
  return list.length <= n ? list : Array.from({ length: n }, (_, i) => list[Math.floor((i * list.length) / n)]);
}

describe('valid HTML', () => {
  recordTool('html-validate', version);
  const files = new Map(htmlFiles(siteDir()).map((page) => [page.url, page]));
  const translated = translatedPages(siteDir()).map(({ url }) => url);
  const listed = readPages().map(({ url }) => url);
  const folder = (url) => url.split('/')[1];
  const others = new Set(translated.map(folder));
  for (const [kind, all] of kindsOf(siteDir())) {
    const own = all.filter((url) => !others.has(folder(url)));
    const urls = new Set([...listed.filter((url) => own.includes(url)), ...spread(own, most), ...translated.filter((url) => all.includes(url))]);
    test(`${kind || 'no kind'}: ${urls.size} of ${all.length} pages`, async () => {
      const found = [];
      for (const url of urls) {
        found.push(...await recorded('valid HTML', { kind, url }, () => fileFindings(files.get(url))));
      }
      assertNone(found);
    });
  }
});

// A page of each kind holds up in every language, on a phone: from right to left
// too, and with words of other lengths. What does not depend on the language,
// as colours do not, is tried in the first one. The gate looks at Arabic, which is
// farthest from Swedish; "make assess" looks at every language, and more closely.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looks, violations } from './lib/axe.mjs';
import { assessing } from './lib/depth.mjs';
import { closeChecks, languageChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { siteDir, translatedPages } from './lib/site.mjs';

/** Other letters, and from right to left. */
const farthest = /^\/ar\//;

const pages = translatedPages(siteDir()).filter(({ url }) => assessing || farthest.test(url));

test('the kinds of page are there in several languages', () => {
  assert.ok(pages.length > 0);
});

testPages('languages', () => ({
  'no violation': (visit) => violations(visit, looks.form),
  ...(assessing ? closeChecks : {}),
  ...languageChecks,
}), { pages });

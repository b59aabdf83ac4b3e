// A page of each kind holds up in every language, on a phone: from right to left
// too, and with words of other lengths. What does not depend on the language,
// as colours do not, is tried in the first one. The gate looks at Arabic and
// Ukrainian, whose letters and words are farthest from Swedish, and closest at what
// is written from right to left; "make assess" looks at every language as closely.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looks, violations } from './lib/axe.mjs';
import { assessing } from './lib/depth.mjs';
import { closeChecks, languageChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { siteDir, translatedPages } from './lib/site.mjs';

/** Other letters. */
const far = /^\/(ar|uk)\//;

/** Written from right to left. */
const farthest = /^\/ar\//;

const pages = translatedPages(siteDir()).filter(({ url }) => assessing || far.test(url));

test('the kinds of page are there in several languages', () => {
  assert.ok(pages.length > 0);
});

testPages('languages', ({ url }) => ({
  ...(assessing || farthest.test(url) ? { 'no violation': (visit) => violations(visit, looks.form) } : {}),
  ...(assessing ? closeChecks : {}),
  ...languageChecks,
}), { pages });

// A page of each kind holds up in every language, on a phone: from right to left
// too, and with words of other lengths. What does not depend on the language,
// as colours do not, is tried in the first one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looks, violations } from './lib/axe.mjs';
import { languageChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { siteDir, translatedPages } from './lib/site.mjs';

const pages = translatedPages(siteDir());

test('the kinds of page are there in several languages', () => {
  assert.ok(pages.length > 0);
});

testPages('languages', () => ({ 'no violation': (visit) => violations(visit, looks.form), ...languageChecks }), { pages });

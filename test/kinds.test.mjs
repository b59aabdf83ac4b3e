// The first page of each kind in pages.json is light, nothing in it moves, and it
// holds up in every way: axe-core, small screens, paper, forced colours, wide and
// large text, no scripts, the keyboard alone. One visit tries it all, since to
// open a page takes longer than most of what is asked of it. "make assess" weighs
// every page of pages.json as it loads; a deep run tries all of it on each of them,
// in every language.

import { version, violations } from './lib/axe.mjs';
import { assessing, deep } from './lib/depth.mjs';
import { checks as keyboardChecks } from './lib/keyboard.mjs';
import { checks as layoutChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { recordTool } from './lib/record.mjs';
import { firstPages, readPages, siteDir, translatedPages } from './lib/site.mjs';
import { limitsOf, overweight, weigh } from './lib/weight.mjs';

recordTool('axe-core', version);

const listed = readPages();
const first = firstPages(listed);
const pages = deep ? [...listed, ...translatedPages(siteDir(), listed)] : assessing ? listed : first;
const whole = new Set((deep ? pages : first).map(({ url }) => url));

testPages('page', ({ kind, url }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), limitsOf(kind)),
  ...(whole.has(url) ? { 'axe-core': violations, ...layoutChecks, ...keyboardChecks } : {}),
}), { pages });

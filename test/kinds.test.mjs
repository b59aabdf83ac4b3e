// Every page of pages.json is light and nothing in it moves, and the first of each
// kind holds up in every way: axe-core, small screens, paper, forced colours, wide
// and large text, no scripts, the keyboard alone. One visit tries it all,
// since to open a page takes longer than most of what is asked of it. A deep run
// tries all of it on every page of pages.json, in every language.

import { version, violations } from './lib/axe.mjs';
import { deep } from './lib/depth.mjs';
import { checks as keyboardChecks } from './lib/keyboard.mjs';
import { checks as layoutChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { recordTool } from './lib/record.mjs';
import { firstPages, readPages, siteDir, translatedPages } from './lib/site.mjs';
import { limitsOf, overweight, weigh } from './lib/weight.mjs';

recordTool('axe-core', version);

const listed = readPages();
const pages = deep ? [...listed, ...translatedPages(siteDir(), listed)] : listed;
const whole = new Set((deep ? pages : firstPages()).map(({ url }) => url));

testPages('page', ({ kind, url }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), limitsOf(kind)),
  ...(whole.has(url) ? { 'axe-core': violations, ...layoutChecks, ...keyboardChecks } : {}),
}), { pages });

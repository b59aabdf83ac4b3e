// Every page of pages.json is light and without a violation of axe-core's, and
// the first of each kind holds up in every way: small screens, paper, forced
// colours, wide text, no scripts, the keyboard alone. One visit tries it all,
// since to open a page takes longer than most of what is asked of it.

import { looks, violations } from './lib/axe.mjs';
import { checks as keyboardChecks } from './lib/keyboard.mjs';
import { checks as layoutChecks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { firstPages } from './lib/site.mjs';
import { limitsOf, overweight, weigh } from './lib/weight.mjs';

const firsts = new Set(firstPages().map(({ url }) => url));

testPages('page', ({ kind, url }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), limitsOf(kind)),
  'axe-core': (visit) => violations(visit, firsts.has(url) ? looks.both : looks.once),
  ...(firsts.has(url) ? { ...layoutChecks, ...keyboardChecks } : {}),
}), { alone: ({ url }) => firsts.has(url) });

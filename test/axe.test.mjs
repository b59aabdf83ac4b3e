// axe-core finds nothing: on the first page of each kind, on a phone and on a
// desktop, light and dark; on the others, which share its styles, once on each.

import { violations } from './lib/axe.mjs';
import { screens } from './lib/browser.mjs';
import { testPages } from './lib/pagetest.mjs';
import { firstPages } from './lib/site.mjs';

const firsts = new Set(firstPages().map(({ url }) => url));

async function once(visit) {
  return [...await violations(visit, [screens.phone], ['light']), ...await violations(visit, [screens.desktop], ['dark'])];
}

testPages('axe', ({ url }) => ({ 'no violation': firsts.has(url) ? violations : once }));

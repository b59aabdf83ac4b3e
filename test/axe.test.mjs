// axe-core finds nothing on a page of each kind, on a phone and on a desktop,
// light and dark.

import { violations } from './lib/axe.mjs';
import { testPages } from './lib/pagetest.mjs';

testPages('axe', () => ({ 'no violation': violations }));

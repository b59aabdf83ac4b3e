// A page of each kind holds up: small screens, paper, forced colours, wide
// text, no scripts, and it keeps to itself.

import { checks } from './lib/layout.mjs';
import { testPages } from './lib/pagetest.mjs';
import { firstPages } from './lib/site.mjs';

testPages('layout', () => checks, firstPages());

// A page of each kind can be used with the keyboard alone.

import { checks } from './lib/keyboard.mjs';
import { testPages } from './lib/pagetest.mjs';
import { firstPages } from './lib/site.mjs';

testPages('keyboard', () => checks, firstPages());

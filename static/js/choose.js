// What the pages of a provider, of the comparison and of the paper to take
// along run. They share one script, which is fetched once for all of them.

import { compare } from './modules/compare.js';
import { languages } from './modules/languages.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';
import { sheet } from './modules/sheet.js';
import { shortlist } from './modules/shortlist.js';

ready();
offline();
languages();
shortlist();
compare();
sheet();

// What the pages run where providers are found, set aside and compared. What
// only some of them need, or only once somebody asks for it, comes later.

import { languages } from './modules/languages.js';
import { later } from './modules/later.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';
import { shortlist } from './modules/shortlist.js';

ready();
offline();
languages();
shortlist();
later();

// What the pages run on which one finds and compares providers.

import { compare } from './modules/compare.js';
import { find } from './modules/find.js';
import { languages } from './modules/languages.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';
import { sheet } from './modules/sheet.js';
import { shortlist } from './modules/shortlist.js';

ready();
offline();
find();
languages();
shortlist();
compare();
sheet();

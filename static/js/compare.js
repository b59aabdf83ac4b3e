// What the comparison and the paper to take along run.

import { compare } from './modules/compare.js';
import { languages } from './modules/languages.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';
import { sheet } from './modules/sheet.js';

ready();
offline();
languages();
compare();
sheet();

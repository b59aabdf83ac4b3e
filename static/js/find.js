// What the lists run in which one finds providers, and sets them aside.

import { find } from './modules/find.js';
import { languages } from './modules/languages.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';
import { shortlist } from './modules/shortlist.js';

ready();
offline();
shortlist();
find();
languages();

// What the pages run where providers are found and set aside. What narrows a
// list comes later, once somebody asks for it.

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

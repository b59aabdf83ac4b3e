// What the pages run on which one finds and compares providers.

import { find } from './modules/find.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';

ready();
offline();
find();

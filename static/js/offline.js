// What the page runs that is shown when there is no network.

import { kept } from './modules/kept.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';

ready();
offline();
kept();

// What every page runs.

import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';

ready();
offline();

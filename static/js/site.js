// What every page runs.

import { ready } from './modules/ready.js';

ready();

// What the pages run on which one finds and compares providers.

import { ready } from './modules/ready.js';

ready();

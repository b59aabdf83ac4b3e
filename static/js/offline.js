// What the pages run whose matter stays on the device: the one that is shown
// when there is no network, and checklists. They share one script.

import { checklist } from './modules/checklist.js';
import { kept } from './modules/kept.js';
import { offline } from './modules/offline.js';
import { ready } from './modules/ready.js';

ready();
offline();
kept();
checklist();

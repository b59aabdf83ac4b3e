// The comparison and the paper to take along; fetched by their pages.

import { compare } from './modules/compare.js';
import { sheet } from './modules/sheet.js';

compare();
sheet();

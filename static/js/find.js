//# allFunctionsCalledOnLoad
// Finding providers in a list; fetched by the page when somebody turns to the
// form.

import { find } from './modules/find.js';

find();

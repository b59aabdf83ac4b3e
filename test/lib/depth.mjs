// How far the checks go: the gate tries what it has time for, "make assess" every
// kind of page in every language, "make test-deep" everything there is.

/** Whether every page of pages.json is tried in every language, in every way. */
export const deep = Boolean(process.env.KUNDVAL_DEEP);

/** Whether every kind of page is tried as closely in each language. */
export const assessing = deep || Boolean(process.env.KUNDVAL_ASSESS);

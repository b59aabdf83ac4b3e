// How far the checks go: the gate tries what it has time for, "make test-deep"
// everything there is.

/** Whether every page of pages.json is tried in every language, in every way. */
export const deep = Boolean(process.env.KUNDVAL_DEEP);

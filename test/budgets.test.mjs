// A page of each kind is light: few bytes, few requests, nothing moves.

import { testPages } from './lib/pagetest.mjs';
import { overweight, weigh } from './lib/weight.mjs';

const limits = { bytes: 14 * 1024, requests: 4, shift: 0 };

/** Kinds that may weigh more, each with its own limit and the reason. */
const whole = 32 * 1024;
const exceptions = {
  edition: { bytes: whole, because: 'a whole edition is one document, to be read, searched and printed as one' },
  'level-conditions': { bytes: whole, because: 'every condition that binds a level, which is most of an edition' },
};

testPages('budget', ({ kind }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), { ...limits, ...exceptions[kind] }),
}));

// A page of each kind is light: few bytes, few requests, nothing moves.

import { testPages } from './lib/pagetest.mjs';
import { overweight, weigh } from './lib/weight.mjs';

const limits = { bytes: 14 * 1024, requests: 4, shift: 0 };

/** Kinds that may weigh more, each with its own limit and the reason. */
const exceptions = {
};

testPages('budget', ({ kind }) => ({
  'bytes, requests and layout shift': async (visit) => overweight(await weigh(visit), { ...limits, ...exceptions[kind]?.limits }),
}));

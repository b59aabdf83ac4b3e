// Which providers of a list pass what was chosen. Pure: no document.

import { searcher } from './search.js';

/** A provider in the list. `at` are the positions of its units.
 * @typedef {{text: string, languages: string[], places: string[], yes: string[], unknown: string[], free: string, at: [number, number][]}} Traits */

/** What was chosen: pairs of name and value, as they stand in an address.
 * @typedef {[name: string, value: string][]} Chosen */

/** Providers of a group: those known to pass, and those who may.
 * @template T
 * @typedef {{yes: T[], maybe: T[]}} Passed */

/** How far somebody passes: 2 for yes, 1 when it is not known, 0 for no.
 * @typedef {0 | 1 | 2} Answer */

/** @param {string} name @param {string} value
 * @returns {(one: Traits) => Answer} */
function question(name, value) {
  switch (name) {
    case 'q': {
      const found = searcher(value);
      return (one) => found(one.text) ? 2 : 0;
    }
    case 'sprak':
      return (one) => one.languages.includes(value) ? 2 : 0;
    case 'plats':
      return (one) => one.places.includes(value) ? 2 : 0;
    case 'tillganglighet':
      return (one) => one.yes.includes(value) ? 2 : one.unknown.includes(value) ? 1 : 0;
    case 'lediga':
      return (one) => one.free === 'ja' ? 2 : one.free === 'okant' ? 1 : 0;
  }
  return () => 2;
}

/** Puts to each provider of each group what was chosen. Nobody is left out for
 * a thing of which nothing is known.
 * @template {Traits} T
 * @param {T[][]} groups
 * @param {Chosen} chosen
 * @returns {Passed<T>[]} */
export function narrow(groups, chosen) {
  const questions = chosen.map(([name, value]) => question(name, value));
  return groups.map((group) => {
    /** @type {Passed<T>} */
    const passed = { yes: [], maybe: [] };
    for (const one of group) {
      let least = 2;
      for (const ask of questions) least = Math.min(least, ask(one));
      if (least === 2) passed.yes.push(one);
      else if (least === 1) passed.maybe.push(one);
    }
    return passed;
  });
}

/** @param {Passed<unknown>[]} passed */
export function count(passed) {
  return passed.reduce((sum, { yes, maybe }) => sum + yes.length + maybe.length, 0);
}

/** How many would pass without each of the things chosen, where that is any.
 * @param {Traits[][]} groups
 * @param {Chosen} chosen */
export function drops(groups, chosen) {
  return chosen.map((_, i) => ({ i, n: count(narrow(groups, chosen.filter((_, j) => j !== i))) })).filter(({ n }) => n > 0);
}

/** Turns the alphabet into the neutral order of the day, and with a negative
 * step back. A part of a list is turned by itself, as lists made beforehand
 * are: otherwise those were favoured who stand after others left out.
 * @template T
 * @param {T[]} list
 * @param {number} step */
export function turn(list, step) {
  const first = step % list.length; // a negative one is counted from the end
  return [...list.slice(first), ...list.slice(0, first)];
}

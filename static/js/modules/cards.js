// The providers of a list, read from its cards.

import { turn } from './narrow.js';
import { fold } from './search.js';

/** @typedef {import('./narrow.js').Traits & {card: HTMLElement}} Card */

/** A group of the list. Its cards are by name once the list has been read; on
 * the page are those that stood there from the start, and its count in words.
 * @typedef {{id: string, section: HTMLElement, list: Element, count: Element, said: string, cards: Card[], first: Card[]}} Group */

/** What stands in an attribute, between spaces.
 * @param {string | undefined} text */
export const codes = (text) => (text ?? '').split(' ').filter(Boolean);

/** @param {Element} card
 * @returns {Card} */
function read(card) {
  const li = /** @type {HTMLElement} */ (card);
  const { languages, places, yes, unknown, free = '', words = '', at } = li.dataset;
  /** @type {string | undefined} */
  let text;
  return {
    card: li,
    get text() { // needed when somebody searches, and slow to make for hundreds
      return text ??= fold([words, ...[...li.querySelectorAll('.provider-card__name, .provider-card__summary, .facts__value')].map((part) => part.textContent)].join(' '));
    },
    languages: codes(languages), places: codes(places), yes: codes(yes), unknown: codes(unknown), free,
    at: codes(at).map((place) => /** @type {import('./near.js').Place} */ (place.split(',').map(Number))),
  };
}

/** @param {Element} element
 * @returns {Group} */
export function group(element) {
  const section = /** @type {HTMLElement} */ (element);
  const list = /** @type {Element} */ (section.querySelector('.providers'));
  const count = /** @type {Element} */ (section.querySelector('.group__count'));
  const cards = [...list.children].map(read);
  return { id: section.dataset.group ?? '', section, list, count, said: count.textContent ?? '', cards, first: cards };
}

/** @param {ParentNode} page */
const groups = (page) => [...page.querySelectorAll('[data-group]')].map(group);

/** Reads the groups of the list that begins on this page. What stands on its
 * other pages is fetched and added: cards to the groups that there are, and
 * groups that only begin later.
 * @param {string[]} urls of every page, this one first; none when there is no other
 * @param {number} step of the neutral order
 * @returns {Promise<Group[]>} */
export async function readList(urls, step) {
  const all = groups(document);
  for (const found of (await others(urls)).flat()) {
    const same = all.find(({ id }) => id === found.id);
    if (same) {
      same.cards = [...same.cards, ...found.cards];
    } else {
      all.at(-1)?.section.after(found.section);
      all.push({ ...found, first: [] });
    }
  }
  for (const one of all) one.cards = turn(one.cards, -step);
  return all;
}

/** @param {string[]} urls */
function others(urls) {
  return Promise.all(urls.slice(1).map(async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.statusText);
    return groups(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  }));
}

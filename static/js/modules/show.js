// Showing what passes of a list.

import { group } from './cards.js';
import { nearest } from './near.js';
import { turn } from './narrow.js';
import { listed } from './shortlist.js';
import { numbers } from './words.js';

/** @typedef {import('./cards.js').Card} Card */
/** @typedef {import('./cards.js').Group} Group */
/** @typedef {import('./narrow.js').Passed<Card>} Passed */
/** @typedef {(key: string, n?: number, what?: string) => string} Say */

/** How many cards are shown at first, and how many more each time. */
const most = 500;

/** Returns a function that shows what passes of the groups, in the neutral
 * order or, with a place, by how far from it.
 * @param {HTMLElement} box
 * @param {Say} say
 * @param {number} step of the neutral order */
export function shower(box, say, step) {
  const held = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ (box.querySelector(`[data-${name}]`)).content.firstElementChild);
  const unknown = group(held('group-unknown'));
  const more = held('more');
  const number = numbers();
  /** How many cards are in place when the page is next drawn, which is what
   * somebody waits for. They fill the screen; a page that nobody sees yet may
   * have none. */
  const soon = Math.ceil(innerHeight / 250) || 1;
  /** What each list shows.
   * @type {[list: Element, shown: Card[]][]} */
  let lists;
  /** Lists that others have come in the place of.
   * @type {Element[]} */
  const old = [];
  /** What the cards say of how far away they are.
   * @type {HTMLElement[]} */
  const distances = [];

  const begin = () => {
    lists = [];
    for (const away of distances.splice(0)) away.remove();
  };

  /** Has an empty list come in the place of a group's own, which takes less time
   * than to empty that: what is in it goes when the page has been drawn.
   * @param {Group} one @param {Card[]} cards @param {number} room @param {string} said */
  const fill = (one, cards, room, said) => {
    const shown = cards.slice(0, room);
    const list = /** @type {Element} */ (one.list.cloneNode());
    one.list.before(list);
    one.list.classList.add('is-old');
    old.push(one.list);
    one.list = list;
    lists.push([list, shown]);
    one.section.hidden = shown.length === 0;
    one.count.textContent = said;
    return room - shown.length;
  };

  /** Puts the first n cards in their places, and more when the page has been
   * drawn with those, until all are there. Something else may be shown by then;
   * what of it stands there already stays.
   * @param {number} n */
  const place = (n) => {
    let room = n;
    for (const [list, shown] of lists) {
      list.append(...shown.slice(list.childElementCount, Math.max(room, 0)).map(({ card }) => {
        card.classList.toggle('is-seen', n === soon);
        return card;
      }));
      room -= shown.length;
    }
    drawn(() => {
      for (const list of old.splice(0)) list.remove();
      document.dispatchEvent(new Event(listed));
      if (room < 0) place(n * 6);
    });
  };

  /** @param {Group[]} all @param {Passed[]} passed @param {import('./near.js').Place | null} here @param {boolean} waits whether somebody waits for it @param {number} limit */
  const show = (all, passed, here, waits, limit = most) => {
    begin();
    const order = (/** @type {Card[]} */ cards) => here ? byDistance(cards, here, say, distances) : turn(cards, step);
    let room = limit;
    all.forEach((one, i) => {
      const cards = order(passed[i]?.yes ?? []);
      room = fill(one, cards, room, `(${number.format(cards.length)})`);
    });
    if (!more.isConnected) all.at(-1)?.section.after(unknown.section, more);
    const maybe = passed.flatMap((group) => order(group.maybe));
    room = fill(unknown, maybe, room, `(${number.format(maybe.length)})`);
    more.hidden = room > 0;
    place(waits ? soon : Infinity);
    more.onclick = () => {
      show(all, passed, here, false, limit + most);
      lists.flatMap(([, shown]) => shown)[limit]?.card.querySelector('a')?.focus();
    };
  };

  /** Shows what stood on the page from the start.
   * @param {Group[]} all @param {boolean} waits */
  const restore = (all, waits) => {
    begin();
    for (const one of all) fill(one, one.first, most, one.said);
    place(waits ? soon : Infinity);
    unknown.section.remove();
    more.remove();
  };
  return { show, restore };
}

/** Does something when the page has been drawn.
 * @param {() => void} then */
export function drawn(then) {
  requestAnimationFrame(() => setTimeout(then));
}

/** @param {Card[]} cards @param {import('./near.js').Place} here @param {Say} say @param {HTMLElement[]} distances */
function byDistance(cards, here, say, distances) {
  const form = (/** @type {number} */ km) => numbers({
    style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 ? 1 : 0,
  }).format(km);
  const measured = cards.map((one) => ({ one, km: nearest(here, one.at) })).sort((a, b) => a.km - b.km || 0);
  for (const { one: { card }, km } of measured) {
    const away = document.createElement('p');
    away.className = 'quiet';
    away.dataset.away = '';
    card.append(away);
    distances.push(away);
    away.textContent = km === Infinity ? say('near_unknown') : say('near_away', 0, form(km));
  }
  return measured.map(({ one }) => one);
}

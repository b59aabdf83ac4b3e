// Showing what passes of a list.

import { group } from './cards.js';
import { nearest } from './near.js';
import { turn } from './narrow.js';
import { listed } from './shortlist.js';

/** @typedef {import('./cards.js').Card} Card */
/** @typedef {import('./cards.js').Group} Group */
/** @typedef {import('./narrow.js').Passed<Card>} Passed */
/** @typedef {(key: string, n?: number, what?: string) => string} Say */

/** How many cards are shown at first, and how many more each time. */
const most = 500;

/** What a card has that stands in the page and is not shown. */
const out = 'provider-card--out';

/** Returns a function that shows what passes of the groups, in the neutral
 * order or, with a place, by how far from it.
 * @param {HTMLElement} box
 * @param {Say} say
 * @param {number} step of the neutral order */
export function shower(box, say, step) {
  const copy = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (document.importNode(/** @type {HTMLTemplateElement} */ (box.querySelector(`template[${name}]`)).content, true).firstElementChild);
  const unknown = group(copy('data-group-unknown'));
  const more = copy('data-more');
  const number = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: 'latn' });

  /** @param {Group} one @param {Card[]} cards @param {number} room @param {string} said */
  const fill = (one, cards, room, said) => {
    const shown = cards.slice(0, room).map(({ card }) => card);
    arrange(one.list, shown);
    one.section.hidden = shown.length === 0;
    one.count.textContent = said;
    return room - shown.length;
  };

  /** @param {Group[]} all @param {Passed[]} passed @param {import('./near.js').Place | null} here @param {number} limit */
  const show = (all, passed, here, limit = most) => {
    withoutDistance();
    const order = (/** @type {Card[]} */ cards) => here ? byDistance(cards, here, say) : turn(cards, step);
    let room = limit;
    all.forEach((one, i) => {
      const cards = order(passed[i]?.yes ?? []);
      room = fill(one, cards, room, `(${number.format(cards.length)})`);
    });
    all.at(-1)?.section.after(unknown.section, more);
    const maybe = passed.flatMap((group) => order(group.maybe));
    room = fill(unknown, maybe, room, `(${number.format(maybe.length)})`);
    more.hidden = room > 0;
    more.onclick = () => {
      show(all, passed, here, limit + most);
      /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`.provider-card:not(.${out}) a`))[limit]?.focus();
    };
  };

  /** Shows what stood on the page from the start.
   * @param {Group[]} all */
  const restore = (all) => {
    withoutDistance();
    for (const one of all) fill(one, one.first, most, one.said);
    unknown.section.remove();
    more.remove();
  };
  return { show, restore };
}

/** Shows these cards of a list, in this order, and takes the others out of
 * sight where they stand: what stays is neither styled nor laid out anew. A
 * class does it, since styles that ask for [hidden] are found faster without
 * hundreds of those. As few as possible are moved.
 * @param {Element} list @param {HTMLElement[]} shown */
function arrange(list, shown) {
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);
  const stay = inOrder(shown, new Map(cards.map((card, i) => [card, i])));
  const left = new Set(shown);
  for (const card of [...cards, ...shown]) {
    if (left.has(card) === card.classList.contains(out)) card.classList.toggle(out);
  }
  let come = false;
  for (let i = shown.length - 1; i >= 0; i--) {
    const card = /** @type {HTMLElement} */ (shown[i]);
    if (stay.has(card)) continue;
    come ||= card.parentNode !== list;
    list.insertBefore(card, shown[i + 1] ?? null);
  }
  if (come) document.dispatchEvent(new Event(listed));
}

/** The most of these cards that stand in this order already.
 * @param {HTMLElement[]} cards @param {Map<HTMLElement, number>} places */
function inOrder(cards, places) {
  /** @typedef {{card: HTMLElement, place: number, before: End | undefined}} End
   * @type {End[]} */
  const ends = []; // of the runs of each length, the end that stands furthest up
  for (const card of cards) {
    const place = places.get(card);
    if (place === undefined) continue;
    let n = ends.length;
    while (n && /** @type {End} */ (ends[n - 1]).place > place) n--;
    ends[n] = { card, place, before: ends[n - 1] };
  }
  const stay = new Set();
  for (let end = ends.at(-1); end; end = end.before) stay.add(end.card);
  return stay;
}

/** @param {Card[]} cards @param {import('./near.js').Place} here @param {Say} say */
function byDistance(cards, here, say) {
  const form = (/** @type {number} */ km) => new Intl.NumberFormat(document.documentElement.lang, {
    numberingSystem: 'latn', style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 ? 1 : 0,
  }).format(km);
  const measured = cards.map((one) => ({ one, km: nearest(here, one.at) })).sort((a, b) => a.km === b.km ? 0 : a.km - b.km);
  for (const { one: { card }, km } of measured) {
    const away = document.createElement('p');
    away.className = 'quiet';
    away.setAttribute('data-away', '');
    card.append(away);
    away.textContent = km === Infinity ? say('near_unknown') : say('near_away', 0, form(km));
  }
  return measured.map(({ one }) => one);
}

function withoutDistance() {
  for (const away of document.querySelectorAll('[data-away]')) away.remove();
}

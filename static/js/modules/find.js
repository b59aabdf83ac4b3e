// Finding providers in a list. What is chosen in the form, in the address and
// on the page is the same after each step; nothing changes before its button.

import { codes, readList } from './cards.js';
import { choose, chosenIn, levelIn, query, wordsOf } from './form.js';
import { locate } from './near.js';
import { count, drops, narrow } from './narrow.js';
import { drawn, shower } from './show.js';
import { phrases } from './words.js';

/** @typedef {import('./narrow.js').Chosen} Chosen */

/** Makes the form of the page work, where there is one with words to say. */
export function find() {
  const box = /** @type {HTMLElement | null} */ (document.querySelector('[data-find][data-step]'));
  if (!box) return;
  const finder = new Finder(box);
  finder.form.onclick = (event) => { // Enter presses a button too
    const pressed = /** @type {Element} */ (event.target).closest('button, a');
    if (!pressed) return;
    event.preventDefault(); // before a submit browsers read the whole form for their own ends
    if (pressed.matches('a')) finder.go([]);
    else finder.ask(chosenIn(finder.form));
  };
  finder.form.onchange = () => { // nobody is to wait for this at the press
    finder.reading?.then((groups) => finder.known(groups, chosenIn(finder.form)), () => {});
  };
  if (!finder.first) { // the list begins on another page, which has the address of the form
    return arrived();
  }
  finder.part('near').onclick = () => finder.sort();
  addEventListener('popstate', () => finder.follow());
  if (!location.search) { // somebody may have begun to fill the form in
    if (!finder.pages.length) finder.groups();
    return;
  }
  addEventListener('pageshow', () => finder.fill()); // a browser may have filled the form in anew
  finder.follow().finally(arrived);
}

/** Shows the list, which was out of sight while what the address asks for was
 * put in its place. */
function arrived() {
  drawn(() => document.documentElement.classList.remove('is-finding'));
}

class Finder {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    this.form = /** @type {HTMLFormElement} */ (box.querySelector('form'));
    this.first = new URL(this.form.action).pathname === location.pathname;
    this.step = Number(box.dataset.step);
    this.pages = codes(box.dataset.pages);
    this.say = phrases(/** @type {HTMLTemplateElement} */ (this.part('phrases')));
    this.paged = document.querySelectorAll('[data-paged]');
    this.list = shower(box, this.say, this.step);
    /** @type {import('./near.js').Place | null} */
    this.here = null;
    /** @type {ReturnType<typeof readList> | null} */
    this.reading = null;
    /** What passes of what was chosen last, and the words for that.
     * @type {{asked: string, passed: ReturnType<typeof narrow<import('./cards.js').Card>>, words: string[]} | null} */
    this.last = null;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.box.querySelector(`[data-${name}]`));
  }

  /** Says something without moving the focus. What stands on the page as well
   * is only heard.
   * @param {string} text */
  tell(text, heard = false) {
    this.part('status').textContent = text;
    this.part('status').classList.toggle('visually-hidden', heard);
  }

  /** Chooses in the form what the address says. */
  fill() {
    choose(this.form, new URLSearchParams(location.search));
    return chosenIn(this.form);
  }

  /** Chooses in the form, and shows the list for it.
   * @param {Chosen} chosen */
  go(chosen) {
    choose(this.form, new URLSearchParams(chosen));
    return this.ask(chosen);
  }

  /** Shows the list for what is chosen in the form, as a step of its own in the
   * browser's history.
   * @param {Chosen} chosen */
  async ask(chosen) {
    const level = levelIn(this.form);
    if (level || !this.first) {
      const to = new URL(level ?? this.form.action, location.href);
      to.search = query(level ? chosen.filter(([name]) => name !== 'niva') : chosen);
      return location.assign(to);
    }
    this.box.querySelector('details')?.removeAttribute('open');
    if (await this.show(true, chosen)) this.part('hits').focus();
    drawn(() => { // a fifth of the time that somebody would wait goes to this
      if (query(chosen) !== location.search) history.pushState(null, '', location.pathname + query(chosen));
    });
  }

  /** Shows the list for the address. */
  async follow() {
    const chosen = this.fill();
    if (levelIn(this.form)) await this.ask(chosen);
    else await this.show(false);
  }

  /** The groups of the list, all of it. They are read once.
   * @returns {ReturnType<typeof readList>} */
  async groups() {
    if (this.pages.length && !this.reading) this.tell(this.say('loading'));
    return this.reading ??= readList(this.pages, this.step);
  }

  /** What passes of what is chosen, and the words for that.
   * @param {Awaited<ReturnType<typeof readList>>} groups
   * @param {Chosen} chosen */
  known(groups, chosen) {
    const asked = query(chosen);
    return this.last = this.last?.asked === asked ? this.last : {
      asked,
      passed: narrow(groups.map(({ cards }) => cards), chosen),
      words: chosen.map((one) => wordsOf(this.form, one) ?? this.say('word', 0, one[1])),
    };
  }

  /** Shows what passes of what is chosen. Tells whether it could.
   * @param {boolean} asked whether somebody has just pressed a button */
  async show(asked, chosen = chosenIn(this.form)) {
    const plain = chosen.length === 0 && !this.here;
    if (plain && !this.reading && !asked) return true;
    let groups;
    try {
      groups = await this.groups();
    } catch {
      this.reading = null;
      this.tell(this.say('failed'));
      return false;
    }
    const { passed, words } = this.known(groups, chosen);
    if (plain && this.pages.length) this.list.restore(groups, asked);
    else this.list.show(groups, passed, this.here, asked);
    for (const part of this.paged) part.toggleAttribute('hidden', !plain);
    this.report(groups, chosen, words, count(passed), asked);
    return true;
  }

  /** Says how many pass, and of what.
   * @param {Awaited<ReturnType<typeof readList>>} groups
   * @param {Chosen} chosen
   * @param {string[]} words for what is chosen
   * @param {number} n
   * @param {boolean} asked */
  report(groups, chosen, words, n, asked) {
    const hits = this.say('hits', n);
    this.tell(n ? hits : this.say('nothing'), n > 0);
    const heading = this.part('hits');
    heading.textContent = hits;
    heading.hidden = !asked && chosen.length === 0;
    this.part('active').textContent = chosen.length ? `(${this.say('active', chosen.length)})` : '';
    const without = (/** @type {number} */ i) => () => this.go(chosen.filter((_, j) => j !== i));
    const list = this.part('chosen-list');
    list.replaceChildren(...words.map((text, i) => item(text, without(i), this.say('remove', 0, text))));
    this.part('chosen').hidden = chosen.length === 0;
    const ways = n ? [] : drops(groups.map(({ cards }) => cards), chosen);
    this.part('nothing').hidden = n > 0;
    this.part('nothing-ways').textContent = this.say(ways.length ? 'nothing_drop' : 'nothing_all');
    this.part('nothing-list').replaceChildren(
      ...ways.map(({ i, n: more }) => item(this.say('drop', more, words[i]), without(i))));
  }

  /** Sorts by the distance from here, or back to the neutral order. */
  async sort() {
    const back = this.here !== null;
    if (back) {
      this.here = null;
    } else {
      this.tell(this.say('near_waiting'));
      try {
        this.here = await locate();
      } catch {
        this.tell(this.say('near_refused'));
        return;
      }
    }
    if (!await this.show(true)) return;
    this.tell(this.say(back ? 'near_undone' : 'near_sorted'));
    this.part('near').textContent = this.say(back ? 'near' : 'near_undo');
  }
}

/** A button in a list.
 * @param {string} text @param {() => void} press @param {string} [name] */
function item(text, press, name) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  if (name) button.setAttribute('aria-label', name);
  button.onclick = press;
  const made = document.createElement('li');
  made.append(button);
  return made;
}

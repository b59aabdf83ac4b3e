// Buttons that set providers aside to compare, and the bar that counts them.

import { keep, kept } from './aside.js';

/** The event that tells that cards have come into the page. */
export const listed = 'kundval:listed';

/** Where the page has a shortlist, makes it work. */
export function shortlist() {
  const bar = document.querySelector('[data-shortlist]');
  const said = document.querySelector('[data-shortlist-said]');
  const count = document.querySelector('[data-shortlist-count]');
  const go = document.querySelector('[data-shortlist-go]');
  if (!(bar instanceof HTMLElement && go instanceof HTMLAnchorElement && said && count)) return;
  const { shortlist: key = '', most, full = '', add = '', remove = '', counts = '' } = bar.dataset;
  const page = go.href;

  const show = () => {
    const ids = kept(key);
    for (const button of document.querySelectorAll('[data-set-aside]')) {
      const chosen = ids.includes(button.getAttribute('data-set-aside') ?? '');
      if (button.classList.contains('is-chosen') !== chosen) {
        button.classList.toggle('is-chosen');
        button.firstElementChild?.replaceChildren(chosen ? remove : add);
      }
      const next = button.nextElementSibling;
      if (!chosen || ids.length < 2) next?.remove();
      else if (!next) button.after(shortcut(go.textContent));
    }
    bar.hidden = ids.length === 0;
    document.documentElement.classList.toggle('has-shortlist', !bar.hidden);
    for (const link of [go, ...document.querySelectorAll('[data-set-aside] + a')]) link.setAttribute('href', `${page}?val=${ids}`);
    return counts.split('|')[ids.length] ?? '';
  };
  /** @param {string} words */
  const say = (words) => {
    count.textContent = words;
    said.textContent = words;
  };

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const id = target.closest('[data-set-aside]')?.getAttribute('data-set-aside');
    const ids = kept(key);
    if (id && !ids.includes(id) && ids.length >= Number(most)) {
      say(full);
    } else if (id) {
      keep(key, ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
      say(show());
    } else if (target.closest('[data-shortlist-clear]')) {
      keep(key, []);
      say(show());
      document.querySelector('main')?.focus({ preventScroll: true });
    }
  });
  document.addEventListener(listed, show);
  // Back may bring the page as it was before something was removed elsewhere.
  addEventListener('pageshow', () => { count.textContent = show(); });
}

/** A link that leads to the comparison from beside a button, since the bar is
 * far away for who goes there with the Tab key.
 * @param {string} text */
function shortcut(text) {
  const made = document.createElement('a');
  made.className = 'button';
  made.textContent = text;
  return made;
}

// The paper to take along: a level that the address names is ticked, the day
// filled in, and the printer opened on a button.

import { idsIn } from './aside.js';

/** Makes the paper and the page that leads to it work. */
export function sheet() {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-print]')) print();
  });
  const asked = new URLSearchParams(location.search);
  const level = asked.get('niva');
  if (level !== null) {
    const today = document.querySelector('[data-today]');
    if (today) today.textContent = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    for (const box of document.querySelectorAll('[data-tick]')) {
      if (box instanceof HTMLInputElement && box.dataset.tick === level) box.checked = true;
    }
  }
  const guide = document.querySelector('[data-take-along]');
  const [id] = idsIn(asked.get('val'));
  if (guide instanceof HTMLElement && id) lead(guide, id, level ?? '');
}

/** Leads on to the provider's paper, or says that there is none.
 * @param {HTMLElement} guide @param {string} id @param {string} level */
async function lead(guide, id, level) {
  const address = (guide.dataset.takeAlong ?? '').replace('{val}', id);
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
  if (answer?.ok) location.replace(`${address}?niva=${encodeURIComponent(level)}`);
  else guide.textContent = (answer ? guide.dataset.unknown : guide.dataset.failed)?.replace('{namn}', id) ?? '';
}

// Sets providers side by side. What is said of each is taken from its own
// page, where the program has put it ready, so that no words are made here.

import { idsIn, keep, kept } from './aside.js';

/** @typedef {{ id: string, name: string, provider?: HTMLTemplateElement, failed?: boolean }} Found */

/** An element with its role, which it keeps when the styles of a phone take it
 * out of a table.
 * @param {string} name @param {string} role @param {(Node | string)[]} inside */
function part(name, role, ...inside) {
  const element = document.createElement(name);
  element.setAttribute('role', role);
  element.append(...inside);
  return element;
}

/** @param {string} pages @param {string} id @returns {Promise<Found>} */
async function find(pages, id) {
  try {
    const answer = await fetch(`${pages}${id}/`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const provider = page.querySelector('template[data-compared]');
    if (answer.ok && provider instanceof HTMLTemplateElement) return { id, name: provider.dataset.name ?? id, provider };
    return { id, name: id, failed: answer.status >= 500 };
  } catch {
    return { id, name: id, failed: true };
  }
}

/** Where the page is the comparison, makes it. */
export function compare() {
  const root = document.querySelector('[data-compare]');
  if (!(root instanceof HTMLElement)) return;
  /** @param {string} name */
  const get = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-compare-${name}]`));
  /** @param {string} name */
  const content = (name) => /** @type {HTMLTemplateElement} */ (get(name)).content.cloneNode(true);
  const words = root.dataset;
  const help = document.querySelector('[data-compare-help]');
  const [place, tools, said, mark] = [get('place'), get('tools'), get('said'), get('mark')];
  const asked = () => idsIn(new URLSearchParams(location.search).get('val'));
  let drawing = 0;

  /** @param {string} text @param {string} name */
  const named = (text = '', name = '') => text.replace('{namn}', name);

  /** @param {Found} one */
  const head = ({ id, name, provider }) => {
    const th = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (content('head')).firstElementChild);
    th.setAttribute('role', 'columnheader');
    const [link, sheet, button] = [th.querySelector('a'), th.querySelector('[data-sheet]'), th.querySelector('[data-remove]')];
    link?.replaceChildren(name);
    th.setAttribute('abbr', name); // said at each cell, without the buttons
    link?.setAttribute('href', provider?.dataset.url ?? '');
    const level = new URLSearchParams(location.search).get('niva');
    if (provider?.dataset.sheet) sheet?.setAttribute('href', provider.dataset.sheet + (level ? `?niva=${encodeURIComponent(level)}` : ''));
    else sheet?.remove();
    button?.setAttribute('data-remove', id);
    button?.querySelector('span')?.replaceChildren(' ' + name);
    return th;
  };

  /** @param {Found[]} all */
  const table = (all) => {
    const rows = /** @type {DocumentFragment} */ (content('rows'));
    for (const tr of [...rows.children]) {
      const cells = all.map(({ provider }) => provider?.content.querySelector(`[data-row="${tr.getAttribute('data-row')}"]`));
      if (!cells.some(Boolean)) {
        tr.remove();
        continue;
      }
      tr.setAttribute('role', 'row');
      tr.firstElementChild?.setAttribute('role', 'rowheader');
      tr.append(...cells.map((cell) => part('td', 'cell', ...(cell ? [...document.importNode(cell, true).childNodes] : [words.none ?? '']))));
      const same = new Set(cells.map((cell) => cell?.textContent)).size === 1;
      const note = document.createElement('span');
      note.className = 'compare__mark';
      note.textContent = (same ? words.same : words.differs) ?? '';
      if (all.length > 1) tr.firstElementChild?.append(' ', note);
    }
    const caption = document.createElement('caption');
    caption.className = 'visually-hidden';
    caption.textContent = words.caption ?? '';
    const made = part('table', 'table', caption, part('thead', 'rowgroup', part('tr', 'row', part('td', 'cell'), ...all.map(head))), part('tbody', 'rowgroup', rows));
    made.className = 'compare__table';
    return made;
  };

  /** @param {string} [first] said before all else */
  const draw = async (first) => {
    const turn = ++drawing;
    const most = Number(words.most);
    const ids = asked();
    help?.toggleAttribute('hidden', ids.length > 0);
    root.classList.toggle('compare--waits', ids.length > 0);
    const found = await Promise.all(ids.slice(0, most).map((id) => find(words.providers ?? '', id)));
    if (turn !== drawing) return; // asked anew in the meantime
    const all = found.filter((one) => one.provider);
    const notes = [first, ids.length > most ? words.tooMany : ''];
    for (const one of found) notes.push(one.provider ? one.provider.dataset.closed : named(one.failed ? words.failed : words.unknown, one.name));
    if (all.length === 1) notes.push(words.one);
    said.replaceChildren(...notes.filter(Boolean).map((note) => {
      const p = document.createElement('p');
      p.textContent = note ?? '';
      return p;
    }));
    place.replaceChildren(...(all.length ? [table(all)] : []));
    place.hidden = tools.hidden = all.length === 0;
    help?.toggleAttribute('hidden', all.length > 1);
    root.classList.remove('compare--waits');
  };

  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-remove]');
    if (!button) return;
    const id = button.getAttribute('data-remove') ?? '';
    const key = words.compare ?? '';
    keep(key, kept(key).filter((other) => other !== id));
    const name = button.closest('th')?.querySelector('a')?.textContent ?? '';
    const rest = new URLSearchParams(location.search);
    rest.set('val', asked().filter((other) => other !== id).join());
    history.pushState(null, '', `?${rest.toString().replaceAll('%2C', ',')}`);
    draw(named(words.removed, name)).then(() => document.querySelector('h1')?.focus());
  });
  mark.addEventListener('change', () => root.classList.toggle('compare--marked', mark instanceof HTMLInputElement && mark.checked));
  addEventListener('popstate', () => draw());

  if (!new URLSearchParams(location.search).has('val') && kept(words.compare ?? '').length) {
    history.replaceState(null, '', `?val=${kept(words.compare ?? '')}`);
  }
  draw();
}

// A list to tick. The ticks are kept by this browser under the name of the
// list, and go nowhere unless they are saved as a file.

/** Where the page has such a list, makes it work. */
export function checklist() {
  const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-checklist]'));
  if (!list) return;
  const { checklist: key = '', ticked = '', sure } = list.dataset;
  /** @param {string} which @returns {HTMLInputElement[]} */
  const boxes = (which) => [...list.querySelectorAll(/** @type {'input'} */ (which))];

  const keep = () => {
    const chosen = boxes(':checked').map((box) => box.value);
    document.querySelector('[role=status]')?.replaceChildren(ticked.replace('{n}', `${chosen.length}`));
    try {
      if (chosen[0]) localStorage[key] = chosen.join(' ');
      else localStorage.removeItem(key); // who only looks leaves no trace
    } catch { /* then they last as long as the page */ }
  };
  /** @param {string[]} values */
  const tick = (values) => {
    for (const box of boxes('input')) box.checked = values.includes(box.value);
    keep();
  };
  /** @type {Record<string, () => void>} what the buttons do, by their names */
  const tools = {
    print: () => print(),
    save() {
      const link = document.createElement('a');
      link.download = key + '.txt';
      link.href = 'data:,' + encodeURIComponent(written(list));
      link.click();
    },
    clear() {
      if (confirm(sure)) tick([]);
    },
  };

  let kept = '';
  try {
    kept = localStorage[key] ?? kept;
  } catch { /* nothing was kept */ }
  tick(kept.split(' '));
  list.onchange = keep;
  document.onclick = ({ target }) => tools[/** @type {HTMLButtonElement} */ (target).name]?.();
}

/** The list as plain text, a line for each thing on it.
 * @param {HTMLElement} list */
function written(list) {
  const lines = [document.title, location.href, new Date().toLocaleDateString('sv')];
  for (const part of list.querySelectorAll(/** @type {'p'} */ ('h2,h3,li'))) {
    const [box] = part.getElementsByTagName('input');
    lines.push((box ? box.checked ? '[x] ' : '[ ] ' : '\n') + part.innerText.replace(/\n+/g, ' – '));
  }
  return lines.join('\n');
}

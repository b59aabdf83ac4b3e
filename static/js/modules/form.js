// The form by which providers are found: what is chosen in it.

/** @typedef {import('./narrow.js').Chosen} Chosen */

/** What can be chosen in the form.
 * @param {HTMLFormElement} form
 * @returns {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
const controls = (form) => form.querySelectorAll('input, select');

/** What is chosen in the form.
 * @param {HTMLFormElement} form
 * @returns {Chosen} */
export function chosenIn(form) {
  return [...new FormData(form)].map(([name, value]) => /** @type {[string, string]} */ ([name, String(value).trim()])).filter(([, value]) => value);
}

/** Chooses in the form what an address says. What the form does not know is
 * passed over.
 * @param {HTMLFormElement} form
 * @param {URLSearchParams} params */
export function choose(form, params) {
  for (const control of controls(form)) {
    if (control.type === 'checkbox') {
      /** @type {HTMLInputElement} */ (control).checked = params.getAll(control.name).includes(control.value);
      continue;
    }
    control.value = params.get(control.name) ?? '';
    const list = /** @type {HTMLSelectElement} */ (control);
    if (list.selectedIndex < 0) list.selectedIndex = 0; // of no other control
  }
}

/** The words in the form for one thing chosen; none for what was written.
 * @param {HTMLFormElement} form
 * @param {[name: string, value: string]} one */
export function wordsOf(form, [name, value]) {
  for (const control of controls(form)) {
    if (control.name !== name) continue;
    const chosen = /** @type {HTMLSelectElement} */ (control).selectedOptions; // of no other control
    if (chosen) return chosen[0]?.text;
    if (control.type === 'checkbox' && control.value === value) return control.labels?.[0]?.textContent?.trim();
  }
  return undefined;
}

/** The address of the list of the level chosen, which has a page of its own.
 * @param {HTMLFormElement} form */
export function levelIn(form) {
  return /** @type {HTMLSelectElement | null} */ (form.querySelector('[name=niva]'))?.selectedOptions[0]?.dataset.url;
}

/** What was chosen as the end of an address.
 * @param {Chosen} chosen */
export function query(chosen) {
  return chosen.length ? `?${new URLSearchParams(chosen)}` : '';
}

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
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
}

/** The words in the form for one thing chosen.
 * @param {HTMLFormElement} form
 * @param {[name: string, value: string]} one */
export function wordsOf(form, [name, value]) {
  for (const control of controls(form)) {
    if (control.name !== name) continue;
    if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? value;
    if (control.type === 'checkbox' && control.value === value) return control.labels?.[0]?.textContent?.trim() ?? value;
  }
  return null;
}

/** The address of the list of the level chosen, which has a page of its own.
 * @param {HTMLFormElement} form */
export function levelIn(form) {
  const level = form.elements.namedItem('niva');
  return level instanceof HTMLSelectElement ? level.selectedOptions[0]?.dataset.url : undefined;
}

/** What was chosen as the end of an address.
 * @param {Chosen} chosen */
export function query(chosen) {
  return chosen.length ? `?${new URLSearchParams(chosen)}` : '';
}

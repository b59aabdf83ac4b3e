// What the scripts say. The texts stand in the page, in the page's language.

/** Returns a function that says a phrase of the template: the plural form for
 * n, with n in the place of {n} and what in that of {what}.
 * @param {HTMLTemplateElement} template */
export function phrases(template) {
  const lang = document.documentElement.lang;
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
  /** @param {string} key @param {string} form */
  const text = (key, form) => template.content.querySelector(`[data-key="${key}-${form}"]`)?.textContent;
  return (/** @type {string} */ key, n = 0, what = '') =>
    (text(key, plural.select(n)) ?? text(key, 'other') ?? '').replace('{n}', number.format(n)).replace('{what}', () => what);
}

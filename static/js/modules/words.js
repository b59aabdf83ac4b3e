// What the scripts say. The texts stand in the page, in the page's language.

/** Returns a function that says a phrase of the template: the plural form for
 * n, with n in the place of {n} and what in that of {what}.
 * @param {HTMLTemplateElement} template */
export function phrases(template) {
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const number = numbers();
  number.format(0); // the first of each takes long, and is not to be waited for later
  plural.select(0);
  const texts = new Map([...template.content.children].map((one) => [one.getAttribute('data-key'), one.textContent]));
  return (/** @type {string} */ key, n = 0, what = '') =>
    (texts.get(`${key}-${plural.select(n)}`) ?? texts.get(`${key}-other`) ?? '').replace('{n}', number.format(n)).replace('{what}', () => what);
}

/** Returns what writes numbers in the page's language.
 * @param {Intl.NumberFormatOptions} [options] */
export function numbers(options) {
  return new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: 'latn', ...options });
}

// The choice of language leads to the same page, with what was chosen on it.

/** Lets what is chosen, and stands in the address, come along to the page in
 * another language. */
export function languages() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.languages a'))) {
    link.addEventListener('click', () => { link.search = location.search; });
  }
}

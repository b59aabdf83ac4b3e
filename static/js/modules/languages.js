// The choice of language leads to the same page, with what was chosen on it.

/** Lets what is chosen, and stands in the address, come along to the page in
 * another language. */
export function languages() {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('.languages a');
    if (link instanceof HTMLAnchorElement) link.search = location.search;
  });
}

/** Fetches the page's further script, which the page names: at once, but where
 * the page has a form only when somebody turns to it or the address has an
 * answer to it. A page is read sooner without what few use on it. */
export function later() {
  const script = document.body.dataset.later;
  if (!script) return;
  const page = document.documentElement.classList;
  let there = false;
  const fetched = () => import(script).then(() => { there = true; }, () => page.remove('is-finding'));
  const box = document.querySelector('[data-find]');
  if (!box || location.search) {
    // What the address asks for comes in the place of what is there, which must
    // not be seen to move.
    if (box) page.add('is-finding');
    fetched();
    return;
  }
  for (const turn of ['pointerover', 'focusin']) box.addEventListener(turn, fetched, { once: true });
  box.addEventListener('click', async ({ target }) => { // a press that came too early is not lost
    if (there || !(target instanceof HTMLElement && target.closest('[type="button"]'))) return;
    await fetched();
    if (there) target.click();
  });
  // A browser may fill the form in with what was asked for before.
  addEventListener('pageshow', () => { if (!location.search) box.querySelector('form')?.reset(); });
}

/** Fetches the script of the form on the page when somebody turns to it, or at
 * once when the address has an answer to it. A page is read sooner without what
 * few use on it. */
export function later() {
  const script = document.body.dataset.later;
  const box = document.querySelector('[data-find]');
  if (!script || !box) return;
  const page = document.documentElement.classList;
  let there = false;
  const fetched = () => import(script).then(() => { there = true; }, () => page.remove('is-finding'));
  if (location.search) {
    page.add('is-finding'); // what comes in the place of the list must not be seen to move there
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

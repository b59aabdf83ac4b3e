/** Lets the pages that have been opened be read without network. It waits
 * until the page is there, and a browser that cannot or may not is left be. */
export function offline() {
  addEventListener('load', () => navigator.serviceWorker?.register('/sw.js').catch(() => {}));
}

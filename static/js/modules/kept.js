/** Lists the pages that can be read without network, the latest first. */
export async function kept() {
  const list = document.querySelector('[data-kept]');
  const none = document.querySelector('[data-none-kept]');
  if (!list || !none || !('caches' in globalThis)) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith('kundval-sidor-')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!response) continue;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (page.body.dataset.kind !== document.body.dataset.kind) list.prepend(item(new URL(request.url).pathname, page));
    }
  }
  list.toggleAttribute('hidden', list.childElementCount === 0);
  none.toggleAttribute('hidden', list.childElementCount > 0);
}

/** The titles of pages tell those of one municipality from those of another.
 * @param {string} path @param {Document} page */
function item(path, page) {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = page.title;
  link.lang = page.documentElement.lang;
  const li = document.createElement('li');
  li.append(link);
  return li;
}

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
      if (response) list.prepend(item(new URL(request.url).pathname, await response.text()));
    }
  }
  list.toggleAttribute('hidden', list.childElementCount === 0);
  none.toggleAttribute('hidden', list.childElementCount > 0);
}

/** @param {string} path @param {string} html */
function item(path, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = page.querySelector('h1')?.textContent?.trim() || page.title;
  link.lang = page.documentElement.lang;
  const li = document.createElement('li');
  li.append(link);
  return li;
}

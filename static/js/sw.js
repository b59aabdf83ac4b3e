// Keeps the pages that have been opened, so that they can be read without
// network. What it may and may not do, and how to switch it off, is told in
// docs/adr/0018-offline.md. The build gives VERSION, a digest of all styles
// and scripts and of this file, and SHELL, what the page /offline/ needs and
// the scripts that pages fetch later.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const pages = `kundval-sidor-${VERSION}`;
const files = `kundval-filer-${VERSION}`;
const offline = '/offline/';
const most = 60; // pages kept; the one opened longest ago goes first

worker.addEventListener('install', (event) => {
  worker.skipWaiting(); // pages and files fit any version, so nobody has to wait
  event.waitUntil(prepare());
});

worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (/\.[0-9a-f]{8}\.(css|js)$/.test(pathname)) event.respondWith(file(event, pathname));
});

/** Keeps the page for what is not kept, in every language that it leads to. */
async function prepare() {
  const html = await fetch(offline).then((response) => response.text());
  const others = Array.from(html.matchAll(/href="?(\/[\w-]+\/offline\/)/g), ([, path = offline]) => path);
  const cache = await caches.open(files);
  await Promise.all([cache.addAll([offline, ...SHELL]), ...others.map((one) => cache.add(one).catch(() => {}))]);
}

/** Lets go of what earlier versions kept, and keeps the pages that are open:
 * they came before there was a worker to see them. */
async function begin() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => /^kundval-/.test(name) && name !== pages && name !== files).map((name) => caches.delete(name)));
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await Promise.all(open.map(({ url }) => hold(url).catch(() => {})));
}

/** Keeps a page with the styles and scripts that it names.
 * @param {string} url */
async function hold(url) {
  const response = await fetch(url);
  if (!isPage(response)) return;
  const html = await response.clone().text();
  await keep(pages, new URL(url).pathname, response);
  const cache = await caches.open(files);
  await cache.addAll(html.match(/\/(css|js)\/[\w-]+\.[0-9a-f]{8}\.(css|js)/g) ?? []);
}

/** A page: from the network, and from what is kept only when there is none.
 * Whether a provider can be chosen may have changed, and then it says so.
 * @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  try {
    const response = await fetch(event.request);
    if (isPage(response)) event.waitUntil(keep(pages, path, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const kept = await found(pages, path) ?? await found(files, `/${path.split('/')[1]}${offline}`) ?? await found(files, offline);
    if (!kept) throw error;
    const html = await kept.text();
    return new Response(html.replace(' data-offline hidden', ' data-offline'), kept);
  }
}

/** A style or script whose name says what is in it never changes.
 * @param {FetchEvent} event @param {string} path */
async function file(event, path) {
  const kept = await found(files, path);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isOurs(response)) event.waitUntil(keep(files, path, response.clone()).catch(() => {}));
  return response;
}

/** What is kept at a path. A broken store is as good as an empty one.
 * @param {string} name @param {string} path */
const found = (name, path) => caches.open(name).then((cache) => cache.match(path)).catch(() => undefined);

/** Keeps a response by its path alone, without what was searched for.
 * @param {string} name @param {string} path @param {Response} response */
async function keep(name, path, response) {
  const cache = await caches.open(name);
  await cache.delete(path); // so that the paths stand in the order of the visits
  await cache.put(path, response);
  const paths = await cache.keys();
  await Promise.all(paths.slice(0, -most).map((old) => cache.delete(old)));
}

/** Neither a fault, nor another site's, nor one that was led elsewhere.
 * @param {Response} response */
const isOurs = (response) => response.status === 200 && response.type === 'basic' && !response.redirected;
/** @param {Response} response */
const isPage = (response) => isOurs(response) && /^text\/html/.test(response.headers.get('Content-Type') ?? '');

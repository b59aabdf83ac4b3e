// A page that has been opened can be read without network, and says that it is
// old. The server is stopped, changed and started again under the browser.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { siteDir } from './lib/site.mjs';

const opened = '/nacka/ickeval/';
const unopened = '/nacka/sa-valjer-du/';
const allowed = { serviceWorkers: 'allow' };

describe('offline', () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  test('an opened page opens again, another gives a list of those that do', () => withServer(async (site) => {
    await withVisit(browser, site.origin, opened, allowed, async (visit) => {
      const { page } = visit;
      const asked = [];
      page.context().on('request', (request) => asked.push(request.url()));
      const title = await page.locator('h1').innerText();
      assert.equal(await notice(page).isVisible(), false, 'the notice is shown with network');
      await kept(page, opened);

      await site.stop();
      await visit.reload();
      assert.equal(await page.locator('h1').innerText(), title);
      assert.match(await notice(page).innerText(), /inget nät.* \d{1,2} \p{L}+ \d{4} och kan ha ändrats/u);
      assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0), 'the page has lost its styles');
      assert.equal(await visit.probe('layoutShift'), 0, 'the notice moves the page');

      await page.goto(site.origin + opened + '?val=a,b');
      assert.equal(await page.locator('h1').innerText(), title, 'a page is not found when something stands after its path');

      await page.goto(site.origin + unopened);
      assert.equal(await page.locator('body').getAttribute('data-kind'), 'offline');
      assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
      await page.goto(site.origin + '/ar' + unopened);
      assert.equal(await page.locator('body').getAttribute('data-kind'), 'offline');
      assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
      await page.goto(site.origin + unopened);
      const list = page.locator('[data-kept] a');
      assert.equal(await list.filter({ hasText: await page.title() }).count(), 0, 'the page that stands in for others lists itself');
      assert.match(await list.filter({ hasText: title }).innerText(), / – Nacka /, 'a page is listed without its municipality');
      await page.getByRole('link', { name: title }).click();
      await page.waitForURL(site.origin + opened);
      assert.ok(await notice(page).isVisible());
      assert.deepEqual(asked.filter((url) => !url.startsWith(site.origin + '/')), [], 'something was asked of another site');
    });
  }));

  test('with network the page is the new one, and a new version lets go of the old', () => withServer(async (site) => {
    await withVisit(browser, site.origin, opened, allowed, async (visit) => {
      const { page } = visit;
      await kept(page, opened);
      const before = await page.evaluate(() => caches.keys());

      site.change(opened + 'index.html', (html) => html.replace(/(<h1[^>]*>)[^<]*/, '$1Ny rubrik'));
      await visit.reload();
      assert.equal(await page.locator('h1').innerText(), 'Ny rubrik');
      assert.equal(await notice(page).isVisible(), false);
      assert.deepEqual(await page.evaluate(() => caches.keys()), before, 'new content made a new version');

      site.change('/sw.js', (js) => js.replace(/(kundval-\w+-)[0-9a-f]{8}/g, '$100000000'));
      await visit.reload();
      await until(page, async () => {
        const names = await caches.keys();
        return names.length === 2 && names.every((name) => name.endsWith('-00000000'));
      });
      await kept(page, opened);
    });
  }));

  test('no fault is kept, only so many pages are, and lost caches break nothing', () => withServer(async (site) => {
    await withVisit(browser, site.origin, opened, allowed, async (visit) => {
      const { page } = visit;
      await kept(page, opened);
      const missing = await page.goto(site.origin + '/nacka/finns-inte/');
      assert.equal(missing.status(), 404);
      await page.goto(site.origin + unopened);
      await kept(page, unopened);
      assert.equal(await page.evaluate(() => caches.match('/nacka/finns-inte/').then(Boolean)), false, 'a missing page is kept');

      await page.evaluate(async () => {
        const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('kundval-sidor-')));
        for (let i = 0; i < 60; i++) await cache.put(`/sida-${i}/`, new Response(''));
      });
      await page.goto(site.origin + '/offline/');
      await kept(page, '/offline/');
      const paths = await page.evaluate(async () => {
        const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('kundval-sidor-')));
        return (await cache.keys()).map(({ url }) => new URL(url).pathname);
      });
      assert.equal(paths.length, 60);
      assert.ok(!paths.includes(opened), 'the oldest page is still kept');

      await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
      const again = await page.goto(site.origin + opened);
      assert.equal(again.status(), 200);
      assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0));
    });
  }));

  test('a broken worker changes nothing, and it can be switched off', () => withServer(async (site) => {
    await withVisit(browser, site.origin, opened, allowed, async (visit) => {
      const { page } = visit;
      await kept(page, opened);
      site.change('/sw.js', () => 'throw new Error("broken");');
      await visit.reload();
      assert.equal(await page.locator('body').getAttribute('data-kind'), 'default-choice');

      const record = readFileSync(new URL('../docs/adr/0018-offline.md', import.meta.url), 'utf8');
      site.change('/sw.js', () => /```js\n([^]*?)```/.exec(record)[1]);
      await visit.reload();
      await until(page, async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
      await visit.reload();
      assert.equal(await page.locator('body').getAttribute('data-kind'), 'default-choice');
    });
  }));

  test('without JavaScript nothing is asked for', () => withServer(async (site) => {
    await withVisit(browser, site.origin, opened, { ...allowed, javaScriptEnabled: false }, async () => {});
    assert.ok(site.asked.includes(opened));
    assert.ok(!site.asked.includes('/sw.js'));
  }));
});

const notice = (page) => page.locator('[data-offline]');

/** Waits until what an asynchronous function says in the page is true.
 * (waitForFunction takes its promise for the answer.) */
async function until(page, said, given) {
  for (const end = Date.now() + 20_000; !await page.evaluate(said, given); await page.waitForTimeout(50)) {
    assert.ok(Date.now() < end, `never true: ${said}`);
  }
}

/** Waits until the worker keeps a page that is open, and the styles and scripts
 * that it names. */
async function kept(page, url) {
  await until(page, async (wanted) => {
    const named = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((el) => el.href || el.src);
    const found = await Promise.all([wanted, ...named].map((one) => caches.match(one)));
    return found.every(Boolean);
  }, url);
}

/** Serves a copy of a few pages, which can be changed, on one port. */
async function withServer(use) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kundval-offline-'));
  for (const name of ['sw.js', 'css', 'js', 'favicon.svg', 'manifest.webmanifest', '404.html', 'index.html', 'offline', 'ar/offline', 'nacka/ickeval', 'nacka/sa-valjer-du']) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    cpSync(path.join(siteDir(), name), path.join(dir, name), { recursive: true });
  }
  const server = await serve(dir);
  try {
    await use({
      origin: server.origin,
      stop: () => server.close(),
      asked: server.asked,
      change(name, edit) {
        const file = path.join(dir, name);
        const old = readFileSync(file, 'utf8');
        const made = edit(old);
        assert.notEqual(made, old, `${name} is as it was`);
        writeFileSync(file, made);
      },
    });
  } finally {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

// Finding a provider: that the form, the lists made beforehand and the address
// agree. Who finds one, and how, stands in tasks.test.mjs.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { screens } from './lib/browser.mjs';
import { opened } from './lib/opened.mjs';

const catalogue = '/nacka/valkatalog/';
const level = '/nacka/valkatalog/ami/ami-2/';
const other = '/nacka/valkatalog/ami/ami-1/';

/** The groups of a list as they are seen: their names and those in them. */
function groupsOf(root) {
  return [...root.querySelectorAll('main .group')].filter((group) => !group.hidden).map((group) => ({
    title: group.querySelector('h2').textContent.replace(/\s+/g, ' ').trim(),
    names: [...group.querySelectorAll('.provider-card .provider-card__name')].map((name) => name.textContent.trim()),
  }));
}

/** The list of the present page on two pages: its first two providers, and the
 * others, whose second group then begins there. Runs in the browser. */
function halves(urls) {
  const half = (keep) => {
    const page = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
    page.querySelector('[data-find]').dataset.pages = urls.join(' ');
    [...page.querySelectorAll('.provider-card')].filter((_, i) => !keep(i)).forEach((card) => card.remove());
    [...page.querySelectorAll('.providers')].filter((list) => list.children.length === 0).forEach((list) => list.closest('.group').remove());
    return '<!doctype html>' + page.documentElement.outerHTML;
  };
  return [half((i) => i < 2), half((i) => i >= 2)];
}

/** What the groups of the list show. What they showed before stays in the page,
 * out of sight, until they have been drawn. */
const seen = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.is-old'));
  return page.evaluate(`(${groupsOf})(document)`);
};
const names = async (page) => (await seen(page)).flatMap((group) => group.names);

/** Waits until every group has as many as it says: those further down come after
 * those that are seen first. */
const whole = (page) => page.waitForFunction(() => [...document.querySelectorAll('.group:not([hidden])')].every(
  (group) => group.querySelector('.group__count').textContent === `(${group.querySelectorAll('.provider-card').length})`));

describe('finding a provider', { concurrency: 2 }, () => {
  const site = opened();
  const at = (url, use, options = {}) => site.visit(url, options, async (visit) => {
    await use(visit.page, visit);
    assert.deepEqual(visit.errors, []);
  });
  /** The names on a page made beforehand. */
  const made = async (url) => {
    let all;
    await at(url, async (page) => { all = await names(page); }, { javaScriptEnabled: false });
    return all;
  };

  test('a level chosen among all leads to its list, with what else was chosen', () => at(catalogue, async (page) => {
    await page.locator('.find__more > summary').click();
    await page.locator('[name=niva]').selectOption({ label: 'AMI 2' });
    await page.locator('[name=sprak]').selectOption('ar');
    await page.locator('[name=lediga]').check();
    await page.locator('.find__end button').click();
    await page.waitForURL('**' + level + '?sprak=ar&lediga=ja');
    await page.locator('[data-hits]:visible').waitFor();
    const free = await made(level + 'lediga-platser/');
    const want = (await made(level + 'sprak/ar/')).filter((name) => free.includes(name));
    assert.notEqual(want.length, 0);
    assert.deepEqual((await names(page)).toSorted(), want.toSorted());
    assert.match(await page.locator('[data-active]').textContent(), /2/);
    await page.locator('.find__more > summary').click();
    await page.getByRole('link', { name: 'Rensa' }).click();
    await page.waitForURL('**' + level);
    await whole(page);
    assert.deepEqual(await names(page), await made(level));
  }));

  for (const name of ['phone', 'desktop']) test(`what is seen is there when the page is next drawn, and the rest at once after that, on a ${name}`, () => at(catalogue, async (page) => {
    await page.evaluate(() => import(document.body.dataset.later));
    const all = await seen(page);
    /** How many cards there are then, and whether there is room below them on the screen. */
    const ask = (text) => page.evaluate(async (value) => {
      document.querySelector('[name=q]').value = value;
      document.querySelector('.find__end button').click();
      await new Promise(requestAnimationFrame);
      const cards = [...document.querySelectorAll('.provider-card')].filter((card) => card.checkVisibility({ contentVisibilityAuto: false }));
      return { cards: cards.length, room: cards.at(-1)?.getBoundingClientRect().bottom < innerHeight };
    }, text);
    assert.notEqual((await ask('nacka')).cards, 0);
    await whole(page);
    assert.notDeepEqual(await seen(page), all);
    assert.equal((await ask('finns inte')).cards, 0);
    const { cards, room } = await ask('');
    assert.ok(cards < all.flatMap((group) => group.names).length);
    assert.ok(!room, `${cards} cards leave room on the screen`);
    await whole(page);
    assert.deepEqual(await seen(page), all);
    // What is asked for while cards still come is what is shown in the end.
    await page.evaluate(() => {
      for (const value of ['nacka', '']) {
        document.querySelector('[name=q]').value = value;
        document.querySelector('.find__end button').click();
      }
    });
    await page.waitForTimeout(200);
    assert.deepEqual(await seen(page), all);
  }, { viewport: screens[name] }));

  test('a window without a height gets its list too', () => at(catalogue, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'innerHeight', { value: 0 });
      return import(document.body.dataset.later);
    });
    await page.evaluate(() => document.querySelector('.find__end button').click());
    await whole(page);
  }));

  test('who presses before the script has come is led to the results', () => site.visit(catalogue, {}, async ({ page }) => {
    const later = await page.evaluate(() => document.body.dataset.later);
    await page.route('**' + later, (route) => route.abort(), { times: 1 });
    await page.locator('.find__more > summary').click();
    await page.locator('[name=sprak]').selectOption('ar');
    await page.locator('.find__end button').click();
    await page.waitForURL((url) => url.searchParams.get('sprak') === 'ar' && url.hash === '#sok');
    const hits = page.locator('[data-hits]:visible');
    await hits.waitFor();
    const { y } = await hits.boundingBox();
    assert.ok(y > 0 && y < screens.phone.height, `the results begin ${y} px from the top of the screen`);
  }));

  test('the form and the lists made beforehand agree, also on the order and on what is not known', () => at(other, async (page) => {
    await page.evaluate(() => import(document.body.dataset.later));
    const links = await page.$$eval('.narrow__links a', (all) => all.map((a) => new URL(a.href).pathname));
    let unknown = 0;
    for (const url of links) {
      const [kind, value = 'ja'] = url.slice(other.length).split('/').filter(Boolean);
      const want = await page.evaluate(`fetch(${JSON.stringify(url)}).then((answer) => answer.text())
        .then((text) => (${groupsOf})(new DOMParser().parseFromString(text, 'text/html')))`);
      await page.evaluate((query) => {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      }, '?' + new URLSearchParams({ [kind === 'lediga-platser' ? 'lediga' : kind]: value }));
      await page.waitForTimeout(0);
      assert.deepEqual(await seen(page), want, url);
      unknown += want.filter(({ title }) => title.startsWith('Uppgift saknas')).length;
    }
    assert.ok(links.length > 10 && unknown > 0, `${links.length} lists, ${unknown} with something not known`);
  }));

  test('back and forward, and an address that somebody shares', () => at(level + '?sprak=ar&sprak=xx&ort=nacka&tillganglighet=hiss', async (page) => {
    await page.locator('[data-chosen-list] li').first().waitFor(); // until then the list is as it was made
    const shared = await names(page);
    assert.equal(await page.locator('[name=sprak]').inputValue(), 'ar');
    assert.ok(await page.locator('input[value=hiss]').isChecked());
    assert.equal(await page.locator('[data-chosen-list] li').count(), 2);
    await page.locator('.find__more > summary').click();
    await page.locator('[name=sprak]').selectOption('tr');
    await page.locator('.find__end button').click();
    await page.waitForURL('**' + level + '?sprak=tr&tillganglighet=hiss');
    assert.notDeepEqual(await names(page), shared);
    const asks = (value) => page.waitForFunction((wanted) => document.querySelector('[name=sprak]').value === wanted, value);
    await page.goBack();
    await asks('ar');
    assert.deepEqual(await names(page), shared);
    await page.goForward();
    await asks('tr');
  }));

  test('the nearest provider, and back to the neutral order', () => at(level, async (page, visit) => {
    const neutral = await seen(page);
    const asked = new Set([...visit.requests, site.origin + await page.evaluate(() => document.body.dataset.later)]);
    await page.getByRole('button', { name: 'Sortera efter avstånd från mig' }).click();
    await page.locator('[data-away]').first().waitFor();
    for (const { names: inGroup } of await seen(page)) {
      const far = await page.$$eval('.provider-card', (cards, these) => cards
        .filter((card) => these.includes(card.querySelector('h3').textContent.trim()))
        .map((card) => card.querySelector('[data-away]').textContent), inGroup);
      const km = far.map((text) => /okänt/.test(text) ? Infinity : Number(/^([\d,]+)\s*km fågelvägen/.exec(text)[1].replace(',', '.')));
      assert.deepEqual(km, km.toSorted((a, b) => a - b));
    }
    assert.equal(page.url(), site.origin + level);
    assert.deepEqual(new Set(visit.requests), asked, 'a position was sent');
    await page.keyboard.press('Enter');
    await page.locator('[data-away]').first().waitFor({ state: 'detached' });
    assert.deepEqual(await seen(page), neutral);
  }, { geolocation: { latitude: 59.3105, longitude: 18.1637 }, permissions: ['geolocation'] }));

  test('somebody who does not tell where they are is met calmly', () => at(level, async (page) => {
    const neutral = await seen(page);
    await page.getByRole('button', { name: 'Sortera efter avstånd från mig' }).click();
    await page.locator('[data-status]', { hasText: 'Vi fick inte veta var du är' }).waitFor();
    assert.deepEqual(await seen(page), neutral);
  }, { permissions: [] }));

  test('a list on several pages is searched as a whole', () => at(level, async (page) => {
    const second = level + 'sida-2/';
    const [one, two] = await page.evaluate(halves, [level, second]);
    for (const [url, body] of [[level, one], [second, two]]) {
      await page.route('**' + url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    }
    await page.reload();
    const first = await seen(page);
    // One who stands on the second page has been set aside before.
    const id = /data-set-aside="([^"]+)"/.exec(two)[1];
    await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), ['jamfor:nacka', id]);
    await page.reload();
    await page.locator('.find__more > summary').click();
    await page.locator('[name=sprak]').selectOption('ar');
    await page.locator('.find__end button').click();
    await page.locator('[data-hits]:visible').waitFor();
    assert.deepEqual(await names(page), await made(level + 'sprak/ar/'));
    const chosen = page.locator('.is-chosen');
    assert.deepEqual(await chosen.evaluateAll((all) => all.map((button) => button.dataset.setAside)), [id]);
    assert.match(await chosen.textContent(), /^Ta bort från jämförelsen/);
    await page.goBack();
    assert.deepEqual(await seen(page), first);
  }));

  test('nothing moves while the page loads, in any width', async () => {
    for (const viewport of Object.values(screens)) {
      for (const address of [level, level + '?sprak=ar', level + '?q=gåddan']) {
        await at(address, async (page, visit) => {
          await page.locator('.is-finding').waitFor({ state: 'detached' });
          assert.equal(await visit.probe('layoutShift'), 0, address);
        }, { viewport });
      }
    }
  });
});

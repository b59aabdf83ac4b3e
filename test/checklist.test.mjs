// A checklist: ticked, left and come back to, saved, cleared, by keyboard alone,
// without scripts, on paper; and what binds a level, opened by a link.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { violations } from './lib/axe.mjs';
import { screens } from './lib/browser.mjs';
import { opened } from './lib/opened.mjs';

const level = '/nacka/villkor/2025/for/ami-1/';
const list = level + 'checklista/';
const first = 'Registreringsbevis';

describe('checklist', () => {
  const site = opened({ hold: true });
  const task = (name, url, options, use) => test(name, () => site.visit(url, options, (visit) => use(visit.page, visit)));
  const boxes = (page) => page.getByRole('main').getByRole('checkbox');

  task('ticks stay on the device, come back in every language, are saved and cleared', list, {}, async (page, visit) => {
    const all = await boxes(page).count();
    assert.ok(all > 100);
    await says(page, `Avbockat: 0 av ${all}`);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], 'who only looks leaves something behind');
    await boxes(page).first().check();
    await boxes(page).nth(2).check();
    await says(page, `Avbockat: 2 av ${all}`);
    assertNone(await violations(visit));

    await page.reload();
    await says(page, `Avbockat: 2 av ${all}`);
    assert.deepEqual(await ticked(page), [0, 2]);
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.equal(kept.length, 1);
    assert.equal(kept[0][0], 'checklista.nacka.2025.ami-1');
    await page.goto(site.origin + '/en' + list);
    await says(page, `Ticked: 2 of ${all}`);
    assert.deepEqual(await ticked(page), [0, 2]);
    await page.goto(site.origin + list.replace('ami-1', 'ami-2'));
    assert.deepEqual(await ticked(page), [], 'another level has these ticks');
    await page.goto(site.origin + list);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Spara som textfil' }).click()]);
    assert.equal(download.suggestedFilename(), 'checklista.nacka.2025.ami-1.txt');
    const lines = readFileSync(await download.path(), 'utf8').split('\n');
    assert.match(lines[0], /^Checklista för AMI 1 i utgåva 2025/);
    assert.equal(lines[1], site.origin + list);
    assert.match(lines[2], /^\d{4}-\d\d-\d\d$/);
    assert.equal(lines.filter((line) => line.startsWith('[x] ')).length, 2);
    assert.equal(lines.filter((line) => line.startsWith('[ ] ')).length, all - 2);
    assert.ok(lines.includes('Vid ansökan') && lines.includes('Stickprov'), 'the file does not name the occasions');
    assert.match(lines.find((line) => line.startsWith('[x] ')), /^\[x\] Registreringsbevis – från Bolagsverket, högst 2 månader gammalt – A\.1 /);

    let asked = '';
    const clear = async (yes) => {
      page.once('dialog', (dialog) => { asked = dialog.message(); return yes ? dialog.accept() : dialog.dismiss(); });
      await page.getByRole('button', { name: 'Ta bort alla bockar' }).click();
    };
    await clear(false);
    assert.equal(asked, 'Ska alla bockar på listan tas bort?');
    assert.deepEqual(await ticked(page), [0, 2], 'ticks are gone although somebody said no');
    await clear(true);
    await says(page, `Avbockat: 0 av ${all}`);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    assert.deepEqual(visit.errors, []);
    assert.equal((await page.context().cookies()).length, 0);
    await narrow(page);
  });

  task('the keyboard alone ticks and unticks', list, {}, async (page) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('main .tick__box'))) break;
    }
    await page.keyboard.press('Space');
    assert.deepEqual(await ticked(page), [0]);
    await page.reload();
    assert.deepEqual(await ticked(page), [0]);
    await boxes(page).first().focus();
    await page.keyboard.press('Space');
    await page.reload();
    assert.deepEqual(await ticked(page), []);
  });

  task('without scripts the list is whole, and says that ticks are not kept', list, { javaScriptEnabled: false }, async (page) => {
    await page.getByText('bockarna sparas inte').waitFor({ state: 'visible', timeout: 5000 });
    for (const name of ['Skriv ut', 'Spara som textfil', 'Ta bort alla bockar']) {
      assert.equal(await page.getByRole('button', { name }).count(), 0, `a button that does nothing: ${name}`);
    }
    assert.equal(await page.getByText('Bockarna sparas bara i den här webbläsaren').isVisible(), false);
    await page.getByRole('checkbox', { name: first, exact: true }).check();
    await page.getByRole('link', { name: /^Checklistan som kalkylblad/ }).waitFor({ state: 'visible', timeout: 5000 });
  });

  task('on paper the boxes are empty, and there is room to sign', list, {}, async (page) => {
    await boxes(page).first().check();
    await page.emulateMedia({ media: 'print' });
    const box = await boxes(page).first().evaluate((b) => ({ mark: getComputedStyle(b, '::after').content, size: b.getBoundingClientRect().width }));
    assert.equal(box.mark, 'none');
    assert.ok(box.size > 10);
    const paper = page.locator('.paper-only');
    for (const words of ['Utskriven den', 'Datum', 'Underskrift']) assert.ok(await paper.getByText(words, { exact: true }).isVisible(), words);
    assert.match(await paper.innerText(), /https:\/\/[^ ]+\/nacka\/villkor\/2025\/for\/ami-1\/checklista\//);
    assert.equal(await page.getByRole('button', { name: 'Skriv ut' }).count(), 0);
    const breaks = await page.locator('.checklist__occasion').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    assert.deepEqual([...new Set(breaks.slice(1))], ['page']);
  });

  task('a link opens what binds a level at the right place', level + '#a-4', { viewport: screens.desktop, javaScriptEnabled: false }, async (page) => {
    const fold = (name) => page.getByRole('article', { name }).locator('details').first();
    const heading = page.getByRole('heading', { name: /^A\.4 / });
    await page.waitForFunction(() => document.querySelector('#a-4')?.closest('details')?.open, null, { timeout: 5000 }).catch(() => {});
    assert.equal(await fold(/^A\.4 /).getAttribute('open'), '', 'the condition that the link names is folded');
    assert.equal(await fold(/^A\.5 /).getAttribute('open'), null);
    const { y } = await heading.boundingBox();
    assert.ok(y >= 0 && y < 200, `the heading is ${y} px down`);
    await page.getByRole('link', { name: /^A\.5 / }).click();
    assert.equal(await fold(/^A\.5 /).getAttribute('open'), '', 'the heading does not open its condition');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByRole('article', { name: /^A\.6 / }).locator('.condition__text').isVisible(), 'what is folded is not printed');
  });
});

/** The status says these words. */
async function says(page, words) {
  await page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'visible', timeout: 5000 });
}

/** Which boxes are ticked, by their places. */
async function ticked(page) {
  const all = await page.getByRole('main').getByRole('checkbox').evaluateAll((found) => found.map((box) => box.checked));
  return all.flatMap((on, i) => on ? [i] : []);
}

/** Nothing makes the page itself scroll sideways at 360 and 320 pixels. */
async function narrow(page) {
  for (const screen of [screens.zoomed, screens.phone]) {
    await page.setViewportSize(screen);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sideways scroll at ${screen.width} px`);
  }
}

// Tasks: comparing providers, and taking a choice along on paper, as people do
// them: on a phone, with the keyboard, from a shared address, without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { violations } from './lib/axe.mjs';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { siteDir } from './lib/site.mjs';

const list = '/nacka/valkatalog/ami/ami-1/';
const two = ['Kopparlyktan Arbetsliv AB', 'Barkbåtens Väg till Arbete AB'];
const shared = '/nacka/jamfor/?val=kopparlyktan,barkbaten';
const sheet = '/nacka/anordnare/kopparlyktan/mitt-val/';

describe('compare and take along', () => {
  let browser;
  let server;
  before(async () => {
    server = await serve(siteDir(), { hold: true });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const task = (name, url, options, use) => test(name, () => withVisit(browser, server.origin, url, options, (visit) => use(visit.page, visit)));

  task('add two from a list and compare them, with the keyboard alone', list, {}, async (page) => {
    for (const name of two) await press(page, page.getByRole('button', { name: `Lägg till för att jämföra ${name}` }));
    await seen(page.getByRole('status').filter({ hasText: '2 anordnare att jämföra' }));
    await press(page, page.getByRole('link', { name: 'Jämför', exact: true }));
    await compares(page, two);
    assert.equal(new URL(page.url()).search, '?val=kopparlyktan,barkbaten');
    await narrow(page);
    await press(page, page.getByRole('button', { name: `Ta bort ${two[1]}` }));
    await compares(page, two.slice(0, 1));
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is lost when a provider is removed');
    await page.goBack();
    await compares(page, two);
    await page.goBack();
    await seen(page.getByRole('button', { name: `Lägg till för att jämföra ${two[1]}` }));
    await seen(page.getByRole('button', { name: `Ta bort från jämförelsen ${two[0]}` }));
  });

  task('the bar covers nothing that has the focus', list, {}, async (page) => {
    await page.getByRole('button', { name: `Lägg till för att jämföra ${two[0]}` }).click();
    const bar = page.locator('.shortlist');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const covered = await bar.evaluate((b) => {
        const [at, top] = [document.activeElement, b.getBoundingClientRect().top];
        return at && at !== document.body && !b.contains(at) && at.getBoundingClientRect().bottom > top ? at.outerHTML : '';
      });
      assert.equal(covered, '', 'the bar covers what has the focus');
    }
  });

  task('a shared address opens the same comparison, and axe finds nothing in it', shared, {}, async (page, visit) => {
    await compares(page, two);
    await narrow(page);
    const row = page.getByRole('row', { name: /^Språk/ });
    assert.equal(await row.getByRole('cell').count(), 2);
    assert.match(await row.innerText(), /somaliska/);
    const difference = page.getByText('olika', { exact: true }).first();
    assert.equal(await difference.isVisible(), false);
    await page.getByRole('checkbox', { name: 'Visa vad som är lika och olika' }).check();
    await seen(difference);
    assertNone(await violations(visit));
    assert.deepEqual(visit.errors, []);
    assert.equal((await page.context().cookies()).length, 0);
  });

  task('what is not there, cannot be chosen or is too much is said', `${shared},ugglesaxen,finns-inte,granitrosen`, {}, async (page) => {
    await compares(page, [...two, 'Ugglesaxen Karriär AB']);
    for (const words of ['Ugglesaxen Karriär AB kan inte väljas i dag.', 'Det finns ingen anordnare som heter ”finns-inte” här.', 'Du kan jämföra högst 4 anordnare.']) {
      await seen(page.getByText(words));
    }
    assert.equal(await page.getByRole('columnheader').nth(2).getByRole('link', { name: 'Ta med ditt val' }).count(), 0);
  });

  task('more than four are not added, and the reason is said', '/nacka/valkatalog/', {}, async (page) => {
    const buttons = page.locator('[data-set-aside]');
    for (let i = 0; i < 5; i++) await buttons.nth(i).click();
    await seen(page.locator('.shortlist').getByText('Du kan jämföra högst 4. Ta bort någon först.'));
    assert.match(await buttons.nth(4).innerText(), /Lägg till/);
    await page.getByRole('button', { name: 'Rensa' }).click();
    await page.locator('.shortlist').waitFor({ state: 'hidden' });
  });

  task('without scripts the comparison says how to do without', shared, { javaScriptEnabled: false }, async (page) => {
    await seen(page.getByText('Webbläsaren kör inga skript'));
    await seen(page.getByRole('main').getByRole('link', { name: 'Listor över anordnare' }));
    assert.equal(await page.getByRole('button').count(), 0);
  });

  for (const javaScriptEnabled of [true, false]) {
    task(`print the paper of a provider ${javaScriptEnabled ? 'with' : 'without'} scripts`, sheet, { javaScriptEnabled }, async (page) => {
      await narrow(page);
      await press(page, page.getByRole('checkbox', { name: /^AMI 2/ }), ' ');
      assert.equal(await page.getByRole('checkbox', { name: /^AMI 2/ }).isChecked(), true);
      assert.equal(await page.getByRole('button', { name: 'Skriv ut' }).count(), javaScriptEnabled ? 1 : 0);
      const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'the paper does not fit on one page');
      await page.emulateMedia({ media: 'print' });
      for (const words of [two[0], 'Namn', 'Datum', 'Underskrift', 'Uppgifterna gäller den']) await seen(page.locator('.paper').getByText(words).first());
      assert.equal(await page.getByRole('navigation').first().isVisible(), false);
      assert.equal(await page.getByRole('button').count(), 0);
    });
  }

  task('an address leads to the paper with the level ticked and the day filled in', '/nacka/mitt-val/', {}, async (page, visit) => {
    await page.goto(`${visit.origin}/nacka/mitt-val/?val=kopparlyktan&niva=ami-2`);
    await page.waitForURL('**/nacka/anordnare/kopparlyktan/mitt-val/?niva=ami-2');
    assert.equal(await page.getByRole('checkbox', { name: /^AMI 2/ }).isChecked(), true);
    assert.equal(await page.getByRole('checkbox', { name: /^AMI 1/ }).isChecked(), false);
    assert.match(await page.locator('[data-today]').innerText(), /^\d{4}-\d\d-\d\d$/);
  });

  task('an address to the paper of nobody says so', '/nacka/mitt-val/?val=finns-inte', {}, async (page) => {
    await seen(page.getByText('Det finns ingen anordnare som heter ”finns-inte” här.'));
  });

  task('a printed list of a level has a box before each that can be chosen', list, { javaScriptEnabled: false }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const boxes = await page.locator('.provider-card__name').evaluateAll((names) => names.map((n) => parseFloat(getComputedStyle(n, '::before').inlineSize)));
    assert.ok(boxes.length > 3 && boxes.every((size) => size > 10), `boxes of ${boxes} px`);
    await seen(page.getByText('Underskrift'));
  });
});

/** Reaches an element by the Tab key and presses a key on it. */
async function press(page, element, key = 'Enter') {
  const handle = await element.elementHandle();
  await page.evaluate(() => document.querySelector('main')?.focus());
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await handle.evaluate((e) => e === document.activeElement)) return page.keyboard.press(key);
  }
  assert.fail(`the Tab key does not reach ${await element.innerText()}`);
}

async function seen(element) {
  await element.waitFor({ state: 'visible', timeout: 5000 });
}

/** The table sets these beside each other, with headers for rows and columns. */
async function compares(page, names) {
  const table = page.getByRole('table', { name: 'Anordnarna du har valt att jämföra' });
  await page.waitForFunction((n) => document.querySelectorAll('thead th').length === n, names.length, { timeout: 5000 });
  assert.deepEqual(await table.getByRole('columnheader').getByRole('link').filter({ hasNotText: 'Ta med' }).allInnerTexts(), names);
  assert.ok(await table.getByRole('rowheader').count() > 10);
}

/** Nothing makes the page itself scroll sideways at 360 and 320 pixels. */
async function narrow(page) {
  for (const screen of [screens.zoomed, screens.phone]) {
    await page.setViewportSize(screen);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sideways scroll at ${screen.width} px`);
  }
}

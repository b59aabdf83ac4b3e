// Comparing providers, and taking a choice along on paper: from a shared or
// wrong address, too many, back again. Who does it, and how, stands in
// tasks.test.mjs.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { violations } from './lib/axe.mjs';
import { screens } from './lib/browser.mjs';
import { opened } from './lib/opened.mjs';

const list = '/nacka/valkatalog/ami/ami-1/';
const two = ['Kopparlyktan Arbetsliv AB', 'Barkbåtens Väg till Arbete AB'];
const shared = '/nacka/jamfor/?val=kopparlyktan,barkbaten';

describe('compare and take along', () => {
  const site = opened({ hold: true });
  const task = (name, url, options, use) => test(name, () => site.visit(url, options, (visit) => use(visit.page, visit)));

  task('what is removed comes back, and the list knows what is set aside', list, {}, async (page) => {
    for (const name of two) await page.getByRole('button', { name: `Lägg till för att jämföra ${name}` }).click();
    await page.locator('.shortlist').getByRole('link', { name: 'Jämför', exact: true }).click();
    await compares(page, two);
    assert.equal(new URL(page.url()).search, '?val=kopparlyktan,barkbaten');
    await narrow(page);
    await page.getByRole('button', { name: `Ta bort ${two[1]}` }).click();
    await compares(page, two.slice(0, 1));
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is lost when a provider is removed');
    await page.goBack();
    await compares(page, two);
    await page.goBack();
    const second = page.getByRole('button', { name: `Lägg till för att jämföra ${two[1]}` });
    await seen(second);
    await seen(page.getByRole('button', { name: `Ta bort från jämförelsen ${two[0]}` }));
    const shortcuts = page.locator('.provider-card').getByRole('link', { name: 'Jämför', exact: true });
    assert.equal(await shortcuts.count(), 0, 'one alone is to be compared');
    await second.click();
    assert.equal(await shortcuts.count(), 2);
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

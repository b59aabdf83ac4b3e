// How long it takes to narrow a long list on a slow phone, with the processor
// slowed six times: from the press of the button until the frame that shows what
// came of it, and until all of the list is in place. The page is loaded anew for
// each round, since the first press on a page takes the longest.
//
//     node bench-find.mjs FOLDER-OF-A-SITE ADDRESS-OF-A-LIST [ROUNDS]

import { loadavg } from 'node:os';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const [, , dir, url, rounds = '5'] = process.argv;
const slower = 6;
const steps = [
  { what: 'first press, one language', value: 'ar' },
  { what: 'everyone again', value: '' },
  { what: 'another language', value: 'so' },
  { what: 'everyone again', value: '' },
  { what: 'the first language again', value: 'ar' },
];

/** Waits for the next press in the page and tells how long after it the script
 * was done, the frame was drawn and the list was whole. Runs in the browser. */
function timed() {
  globalThis.pressed = new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => {
      const since = () => performance.now() - timeStamp;
      const whole = () => [...document.querySelectorAll('.group:not([hidden])')].every(
        (group) => group.querySelector('.group__count').textContent === `(${group.querySelectorAll('.provider-card').length})`);
      const times = {};
      const drawn = (then) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
      const wait = () => whole() ? resolve({ ...times, whole: since() }) : drawn(wait);
      setTimeout(() => { times.script ??= since(); });
      drawn(() => {
        times.drawn = since();
        wait();
      });
    }, { once: true });
  });
}

/** Chooses and presses as somebody does. */
async function press(page, value) {
  if (!await page.locator('.find__more').getAttribute('open')) await page.evaluate(() => { document.querySelector('.find__more').open = true; });
  await page.locator('[name=sprak]').selectOption(value);
  const button = page.locator('.find__end button');
  await button.scrollIntoViewIfNeeded();
  const { x, y } = await button.boundingBox();
  await page.waitForTimeout(500); // nobody presses sooner than the page is at rest
  await page.evaluate(timed);
  await page.mouse.click(x + 9, y + 9);
  return page.evaluate(() => globalThis.pressed);
}

const spread = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((n) => n.toFixed(0)).join(', ');
};

const server = await serve(dir);
const browser = await launch();
const times = new Map();
let cards = 0;
for (let i = 0; i < Number(rounds); i++) {
  await withVisit(browser, server.origin, url, { viewport: screens.phone }, async ({ page }) => {
    cards = await page.locator('.provider-card').count();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(() => import(document.body.dataset.later));
    for (const { what, value } of steps) times.set(what, [...times.get(what) ?? [], await press(page, value)]);
  });
}
console.log(`${cards} cards, processor ${slower} times slower, least, median and most of the milliseconds since the press:`);
for (const [what, list] of times) {
  const line = (part) => `${part} ${spread(list.map((time) => time[part]))}`;
  console.log(`${what} (${list.length} times): ${['script', 'drawn', 'whole'].map(line).join('; ')}`);
}
console.log(`load average ${loadavg().map((n) => n.toFixed(1)).join(' ')}`);
await browser.close();
await server.close();

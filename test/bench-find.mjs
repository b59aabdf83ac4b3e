// How long it takes to narrow a long list on a slow phone, with the processor
// slowed six times: from when the button is let go until the frame that shows
// what came of it, and until all of the list is in place. The page is loaded anew
// for each round, since the first press on a page takes the longest.
//
// The floor is a press that does nothing but close the form: less can hardly
// change on a page with so many cards. The browser is slowed by being stopped
// over and over, which some work suffers from more than six times: how much a
// loop and a layout do is told too.
//
//     node bench-find.mjs FOLDER-OF-A-SITE ADDRESS-OF-A-LIST [ROUNDS [TIMES SLOWER]]

import { loadavg } from 'node:os';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const [, , dir, url, rounds = '5', slower = '6'] = process.argv;
const floor = 'only to close the form';
const steps = [
  { what: floor, value: 'ar' },
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
    }, { once: true, capture: true }); // before the page's own, and so in the frame too
  });
}

/** Has the next press close the form and no more. Runs in the browser. */
function closing() {
  addEventListener('click', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.querySelector('.find__more').open = false;
  }, { once: true, capture: true });
}

/** How long a loop and a layout take in the page, in milliseconds. Runs in the
 * browser. */
function work() {
  const median = (n, once) => Array.from({ length: n }, (_, i) => {
    const start = performance.now();
    once(i);
    return performance.now() - start;
  }).sort((a, b) => a - b)[n >> 1];
  let sum = 0;
  const loop = () => { for (let i = 0; i < 200_000; i++) sum += i % 7; };
  loop();
  const details = document.querySelector('.find__more');
  const layout = (i) => {
    details.open = i % 2 === 0;
    return document.body.offsetHeight;
  };
  const times = { loop: median(21, loop), layout: median(21, layout) };
  details.open = false;
  return times;
}

/** Brings what is to be pressed into sight, and tells where it is. Runs in the
 * browser. */
function place(selector) {
  const what = document.querySelector(selector);
  what.scrollIntoView({ block: 'center' });
  const { x, y } = what.getBoundingClientRect();
  return [x + 9, y + 9];
}

/** Chooses in the form. Runs in the browser. */
function choose(value) {
  const list = document.querySelector('[name=sprak]');
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true })); // as a choice by hand does
}

/** Opens the form, chooses and presses as somebody does. Nothing of the page is
 * asked for by its locator: the listeners that Playwright then puts there take a
 * part of the time. */
async function press(page, { what, value }) {
  await page.mouse.click(...await page.evaluate(place, '.find__summary'), { delay: 100 });
  await page.waitForFunction(() => document.querySelector('.find__more').open);
  await page.evaluate(choose, value);
  const at = await page.evaluate(place, '.find__end button');
  await page.waitForTimeout(500); // nobody presses sooner than the page is at rest
  await page.evaluate(timed);
  if (what === floor) await page.evaluate(closing);
  await page.mouse.click(...at, { delay: 100 });
  return page.evaluate(() => globalThis.pressed);
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const under = (numbers) => numbers.filter((n) => n < 100).length;

const spread = (numbers) => [Math.min(...numbers), middle(numbers), Math.max(...numbers)].map((n) => n.toFixed(0)).join(', ');

const server = await serve(dir);
const browser = await launch();
const times = new Map();
const slowed = { loop: [], layout: [] };
let cards = 0;
for (let i = 0; i < Number(rounds); i++) {
  await withVisit(browser, server.origin, url, { viewport: screens.phone }, async ({ page }) => {
    cards = await page.evaluate(() => document.querySelectorAll('.provider-card').length);
    const session = await page.context().newCDPSession(page);
    const before = await page.evaluate(work);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(slower) });
    const after = await page.evaluate(work);
    for (const [what, list] of Object.entries(slowed)) list.push(after[what] / before[what]);
    for (const step of steps) times.set(step.what, [...times.get(step.what) ?? [], await press(page, step)]);
  });
}
console.log(`${cards} cards, processor ${slower} times slower (a loop ${middle(slowed.loop).toFixed(1)} times, a layout ${middle(slowed.layout).toFixed(1)}), least, median and most of the milliseconds since the press:`);
const least = middle(times.get(floor).map((time) => time.drawn));
for (const [what, list] of times) {
  const line = (part) => `${part} ${spread(list.map((time) => time[part]))}`;
  const ratio = (middle(list.map((time) => time.drawn)) / least).toFixed(1);
  console.log(`${what} (${list.length} times): ${['script', 'drawn', 'whole'].map(line).join('; ')}; drawn in less than 100 ms ${under(list.map((time) => time.drawn))} times; drawn, to the floor ${ratio}`);
}
console.log(`load average ${loadavg().map((n) => n.toFixed(1)).join(' ')}`);
await browser.close();
await server.close();

// How long it takes to narrow a long list on a slow phone, with the processor
// slowed six times: from pressing the button until the list is in place, which
// is script, style and layout, and until the page is drawn anew.
//
//     node bench-find.mjs FOLDER-OF-A-SITE ADDRESS-OF-A-LIST

import { loadavg } from 'node:os';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const [, , dir, url] = process.argv;
const slower = 6;
const rounds = 7;

/** Presses the button and waits for the frame that shows what came of it. Runs
 * in the browser. The time of the script alone is told apart. */
function press() {
  return new Promise((resolve) => {
    const list = document.querySelector('[data-hits]');
    list.textContent = '';
    const begun = performance.now();
    document.querySelector('.find__end button').click();
    const wait = () => {
      if (list.textContent === '') {
        queueMicrotask(wait);
        return;
      }
      const script = performance.now() - begun;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve({ script, drawn: performance.now() - begun });
        channel.port2.postMessage(null);
      });
    };
    wait();
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const server = await serve(dir);
const browser = await launch();
await withVisit(browser, server.origin, url, { viewport: screens.phone }, async ({ page }) => {
  const cards = await page.locator('.provider-card').count();
  await page.evaluate(() => import(document.body.dataset.later));
  const session = await page.context().newCDPSession(page);
  // Counted is the time that the page's own thread worked, whatever else the
  // machine does meanwhile.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const sum = (...names) => metrics.filter(({ name }) => names.includes(name)).reduce((all, { value }) => all + value * 1000, 0);
    return { place: sum('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'), work: sum('TaskDuration') };
  };
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times = [];
  for (let i = 0; i < rounds; i++) {
    for (const value of ['ar', '']) {
      await page.locator('[name=sprak]').evaluate((select, chosen) => { select.value = chosen; }, value);
      const before = await worked();
      const time = await page.evaluate(press);
      const after = await worked();
      times.push({
        ...time, place: after.place - before.place, work: after.work - before.work, value,
        shown: await page.locator('.provider-card:not(.provider-card--out)').count(),
      });
    }
  }
  for (const [what, value] of [['one language chosen', 'ar'], ['everyone again', '']]) {
    const of = times.filter((time) => time.value === value);
    const line = (part) => `${median(of.map((time) => time[part])).toFixed(0)} ms (first ${of[0][part].toFixed(0)})`;
    console.log(`${what}: ${of[0].shown} of ${cards} cards, processor ${slower} times slower: script ${line('script')}, in place ${line('place')}, drawn ${line('drawn')}, work ${line('work')}`);
  }
});
console.log(`load average ${loadavg().map((n) => n.toFixed(1)).join(' ')}`);
await browser.close();
await server.close();

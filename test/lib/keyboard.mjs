// Checks with the Tab key, as somebody without a mouse meets a page.

import { screens, withVisit } from './browser.mjs';
import { deep } from './depth.mjs';

/** The first Tab reaches a skip link, which shows itself and moves to main. */
export async function skipLink(visit) {
  const { page } = visit;
  await page.setViewportSize(screens.phone);
  await visit.reload();
  await page.keyboard.press('Tab');
  const { finding } = await visit.probe('skipLink');
  if (finding) {
    return [finding];
  }
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 20; tries++) {
    if (await visit.probe('focusInMain')) {
      return [];
    }
    await page.waitForTimeout(25);
  }
  if (!await visit.probe('mainHasFocusable')) {
    return ['the skip link does not move the focus to main'];
  }
  await page.keyboard.press('Tab');
  return await visit.probe('focusInMain') ? [] : ['the Tab after the skip link does not reach main'];
}

/** Every stop of the Tab key shows where the focus is, nothing covers it, and
 * the keyboard is not trapped. On a long page the first stops are reached with the
 * key, and all of them by a script, which takes the time of one; a deep run goes
 * to the end with the key, on a phone's width too. */
export async function focusIndicators(visit) {
  const found = await walk(visit, screens.desktop, firstStops);
  found.push(...await visit.probe('focusEach'));
  if (deep) found.push(...await withVisit(visit.browser, visit.origin, visit.url, {}, toTheEnd));
  return [...new Set(found)];
}

/** What is wrong at any stop, on both widths. Only in a window that has shown
 * nothing before does the last stop lead out of the page. */
async function toTheEnd(visit) {
  const found = await walk(visit, screens.desktop, Infinity);
  return [...found, ...(await walk(visit, screens.phone, Infinity)).map((text) => `360 px: ${text}`)];
}

const firstStops = 8;

/** What is wrong at the first stops of the Tab key, at most so many. */
async function walk(visit, screen, most) {
  await visit.page.setViewportSize(screen);
  await visit.reload();
  await visit.probe('rememberLooks');
  const found = [];
  for (let i = 0; i < most; i++) {
    await visit.page.keyboard.press('Tab');
    const { what, findings, outside, again } = await visit.probe('focused');
    if (outside) break;
    if (again) return [...found, `the Tab key comes back to ${what} and never leaves the page: the keyboard is trapped`];
    found.push(...findings);
  }
  return found;
}

/** The same in forced colours, where backgrounds and shadows are gone. */
export async function focusIndicatorsForced(visit) {
  await visit.page.emulateMedia({ forcedColors: 'active' });
  await visit.probe('rememberLooks');
  await visit.page.keyboard.press('Tab');
  const found = await visit.probe('focusEach');
  await visit.page.emulateMedia({ forcedColors: null });
  return found;
}

/** Every check of this file by the name it is reported under, in this order. */
export const checks = {
  'skip link': skipLink,
  'focus indicators': focusIndicators,
  'focus indicators in forced colours': focusIndicatorsForced,
};

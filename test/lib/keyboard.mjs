// Checks with the Tab key, as somebody without a mouse meets a page.

import { screens } from './browser.mjs';

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
 * the keyboard is not trapped. A long page is tried for its first stops. */
export async function focusIndicators(visit, most = 25) {
  await visit.page.setViewportSize(screens.desktop);
  await visit.reload();
  const stops = await visit.probe('rememberLooks');
  const found = [];
  for (let i = 0; i < Math.min(stops + 2, most); i++) {
    await visit.page.keyboard.press('Tab');
    const { findings, outside } = await visit.probe('focused');
    if (outside) {
      return found;
    }
    found.push(...findings);
  }
  return stops + 2 <= most ? [...found, 'the Tab key never leaves the page: the keyboard is trapped'] : found;
}

/** The same in forced colours, where backgrounds and shadows are gone: what is
 * focused is the same, so that fewer stops show it. */
export async function focusIndicatorsForced(visit) {
  await visit.page.emulateMedia({ forcedColors: 'active' });
  const found = await focusIndicators(visit, 12);
  await visit.page.emulateMedia({ forcedColors: null });
  return found;
}

/** Every check of this file by the name it is reported under. */
export const checks = {
  'skip link': skipLink,
  'focus indicators': focusIndicators,
  'focus indicators in forced colours': focusIndicatorsForced,
};

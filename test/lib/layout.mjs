// Checks of one rendered page. Each takes a visit and returns its findings;
// they may follow one another in the order of the table below.

import { readerWithoutScripts, screens } from './browser.mjs';
import { assessing } from './depth.mjs';

/** The document as it is after its scripts have run: one h1, heading order,
 * unique ids, named landmarks, captions and headers of tables. */
export const structure = (visit) => visit.probe('structure');

/** Everything to tap is at least 24 by 24 CSS pixels. */
export async function targetSize(visit) {
  await visit.page.setViewportSize(screens.phone);
  await visit.probe('expand');
  const found = await visit.probe('targets');
  await visit.probe('restore');
  return found;
}

/** No sideways scrolling at 360 pixels and at 320, which is 400 % zoom. */
export async function reflow(visit) {
  const found = [];
  for (const screen of [screens.phone, screens.zoomed]) {
    await visit.page.setViewportSize(screen);
    found.push(...await visit.probe('overflow'));
    await visit.probe('expand');
    found.push(...await visit.probe('overflow'), ...await visit.probe('cutWords'));
    await visit.probe('restore');
  }
  return [...new Set(found)];
}

/** On paper: navigation gone, main there, collapsed text open, A4 fits. */
export async function print(visit) {
  await visit.page.setViewportSize({ width: 700, height: 990 });
  await visit.page.emulateMedia({ media: 'print' });
  const found = await visit.probe('print');
  await visit.page.emulateMedia({ media: null });
  return found;
}

/** Everything can be read in forced colours, light and dark. */
export async function forcedColors(visit) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await visit.page.emulateMedia({ forcedColors: 'active', colorScheme });
    found.push(...(await visit.probe('forcedColors')).map((text) => `${colorScheme}: ${text}`));
  }
  await visit.page.emulateMedia({ forcedColors: null, colorScheme: null });
  return found;
}

/** No text is cut with the text spacing of WCAG 1.4.12. */
export async function textSpacing(visit) {
  await visit.page.setViewportSize(screens.zoomed);
  return visit.probe('textSpacing');
}

/** Text twice as large fits, and none of it is cut or lies over other text. */
export async function largeText(visit) {
  const found = [];
  await visit.probe('expand');
  for (const screen of assessing ? [screens.phone, screens.desktop] : [screens.phone]) {
    await visit.page.setViewportSize(screen);
    found.push(...(await visit.probe('largeText')).map((text) => `${screen.width} px: ${text}`));
  }
  await visit.probe('restore');
  return found;
}

/** What comes after by ear and by key also comes after by eye, on a small screen
 * and on a wide one. */
export async function readingOrder(visit) {
  const found = [];
  await visit.probe('expand');
  for (const screen of [screens.phone, screens.desktop]) {
    await visit.page.setViewportSize(screen);
    found.push(...(await visit.probe('order')).map((text) => `${screen.width} px: ${text}`));
  }
  await visit.probe('restore');
  return found;
}

/** Nothing moves for those who asked for less motion, and nothing moves for long
 * for the others. */
export async function motion(visit) {
  const found = await visit.probe('motionReduced');
  await visit.page.emulateMedia({ reducedMotion: 'no-preference' });
  found.push(...await visit.probe('motionLong'));
  await visit.page.emulateMedia({ reducedMotion: 'reduce' });
  return found;
}

/** No cookies, no complaint in the console, nothing asked of anyone else. */
export async function quiet({ page, context, origin, requests, responses, errors }) {
  await page.waitForTimeout(100);
  const cookies = await context.cookies();
  return [
    ...cookies.map((cookie) => `sets the cookie "${cookie.name}"`),
    ...requests.filter((address) => new URL(address).origin !== origin).map((address) => `asks another origin for ${address}`),
    ...responses.filter((response) => response.status() >= 400).map((response) => `gets ${response.status()} for ${new URL(response.url()).pathname}`),
    ...errors.map((text) => `console: ${text}`),
  ];
}

/** The page says without scripts everything that it says with them. */
export async function withoutScripts(visit) {
  await visit.page.setViewportSize(screens.phone);
  const without = await readerWithoutScripts(visit.browser, visit.origin).visit(visit.url, (other) => other.probe('textBlocks'));
  if (without.length === 0) {
    return ['main says nothing without scripts'];
  }
  const said = new Set(without);
  return (await visit.probe('textBlocks')).filter((text) => !said.has(text))
    .map((text) => `said only with scripts, and not marked data-enhanced: "${text.slice(0, 80)}"`);
}

/** What may differ where words are longer, or lines run the other way. */
export const closeChecks = {
  'reading order': readingOrder,
  'text twice as large': largeText,
};

/** What may differ by language: the rest is the same on the page in Swedish. */
export const languageChecks = {
  'structure after scripts': structure,
  'target size': targetSize,
  'reflow at 360 and 320 px': reflow,
  'no cookies, errors or strangers': quiet,
};

/** Every check of this file by the name it is reported under, in an order in
 * which none disturbs the next. */
export const checks = {
  'structure after scripts': structure,
  'same text without scripts': withoutScripts,
  'target size': targetSize,
  'reflow at 360 and 320 px': reflow,
  'reading order': readingOrder,
  'on paper': print,
  'forced colours': forcedColors,
  'text spacing': textSpacing,
  'text twice as large': largeText,
  'less motion': motion,
  'no cookies, errors or strangers': quiet,
};

// axe-core on a page, at several widths and in both colour schemes.

import axe from 'axe-core';
import { screens } from './browser.mjs';

const options = (colours) => ({
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // target-size is not run by its tag alone
  rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours }, 'link-in-text-block': { enabled: colours } },
  resultTypes: ['violations'],
});

/** The violations on a page on each screen and in each scheme, with everything
 * collapsed opened, each with the first elements it concerns. The rules about
 * colour, which take half the time, may be left out. */
export async function violations(visit, on = [screens.phone, screens.desktop], schemes = ['light', 'dark'], colours = true) {
  const { page } = visit;
  await visit.probe('expand');
  await page.evaluate(axe.source);
  const found = [];
  for (const screen of on) {
    await page.setViewportSize(screen);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const result = await page.evaluate((o) => globalThis.axe.run(document, o), options(colours));
      found.push(...result.violations.map((violation) => `${screen.width} px ${colorScheme}: ${line(violation)}`));
    }
  }
  return found;
}

function line({ id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' · ');
  const rest = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
  return `${id}: ${help} (${where}${rest})`;
}

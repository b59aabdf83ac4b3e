// axe-core on a page, at several widths and in both colour schemes.

import axe from 'axe-core';
import { screens } from './browser.mjs';

const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } }, // not run by its tag alone
  resultTypes: ['violations'],
};

/** The violations on a page on each screen and in each scheme, with everything
 * collapsed opened, each with the first elements it concerns. */
export async function violations(visit, on = [screens.phone, screens.desktop], schemes = ['light', 'dark']) {
  const { page } = visit;
  await visit.probe('expand');
  await page.evaluate(axe.source);
  const found = [];
  for (const screen of on) {
    await page.setViewportSize(screen);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const result = await page.evaluate((o) => globalThis.axe.run(document, o), options);
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

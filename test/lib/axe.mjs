// axe-core on a page, at several widths and in both colour schemes.

import axe from 'axe-core/axe.min.js'; // half as long to read for the browser
import { screens } from './browser.mjs';

/** The version of axe-core. */
export const { version } = axe;

/** The rules about colour, which take half the time. */
const colours = ['color-contrast', 'link-in-text-block'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a look judges: everything, what depends neither on colours nor on sizes,
 * or only colours. */
const rules = {
  all: { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }, // target-size is not run by its tag alone
  form: { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(colours.map((name) => [name, { enabled: false }])) },
  colour: { runOnly: { type: 'rule', values: colours } },
};

/** The looks at a page: on which screen, in which scheme, and what is judged.
 * What depends on the width is judged at both, and colours in both schemes. */
export const looks = {
  both: [
    { screen: screens.phone, scheme: 'light', judge: 'all' }, { screen: screens.phone, scheme: 'dark', judge: 'colour' },
    { screen: screens.desktop, scheme: 'light', judge: 'all' }, { screen: screens.desktop, scheme: 'dark', judge: 'colour' },
  ],
  form: [{ screen: screens.phone, scheme: 'light', judge: 'form' }],
};

/** The violations that some looks at a page find, with everything collapsed
 * opened, each with the first elements it concerns. */
export async function violations(visit, at = looks.both) {
  const { page } = visit;
  await visit.probe('expand');
  await page.evaluate(axe.source);
  const found = [];
  for (const { screen, scheme, judge } of at) {
    await page.setViewportSize(screen);
    await page.emulateMedia({ colorScheme: scheme });
    const result = await page.evaluate((o) => globalThis.axe.run(document, o), { ...rules[judge], resultTypes: ['violations'] });
    found.push(...result.violations.map((violation) => `${screen.width} px ${scheme}: ${line(violation)}`));
  }
  await page.emulateMedia({ colorScheme: null });
  await visit.probe('restore');
  return found;
}

function line({ id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' · ');
  const rest = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
  return `${id}: ${help} (${where}${rest})`;
}

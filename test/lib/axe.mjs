// axe-core on a page, at several widths and in both colour schemes.

import axe from 'axe-core/axe.min.js'; // half as long to read for the browser
import { screens } from './browser.mjs';
import { assessing, deep } from './depth.mjs';

/** The version of axe-core. */
export const { version } = axe;

/** The rules about colour, which take most of the time. */
const colours = ['color-contrast', 'link-in-text-block'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a look judges: what depends on no colour, or only colours. The size of
 * targets, which no tag alone has run, is in the gate left to layout.mjs, which
 * asks for more. */
const rules = {
  form: { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: assessing }, ...Object.fromEntries(colours.map((name) => [name, { enabled: false }])) } },
  colour: { runOnly: { type: 'rule', values: colours } },
};

/** The looks at a page: on which screen, in which schemes colours are judged. The
 * wide screen is judged in an assessment only. */
export const looks = {
  both: [screens.phone, ...assessing ? [screens.desktop] : []].map((screen) => ({ screen, schemes: ['light', 'dark'] })),
  form: [{ screen: screens.phone, schemes: [] }],
};

/** The violations that some looks at a page find, with everything collapsed
 * opened, each with the first elements it concerns. Colours are judged on some
 * elements of each sort, in a deep run on all. */
export async function violations(visit, at = looks.both) {
  const { page } = visit;
  await visit.probe('expand');
  await page.evaluate(axe.source);
  const found = [];
  for (const { screen, schemes } of at) {
    await page.setViewportSize(screen);
    found.push(...await judged(page, 'form', false, `${screen.width} px`));
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      found.push(...await judged(page, 'colour', !deep, `${screen.width} px ${colorScheme}`));
    }
    await page.emulateMedia({ colorScheme: null });
  }
  await visit.probe('restore');
  return found;
}

/** Media and style sheets are not fetched again: only rules that are not run need
 * them. */
async function judged(page, judge, samples, where) {
  const result = await page.evaluate(([options, some]) => (
    globalThis.axe.run(some ? { include: globalThis.probes.samples() } : document, options)
  ), [{ ...rules[judge], resultTypes: ['violations'], preload: false }, samples]);
  return result.violations.map((violation) => `${where}: ${line(violation)}`);
}

function line({ id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' · ');
  const rest = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
  return `${id}: ${help} (${where}${rest})`;
}

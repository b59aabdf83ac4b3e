// The examples of components, each in an element with data-example on the pages
// below /om/komponenter/: alone as HTML, and all of them together in a browser.

import { readFileSync } from 'node:fs';
import axe from 'axe-core/axe.min.js';
import { screens, withVisit } from './browser.mjs';
import { fragmentFindings } from './htmlcheck.mjs';
import { checks as layoutChecks } from './layout.mjs';
import { htmlFiles } from './site.mjs';

const below = '/om/komponenter/';

/** The pages of the site that have examples, as [{url, html, examples}]. */
export function examplePages(dir) {
  return htmlFiles(dir).filter(({ url }) => url.startsWith(below))
    .map(({ file, url }) => ({ url, html: readFileSync(file, 'utf8') }))
    .map((page) => ({ ...page, examples: examplesOf(page.html) }))
    .filter(({ examples }) => examples.length > 0);
}

/** What stands in the elements with data-example, as [{mark, html}]. Those are
 * div elements, whose end tags no minifier leaves out. */
export function examplesOf(html) {
  return [...html.matchAll(/<div\b[^>]* data-example="?([^"\s>]+)[^>]*>/g)].map((begin) => {
    const first = begin.index + begin[0].length;
    let depth = 1;
    for (const tag of html.slice(first).matchAll(/<(\/?)div\b/g)) {
      depth += tag[1] ? -1 : 1;
      if (depth === 0) return { mark: begin[1], html: html.slice(first, first + tag.index) };
    }
    throw new Error(`${begin[1]}: the element does not end`);
  });
}

/** What html-validate finds in each example. */
export async function htmlOfExamples(pages) {
  const found = [];
  for (const { mark, html } of pages.flatMap(({ examples }) => examples)) found.push(...await fragmentFindings(html, mark));
  return found;
}

/** Opens a page with the examples of all, so that one look judges them all.
 * Their ids are made to differ. */
export function withExamples(browser, origin, pages, use) {
  return withVisit(browser, origin, pages[0].url, {}, async (visit) => {
    await visit.page.evaluate(gather, pages.map(({ html }) => html));
    return use(visit);
  });
}

/** Runs in the page. */
function gather(pages) {
  const main = document.querySelector('main');
  main.replaceChildren(Object.assign(document.createElement('h1'), { textContent: 'Exempel' }));
  for (const [i, html] of pages.entries()) {
    const other = new DOMParser().parseFromString(html, 'text/html');
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) {
      for (const el of other.querySelectorAll(`main [${name}]`)) {
        el.setAttribute(name, el.getAttribute(name).split(' ').map((id) => `${id}-${i}`).join(' '));
      }
    }
    main.append(...[...other.querySelectorAll('[data-example]')].map((el) => document.importNode(el, true)));
  }
}

/** Rules about a page as a whole: what the examples have in common. */
const whole = ['landmark-unique', 'region', 'heading-order'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds at two widths and in both colour schemes, each with the
 * example that it stands in. */
export async function axeOnExamples(visit) {
  const { page } = visit;
  await visit.probe('expand');
  await page.evaluate(axe.source);
  const found = [];
  for (const screen of [screens.phone, screens.desktop]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(screen);
      await page.emulateMedia({ colorScheme });
      const lines = await page.evaluate(judge, [tags, whole, colorScheme === 'light']);
      found.push(...lines.map((line) => `${screen.width} px ${colorScheme}: ${line}`));
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await visit.probe('restore');
  return found;
}

/** Runs in the page: everything in light, colours alone in dark. */
async function judge([tags, whole, all]) {
  const off = Object.fromEntries(whole.map((id) => [id, { enabled: false }]));
  const rules = all
    ? { runOnly: { type: 'tag', values: tags }, rules: { ...off, 'target-size': { enabled: true } } }
    : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
  const { violations } = await globalThis.axe.run({ include: [['[data-example]']] }, { ...rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, element }) => {
    const at = (element ?? document.querySelector(target.at(-1)))?.closest('[data-example]')?.dataset.example;
    return `${at}: ${id}: ${help} (${target.join(' ')})`;
  }));
}

/** What is wider than its place, as the pages are written and mirrored. */
export async function fits(visit) {
  const { page } = visit;
  const found = [];
  for (const screen of [screens.zoomed, screens.phone, screens.desktop]) {
    await page.setViewportSize(screen);
    for (const dir of ['ltr', 'rtl']) {
      const lines = await page.evaluate(tooWide, dir);
      found.push(...[...lines, ...await visit.probe('overflow')].map((line) => `${screen.width} px ${dir}: ${line}`));
    }
    await page.evaluate(() => { document.documentElement.dir = 'ltr'; });
  }
  return found;
}

/** Runs in the page: mirrors it or not, opens what is folded, and names the
 * examples that stick out. */
function tooWide(dir) {
  document.documentElement.dir = dir;
  globalThis.probes.expand();
  const wide = [...document.querySelectorAll('[data-example]')].filter((el) => el.scrollWidth > el.clientWidth + 1);
  globalThis.probes.restore();
  return wide.map((el) => `${el.dataset.example} is ${el.scrollWidth} px wide in ${el.clientWidth}`);
}

/** What is drawn as if it had the focus looks as what has it. */
export function shownFocus(visit) {
  return visit.page.evaluate(() => {
    const looks = (el) => ['outline', 'outlineOffset', 'boxShadow'].map((name) => getComputedStyle(el)[name]).join(' | ');
    const shown = [...document.querySelectorAll('.shown-focus')];
    if (shown.length === 0) return ['nothing is drawn as if it had the focus'];
    return shown.flatMap((el) => {
      const drawn = looks(el);
      el.classList.remove('shown-focus');
      el.focus({ focusVisible: true });
      const real = looks(el);
      el.blur();
      el.classList.add('shown-focus');
      return drawn === real ? [] : [`${el.closest('[data-example]').dataset.example}: drawn with ${drawn}, has ${real}`];
    });
  });
}

/** Every check of the examples in a browser; the last leaves the page changed. */
export const checks = {
  'axe-core': axeOnExamples,
  'no wider than their place, also mirrored': fits,
  'focus as it is': shownFocus,
  'target size': layoutChecks['target size'],
  'forced colours': layoutChecks['forced colours'],
  'on paper': layoutChecks['on paper'],
  'text spacing': layoutChecks['text spacing'],
};

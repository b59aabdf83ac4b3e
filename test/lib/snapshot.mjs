// The accessibility tree of a page as lines of text, kept and compared.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../snapshots/', import.meta.url);
const fileOf = (name) => new URL(`${name}.yaml`, folder);

/** What a screen reader is told of the page that is open. With expand everything
 * collapsed is opened first; until waits for what a script makes; the head and the
 * foot of every page are there with chrome. */
export async function treeOf(visit, { expand = false, until = 'h1', chrome = false }) {
  await visit.page.getByRole('main').locator(until).first().waitFor();
  if (expand) await visit.probe('expand');
  const tree = await visit.page.locator('body').ariaSnapshot();
  const parts = tree.split(/\n(?=- )/); // each begins at the left edge
  return [...parts.filter((part) => chrome || !everywhere.test(part)), ''].join('\n');
}

/** The skip link, the head and the foot. */
const everywhere = /^- (banner:|contentinfo:|link ".*":\n {2}- \/url: "#innehall")/;

/** The tree that is kept under a name, or nothing. */
export const kept = (name) => (existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '');

/** Keeps a tree under a name. */
export function keep(name, tree) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), tree);
}

const most = 12;

/** Where a tree has changed, as the lines that went and came, or '' where it has
 * not. */
export function changed(before, now) {
  if (before === now) return '';
  const [old, fresh] = [before, now].map((text) => text.split('\n'));
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const some = (lines, sign) => {
    const part = lines.slice(start, lines.length - end);
    return [...part.slice(0, most).map((line) => `${sign} ${line}`), ...(part.length > most ? [`${sign} … ${part.length - most} more lines`] : [])];
  };
  return [`line ${start + 1}:`, ...some(old, '-'), ...some(fresh, '+')].join('\n');
}

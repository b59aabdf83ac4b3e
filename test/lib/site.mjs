// The built site as files: where it lies, its pages, and the kinds of page.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of the built site, from KUNDVAL_SITE. There is no default: a
 * test that finds no site must fail, never pass over nothing. */
export function siteDir() {
  const dir = process.env.KUNDVAL_SITE;
  if (!dir) {
    throw new Error('KUNDVAL_SITE is not set: run "make test-browser", or set it to the folder of a built site');
  }
  if (!existsSync(path.join(dir, 'index.html'))) {
    throw new Error(`KUNDVAL_SITE=${dir} holds no index.html: build the site first`);
  }
  return path.resolve(dir);
}

/** Every HTML file below dir, sorted, with the address it is served at. */
export function htmlFiles(dir) {
  return readdirSync(dir, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ file: path.join(dir, name), url: '/' + name.replace(/(^|\/)index\.html$/, '$1') }));
}

/** The file that is served at an address of the site in dir. */
export function fileAt(dir, url) {
  return path.join(dir, url.endsWith('/') ? `${url}index.html` : url);
}

/** The value of <body data-kind="…"> in an HTML text, or '' without one. */
export function kindOf(html) {
  const body = /<body\b[^>]*>/i.exec(html);
  const kind = body && /\sdata-kind=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(body[0]);
  return kind ? (kind[1] ?? kind[2] ?? kind[3]) : '';
}

/** The kinds of page in the site, each with the addresses that have it. */
export function kindsOf(dir) {
  const kinds = new Map();
  for (const { file, url } of htmlFiles(dir)) {
    const kind = kindOf(readFileSync(file, 'utf8'));
    kinds.set(kind, [...(kinds.get(kind) ?? []), url]);
  }
  return kinds;
}

/** The pages that the browser tests visit, as [{kind, url}], from a file that
 * lists the addresses by kind. The site's test/pages.json unless told. */
export function readPages(file = process.env.KUNDVAL_PAGES || new URL('../pages.json', import.meta.url)) {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap(([kind, urls]) => urls.map((url) => ({ kind, url })));
}

/** The first page of each kind. */
export function firstPages(pages = readPages()) {
  return [...new Map(pages.toReversed().map((page) => [page.kind, page])).values()].toReversed();
}

/** The same pages, the first of each kind unless told, in every other language
 * than the site's first, which the choice of language on each leads to. */
export function translatedPages(dir, pages = firstPages(readPages().filter(hasFolder))) {
  const kindAt = (url) => kindOf(readFileSync(path.join(dir, url, 'index.html'), 'utf8'));
  return pages.filter(hasFolder).flatMap(({ kind, url }) => {
    const html = readFileSync(path.join(dir, url, 'index.html'), 'utf8');
    return [...html.matchAll(/<a class="?languages__link"? href="?([^" >]+)/g)]
      .map(([, to]) => ({ kind, url: to }))
      .filter(({ url: to }) => to !== url && kindAt(to) === kind);
  });
}

/** Whether the address is of a page that each language has. */
const hasFolder = ({ url }) => url.endsWith('/');

/** What is wrong between the list of pages and the site: an address that the
 * site lacks or that is of another kind, a kind nobody lists, a page without
 * a kind. */
export function coverageFindings(pages, kinds) {
  const found = [];
  const kindAt = new Map([...kinds].flatMap(([kind, urls]) => urls.map((url) => [url, kind])));
  for (const { kind, url } of pages) {
    const actual = kindAt.get(url.replace(/[?#].*$/, ''));
    if (actual === undefined) {
      found.push(`pages.json lists ${url} as "${kind}", but the site has no such page`);
    } else if (actual !== kind) {
      found.push(`pages.json lists ${url} as "${kind}", but its data-kind is "${actual}"`);
    }
  }
  const listed = new Set(pages.map((page) => page.kind));
  for (const [kind, urls] of kinds) {
    if (kind === '') {
      found.push(`no data-kind on <body>: ${some(urls)}`);
    } else if (!listed.has(kind)) {
      found.push(`pages.json lists no page of kind "${kind}", for example ${some(urls)}`);
    }
  }
  return found;
}

function some(urls) {
  return urls.slice(0, 3).join(', ') + (urls.length > 3 ? ` and ${urls.length - 3} more` : '');
}

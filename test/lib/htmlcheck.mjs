// Valid and well-made HTML, by html-validate, on the files as they are served.

import { readFile } from 'node:fs/promises';
import { HtmlValidate, Rule, StaticConfigLoader, version } from 'html-validate';

export { version };

/** Table rules that html-validate does not have: who reads a table by ear
 * needs its caption and its header cells. */
class TableCaption extends Rule {
  setup() {
    this.on('dom:ready', ({ document }) => {
      for (const table of document.querySelectorAll('table')) {
        const named = table.querySelector('caption') || table.hasAttribute('aria-labelledby') || table.hasAttribute('aria-label');
        if (!named) this.report(table, 'a table needs a caption');
        if (!table.querySelector('th')) this.report(table, 'a table needs header cells');
      }
    });
  }
}

/** One h1, one main and a kind on every page; heading-level already judges the
 * order of the headings. */
class PageShape extends Rule {
  setup() {
    this.on('dom:ready', ({ document }) => {
      const body = document.querySelector('body');
      if (!body) return this.report(document.root, 'a page needs its body tag, with data-kind');
      if (!body.getAttributeValue('data-kind')) this.report(body, 'the body needs data-kind');
      for (const name of ['h1', 'main']) {
        const n = document.querySelectorAll(name).length;
        if (n !== 1) this.report(body, `the page has ${n} ${name} elements, want exactly one`);
      }
    });
  }
}

const off = 'off';

export const config = {
  root: true,
  plugins: [{ name: 'kundval', rules: { 'kundval/table-caption': TableCaption, 'kundval/page-shape': PageShape } }],
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Check boxes of one name are one question.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    'kundval/table-caption': 'error',
    'kundval/page-shape': 'error',
    'no-style-tag': 'error', // the content security policy refuses it
    'no-unknown-elements': 'error',
    'prefer-native-element': ['error', { exclude: ['region'] }], // the scroller round a wide table: a div, for it sections nothing
    'valid-id': ['error', { relaxed: true }], // the id of an edition begins with its year, and HTML allows that
    'no-redundant-role': off, // a table that a phone shows row by row keeps its roles by saying them
    'require-sri': off, // nothing comes from another origin; sitetest sees to that

    // The site is minified. The HTML standard lets a minifier leave out what
    // these rules ask for, and a browser reads the same document.
    'attr-quotes': off,
    'attribute-boolean-style': off,
    'attribute-empty-style': off,
    'doctype-style': off,
    'no-implicit-close': off,
    'no-implicit-input-type': off,
    'no-raw-characters': ['error', { relaxed: true }],
    'no-trailing-whitespace': off,
    'void-style': off,

    'long-title': off, // a condition's heading is its title, and is not ours to shorten
    'tel-non-breaking': off, // a class keeps telephone numbers on one line
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

const fragmentValidator = new HtmlValidate(new StaticConfigLoader({
  ...config,
  extends: config.extends.filter((name) => name !== 'html-validate:document'),
  rules: { ...config.rules, 'kundval/page-shape': off, 'heading-level': ['error', { minInitialRank: 'any' }] },
}));

/** What html-validate finds in an HTML text. */
export async function htmlFindings(html, name) {
  const report = await validator.validateString(html, name);
  return report.results.flatMap((result) => result.messages)
    .map((m) => `${name}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
}

/** What html-validate finds in a part of a page, which may begin with a heading
 * of any level. */
export async function fragmentFindings(html, name) {
  const report = await fragmentValidator.validateString(html, name);
  return report.results.flatMap((result) => result.messages)
    .map((m) => `${name}: ${m.ruleId}: ${m.message}`);
}

/** What html-validate finds in a file of the site. */
export async function fileFindings({ file, url }) {
  return htmlFindings(await readFile(file, 'utf8'), url);
}

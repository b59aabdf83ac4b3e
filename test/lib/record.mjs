// What the checks were tried on and what they found, for the accessibility
// statement: a line of JSON for each check of each page, in a file of the
// folder that KUNDVAL_RECORD names. assessment.mjs adds them up.

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileAt, siteDir } from './site.mjs';

/** What the accessibility statement tells each check as, by the name that it is
 * reported under: a code of CheckKinds in the data, whose words are in i18n/ as
 * vocab_check_<code>. Several checks may be told as one. null stands for what is
 * no matter of accessibility. The order is that of the statement. */
export const told = {
  'axe-core': 'axe',
  'no violation': 'axe',
  'valid HTML': 'html',
  'structure after scripts': 'struktur',
  'reading order': 'lasordning',
  'skip link': 'tangentbord',
  'focus indicators': 'tangentbord',
  'reflow at 360 and 320 px': 'forstoring',
  'text twice as large': 'stor-text',
  'text spacing': 'textavstand',
  'target size': 'tryckyta',
  'forced colours': 'egna-farger',
  'focus indicators in forced colours': 'egna-farger',
  'less motion': 'rorelse',
  'same text without scripts': 'utan-skript',
  'on paper': 'papper',
  'bytes, requests and layout shift': null,
  'no cookies, errors or strangers': null,
};

/** Carries out a check of a page, a function without arguments that gives its
 * findings, and notes how it went. A check that nobody has decided how to tell
 * of is not carried out at all. */
export async function recorded(check, { kind, url }, look) {
  if (!(check in told)) {
    throw new Error(`nobody has said what the accessibility statement calls the check "${check}": add a line to told in lib/record.mjs`);
  }
  try {
    const findings = await look();
    note(() => ({ check, kind, url: bare(url), lang: languageOf(url), findings: findings.length }));
    return findings;
  } catch (error) {
    note(() => ({ check, url, broken: String(error.message ?? error).split('\n')[0] }));
    throw error;
  }
}

/** Notes which version of a program the checks were made with. */
export function recordTool(tool, version) {
  note(() => ({ tool, version }));
}

function note(line) {
  const folder = process.env.KUNDVAL_RECORD;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(path.join(folder, `${process.pid}.jsonl`), JSON.stringify(line()) + '\n');
}

const bare = (url) => url.replace(/[?#].*$/, '');

function languageOf(url) {
  return readFileSync(fileAt(siteDir(), bare(url)), 'utf8').match(/<html\b[^>]*\slang="?([^"\s>]+)/)?.[1] ?? '';
}

// Judges the first page of each kind with Lighthouse, as on a phone, and says
// for each what every point was lost on. The folder of the built site is
// KUNDVAL_SITE; addresses to judge instead may follow.
//
//     make lighthouse
//
// Speed depends on what else the machine does: judge it on a quiet one. It is
// therefore no part of the gate. What weighs a page down is: weight.test.mjs.

import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { serve } from '../lib/server.mjs';
import { firstPages, siteDir } from '../lib/site.mjs';

const kinds = { performance: 'speed', accessibility: 'accessibility', 'best-practices': 'practice', seo: 'search' };
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What each point was lost on: the audits of a category below full marks. */
function lost(category, audits) {
  return category.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id} ${audits[id].score}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ''}`);
}

const pages = process.argv.length > 2 ? process.argv.slice(2) : firstPages().map(({ url }) => url);
const server = await serve(siteDir(), { hold: true });
const browser = await launch({ chromePath: process.env.CHROMIUM || '/usr/bin/chromium', chromeFlags: flags });
let worst = 100;
console.log(`| Page | ${Object.values(kinds).join(' | ')} | Lost on |\n|---|${'---|'.repeat(Object.keys(kinds).length + 1)}`);
try {
  for (const url of pages) {
    const { lhr } = await lighthouse(server.origin + url, { port: browser.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(kinds) });
    const points = Object.keys(kinds).map((kind) => Math.round(lhr.categories[kind].score * 100));
    worst = Math.min(worst, ...points);
    const why = Object.keys(kinds).flatMap((kind, i) => points[i] < 100 ? lost(lhr.categories[kind], lhr.audits) : []);
    console.log(`| \`${url}\` | ${points.join(' | ')} | ${lhr.runtimeError?.message ?? why.join(', ')} |`);
  }
} finally {
  browser.kill();
  await server.close();
}
console.log(`\nThe lowest of all is ${worst}.`);

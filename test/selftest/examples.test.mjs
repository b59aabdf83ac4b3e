// Proves that the checks of components find a broken example among sound ones,
// and say which it is.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertNone, assertSome } from '../lib/assert.mjs';
import { launchBare } from '../lib/browser.mjs';
import { checks, examplePages, examplesOf, htmlOfExamples, withExamples } from '../lib/examples.mjs';
import { page, withSite } from '../lib/fixture.mjs';
import { serve } from '../lib/server.mjs';

const example = (mark, html) => `<div data-example="${mark}">${html}</div>`;
const sound = example('knapp/vanlig', '<p><button class="shown-focus" type="button">Skriv ut</button></p>');
const style = '.shown-focus { outline: 3px solid var(--link); outline-offset: 2px }';

/** A site with a page of sound examples and one with that which is given. */
const head = '<link rel="stylesheet" href="/exempel.css">';

/** A site with a page of sound examples and one with that which is given. */
const site = (html, css = '') => ({
  'om/komponenter/knapp/index.html': page({ main: sound, head }),
  'om/komponenter/fel/index.html': page({ main: example('fel/lage', html), head }),
  'exempel.css': style + css,
});

test('an example is cut out of its page', () => {
  const html = `<div class=a data-example=a/b lang=ar><div>x</div><p>y</div><div data-example="c/d">z</div>`;
  assert.deepEqual(examplesOf(html), [{ mark: 'a/b', html: '<div>x</div><p>y' }, { mark: 'c/d', html: 'z' }]);
});

test('broken HTML', () => withSite(site('<p id="a">x</p><p id="a">y</p>'), async (dir) => {
  assertSome(await htmlOfExamples(examplePages(dir)), /^fel\/lage: no-dup-id/);
}));

describe('in a browser', { concurrency: 3 }, () => {
  let browser;
  before(async () => { browser = await launchBare(); });
  after(() => browser.close());

  const findings = (files, check) => withSite(files, async (dir) => {
    const server = await serve(dir);
    try {
      return await withExamples(browser, server.origin, examplePages(dir), check);
    } finally {
      await server.close();
    }
  });

  for (const [name, check] of Object.entries(checks)) {
    test(`sound: ${name}`, async () => assertNone(await findings(site('<h4 id="a">Rubrik</h4><p>Text</p>'), check)));
  }
  for (const { name, check, files, want } of [
    { name: 'image without alt', check: 'axe-core', files: site('<img src="/a.png">'), want: /360 px light: fel\/lage: image-alt/ },
    { name: 'low contrast in the dark', check: 'axe-core', files: site('<p class="svag">En svag text</p>', '@media (prefers-color-scheme: dark) { .svag { color: #444 } }'), want: /1280 px dark: fel\/lage: color-contrast/ },
    { name: 'wider than its place', check: 'no wider than their place, also mirrored', files: site('<p class="bred">x</p>', '.bred { width: 300px }'), want: /320 px ltr: fel\/lage is 300 px wide in 288/ },
    { name: 'wider when mirrored', check: 'no wider than their place, also mirrored', files: site('<p class="bred">x</p>', '[dir="rtl"] .bred { width: 340px }'), want: /360 px rtl: fel\/lage is/ },
    { name: 'focus drawn otherwise', check: 'focus as it is', files: site('<p>x</p>', 'button:focus-visible { outline-width: 5px }'), want: /knapp\/vanlig: drawn with .*3px.* has .*5px/ },
    { name: 'small target', check: 'target size', files: site('<p><a href="/">A</a></p>'), want: /<a> "A" is/ },
  ]) {
    test(name, async () => assertSome(await findings(files, checks[check]), want));
  }
});

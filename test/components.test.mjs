// Every component in every state, as /om/komponenter/ shows it: valid HTML, and
// all of them in one page: axe-core at 360 and 1280 pixels in light and dark, 320
// pixels, mirrored, forced colours, paper, text spacing, targets and focus.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { launchBare } from './lib/browser.mjs';
import { checks, examplePages, htmlOfExamples, withExamples } from './lib/examples.mjs';
import { serve } from './lib/server.mjs';
import { siteDir } from './lib/site.mjs';

describe('components', () => {
  const pages = examplePages(siteDir());
  const marks = pages.flatMap(({ examples }) => examples.map(({ mark }) => mark));
  let browser;
  let server;
  before(async () => {
    server = await serve(siteDir());
    browser = await launchBare();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('each example has a name of its own', () => {
    assert.ok(marks.length > 0, 'no page has an example');
    assert.deepEqual(marks.filter((mark, i) => marks.indexOf(mark) !== i), []);
  });

  test('valid HTML', async () => assertNone(await htmlOfExamples(pages)));

  test('together in a browser', (t) => withExamples(browser, server.origin, pages, async (visit) => {
    assert.equal(await visit.page.locator('[data-example]').count(), marks.length);
    for (const [name, check] of Object.entries(checks)) {
      await t.test(name, async () => assertNone(await check(visit)));
    }
  }));
});

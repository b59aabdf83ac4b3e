// A browser in front of the built site, for a suite of tests.

import { after, before } from 'node:test';
import { launch, launchBare, withVisit } from './browser.mjs';
import { serve } from './server.mjs';
import { siteDir } from './site.mjs';

/** Opens the built site for the tests of the suite that calls it, and closes it
 * after them. visit opens an address of it as withVisit does; options are the
 * server's; a bare browser is enough where nobody does anything. */
export function opened({ bare = false, ...options } = {}) {
  let browser;
  let server;
  before(async () => {
    server = await serve(siteDir(), options);
    browser = await (bare ? launchBare() : launch());
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() { return server.origin; },
    visit: (url, context, use) => withVisit(browser, server.origin, url, context, use),
  };
}

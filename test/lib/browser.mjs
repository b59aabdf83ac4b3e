// Chromium, driven by Playwright: one browser for a test file, one fresh
// context for each page, and a log of what the page did.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Pages share a process: one for each takes a sixth longer in all.
  '--renderer-process-limit=2',
  // Nothing but the test's own server can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const bare = ['/usr/bin/chromium-headless-shell'];

/** Starts the browser, each time with a new, empty profile: for what people do. */
export const launch = () => start(whole);

/** Starts the browser without its windows and menus, which opens a page in half the
 * time: for how a page is made, which is the same engine's work. Where it is not
 * installed, the whole browser. See docs/adr/0033-bare-browser.md. */
export const launchBare = () => start([...bare, ...whole]);

async function start(places) {
  const executablePath = process.env.CHROMIUM || places.find((name) => existsSync(name));
  if (!executablePath) {
    throw new Error('no Chromium found: run "make chromium", or set CHROMIUM to the program');
  }
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** How wide the tests' screens are: a small phone, 400 % zoom, a desktop. */
export const screens = {
  zoomed: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
};

/** Opens url in a fresh context, gives the visit to use, and closes the
 * context. options are Playwright's for a new context. Without word to the
 * contrary no service worker stands between the page and the server. */
export async function withVisit(browser, origin, url, options, use) {
  const visit = await begin(browser, origin, url, options);
  try {
    await visit.reload();
    return await use(visit);
  } finally {
    await visit.context.close();
  }
}

async function begin(browser, origin, url, options) {
  const context = await browser.newContext({ viewport: screens.phone, reducedMotion: 'reduce', locale: 'sv-SE', serviceWorkers: 'block', ...options });
  return new Visit(browser, origin, url, context, await context.newPage());
}

/** Visits that follow one another in the same few contexts, as those of one
 * reader: to open a context takes longer than to load a page. For checks that
 * leave nothing behind. */
export class Reader {
  /** options are Playwright's for a new context. */
  constructor(browser, origin, options = {}) {
    Object.assign(this, { browser, origin, options, idle: [] });
  }

  /** Opens url as withVisit does. A visit that fails is not gone on from. */
  async visit(url, use) {
    const visit = this.idle.pop() ?? await this.#open(url);
    try {
      visit.url = url;
      await visit.page.setViewportSize(screens.phone);
      await visit.page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
      await visit.reload();
      const result = await use(visit);
      this.idle.push(visit);
      return result;
    } catch (error) {
      await visit.context.close();
      throw error;
    }
  }

  /** A visit whose browser keeps no file of one page for the next. */
  async #open(url) {
    const visit = await begin(this.browser, this.origin, url, this.options);
    const devtools = await visit.context.newCDPSession(visit.page);
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    return visit;
  }
}

const scriptless = new WeakMap();

/** The reader of a site who has no scripts, one in each browser. */
export function readerWithoutScripts(browser, origin) {
  if (!scriptless.has(browser)) scriptless.set(browser, new Map());
  const readers = scriptless.get(browser);
  if (!readers.has(origin)) readers.set(origin, new Reader(browser, origin, { javaScriptEnabled: false }));
  return readers.get(origin);
}

/** One address in one browser context, with a log of what the page asked for
 * and complained about. */
class Visit {
  constructor(browser, origin, url, context, page) {
    Object.assign(this, { browser, origin, url, context, page, requests: [], responses: [], errors: [] });
    const outside = (thing) => !thing.url().startsWith('data:');
    page.on('request', (request) => { if (outside(request)) this.requests.push(request.url()); });
    page.on('response', (response) => { if (outside(response)) this.responses.push(response); });
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} [${message.location().url}]`);
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** Loads the address anew, as by its first visitor. */
  async reload() {
    Object.assign(this, { requests: [], responses: [], errors: [] });
    const address = this.origin + this.url;
    const fragment = [address, this.page.url()].some((each) => each.includes('#'));
    if (fragment) await this.page.goto('about:blank'); // or the page would only scroll; to leave a site costs as much as three pages
    await this.page.goto(address, { waitUntil: 'load' });
    await this.ready();
  }

  /** Puts the probes into the page that has come up. */
  async ready() {
    if (await this.page.evaluate(() => !globalThis.probes)) await this.page.evaluate(await probes());
  }

  /** Calls one of the probes of the *.page.js in the page. */
  probe(name) {
    return this.page.evaluate((n) => globalThis.probes[n](), name);
  }
}

const probeFiles = ['probes', 'keys', 'order', 'motion', 'text'];
let probeSource;

function probes() {
  probeSource ??= Promise.all(probeFiles.map((name) => readFile(new URL(`./${name}.page.js`, import.meta.url), 'utf8'))).then((texts) => texts.join('\n'));
  return probeSource;
}

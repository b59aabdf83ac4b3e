// Takes pictures of the built site, to be looked at by a person.
//
//   node screenshots.mjs DIR             every page of pages.json in every look into
//                                        DIR, and a contact sheet, DIR/index.html
//   node screenshots.mjs --readme FILE   the picture of the README: a desktop
//                                        with a phone beside it

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { readPages, siteDir } from './lib/site.mjs';

const paper = { width: 794, height: 1123 };

const looks = [
  { name: '360-light', viewport: screens.phone, media: { colorScheme: 'light' } },
  { name: '360-dark', viewport: screens.phone, media: { colorScheme: 'dark' } },
  { name: '360-forced', viewport: screens.phone, media: { forcedColors: 'active' } },
  { name: '360-arabic', viewport: screens.phone, media: { colorScheme: 'light' }, prefix: '/ar' },
  { name: '360-no-script', viewport: screens.phone, media: { colorScheme: 'light' }, options: { javaScriptEnabled: false } },
  { name: '1280-light', viewport: screens.desktop, media: { colorScheme: 'light' } },
  { name: '1280-dark', viewport: screens.desktop, media: { colorScheme: 'dark' } },
  { name: 'print', viewport: paper, media: { media: 'print', colorScheme: 'light' } },
];

/** How much of a long page a picture shows, in pixels: more is a picture of
 * the same things again. */
const most = 6000;

/** Every page in every look that it has. */
async function everything(browser, origin, dir) {
  await mkdir(dir, { recursive: true });
  const taken = new Map();
  for (const look of looks) {
    for (const { kind, url } of readPages()) {
      const at = (look.prefix ?? '') + url;
      if (look.prefix && !existsSync(path.join(siteDir(), at, 'index.html'))) continue;
      const file = `${kind}-${url.replace(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, '') || 'index'}-${look.name}.png`;
      await withVisit(browser, origin, at, { viewport: look.viewport, ...look.options }, async ({ page }) => {
        await page.emulateMedia(look.media);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.screenshot({ path: path.join(dir, file), fullPage: true, clip: { x: 0, y: 0, width: look.viewport.width, height: Math.min(height, most) } });
      });
      const name = `${kind} ${url}`;
      taken.set(name, [...(taken.get(name) ?? []), file]);
    }
    console.log(look.name);
  }
  const sheet = path.join(dir, 'index.html');
  await writeFile(sheet, contactSheet([...taken].sort(([a], [b]) => a.localeCompare(b))));
  console.log(sheet);
}

/** A page that shows the pictures of each page side by side. */
function contactSheet(pages) {
  const rows = pages.map(([name, files]) => `<section><h2>${name}</h2><div>${files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`).join('')}</div></section>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
    body { font: 1rem sans-serif; background: #999 } div { display: flex; gap: 8px; overflow-x: auto } a { flex: none }
    img { height: 900px; width: auto; max-width: 640px; object-fit: cover; object-position: top }</style>${rows.join('\n')}</html>\n`;
}

/** One picture of a desktop with a phone beside it. */
async function readme(browser, origin, file) {
  const shot = (url, viewport) => withVisit(browser, origin, url, { viewport, colorScheme: 'light' },
    async ({ page }) => (await page.screenshot()).toString('base64'));
  const desktop = await shot(readmePages.desktop, { width: 1120, height: 820 });
  const phone = await shot(readmePages.phone, { width: 360, height: 740 });
  await mkdir(path.dirname(file), { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.setContent(`<style>
    body { margin: 0; height: 900px; position: relative; background: linear-gradient(160deg, #eef2ee, #dfe7ea) }
    img { position: absolute; border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 12px 40px #0003 }
    .desktop { left: 40px; top: 40px } .phone { right: 40px; bottom: 40px; width: 300px; border-radius: 22px }
    </style><img class="desktop" src="data:image/png;base64,${desktop}"><img class="phone" src="data:image/png;base64,${phone}">`);
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
}

/** The pages in the picture of the README. */
const readmePages = { desktop: '/nacka/', phone: '/nacka/valkatalog/ami/ami-1/' };

const [first, second] = process.argv.slice(2);
if (!first || (first === '--readme' && !second)) {
  console.error('usage: node screenshots.mjs DIR | --readme FILE');
  process.exit(2);
}
const server = await serve(siteDir(), { hold: true });
const browser = await launch();
try {
  await (first === '--readme' ? readme(browser, server.origin, second) : everything(browser, server.origin, first));
} finally {
  await browser.close();
  await server.close();
}

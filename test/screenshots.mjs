// Takes pictures of the built site, to be looked at by a person.
//
//   node screenshots.mjs DIR             every page of pages.json, on a phone, on a
//                                        desktop, light, dark and on paper, into DIR
//   node screenshots.mjs --readme FILE   the picture of the README: a desktop
//                                        with a phone beside it

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch, screens, withVisit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { readPages, siteDir } from './lib/site.mjs';

const paper = { width: 794, height: 1123 };

const looks = [
  { name: '360-light', viewport: screens.phone, media: { colorScheme: 'light' } },
  { name: '360-dark', viewport: screens.phone, media: { colorScheme: 'dark' } },
  { name: '1280-light', viewport: screens.desktop, media: { colorScheme: 'light' } },
  { name: '1280-dark', viewport: screens.desktop, media: { colorScheme: 'dark' } },
  { name: 'print', viewport: paper, media: { media: 'print', colorScheme: 'light' } },
];

/** Every page in every look. */
async function everything(browser, origin, dir) {
  await mkdir(dir, { recursive: true });
  for (const { kind, url } of readPages()) {
    await withVisit(browser, origin, url, {}, async ({ page }) => {
      for (const { name, viewport, media } of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        const slug = url.replace(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, '') || 'index';
        await page.screenshot({ path: path.join(dir, `${kind}-${slug}-${name}.png`), fullPage: true });
      }
    });
    console.log(`${kind} ${url}`);
  }
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

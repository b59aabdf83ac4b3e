// Proves that each browser check finds what it is for: first that a sound page
// has no finding, then that one broken thing has.

import { after, before, describe, test } from 'node:test';
import { assertNone, assertSome } from '../lib/assert.mjs';
import { violations } from '../lib/axe.mjs';
import { launchBare, withVisit } from '../lib/browser.mjs';
import { page, withSite } from '../lib/fixture.mjs';
import * as keyboard from '../lib/keyboard.mjs';
import * as layout from '../lib/layout.mjs';
import { serve } from '../lib/server.mjs';
import { overweight, weigh } from '../lib/weight.mjs';

let browser;
before(async () => { browser = await launchBare(); });
after(() => browser.close());

/** The findings of check on the start page of a site with these files. */
function findings(check, files) {
  return withSite(files, async (dir) => {
    const server = await serve(dir);
    try {
      return await withVisit(browser, server.origin, '/', {}, check);
    } finally {
      await server.close();
    }
  });
}

const limits = { bytes: 14 * 1024, requests: 4, shift: 0 };

const checks = {
  axe: violations, reflow: layout.reflow, structure: layout.structure, targets: layout.targetSize,
  spacing: layout.textSpacing, scripts: layout.withoutScripts, quiet: layout.quiet, print: layout.print,
  forcedColors: layout.forcedColors, skipLink: keyboard.skipLink, focus: keyboard.focusIndicators,
  order: layout.readingOrder, large: layout.largeText, motion: layout.motion,
  forcedFocus: keyboard.focusIndicatorsForced, budget: async (visit) => overweight(await weigh(visit), limits),
};

/** A start page with these parts, and with css or js as a file of its own. */
function broken({ css, js, ...parts }) {
  const head = (css ? '<link rel="stylesheet" href="/fel.css">' : '') + (js ? '<script src="/fel.js" defer></script>' : '');
  return {
    'index.html': page({ ...parts, head: head + (parts.head ?? '') }),
    ...(css ? { 'fel.css': css } : {}),
    ...(js ? { 'fel.js': js } : {}),
  };
}

describe('a sound page', { concurrency: 3 }, () => {
  for (const [name, check] of Object.entries(checks)) {
    test(name, async () => assertNone(await findings(check, {})));
  }
});

describe('a broken page', { concurrency: 3 }, () => {
  for (const { name, check, files, want } of [
    { name: 'image without alt', check: 'axe', files: broken({ main: '<img src="/a.png">' }), want: /360 px: image-alt/ },
    { name: 'input without label', check: 'axe', files: broken({ main: '<input type="text">' }), want: /1280 px: label/ },
    { name: 'low contrast', check: 'axe', files: broken({ css: 'p { color: #999 }' }), want: /360 px light: color-contrast/ },
    { name: 'low contrast in the dark only', check: 'axe', files: broken({ css: '@media (prefers-color-scheme: dark) { p { color: #444 } }' }), want: /1280 px dark: color-contrast/ },
    { name: 'low contrast where the same stands elsewhere', check: 'axe', files: broken({ main: '<p>Ett</p><p>Två</p><p class="svag">Tre</p><p>Fyra</p>', css: '.svag { color: #999 }' }), want: /color-contrast/ },
    { name: 'low contrast in what is collapsed', check: 'axe', files: broken({ css: 'details p { color: #999 }' }), want: /color-contrast/ },

    { name: 'too wide for 320 px', check: 'reflow', files: broken({ css: 'main { min-width: 400px }' }), want: /wide on a screen of 320: / },
    { name: 'words of a picture cut', check: 'reflow', files: broken({ main: '<figure><svg width="100%" height="2em"><text x="2%" y="1em" text-anchor="end">Läget i dag</text></svg></figure>', css: 'figure { overflow-x: clip }' }), want: /<text> "Läget i dag" is cut at the edge/ },
    { name: 'too wide when opened', check: 'reflow', files: broken({ css: 'details p { width: 500px }' }), want: /wide on a screen of 320: <p/ },
    { name: 'too wide, right to left', check: 'reflow', files: { 'index.html': page({ main: '<p class="bred">x</p>', head: '<link rel="stylesheet" href="/fel.css">' }).replace('lang="sv"', 'lang="ar" dir="rtl"'), 'fel.css': '.bred { width: 500px }' }, want: /wide on a screen of 320: <p/ },

    { name: 'second h1', check: 'structure', files: broken({ main: '<h1>En till</h1>' }), want: /2 h1/ },
    { name: 'skipped heading', check: 'structure', files: broken({ main: '<h3>Rubrik</h3>' }), want: /level is skipped/ },
    { name: 'id used twice by a script', check: 'structure', files: broken({ js: 'document.body.append(Object.assign(document.createElement("p"), { id: "innehall" }))' }), want: /id "innehall"/ },
    { name: 'nameless navigation', check: 'structure', files: broken({ nav: '<nav><a href="/">Start</a></nav>' }), want: /not every one has a name/ },
    { name: 'two navigations of one name', check: 'structure', files: broken({ nav: '<nav aria-label="Huvudmeny"><a href="/">Start</a></nav>' }), want: /are named "Huvudmeny"/ },
    { name: 'table without caption', check: 'structure', files: broken({ main: '<table><tr><th>a</th></tr></table>' }), want: /no caption/ },
    { name: 'table without headers', check: 'structure', files: broken({ main: '<table><caption>T</caption><tr><td>a</td></tr></table>' }), want: /no header cells/ },
    { name: 'table displayed as a block', check: 'structure', files: broken({ main: '<table><caption>T</caption><tr><th>a</th></tr></table>', css: 'table { display: block }' }), want: /lose the table/ },

    { name: 'small button', check: 'targets', files: broken({ main: '<button type="button">x</button>', css: 'button { min-height: 0; height: 16px; padding: 0 }' }), want: /<button> "x" is .* × 16 px/ },
    { name: 'small link alone in its line', check: 'targets', files: broken({ main: '<p><a href="/">A</a></p>' }), want: /<a> "A" is/ },
    { name: 'small box with a small label', check: 'targets', files: broken({ main: '<p><input type="checkbox" id="b"><label for="b">b</label></p>', css: 'label, input { font-size: 10px; line-height: 1; margin: 0 }' }), want: /<input#b> "on" is/ },

    { name: 'text cut by spacing', check: 'spacing', files: broken({ main: '<p class="knapp"><a href="/">Sök anordnare</a></p>', css: '.knapp { width: 7rem; height: 1.5rem; overflow: hidden; white-space: nowrap }' }), want: /<p.knapp> .* cuts its text/ },
    { name: 'text out of its button', check: 'spacing', files: broken({ main: '<button type="button">Sök anordnare nu</button>', css: 'button { width: 7.6rem; white-space: nowrap }' }), want: /<button> .* sticks out/ },

    { name: 'large text cut', check: 'large', files: broken({ main: '<p class="knapp">Sök anordnare</p>', css: '.knapp { height: 30px; overflow: hidden }' }), want: /360 px: <p.knapp> .* cuts its text/ },
    { name: 'large text too wide', check: 'large', files: broken({ main: '<p class="rad">Sök</p>', css: '.rad { width: 20rem }' }), want: /360 px: the page is \d+ px wide/ },
    { name: 'large text over other text', check: 'large', files: broken({ main: '<p class="over">Ett</p><p class="under">Två</p>', css: '.over, .under { margin: 0; height: 14px }' }), want: /1280 px: the text of <p.under> "Två" lies over that of <p.over>/ },

    { name: 'order by tabindex', check: 'order', files: broken({ main: '<p><a href="/" tabindex="2">Först</a></p>' }), want: /"Först" has tabindex 2/ },
    { name: 'order turned by flex', check: 'order', files: broken({ css: 'nav li:first-child { order: 2 }' }), want: /1280 px: <a> "Villkor" comes after <a> "Start", but stands before it/ },
    { name: 'order turned by grid', check: 'order', files: broken({ main: '<div class="rutor"><h2>Ett</h2><h2>Två</h2></div>', css: '.rutor { display: grid } .rutor > :first-child { grid-row: 2 }' }), want: /<h2> "Två" comes after <h2> "Ett"/ },
    { name: 'order from right to left', check: 'order', files: { 'index.html': page({ main: '<p class="rad"><a href="/">a</a> <a href="/villkor/">b</a></p>', head: '<link rel="stylesheet" href="/fel.css">' }).replace('lang="sv"', 'lang="ar" dir="rtl"'), 'fel.css': '.rad { display: flex; flex-direction: row-reverse; justify-content: start }' }, want: /<a> "b" comes after <a> "a"/ },

    { name: 'motion for those who asked for less', check: 'motion', files: broken({ css: 'a:hover { transition: color 0.3s }' }), want: /a:hover changes over 0.3 s/ },
    { name: 'smooth scrolling likewise', check: 'motion', files: broken({ css: 'html { scroll-behavior: smooth }' }), want: /html scrolls smoothly/ },
    { name: 'motion without end', check: 'motion', files: broken({ css: '@keyframes x { to { opacity: 0.5 } } @media (prefers-reduced-motion: no-preference) { h1 { animation: x 1s infinite } }' }), want: /h1 moves for Infinity s/ },
    { name: 'motion by script', check: 'motion', files: broken({ js: 'document.querySelector("h1").animate([{ opacity: 0.5 }, { opacity: 1 }], 9000)' }), want: /<h1> .* moves/ },
    { name: 'motion of a length that is not told', check: 'motion', files: broken({ css: ':root { --t: 9s } a { transition: color var(--t) }' }), want: /a has the duration of its motion in a variable/ },

    { name: 'text by script alone', check: 'scripts', files: broken({ main: '<p id="x"></p>', js: 'x.textContent = "Tre platser"' }), want: /only with scripts.*Tre platser/ },
    { name: 'everything by script', check: 'scripts', files: broken({ css: 'main > * { display: none } .js main > * { display: block }', js: 'document.documentElement.className = "js"' }), want: /says nothing without scripts/ },

    { name: 'cookie', check: 'quiet', files: broken({ js: 'document.cookie = "spar=1"' }), want: /sets the cookie "spar"/ },
    { name: 'another origin', check: 'quiet', files: broken({ main: '<p><img src="https://example.com/a.png" alt=""></p>' }), want: /(another origin|img-src)/ },
    { name: 'error in a script', check: 'quiet', files: broken({ js: 'throw new Error("sönder")' }), want: /console: .*sönder/ },
    { name: 'missing file', check: 'quiet', files: broken({ head: '<link rel="stylesheet" href="/borta.css">' }), want: /borta\.css/ },
    { name: 'inline script', check: 'quiet', files: broken({ main: '<script>document.title = "x"</script>' }), want: /console: .*[Cc]ontent [Ss]ecurity [Pp]olicy/ },

    { name: 'navigation on paper', check: 'print', files: broken({ css: '@media print { nav { display: block !important } }' }), want: /<nav.* is printed/ },
    { name: 'main not on paper', check: 'print', files: broken({ css: '@media print { main { display: none } }' }), want: /main is not printed/ },
    { name: 'collapsed on paper', check: 'print', files: broken({ css: '@media print { details::details-content { content-visibility: hidden !important } }' }), want: /collapsed text is not printed/ },
    { name: 'until-found on paper', check: 'print', files: broken({ main: '<div hidden="until-found"><p>Mer att läsa</p></div>' }), want: /collapsed text is not printed: <div> "Mer/ },
    { name: 'too wide for paper', check: 'print', files: broken({ css: '@media print { main { width: 60rem } }' }), want: /wide on a screen of 700/ },

    { name: 'colour forced upon forced colours', check: 'forcedColors', files: broken({ css: 'h1 { forced-color-adjust: none; color: #fff; background: #fff }' }), want: /light: <h1> .*colour of its background/ },

    { name: 'no skip link', check: 'skipLink', files: { 'index.html': page().replace(/<a class="skip".*/, '') }, want: /not a skip link/ },
    { name: 'skip link that stays hidden', check: 'skipLink', files: broken({ css: '.skip:focus { inset-block-start: -10rem }' }), want: /not to be seen/ },
    { name: 'skip link to elsewhere', check: 'skipLink', files: { 'index.html': page().replace('<footer>', '<footer id="fot">').replace('href="#innehall"', 'href="#fot"') }, want: /not in main/ },
    { name: 'skip link that does nothing', check: 'skipLink', files: broken({ js: 'document.querySelector(".skip").addEventListener("click", (e) => e.preventDefault())' }), want: /does not reach main/ },

    { name: 'no focus indicator', check: 'focus', files: broken({ css: 'nav a:focus-visible { outline: none }' }), want: /<a> "Start" looks the same/ },
    { name: 'transparent focus indicator', check: 'focus', files: broken({ css: 'nav a:focus-visible { outline-color: transparent }' }), want: /<a> "Start" looks the same/ },
    { name: 'focus on the unseen', check: 'focus', files: broken({ css: 'summary { opacity: 0 }' }), want: /<summary> .* not to be seen/ },
    { name: 'focus under a bar', check: 'focus', files: broken({ css: 'header::after { content: ""; position: fixed; inset: 0; background: #ccc }' }), want: /is covered/ },
    { name: 'no focus indicator far down', check: 'focus', files: broken({ main: `${'<p><a href="/">a</a></p>'.repeat(30)}<p><a class="sist" href="/">Sist</a></p>`, css: '.sist:focus-visible { outline: none }' }), want: /<a.sist> "Sist" looks the same/ },
    { name: 'focus that goes away', check: 'focus', files: broken({ main: '<p><button type="button">Nej</button></p>', js: 'document.querySelector("button").addEventListener("focus", (e) => e.target.blur())' }), want: /<button> "Nej" does not take the focus/ },
    { name: 'keyboard trap of several', check: 'focus', files: broken({ js: 'document.querySelector("summary").addEventListener("keydown", (e) => { if (e.key === "Tab") { e.preventDefault(); document.querySelector("nav a").focus() } })' }), want: /comes back to <a> "Start".* trapped/ },
    { name: 'keyboard trap', check: 'focus', files: broken({ js: 'document.addEventListener("keydown", (e) => { if (e.key === "Tab" && document.activeElement.localName === "summary") e.preventDefault() })' }), want: /trapped/ },
    { name: 'shadow alone in forced colours', check: 'forcedFocus', files: broken({ css: ':focus-visible { outline: none; box-shadow: 0 0 0 3px red }' }), want: /looks the same/ },

    { name: 'too many bytes', check: 'budget', files: broken({ js: `/* ${Array.from({ length: 20000 }, (_, i) => (i * 7919 % 65521).toString(36)).join(' ')} */` }), want: /bytes after brotli .*script \d{5}/ },
    { name: 'too many requests', check: 'budget', files: broken({ css: 'p { background: url(/a.svg) } h1 { background: url(/b.svg) } summary { background: url(/c.svg) }' }), want: /[5-9] requests, want at most 4/ },
    { name: 'layout shift', check: 'budget', files: broken({ js: 'setTimeout(() => { document.querySelector("h1").style.marginTop = "300px" }, 50)' }), want: /layout shift/ },
  ]) {
    test(name, async () => assertSome(await findings(checks[check], files), want));
  }
});

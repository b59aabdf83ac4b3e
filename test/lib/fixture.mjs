// A sound little site in a temporary folder, for trying the checks on. A test
// breaks one thing in it and asserts that the check says so.

import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --link: #0b4f8a }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #121212; --link: #9ecbff } }
body { margin: 0; padding: 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 sans-serif }
a { color: var(--link) }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem }
nav a { display: inline-block; padding-block: .5rem }
button, summary { min-height: 2.75rem; font: inherit }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; inset-block-start: -10rem; background: var(--paper); padding: .75rem }
.skip:focus { inset-block-start: 0 }
@media print { nav, .skip { display: none } details::details-content { content-visibility: visible; block-size: auto } }
`;

/** The sound page. parts replaces single pieces of it. */
export function page(parts = {}) {
  const { title = 'En sida', kind = 'start', head = '', nav = '', main = '', attributes = '' } = parts;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/ikon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/stil.css">
${head}
</head>
<body data-kind="${kind}" ${attributes}>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
<header>
<p>Exempelkommunen</p>
<nav aria-label="Huvudmeny">
<ul><li><a href="/">Start</a></li><li><a href="/villkor/">Villkor</a></li></ul>
</nav>
${nav}
</header>
<main id="innehall">
<h1>${title}</h1>
<p>Välj en <a href="/villkor/">anordnare</a> som passar dig.</p>
<details><summary>Mer om valet</summary><p>Du kan byta när du vill.</p></details>
${main}
</main>
<footer><p>En kommun</p></footer>
</body>
</html>
`;
}

/** Writes files, by their names, over the sound site, and gives its folder to
 * use; the folder is gone afterwards. */
export async function withSite(files, use) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'kundval-site-'));
  const sound = {
    'index.html': page(),
    'villkor/index.html': page({ title: 'Villkor', kind: 'villkor' }),
    '404.html': page({ title: 'Sidan finns inte', kind: '404' }),
    '_headers': "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'\n/*.css\n  Cache-Control: max-age=60\n",
    'stil.css': style,
    'ikon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  };
  try {
    for (const [name, text] of Object.entries({ ...sound, ...files })) {
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
      await writeFile(path.join(dir, name), text);
    }
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

// Proves that the HTML checks find what they are for.

import { test } from 'node:test';
import { assertNone, assertSome } from '../lib/assert.mjs';
import { page } from '../lib/fixture.mjs';
import { htmlFindings } from '../lib/htmlcheck.mjs';

test('a sound page has no finding', async () => {
  assertNone(await htmlFindings(page(), '/'));
});

const table = (caption, cell) => `<table>${caption}<tbody><tr><${cell} scope="row">A</${cell}><td>1</td></tr></tbody></table>`;

for (const { name, parts, want } of [
  { name: 'image without alt', parts: { main: '<img src="/a.png">' }, want: /wcag\/h37|alt/ },
  { name: 'input without label', parts: { main: '<form action="/"><input type="text" name="a" id="a"><button type="submit">Sök</button></form>' }, want: /input-missing-label/ },
  { name: 'id used twice', parts: { main: '<p id="x">a</p><p id="x">b</p>' }, want: /no-dup-id/ },
  { name: 'skipped heading level', parts: { main: '<h3>Rubrik</h3>' }, want: /heading-level/ },
  { name: 'two h1', parts: { main: '<h1>En till</h1>' }, want: /page-shape: .*2 h1/ },
  { name: 'table without caption', parts: { main: table('', 'th') }, want: /a table needs a caption/ },
  { name: 'table without headers', parts: { main: table('<caption>T</caption>', 'td').replace(' scope="row"', '') }, want: /header cells/ },
  { name: 'no kind', parts: { kind: '' }, want: /data-kind/ },
  { name: 'landmarks with one name', parts: { nav: '<nav aria-label="Huvudmeny"><a href="/">Start</a></nav>' }, want: /unique-landmark/ },
  { name: 'element in the wrong place', parts: { main: '<p><div>a</div></p>' }, want: /no-implicit-close|close-order|permitted/ },
  { name: 'inline style', parts: { main: '<p style="color: red">a</p>' }, want: /no-inline-style/ },
  { name: 'label that leads nowhere', parts: { main: '<p aria-describedby="borta">a</p>' }, want: /no-missing-references/ },
]) {
  test(name, async () => {
    assertSome(await htmlFindings(page(parts), '/'), want);
  });
}

// What an officer sees in Visual Studio Code: explanations and choices in
// Swedish, in every kind of table.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open } from '../lib/editor.mjs';
import { sound } from './sound.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Opens a sound file and finds lines in it by what they begin with. */
async function opened(name, change = (text) => text) {
  const text = change(sound[name]);
  const editor = await open(root, name, text);
  const line = (start) => {
    const i = text.split('\n').findIndex((l) => l.startsWith(start));
    assert.ok(i >= 0, `no line begins with ${start}`);
    return i + 1;
  };
  return { ...editor, line };
}

describe('a provider', () => {
  let e;
  before(async () => { e = await opened('data/ekby/anordnare/alm.toml'); });
  after(() => e.close());

  test('its first line leads to the schema', () => assert.match(e.schema, /\/data\/\.schema\/anordnare\.json$/));
  for (const { start, word = start, want } of [
    { start: 'sammanfattning', want: /^En enda enkel mening/ },
    { start: '[kontakt]', word: 'kontakt', want: /aldrig en person/ },
    { start: 'telefon', want: /`"08-465 004 00"`/ },
    { start: '[[enhet]]', word: 'enhet', want: /^Ett ställe/ },
    { start: 'postnummer', want: /^Tre siffror, mellanslag och två siffror.* Måste finnas\.$/ },
    { start: 'tillganglighet', word: 'fakta', want: /^Vad uppgiften handlar om.*\n- `hiss`: Hiss eller allt på markplan/s },
    { start: 'tillganglighet', word: '"hiss"', want: /^Hiss eller allt på markplan$/ },
    { start: 'beslut', word: 'diarienummer', want: /^Så som det står i beslutet/ },
    { start: 'slag', want: /^Vad som har hänt\..*- `intag-pausat`: Intaget pausat/s },
  ]) {
    test(`explains ${word}`, async () => assert.match(await e.hover(e.line(start), word), want));
  }
});

describe('a condition being written', () => {
  let e;
  before(async () => { e = await opened('data/ekby/2026/villkor/a.toml', (text) => text.replace('slag = "generellt"\n', 'slag = ""\n\n')); });
  after(() => e.close());

  test('offers the words to choose from', async () => {
    assert.deepEqual(Object.fromEntries(await e.complete(e.line('slag'), 'slag = "')), { '"generellt"': 'Generellt villkor', '"specifikt"': 'Specifikt villkor' });
  });
  test('offers the keys that are left', async () => {
    const offered = await e.complete(e.line('slag') + 1);
    assert.match(offered.get('lagrum') ?? '', /^Ett lagrum i varje text/);
    assert.match(offered.get('nivaer') ?? '', /^Id för nivåerna/);
    assert.ok(!offered.has('rubrik'), 'a key that is there already is offered again');
  });
});

// The schemas in data/.schema, as editors use them: every shipped data file is
// led to its schema by its own first line and has nothing wrong in it, and each
// kind of mistake is found where it was made.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertNone } from '../lib/assert.mjs';
import { ajv, taplo } from '../lib/toml.mjs';
import { sound } from './sound.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const judges = { taplo, ajv };

/** Makes a project of these files with the shipped schemas, and has all judges
 * look at it at once. */
async function judge(files) {
  const dir = await mkdtemp(path.join(tmpdir(), 'kundval-schema-'));
  try {
    await cp(path.join(root, 'data/.schema'), path.join(dir, 'data/.schema'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
      await writeFile(path.join(dir, name), text);
    }
    const found = {};
    for (const [name, look] of Object.entries(judges)) found[name] = await look(dir, Object.keys(files));
    return found;
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe('the shipped data files', () => {
  const files = {};
  before(async () => {
    for (const name of await readdir(path.join(root, 'data'), { recursive: true })) {
      if (name.endsWith('.toml')) files[`data/${name.split(path.sep).join('/')}`] = await readFile(path.join(root, 'data', name), 'utf8');
    }
    assert.ok(Object.keys(files).length >= 20, `${Object.keys(files).length} files were found`);
  });

  test('have nothing wrong in them', async () => {
    const found = await judge(files);
    for (const name of Object.keys(judges)) assertNone(found[name].map((f) => `${name}: ${f}`));
  });

  // A judge that does not find the schema of a file finds no fault in it.
  test('are led to a schema each', async () => {
    const spoilt = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace('\n', '\npahittad_nyckel = 1\n')]));
    const found = await judge(spoilt);
    for (const [name, findings] of Object.entries(found)) {
      assertNone(Object.keys(spoilt).filter((file) => !findings.some((f) => f.startsWith(file) && f.includes('pahittad_nyckel')))
        .map((file) => `${name} finds nothing in ${file}`));
    }
  });
});

test('the sound files are sound', async () => {
  const found = await judge(sound);
  for (const name of Object.keys(judges)) assertNone(found[name].map((f) => `${name}: ${f}`));
});

// Each changes "from" to "to" in the sound file whose name contains "in".
// Taplo must find it on the line that then holds "at", Ajv at the path "key".
const faults = [
  { name: 'misspelt key', in: 'villkor/a', from: 'klarsprak =', to: 'klarsprok =', at: 'klarsprok', key: "/villkor/0 must NOT have additional properties klarsprok" },
  { name: 'misspelt key in a table on one line', in: 'villkor/a', from: 'sanktioner', to: 'sanktion', at: 'sanktion =', key: '/villkor/0/vid_brist must NOT have additional properties sanktion' },
  { name: 'key of another file', in: 'ickeval', from: 'metod =', to: 'titel = "x"\nmetod =', at: 'titel', key: ' must NOT have additional properties titel' },
  { name: 'extra table', in: 'utgava', from: '[[dokument]]', to: '[extra]\nx = 1\n\n[[dokument]]', at: '[extra]', key: ' must NOT have additional properties extra' },
  { name: 'missing key at the top', in: 'anordnare', from: 'namn = "Alm AB"\n', to: '', at: '#:schema', key: " must have required property 'namn' namn" },
  { name: 'missing key in a list of tables', in: 'villkor/a', from: 'nummer = "1"\n', to: '', at: '[[villkor]]', key: "/villkor/0 must have required property 'nummer' nummer" },
  { name: 'missing table', in: 'huvudman', from: '[namnd]\nnamn = "Nämnden för arbete"\n', to: '', at: '#:schema', key: " must have required property 'namnd' namnd" },
  { name: 'empty text', in: 'ickeval', from: '"Den som inte väljer får en anordnare i turordning."', to: '""', at: 'text =', key: '/text must NOT have fewer than 1 characters' },
  { name: 'empty list', in: 'ickeval', from: '["alm"]', to: '[]', at: 'anordnare =', key: '/rota/0/anordnare must NOT have fewer than 1 items' },
  { name: 'number in quotation marks', in: 'anordnare', from: '= 40', to: '= "40"', at: 'kapacitetstak', key: '/auktorisation/0/kapacitetstak must be integer' },
  { name: 'decimals in a whole number', in: 'ersattning', from: '463500', to: '4635.5', at: 'ore =', key: '/belopp/0/ore must be integer' },
  { name: 'text in place of a list', in: 'villkor/a', from: '["vid-ansokan"]', to: '"vid-ansokan"', at: 'kontroll', key: '/villkor/0/kontroll must be array' },
  { name: 'table in place of a list of tables', in: 'anordnare', from: '[[enhet]]', to: '[enhet]', at: '[enhet]', key: '/enhet must be array' },
  { name: 'list of tables in place of a table', in: 'huvudman', from: '[kontakt]', to: '[[kontakt]]', at: '[[kontakt]]', key: '/kontakt must be object' },
  { name: 'number beyond its bounds', in: '/kundval', from: '= 100', to: '= 120', at: 'formaga_hogst', key: '/kundval/0/niva/0/formaga_hogst must be <= 100' },
  { name: 'unknown word', in: 'utgava', from: '"antagen"', to: '"klar"', at: 'status', key: '/status must be equal to one of the allowed values' },
  { name: 'unknown word in a list', in: 'andringar', from: '["sanktioner"]', to: '["sanktion"]', at: 'delar', key: '/andring/0/delar/0 must be equal to one of the allowed values' },
  { name: 'unknown word in a table on one line', in: 'anordnare', from: '"hiss"', to: '"rulltrappa"', at: 'rulltrappa', key: '/enhet/0/tillganglighet/0/fakta must be equal to one of the allowed values' },
  { name: 'rule that no note answers', in: 'villkor/a', from: '"empty-control-point"', to: '"toml-syntax"', at: 'kallnot', key: '/villkor/0/kallnot/0/regel must be equal to one of the allowed values' },
  { name: 'error that cannot be silenced', in: 'webbplats', from: '"not-new-year"', to: '"personnummer"', at: 'tystade', key: '/tystade_varningar/0/kod must be equal to one of the allowed values' },
  { name: 'date that is none', in: 'utgava', from: '2026-01-01', to: '"2026-02-30"', at: 'galler_fran', key: '/galler_fran must match format "date"' },
  { name: 'time of day', in: 'ickeval', from: '2026-01-01', to: '2026-01-01T10:00:00', at: 'fran', key: '/rota/0/fran must match format "date"' },
  { name: 'day of the year', in: 'huvudman', from: '"09-15"', to: '"15/9"', at: 'fran', key: '/ansokan/fonster/0/fran must match pattern' },
  { name: 'id with a space', in: 'villkor/a', from: '"registrerad"', to: '"Registrerad hos"', at: 'id = "Reg', key: '/villkor/0/id must match pattern' },
  { name: 'postal code', in: 'anordnare', from: '"131 81"', to: '"13181"', at: 'postnummer', key: '/enhet/0/postnummer must match pattern' },
  { name: 'e-mail address', in: 'webbplats', from: 'webb@ekby.example', to: 'webb(at)ekby.example', at: 'epost', key: '/kontakt/epost must match pattern' },
  { name: 'phone number', in: 'anordnare', from: '08-718 80 00', to: '0871880000', at: 'telefon', key: '/kontakt/telefon must match pattern' },
  { name: 'web address', in: 'anordnare', from: 'https://alm', to: 'http://alm', at: 'webb', key: '/kontakt/webb must match pattern' },
  { name: 'address of the site without a slash', in: 'webbplats', from: 'kundval.example/', to: 'kundval.example', at: 'bas_url', key: '/bas_url must match pattern' },
  { name: 'organisation number', in: 'huvudman', from: '212000-0167', to: '2120000167', at: 'organisationsnummer', key: '/organisationsnummer must match pattern' },
  { name: 'checksum', in: 'utgava', from: 'sha256:e3', to: 'sha256:', at: 'kontrollsumma', key: '/dokument/0/kontrollsumma must match pattern' },
  { name: 'ground of a shortcoming', in: 'webbplats', from: '"lagkrav"', to: '"lagbrott"', at: 'grund', key: '/tillganglighet/brist/0/grund must be equal to one of the allowed values' },
  { name: 'demand of no standard', in: 'webbplats', from: '"WCAG 1.2.2"', to: '"1.2.2"', at: 'krav = [', key: '/tillganglighet/brist/0/krav/0 must match pattern' },
  { name: 'language code', in: 'anordnare', from: '"zh-Hant"', to: '"kinesiska"', at: 'sprak', key: '/sprak/1 must match pattern' },
];

describe('a mistake', () => {
  // Every mistake gets a file of its own, so that each judge runs once.
  const files = {};
  let found;
  before(async () => {
    for (const [i, f] of faults.entries()) {
      const [name, text] = Object.entries(sound).find(([name]) => name.includes(f.in));
      assert.equal(text.split(f.from).length, 2, `${f.name}: "${f.from}" stands once in ${name}`);
      f.file = name.replace('data/ekby', `data/ekby${i}`).replace('webbplats', `webbplats${i}`);
      files[f.file] = text.replace(f.from, f.to);
    }
    found = await judge(files);
  });

  for (const f of faults) {
    test(f.name, () => {
      const line = 1 + files[f.file].split('\n').findIndex((text) => text.includes(f.at));
      const mine = found.taplo.filter((finding) => finding.startsWith(`${f.file}:`));
      assert.ok(mine.some((finding) => finding.startsWith(`${f.file}:${line}:`)), `Taplo finds nothing on line ${line}:\n  ${mine.join('\n  ')}`);
      const messages = new Set(mine.map((finding) => finding.replace(/^\S+ /, '')));
      assert.equal(messages.size, 1, `Taplo finds more than the one mistake:\n  ${[...messages].join('\n  ')}`);
      const theirs = found.ajv.filter((finding) => finding.startsWith(`${f.file}:`));
      assert.equal(theirs.length, 1, `Ajv finds:\n  ${theirs.join('\n  ')}`);
      assert.ok(theirs[0].startsWith(`${f.file}: ${f.key}`), `Ajv finds ${theirs[0]}`);
    });
  }
});

// Proves that what the accessibility statement says of the tests comes from the
// tests, and that the gate notices when it no longer does.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { assertNone, assertSome } from '../lib/assert.mjs';
import { addUp, checkKinds, differences, readRecords, toTOML } from '../lib/assessment.mjs';
import { page, withSite } from '../lib/fixture.mjs';
import { recordTool, recorded, told } from '../lib/record.mjs';
import { toml } from '../lib/words.mjs';

const line = (check, url, findings = 0, more = {}) => ({ check, kind: url.split('/').at(-2) || 'start', url, lang: 'sv', findings, ...more });

const sound = [
  { tool: 'Chromium', version: '1.2' }, { tool: 'Chromium', version: '1.2' },
  line('axe-core', '/'), line('no violation', '/en/villkor/', 0, { lang: 'en' }), line('axe-core', '/villkor/'),
  line('on paper', '/'), line('bytes, requests and layout shift', '/orter/', 3),
];

const assessed = (records) => parse(toTOML('2026-11-22', addUp(records)));

test('what was tried is added up', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(assessed(sound))), {
    datum: '2026-11-22',
    sidor: 3, sidslag: ['start', 'villkor'], sprak: ['en', 'sv'],
    verktyg: [{ namn: 'Chromium', version: '1.2' }],
    kontroll: [{ slag: 'axe', sidor: 3, sidslag: 2, sprak: 2, fynd: 0 }, { slag: 'papper', sidor: 1, sidslag: 1, sprak: 1, fynd: 0 }],
  });
});

describe('what the gate notices', () => {
  const compare = (records) => differences(assessed(sound), addUp(records));
  const without = (keep) => compare(sound.filter((one) => !one.url || keep(one)));

  test('nothing when the same was tried', () => assertNone(compare(sound)));
  test('nothing when more was tried', () => assertNone(compare([...sound, line('on paper', '/villkor/'), line('skip link', '/')])));
  test('a kind of check that was not tried', () => assertSome(without(({ check }) => check !== 'on paper'), /check "papper" is recorded and was not tried/));
  test('a kind of page that was not tried', () => assertSome(without(({ kind }) => kind !== 'villkor'), /kind of page "villkor" is recorded/));
  test('a language that was not tried', () => assertSome(without(({ lang }) => lang !== 'en'), /language "en" is recorded/));
  test('nothing when fewer pages of a kind were tried', () => assertNone(without(({ url }) => url !== '/villkor/')));
  test('a kind of page that one check passed by', () => assertSome(
    compare([...sound.filter(({ kind }) => kind !== 'villkor'), line('on paper', '/villkor/'), line('on paper', '/en/villkor/', 0, { lang: 'en' })]),
    /axe: 1 kinds of page, recorded are 2/));
  test('findings', () => assertSome(compare([...sound, line('target size', '/', 2)]), /tryckyta: 2 findings remain/));
  test('findings that are gone', () => assertSome(differences(assessed([...sound, line('axe-core', '/villkor/', 4)]), addUp(sound)), /axe: 4 findings are recorded that are no longer there/));
  test('a check that broke down', () => assertSome(compare([...sound, { check: 'skip link', url: '/', broken: 'gone' }]), /skip link could not be carried out on \/: gone/));
});

describe('the recorder', () => {
  const recording = (use) => withSite({ 'en/index.html': page().replace('lang="sv"', 'lang="en"') }, async (site) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kundval-tried-'));
    Object.assign(process.env, { KUNDVAL_SITE: site, KUNDVAL_RECORD: folder });
    try {
      await use(folder);
    } finally {
      delete process.env.KUNDVAL_SITE;
      delete process.env.KUNDVAL_RECORD;
      await rm(folder, { recursive: true });
    }
  });

  test('notes check, page, language and findings, and gives the findings on', () => recording(async (folder) => {
    recordTool('Chromium', '1.2');
    assert.deepEqual(await recorded('axe-core', { kind: 'start', url: '/en/?val=a' }, async () => ['one', 'two']), ['one', 'two']);
    await assert.rejects(recorded('on paper', { kind: 'start', url: '/' }, async () => { throw new Error('no paper\nat all'); }), /no paper/);
    assert.deepEqual(readRecords(folder), [
      { tool: 'Chromium', version: '1.2' },
      { check: 'axe-core', kind: 'start', url: '/en/', lang: 'en', findings: 2 },
      { check: 'on paper', url: '/', broken: 'no paper' },
    ]);
  }));
  test('refuses a check that it cannot tell of', async () => {
    let ran = false;
    await assert.rejects(recorded('by echo', { kind: 'start', url: '/' }, () => { ran = true; }), /the check "by echo": add a line to told/);
    assert.equal(ran, false);
  });
  test('knows the words for every kind of check, and of no others', () => {
    const words = Object.keys(toml('i18n/sv.toml')).filter((key) => key.startsWith('vocab_check_')).map((key) => key.slice('vocab_check_'.length));
    assert.deepEqual([...words].sort(), [...checkKinds].sort());
    assert.ok(Object.values(told).includes(null));
  });
});

describe('the program', () => {
  const program = fileURLToPath(new URL('../assess.mjs', import.meta.url));
  const run = (...args) => new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
  const tried = async (records, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kundval-tried-'));
    try {
      await writeFile(path.join(folder, '1.jsonl'), records.map((one) => JSON.stringify(one) + '\n').join(''));
      await use(folder, path.join(folder, 'provning.toml'));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  test('writes, and then finds the same', () => tried(sound, async (folder, file) => {
    assert.equal((await run('write', folder, file, '2026-11-22')).code, 0);
    assert.equal((await run('compare', folder, file)).code, 0);
    await writeFile(path.join(folder, '1.jsonl'), JSON.stringify(sound[2]) + '\n');
    const { code, stderr } = await run('compare', folder, file);
    assert.equal(code, 1);
    assert.match(stderr, /"papper" is recorded and was not tried[^]*run "make assess"/);
  }));
  test('writes what was found, and says so', () => tried([...sound, line('target size', '/', 2)], async (folder, file) => {
    const { code, stderr } = await run('write', folder, file, '2026-11-22');
    assert.equal(code, 1);
    assert.match(stderr, /tryckyta: 2 findings remain/);
    assert.match(await readFile(file, 'utf8'), /slag = "tryckyta"\nsidor = 1\nsidslag = 1\nsprak = 1\nfynd = 2/);
  }));
  for (const [name, records, ...failed] of [
    ['in which a check broke down', [...sound, { check: 'skip link', url: '/', broken: 'gone' }]],
    ['that failed before a check', sound, 'failed'],
    ['of nothing', [sound[0]]],
  ]) {
    test(`records nothing of a run ${name}`, () => tried(records, async (folder, file) => {
      assert.equal((await run('write', folder, file, '2026-11-22', ...failed)).code, 1);
      await assert.rejects(readFile(file), /ENOENT/);
    }));
  }
});

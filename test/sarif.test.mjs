// What "kundval check --format sarif" writes follows the standard's schema.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const kundval = path.join(root, 'bin', 'kundval');

let project;
let validate;

before(() => {
  const Ajv = require('ajv6');
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
  ajv.addMetaSchema(require('ajv6/lib/refs/json-schema-draft-04.json'));
  validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

  project = mkdtempSync(path.join(os.tmpdir(), 'kundval-sarif-'));
  for (const folder of ['data', 'content']) cpSync(path.join(root, folder), path.join(project, folder), { recursive: true });
});

after(() => rmSync(project, { recursive: true, force: true }));

/** Checks the project and returns the only run of a log that is valid. */
function run(status, ...flags) {
  const done = spawnSync(kundval, ['check', '--project', project, '--date', '2026-11-22', '--format', 'sarif', ...flags], { encoding: 'utf8' });
  assert.equal(done.status, status, done.stderr);
  assert.equal(done.stderr, '');
  const log = JSON.parse(done.stdout);
  validate(log);
  assert.deepEqual(validate.errors ?? [], []);
  assert.equal(log.runs.length, 1);
  return log.runs[0];
}

function change(name, edit) {
  const file = path.join(project, name);
  const text = readFileSync(file, 'utf8');
  const changed = edit(text);
  assert.notEqual(changed, text, `${name} is not changed`);
  writeFileSync(file, changed);
}

test('the validator refuses what the standard does', () => {
  assert.equal(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ ruleId: 'a' }] }] }), false);
});

test('a project without findings', () => {
  const { results, tool } = run(0);
  assert.deepEqual(results, []);
  assert.ok(tool.driver.rules.length > 30, 'the rules are listed');
});

test('findings of every sort', () => {
  change('data/nacka/2024/kundval.toml', (text) => text.replace('id = "ami-2"', 'id = "ami-1"'));
  change('data/sundbyberg/2018/villkor/02-lokaler-it.toml', (text) => text.replace('text = """', 'txt = """'));
  writeFileSync(path.join(project, 'data', 'å b.txt'), 'Tolvan: 121212-1212\n');
  appendFileSync(path.join(project, 'data/webbplats.toml'), '\n[[tystade_varningar]]\nkod = "unknown-file"\nskal = "Så ska det vara."\n');

  for (const lang of ['sv', 'en']) {
    const { artifacts, results, tool } = run(1, '--lang', lang);
    const codes = new Set(results.map((result) => result.ruleId));
    for (const code of ['duplicate-id', 'unknown-key', 'personnummer', 'unknown-file']) {
      assert.ok(codes.has(code), `${code} is not among ${[...codes].join(', ')}`);
    }
    assert.equal(new Set(results.map((result) => result.partialFingerprints['kundvalFinding/v1'])).size, results.length, 'fingerprints are unique');
    for (const result of results) {
      assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.equal(result.suppressions.length, result.ruleId === 'unknown-file' ? 1 : 0);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        const { uri, index } = physicalLocation.artifactLocation;
        assert.equal(artifacts[index].location.uri, uri);
      }
    }
    assert.ok(!JSON.stringify(results).includes('1212'), 'the identity number is not repeated');
  }
});

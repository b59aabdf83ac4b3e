// Proves that the tooling around the checks does its work: the list of pages,
// the server, the lock file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { describe, test } from 'node:test';
import { assertNone, assertSome } from '../lib/assert.mjs';
import { page, withSite } from '../lib/fixture.mjs';
import { headersOf, serve } from '../lib/server.mjs';
import { coverageFindings, kindOf, kindsOf } from '../lib/site.mjs';
import { totals } from '../summary.mjs';

describe('list of pages', () => {
  const sound = [{ kind: 'start', url: '/' }, { kind: 'villkor', url: '/villkor/?val=a#b' }, { kind: '404', url: '/404.html' }];
  const cover = (pages, files = {}) => withSite(files, (dir) => coverageFindings(pages, kindsOf(dir)));

  test('sound', async () => assertNone(await cover(sound)));
  test('kind that nobody lists', async () => assertSome(await cover(sound.slice(1)), /no page of kind "start", for example \//));
  test('page that is gone', async () => assertSome(await cover([...sound, { kind: 'x', url: '/x/' }]), /no such page/));
  test('page of another kind', async () => assertSome(await cover([...sound, { kind: 'start', url: '/villkor/' }]), /data-kind is "villkor"/));
  test('page without a kind', async () => {
    assertSome(await cover(sound, { 'a/index.html': page().replace(/ data-kind="start"/, '') }), /no data-kind on <body>: \/a\//);
  });
  test('kinds, quoted or not', () => {
    assert.equal(kindOf('<body class="a" data-kind="start">'), 'start');
    assert.equal(kindOf("<body data-kind='start'>"), 'start');
    assert.equal(kindOf('<body data-kind=start>'), 'start');
    assert.equal(kindOf('<body><p data-kind=start>'), '');
  });
});

test('headers by the file that hosts read', () => withSite({}, (dir) => {
  const headers = headersOf(dir);
  assert.equal(headers('/a/b.css')['Cache-Control'], 'max-age=60');
  assert.deepEqual(Object.keys(headers('/a/b.csss')), ['Content-Security-Policy']);
  return withSite({ _headers: '' }, (bare) => assert.deepEqual(headersOf(bare)('/'), {}));
}));

describe('server', () => {
  const get = (origin, path) => new Promise((resolve, reject) => {
    // Not fetch, which would tidy the path up before it is sent.
    http.get(origin, { path }, (response) => {
      let body = '';
      response.on('data', (chunk) => { body += chunk; }).on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', reject);
  });
  for (const { path, status, body, location } of [
    { path: '/', status: 200, body: /data-kind="start"/ },
    { path: '/villkor/', status: 200, body: /data-kind="villkor"/ },
    { path: '/villkor/?val=a', status: 200, body: /data-kind="villkor"/ },
    { path: '/villkor', status: 301, location: '/villkor/' },
    { path: '/villkor?val=a', status: 301, location: '/villkor/?val=a' },
    { path: '/borta/', status: 404, body: /data-kind="404"/ },
    { path: '/../../etc/passwd', status: 404, body: /data-kind="404"/ },
    { path: '/..%2f..%2fetc%2fpasswd', status: 400 },
    { path: '/%zz', status: 400 },
  ]) {
    test(`GET ${path}`, () => withSite({}, async (dir) => {
      const server = await serve(dir);
      try {
        const response = await get(server.origin, path);
        assert.equal(response.status, status);
        assert.equal(response.headers.location, location);
        if (body) {
          assert.match(response.body, body);
          assert.match(response.headers['content-security-policy'], /^default-src 'none'; /);
        }
      } finally {
        await server.close();
      }
    }));
  }
});

describe('summary', () => {
  const go = '=== RUN   TestLinks\n--- PASS: TestLinks (0.01s)\n--- FAIL: TestScripts (0.01s)\n    --- PASS: TestScripts/start (0.00s)\n    --- FAIL: TestScripts/x (0.00s)\n';
  const node = 'ok 1 - a\n# tests 5\n# pass 4\n# fail 1\n# cancelled 0\n# skipped 0\n';

  test('adds up go test and node', () => assert.deepEqual(totals({ 'a.go.txt': go, 'b.tap': node }), { passed: 6, failed: 3, skipped: 0 }));
  test('cancelled is failed', () => assert.deepEqual(totals({ 'b.tap': '# pass 4\n# fail 0\n# cancelled 2\n' }), { passed: 4, failed: 2, skipped: 0 }));
  test('skipped is counted', () => assert.deepEqual(totals({ 'a.go.txt': '--- PASS: A\n--- SKIP: B (0.1s)\n' }), { passed: 1, failed: 0, skipped: 1 }));
  test('a run that never came to its end is failed', () => {
    assert.deepEqual(totals({ 'a.go.txt': '', 'b.tap': 'ok 1 - a\n', 'c.tap': null }), { passed: 0, failed: 3, skipped: 0 });
  });
});

for (const name of ['package-lock.json', 'lighthouse/package-lock.json']) test(`${name} names no registry`, async () => {
  const { packages } = JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'));
  const entries = Object.entries(packages).filter(([name]) => name !== '');
  assert.ok(entries.length > 0);
  assertNone(entries.filter(([, entry]) => entry.resolved).map(([name, entry]) => `${name} is tied to ${entry.resolved}`));
  assertNone(entries.filter(([, entry]) => !entry.integrity).map(([name]) => `${name} has no digest`));
});

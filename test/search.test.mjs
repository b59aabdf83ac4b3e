// The parts of the search that need no browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, drops, narrow, turn } from '../static/js/modules/narrow.js';
import { kilometres, nearest } from '../static/js/modules/near.js';
import { fold, searcher } from '../static/js/modules/search.js';

const finds = (query, text) => searcher(query)(fold(text));

test('a part of a word is enough, in capitals or not', () => {
  assert.ok(finds('bildning', 'Vuxenutbildning'));
  assert.ok(finds('UTB', 'vuxenutbildning'));
  assert.ok(!finds('bildningar', 'vuxenutbildning'));
});

test('every word is needed, in any order', () => {
  assert.ok(finds('nacka jobb', 'Jobbcoacherna i Nacka'));
  assert.ok(!finds('nacka bygg', 'Jobbcoacherna i Nacka'));
  assert.ok(finds('  ', 'vad som helst'));
});

test('å, ä and ö are letters of their own, but a and o find them', () => {
  for (const [query, text, want] of [
    ['alta', 'Älta', true], ['älta', 'Älta', true], ['ålta', 'Älta', false], ['älta', 'Alta', false],
    ['gora', 'göra', true], ['göra', 'gora', false], ['malarhöjden', 'Mälarhöjden', true], ['mälarhojden', 'Mälarhöjden', true],
    ['a\u030alta', 'ålta', true], ['a\u030alta', 'alta', false],
  ]) {
    assert.equal(finds(query, text), want, `${query} in ${text}`);
  }
});

test('other accents do not matter', () => {
  assert.ok(finds('cafe', 'Café'));
  assert.ok(finds('café', 'Cafe'));
  assert.ok(finds('ærlig', 'ärlig'));
  assert.ok(finds('العربية', 'العَرَبِيَّة'));
});

test('signs are searched as signs', () => {
  assert.ok(finds('c++ (bas)', 'Kurs i C++ (bas)'));
  assert.ok(!finds('.', 'ingen punkt'));
});

const one = (text, parts) => ({ text: fold(text), languages: [], places: [], yes: [], unknown: [], free: 'nej', at: [], ...parts });
const a = one('A', { languages: ['ar', 'sv'], yes: ['hiss'], free: 'ja' });
const b = one('B', { languages: ['ar'], unknown: ['hiss'], free: 'okant' });
const c = one('C', { languages: ['sv'], unknown: ['hiss'], free: 'ja' });

test('what is not known is kept apart, and no is no', () => {
  assert.deepEqual(narrow([[a, b], [c]], [['tillganglighet', 'hiss']]), [{ yes: [a], maybe: [b] }, { yes: [], maybe: [c] }]);
  assert.deepEqual(narrow([[a, b, c]], [['tillganglighet', 'hiss'], ['sprak', 'ar'], ['lediga', 'ja']]), [{ yes: [a], maybe: [b] }]);
  assert.deepEqual(narrow([[a, b, c]], [['tillganglighet', 'horslinga']]), [{ yes: [], maybe: [] }]);
  assert.deepEqual(narrow([[a, b, c]], [['plats', 'nacka']]), [{ yes: [], maybe: [] }]);
  assert.equal(count(narrow([[a, b, c]], [])), 3);
});

test('each choice that could be dropped is told with what it would give', () => {
  assert.deepEqual(drops([[a, b, c]], [['q', 'x'], ['sprak', 'ar']]), [{ i: 0, n: 2 }]);
  assert.deepEqual(drops([[a, b, c]], [['q', 'x'], ['plats', 'nacka']]), []);
});

test('the neutral order of a part is that of a list of it alone', () => {
  const alphabet = ['a', 'b', 'c', 'd', 'e'];
  assert.deepEqual(turn(alphabet, 7), ['c', 'd', 'e', 'a', 'b']);
  assert.deepEqual(turn(turn(alphabet, 7), -7), alphabet);
  assert.deepEqual(turn([], 7), []);
});

test('distances are those of the earth', () => {
  const [stockholm, gothenburg, malmo] = [[59.3293, 18.0686], [57.7089, 11.9746], [55.605, 13.0038]];
  assert.ok(Math.abs(kilometres(stockholm, gothenburg) - 397) < 2);
  assert.equal(kilometres(malmo, malmo), 0);
  assert.equal(nearest(stockholm, [malmo, gothenburg]), kilometres(stockholm, gothenburg));
  assert.equal(nearest(stockholm, []), Infinity);
});

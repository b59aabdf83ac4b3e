// Proves that the checks of feeds and calendars find what they are for.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { assertSome } from '../lib/assert.mjs';
import { atomJudge, calendarFaults } from '../lib/feeds.mjs';

const temporary = mkdtempSync(path.join(os.tmpdir(), 'kundval-feeds-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const feed = '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Å</title></feed>';

test('a feed', () => {
  const judge = atomJudge();
  assert.deepEqual(judge(Buffer.from(feed)), []);
  assertSome(judge(Buffer.from(feed.replace('</title>', ''))), /title/);
  assertSome(judge(Buffer.from(feed, 'latin1')), /./);
});

test('a feed and a schema', () => {
  mkdirSync(path.join(temporary, 'atom'));
  writeFileSync(path.join(temporary, 'atom', 'atom.rng'), `<element name="feed" ns="http://www.w3.org/2005/Atom"
    xmlns="http://relaxng.org/ns/structure/1.0"><element name="title"><text/></element></element>`);
  const judge = atomJudge(temporary);
  assert.deepEqual(judge(Buffer.from(feed)), []);
  assertSome(judge(Buffer.from(feed.replaceAll('title', 'tittle'))), /tittle/);
  assert.throws(() => atomJudge(path.join(temporary, 'borta')), /does not exist/);
});

const lines = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:a@kundval.example', 'DTSTAMP:20240101T000000Z',
  'DTSTART;VALUE=DATE:20240301', 'DTEND;VALUE=DATE:20240416', 'RRULE:FREQ=YEARLY', 'SUMMARY:Ansökan är öppen',
  'URL:https://kundval.example/', 'CATEGORIES:Ansökan', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', '',
];
const calendar = lines.join('\r\n');

test('a calendar', () => assert.deepEqual(calendarFaults(Buffer.from(calendar)), []));

for (const [name, broken, pattern] of [
  ['no events', lines.filter((_, i) => i < 3 || i > 14).join('\r\n'), /no events/],
  ['a line feed alone', calendar.replace('PRODID:x\r\n', 'PRODID:x\n'), /CR and LF/],
  ['a long line', calendar.replace('PRODID:x', 'PRODID:' + 'x'.repeat(80)), /has 87 octets/],
  ['no stamp', calendar.replace('DTSTAMP:20240101T000000Z\r\n', ''), /dtstamp does not stand once/],
  ['an hour of a day', calendar.replace(';VALUE=DATE:20240301', ':20240301T100000'), /whole days/],
  ['an end before the beginning', calendar.replace('20240416', '20240201'), /ends before it begins/],
  ['every month', calendar.replace('YEARLY', 'MONTHLY'), /same day of the next year/],
  ['one name for two', calendar.replace('END:VCALENDAR', lines.slice(3, 15).join('\r\n') + '\r\nEND:VCALENDAR'), /two events/],
  ['no calendar', 'hej\r\n', /./],
]) {
  test(`a calendar: ${name}`, () => assertSome(calendarFaults(Buffer.from(broken)), pattern));
}

test('a calendar: a letter cut in two', () => {
  const bytes = Buffer.from(calendar);
  const cut = bytes.indexOf('ö') + 1;
  assertSome(calendarFaults(Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)])), /cut in two/);
});

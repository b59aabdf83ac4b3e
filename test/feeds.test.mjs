// Feeds and calendars can be read by programs that are not ours. The address
// of a folder with Atom's schema (atom/atom.rng) may stand in KUNDVAL_SCHEMAS;
// the feeds are then held against it too.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone } from './lib/assert.mjs';
import { atomJudge, calendarFaults, filesOf } from './lib/feeds.mjs';
import { siteDir } from './lib/site.mjs';

const schemas = process.env.KUNDVAL_SCHEMAS;

test(`feeds are XML${schemas ? ' that follows the schema of Atom' : ''}`, () => {
  const judge = atomJudge(schemas);
  const feeds = filesOf(siteDir(), '.atom');
  assert.ok(feeds.length > 100, `only ${feeds.length} feeds`);
  assertNone(feeds.flatMap(({ url, bytes }) => judge(bytes).map((fault) => `${url}: ${fault}`)));
});

test('calendars are iCalendar', () => {
  const calendars = filesOf(siteDir(), '.ics');
  assert.ok(calendars.length >= 4, `only ${calendars.length} calendars`);
  assertNone(calendars.flatMap(({ url, bytes }) => calendarFaults(bytes).map((fault) => `${url}: ${fault}`)));
});

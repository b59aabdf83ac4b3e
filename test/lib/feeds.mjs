// Feeds and calendars of the built site, read by programs that are not ours.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

/** The files of the site with this ending, sorted, with their addresses. */
export function filesOf(dir, ending) {
  return readdirSync(dir, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ url: '/' + name, bytes: readFileSync(path.join(dir, name)) }));
}

/** A function that tells what is wrong with an Atom feed: that it is no XML,
 * and, if the folder of schemas holds Atom's, where it breaks that. */
export function atomJudge(schemas) {
  const file = schemas && path.join(schemas, 'atom', 'atom.rng');
  if (file && !existsSync(file)) throw new Error(`${file} does not exist`);
  const schema = file && RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
  return (bytes) => {
    let feed;
    try {
      feed = XmlDocument.fromBuffer(bytes);
      schema?.validate(feed);
      return feed.root.name === 'feed' ? [] : [`the root is ${feed.root.name}`];
    } catch (error) {
      return (error.details ?? [error]).map(({ message, line }) => (line ? `line ${line}: ${message}` : message).trim());
    } finally {
      feed?.dispose();
    }
  };
}

/** What is wrong with an iCalendar file. */
export function calendarFaults(bytes) {
  const faults = [];
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) faults.push('it is not UTF-8');
  if (/[^\r]\n|\r[^\n]/.test(text) || !text.endsWith('\r\n')) faults.push('a line does not end in CR and LF');
  for (let start = 0, end; (end = bytes.indexOf('\r\n', start)) >= 0; start = end + 2) {
    const line = bytes.subarray(start, end);
    if (line.length > 75) faults.push(`a line has ${line.length} octets`);
    if (line.toString('utf8').includes('\uFFFD')) faults.push('a letter is cut in two');
  }
  let calendar;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch (error) {
    return [...faults, error.message];
  }
  if (calendar.name !== 'vcalendar') return [...faults, `it is a ${calendar.name}`];
  for (const name of ['version', 'prodid']) {
    if (calendar.getAllProperties(name).length !== 1) faults.push(`${name} does not stand once`);
  }
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) faults.push('it has no events');
  const uids = new Set();
  for (const component of events) {
    faults.push(...eventFaults(component));
    const uid = component.getFirstPropertyValue('uid');
    if (uids.has(uid)) faults.push(`two events are named ${uid}`);
    uids.add(uid);
  }
  return faults;
}

function eventFaults(component) {
  const once = ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'url', 'categories', 'status', 'transp'];
  const missing = once.filter((name) => component.getAllProperties(name).length !== 1);
  if (missing.length > 0) return [`${missing} does not stand once in an event`];
  const event = new ICAL.Event(component);
  const faults = [];
  const check = (right, what) => { if (!right) faults.push(`${event.uid}: ${what}`); };
  check(event.startDate.isDate && event.endDate.isDate, 'it is not of whole days');
  check(event.startDate.compare(event.endDate) < 0, 'it ends before it begins');
  check(event.summary.trim() === event.summary && event.summary !== '', 'its summary is empty or padded');
  check(URL.canParse(component.getFirstPropertyValue('url')), 'its address is none');
  if (event.isRecurring()) {
    const times = event.iterator();
    const [first, second] = [times.next(), times.next()];
    check(second.year === first.year + 1 && second.month === first.month && second.day === first.day, 'it does not come back on the same day of the next year');
  }
  return faults;
}

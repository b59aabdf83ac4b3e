// Adds up what the test runners counted, from the files that "make test" keeps
// of their output, and prints it as the last line: "N passed, N failed".

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The suites of the gate; a file that is not there is a suite that never ran. */
const suites = ['site.go.txt', 'schema.tap', 'selftest.tap', 'browser.tap'];

/** Adds up suites, given as texts by name; null stands for a missing one. A
 * suite without any count did not come to its end and is one failure. */
export function totals(texts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, text] of Object.entries(texts)) {
    const one = name.endsWith('.tap') ? ofNode(text ?? '') : ofGo(text ?? '');
    if (one.passed + one.failed === 0) one.failed = 1;
    for (const key of Object.keys(sum)) sum[key] += one[key];
  }
  return sum;
}

function ofGo(text) {
  const count = (word) => [...text.matchAll(new RegExp(`^ *--- ${word}: `, 'gm'))].length;
  return { passed: count('PASS'), failed: count('FAIL'), skipped: count('SKIP') };
}

function ofNode(text) {
  const count = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
}

function read(name) {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dir = process.argv[2];
  const { passed, failed, skipped } = totals(Object.fromEntries(suites.map((name) => [name, read(path.join(dir, name))])));
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || skipped > 0 ? 1 : 0;
}

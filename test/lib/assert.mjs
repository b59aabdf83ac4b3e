// Assertions for checks that return a list of findings.

import assert from 'node:assert/strict';

/** Fails with every finding on a line of its own. */
export function assertNone(findings) {
  if (findings.length > 0) {
    const most = 40;
    const rest = findings.length > most ? [`… and ${findings.length - most} more`] : [];
    assert.fail(`${findings.length} found:\n` + [...findings.slice(0, most), ...rest].map((f) => '  ' + f).join('\n'));
  }
}

/** Fails unless one finding matches. */
export function assertSome(findings, pattern) {
  assert.ok(findings.some((f) => pattern.test(f)), `nothing matches ${pattern} in:\n  ${findings.join('\n  ') || '(no finding)'}`);
}

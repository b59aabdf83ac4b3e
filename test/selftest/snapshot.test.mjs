// Proves that a changed accessibility tree is told, and where.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from '../lib/snapshot.mjs';

const tree = '- main:\n  - heading "Anordnare" [level=1]\n  - link "Villkor":\n    - /url: /villkor/\n';

for (const { name, now, want } of [
  { name: 'the same', now: tree, want: '' },
  { name: 'another name', now: tree.replace('Villkor', 'Läs mer'), want: 'line 3:\n-   - link "Villkor":\n+   - link "Läs mer":' },
  { name: 'another level', now: tree.replace('level=1', 'level=2'), want: 'line 2:\n-   - heading "Anordnare" [level=1]\n+   - heading "Anordnare" [level=2]' },
  { name: 'something more', now: tree.replace('  - link', '  - status\n  - link'), want: 'line 3:\n+   - status' },
  { name: 'something less', now: tree.replace(/ {2}- heading.*\n/, ''), want: 'line 2:\n-   - heading "Anordnare" [level=1]' },
  { name: 'very much', now: `- main:\n${'  - paragraph\n'.repeat(20)}`, want: /\n\+ … 8 more lines$/ },
]) {
  test(name, () => {
    if (want instanceof RegExp) assert.match(changed(tree, now), want);
    else assert.equal(changed(tree, now), want);
  });
}

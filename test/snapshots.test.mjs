// What a screen reader is told of the pages of the main tasks, as the browser's
// accessibility tree has it: kept in snapshots/, read by a person once, and
// compared here. "make snapshots" writes them anew.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { opened } from './lib/opened.mjs';
import { changed, kept, keep, treeOf } from './lib/snapshot.mjs';
import { Words } from './lib/words.mjs';

/** The pages, each under the name of its file. Everything collapsed is opened on
 * those that say so, and what a script makes is waited for. One has the head and
 * the foot that all have. */
const pages = {
  start: { url: '/nacka/', chrome: true },
  'how-to-choose': { url: '/nacka/sa-valjer-du/' },
  list: { url: '/nacka/valkatalog/ami/ami-2/', expand: true },
  provider: { url: '/nacka/anordnare/tegelgaddan/' },
  compare: { url: '/nacka/jamfor/?val=tegelgaddan,barkbaten', until: 'table' },
  sheet: { url: '/nacka/anordnare/tegelgaddan/mitt-val/' },
  'default-choice': { url: '/nacka/ickeval/' },
  'level-conditions': { url: '/sundbyberg/villkor/2019/for/arbetsmarknadsinsats/' },
  condition: { url: '/nacka/villkor/2025/b-5/', expand: true },
  'change-log': { url: '/nacka/andringar/2024-2025/for/ami-1/' },
  checklist: { url: '/nacka/villkor/2027/for/isa-2/checklista/' },
  statement: { url: '/tillganglighet/' },
};

/** Those that are read from right to left too. */
const translated = { ar: ['start', 'list', 'provider'] };

const all = [
  ...Object.entries(pages),
  ...Object.entries(translated).flatMap(([code, names]) => names.map((name) => [`${name}.${code}`, { ...pages[name], url: new Words(code).root + pages[name].url }])),
];

describe('accessibility tree', { concurrency: 3 }, () => {
  const site = opened({ bare: true });
  const writes = Boolean(process.env.KUNDVAL_SNAPSHOTS);
  for (const [name, page] of all) {
    test(`${name}, ${page.url}`, async () => {
      const now = await site.visit(page.url, {}, (visit) => treeOf(visit, page));
      if (writes) keep(name, now);
      const what = changed(kept(name), now);
      assert.ok(what === '', `snapshots/${name}.yaml says otherwise, ${what}\nRead the change as it will be heard. If it is meant: make snapshots`);
    });
  }
});

test('every snapshot is of a page', () => {
  assert.deepEqual(readdirSync(new URL('./snapshots/', import.meta.url)).sort(), all.map(([name]) => `${name}.yaml`).sort());
});

// Runs tasks: each is written once and done by several people.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { opened } from './opened.mjs';
import { Words } from './words.mjs';

/** Declares a suite of tasks: where each begins, its steps, and the most of
 * them it may take; those that only scripts make possible say so. Each of the
 * people has a name, a hand, the language they read and a browser. */
export function describeTasks(title, tasks, people) {
  describe(title, { concurrency: 2 }, () => {
    const site = opened();
    for (const [task, { from, most, scripts, steps }] of Object.entries(tasks)) {
      for (const { name, Hand, code, options } of people) {
        const has = { scripts: options.javaScriptEnabled !== false };
        if (scripts && !has.scripts) continue;
        const words = new Words(code);
        test(`${task}, ${name}, ${code}`, (t) => site.visit(words.root + from, options, async (visit) => {
          const person = new Hand(visit, words);
          await person.arrives(await visit.page.locator('body').getAttribute('data-kind'));
          await steps(person, spoken(words), has);
          assert.deepEqual(visit.errors, []);
          t.diagnostic(`${person.steps} ${Hand.unit}`);
          assert.ok(person.steps <= most, `${person.steps} ${Hand.unit}, more than ${most}`);
        }));
      }
    }
  });
}

/** The words as functions that can be taken apart. */
function spoken(words) {
  return { say: words.say.bind(words), like: words.like.bind(words), language: words.language.bind(words) };
}

// What applicants, providers and inspectors come for, as tasks: what to bring,
// what has changed and by when to act, and which wording applied on a day and who
// decided it.

import assert from 'node:assert/strict';
import { screens } from './lib/browser.mjs';
import { Keyboard, Pointer } from './lib/person.mjs';
import { describeTasks } from './lib/tasks.mjs';
import { toml } from './lib/words.mjs';

const site = '/nacka/';
const edition = (id) => `data/nacka/${id}`;

const people = [
  { name: 'with a mouse', Hand: Pointer, code: 'sv', options: { viewport: screens.desktop } },
  { name: 'by keyboard', Hand: Keyboard, code: 'sv', options: {} },
  { name: 'by keyboard without scripts', Hand: Keyboard, code: 'sv', options: { javaScriptEnabled: false } },
  { name: 'by touch', Hand: Pointer, code: 'ar', options: { hasTouch: true } },
];

/** The conditions of an edition, as its files have them. */
const conditions = (id) => ['a-tillsyn', 'b-kvalitet', 'c-insatser'].flatMap((name) => toml(`${edition(id)}/villkor/${name}.toml`).villkor);

/** The months, as a page writes them. */
const months = (say) => Array.from({ length: 12 }, (_, i) => say(`month_${i + 1}`));

/** A day as a page writes it, "31 januari 2025". */
const written = (date, say) => `${date.getUTCDate()} ${months(say)[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

/** The days that a text names, in its order. */
function days(text, say) {
  const names = months(say);
  return [...text.matchAll(new RegExp(`(\\d{1,2}) (${names.join('|')}) (\\d{4})`, 'g'))]
    .map(([, day, month, year]) => new Date(Date.UTC(Number(year), names.indexOf(month), Number(day))));
}

const tasks = {
  'find every document to bring when applying for ISA 1': {
    from: site, most: 70,
    async steps(p) {
      await p.uses(p.main.locator('a[href$="/bli-anordnare/"]').first());
      await p.arrives('become-provider');
      await p.uses(p.main.getByRole('link', { name: /^ISA 1/ }).first());
      await p.arrives('checklist', /\/2025\/for\/isa-1\/checklista\//);
      const asked = conditions(2025)
        .filter(({ nivaer = [] }) => nivaer.length === 0 || nivaer.includes('isa-1'))
        .flatMap(({ nummer, handlingar = [] }) => handlingar.filter(({ vid }) => vid === 'vid-ansokan').map((one) => ({ nummer, ...one })));
      assert.ok(asked.length > 20);
      const list = p.page.locator('section[aria-labelledby="tillfalle-vid-ansokan"]');
      const said = await list.locator('h3:first-of-type + ul > li').allTextContents();
      assert.equal(said.length, asked.length, 'as many to tick as there are documents');
      for (const { nummer, namn, utfardare, hogsta_alder: age } of asked) {
        assert.ok(said.some((text) => [nummer, namn, utfardare, age].every((part) => !part || text.replaceAll('\u00a0', ' ').includes(part))),
          `nobody is told of ${namn}, ${nummer}`);
      }
      await p.ticks(list.getByRole('checkbox').first());
    },
  },

  'find what changed for FAI 2 and by when to act': {
    from: site, most: 40,
    async steps(p, { say, like }) {
      await p.uses(p.page.getByRole('navigation', { name: say('nav_label') }).getByRole('link', { name: say('nav_changes'), exact: true }));
      await p.arrives('changes');
      await p.uses(p.main.getByRole('link', { name: say('change_log_title', { From: 2024, To: 2025 }) }).first());
      await p.arrives('change-log');
      await p.uses(p.main.getByRole('link', { name: /^FAI 2/ }).first());
      await p.arrives('change-log', /\/for\/fai-2\/$/);
      await p.sees(p.page.getByRole('heading', { level: 1, name: like('level_log_title', { Level: 'FAI 2', From: 2024, To: 2025 }) }));

      // Everything that providers of FAI 2 were to do stands there, the first first.
      const concerns = ({ nivaer = [] }) => nivaer.length === 0 || nivaer.includes('fai-2');
      const bound = new Set([2024, 2025].flatMap(conditions).filter(concerns).map(({ id }) => id));
      const owed = toml(`${edition(2025)}/andringar.toml`).andring
        .filter((one) => concerns(one) && (one.villkor ?? []).every((id) => bound.has(id)))
        .flatMap(({ atgard = [] }) => atgard.filter(concerns))
        .map(({ senast, vad }) => ({ senast: new Date(senast), vad })).sort((a, b) => a.senast - b.senast);
      assert.ok(owed.length > 3);
      const table = p.page.getByRole('table', { name: say('deadlines_caption') });
      const rows = (await table.getByRole('row').allTextContents()).slice(1);
      assert.deepEqual(rows.map((row) => days(row, say)[0]).map(Number), owed.map(({ senast }) => Number(senast)));
      for (const { senast, vad } of owed) {
        assert.ok(rows.some((row) => row.includes(written(senast, say)) && row.includes(vad)), `nobody is told: ${vad}`);
      }
      await p.uses(table.getByRole('row').filter({ hasText: owed[0].vad }).getByRole('link').last());
      await p.arrives('change-log', /#and/); // what is to be done leads to why
      await p.sees(p.page.locator(':target').getByText(owed[0].vad));
    },
  },

  'find the wording of a condition on 30 June 2024, and the decision behind it': {
    from: site, most: 95,
    async steps(p, { say }) {
      const day = new Date('2024-06-30');
      await p.uses(p.page.getByRole('navigation', { name: say('nav_label') }).getByRole('link', { name: say('nav_conditions'), exact: true }));
      await p.arrives('edition');
      await p.uses(p.main.getByRole('link', { name: say('wording_link') }).first());
      await p.arrives('wording');
      const row = await rowOf(p, day, say);
      const decision = row.getByRole('cell').nth(1).getByRole('link');
      const behind = await decision.getAttribute('href');
      await p.uses(row.getByRole('cell').first().getByRole('link'));
      await p.arrives('edition', /\/villkor\/2024\/$/);
      const { villkor } = toml(`${edition(2024)}/villkor/b-kvalitet.toml`);
      const one = villkor.find(({ nummer }) => nummer === 'B.5');
      const { avsnitt } = toml(`${edition(2024)}/villkor/b-kvalitet.toml`);
      const { rubrik } = avsnitt.find(({ id }) => id === one.avsnitt);
      await p.uses(p.page.locator('.contents').getByRole('link', { name: rubrik }).first());
      await p.uses(p.main.locator(`.condition__link[href$="/villkor/2024/b-5/"]`).first());
      await p.arrives('condition', /\/villkor\/2024\/b-5\/$/);
      const said = (await p.main.locator('.condition').first().textContent()).replace(/\s+/g, ' ');
      assert.ok(said.includes(one.text.trim().split(/\n/)[0].replace(/[*_]/g, '').slice(0, 60)), `the page says ${said.slice(0, 200)}`);
      await p.uses(p.page.locator('.breadcrumb a').last());
      await p.arrives('edition', /\/villkor\/2024\/$/);
      await p.uses(p.main.locator('.facts a[href*="/beslut/"]').first());
      await p.arrives('decision');
      const at = new URL(p.page.url());
      assert.equal(at.pathname + at.hash, behind);
      const { beslut } = toml(`${edition(2024)}/utgava.toml`);
      const adopted = beslut.find(({ slag }) => slag === 'antar');
      await p.sees(p.main.getByText(adopted.rubrik).first());
      await p.sees(p.main.getByText(adopted.diarienummer).first());
    },
  },
};

/** The row of the table of wordings that a day belongs to. */
async function rowOf(p, day, say) {
  for (const row of await p.main.getByRole('table').first().getByRole('row').all()) {
    const [from, to] = days(await row.locator('th, td').first().textContent(), say);
    if (from && from <= day && (!to || day <= to)) return row;
  }
  return assert.fail('no row is of that day');
}

describeTasks('tasks of providers and inspectors', tasks, people);

// What people come for, from the first page to the last step, each task written
// once and done by several people: with a mouse, by keyboard alone on a phone's
// width, from right to left, without scripts. What they look for is named in
// their own language. Each says how many steps it took, and must take no more
// than it may. In the gate one of them has no scripts, in an assessment two.

import assert from 'node:assert/strict';
import { screens } from './lib/browser.mjs';
import { assessing } from './lib/depth.mjs';
import { Keyboard, Pointer } from './lib/person.mjs';
import { describeTasks } from './lib/tasks.mjs';
import { Words, toml } from './lib/words.mjs';

const site = '/nacka/';
const level = 'AMI 2'; // all that stands in the letter
const list = site + 'valkatalog/ami/ami-2/';
const provider = (slug) => toml(`data/nacka/anordnare/${slug}.toml`);
const [one, two] = ['tegelgaddan', 'barkbaten'];

const people = [
  { name: 'with a mouse', Hand: Pointer, code: 'sv', options: { viewport: screens.desktop } },
  { name: 'by keyboard', Hand: Keyboard, code: 'sv', options: {} },
  { name: 'by keyboard', Hand: Keyboard, code: 'ar', options: {} },
  ...assessing ? [{ name: 'by keyboard without scripts', Hand: Keyboard, code: 'sv', options: { javaScriptEnabled: false } }] : [],
  { name: 'by touch without scripts', Hand: Pointer, code: 'ar', options: { javaScriptEnabled: false, hasTouch: true } },
];

/** The tasks: where each begins, the steps, and the most key presses it may
 * take. Those that only scripts make possible say so. */
const tasks = {
  'find a provider of AMI 2 who speaks Arabic and has places, and its phone number': {
    from: site, most: 50,
    async steps(p, { say, like, language }, { scripts }) {
      await p.uses(p.main.getByRole('link', { name: level, exact: true }));
      await p.arrives('catalogue');
      if (scripts) {
        await p.opens(p.page.locator('summary', { hasText: say('find_open') }));
        await p.chooses(p.page.getByRole('combobox', { name: say('find_language'), exact: true }), language('ar'));
        await p.ticks(p.page.getByRole('checkbox', { name: say('find_free') }));
        assert.equal(new URL(p.page.url()).search, '', 'something happened before the button');
        await p.uses(p.page.getByRole('button', { name: say('find_apply') }).last());
        await tellsHits(p, like);
      } else {
        await p.uses(p.page.locator('summary', { hasText: say('narrow_title') }));
        await p.uses(p.main.getByRole('link', { name: language('ar'), exact: true }));
        await p.arrives('catalogue', /\/sprak\/ar\/$/);
      }
      const open = p.page.getByRole('region', { name: say('group_open') }).getByRole('listitem');
      for (const card of await open.all()) {
        assert.match(await card.textContent(), new RegExp(language('ar')));
        assert.match(await card.locator('.provider-card__tags .tag').first().textContent(), like('state_open'));
      }
      await p.uses(open.getByRole('link').first());
      await p.arrives('provider');
      const found = provider(new URL(p.page.url()).pathname.split('/').at(-2));
      assert.ok(found.sprak.includes('ar'));
      assert.match(await p.main.getByRole('listitem').filter({ hasText: level }).locator('.tag').textContent(), like('state_open'));
      const phone = p.main.getByRole('link', { name: found.kontakt.telefon }).first();
      assert.equal(await phone.getAttribute('href'), 'tel:' + found.kontakt.telefon.replace(/\D/g, '').replace(/^0/, '+46'));
      await p.reaches(phone);
    },
  },

  'compare two providers': {
    from: list, most: 20,
    async steps(p, { say, like }, { scripts }) {
      if (!scripts) { // they stand in the list with the same facts; the page to compare on says so
        await p.page.goto(p.visit.origin + p.words.root + site + 'jamfor/');
        await p.sees(p.page.getByText(say('compare_how_paper')));
        assert.equal(await p.page.getByRole('button').count(), 0);
        await p.uses(p.main.getByRole('link', { name: say('compare_way_lists') }));
        await p.arrives('catalogue');
        return;
      }
      const names = (await p.main.getByRole('heading', { level: 3 }).allTextContents()).slice(0, 2);
      for (const name of names) await p.uses(p.page.getByRole('button', { name: `${say('shortlist_add')} ${name}` }));
      await p.sees(p.page.getByRole('status').filter({ hasText: say('shortlist_count', { Count: 2 }) }));
      await p.uses(p.page.getByRole('link', { name: say('shortlist_compare'), exact: true }).first());
      await p.arrives('compare', /\?val=[a-z-]+,[a-z-]+$/);
      const table = p.page.getByRole('table', { name: say('compare_caption') });
      for (const name of names) await p.sees(table.getByRole('columnheader', { name }));
      assert.equal(await table.getByRole('columnheader').count(), 2);
      await p.fits();
      const mark = p.page.getByRole('checkbox', { name: say('compare_mark') });
      await p.ticks(mark);
      await p.sees(table.getByText(say('compare_differs'), { exact: true }).first());
      assert.equal(await table.getByRole('row', { name: like('languages', {}, { rest: true }) }).getByRole('cell').count(), 2);
    },
  },

  'print a choice for the case officer': {
    from: `${site}anordnare/${one}/`, most: 15,
    async steps(p, { say }, { scripts }) {
      await p.page.addInitScript(() => { globalThis.print = () => { globalThis.printed = (globalThis.printed ?? 0) + 1; }; });
      await p.uses(p.main.getByRole('link', { name: say('take_along_link') }));
      await p.arrives('sheet');
      await p.ticks(p.page.getByRole('checkbox', { name: level }));
      const print = p.page.getByRole('button', { name: say('print') });
      assert.equal(await print.count(), scripts ? 1 : 0);
      if (scripts) {
        await p.uses(print);
        assert.equal(await p.page.evaluate(() => globalThis.printed), 1);
      }
      const pdf = await p.page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'the paper does not fit on one page');
      await p.page.emulateMedia({ media: 'print' });
      assert.ok(await p.page.getByRole('checkbox', { name: level }).isChecked());
      const paper = p.page.locator('.paper');
      const read = new Words('sv'); // the case officer reads Swedish, whatever the page is in
      for (const words of [provider(one).namn, say('sheet_signature'), ...['take_along_title', 'sheet_name', 'sheet_date', 'sheet_signature'].map((key) => read.say(key))]) {
        await p.sees(paper.getByText(words).first());
      }
      for (const role of ['navigation', 'button']) assert.equal(await p.page.getByRole(role).count(), 0, `a ${role} is printed`);
    },
  },

  'find out whose turn it is when nobody chooses': {
    from: site, most: 30,
    async steps(p, { say, like }) {
      await p.uses(p.main.getByRole('link', { name: say('default_choice_heading'), exact: true }).first());
      await p.arrives('default-choice');
      await p.sees(p.page.getByRole('heading', { name: like('rota_today') }));
      const caption = await p.main.locator('caption').first().textContent();
      const month = Array.from({ length: 12 }, (_, i) => i).find((i) => like('rota_today_caption', { Month: `${say(`month_${i + 1}`)} 2026` }).test(caption.trim()));
      assert.notEqual(month, undefined, `${caption} names no month`);
      const { anordnare: turns } = toml('data/nacka/ickeval.toml').rota.find(({ nivaer }) => nivaer.includes('ami-2'));
      const row = p.page.getByRole('table', { name: caption.trim() }).getByRole('row').filter({ has: p.page.getByRole('rowheader', { name: level, exact: true }) });
      const whose = row.getByRole('cell').first().getByRole('link');
      assert.equal(await whose.textContent(), provider(turns[month % turns.length]).namn);
      await p.reaches(whose);
    },
  },

  'change language and stay where one is': {
    from: `${site}anordnare/${one}/`, most: 25,
    async steps(p, _, { scripts }) {
      const goal = ['ar', 'sv', 'sv-simple'].filter((code) => code !== p.words.code);
      for (const code of goal) {
        await changes(p, code, 'provider');
        await p.sees(p.main.getByRole('heading', { name: provider(one).namn, level: 1 }));
      }
      const narrowed = scripts ? list + '?sprak=ar&lediga=ja' : list + 'sprak/ar/';
      await p.page.goto(p.visit.origin + p.words.root + narrowed);
      await p.visit.ready();
      const arrived = () => p.page.locator('.provider-card__name').filter({ visible: true }).first().waitFor(); // out of sight until it is narrowed
      await arrived();
      const shown = await names(p);
      assert.ok(shown.length > 1);
      await changes(p, goal[0], 'catalogue');
      if (scripts) await p.sees(p.page.getByRole('button', { name: p.words.say('find_remove', { What: p.words.language('ar') }) }));
      await arrived();
      assert.deepEqual(await names(p), shown);
      if (!scripts) return;
      await p.page.goto(`${p.visit.origin}${p.words.root}${site}jamfor/?val=${one},${two}`);
      await p.sees(p.page.getByRole('columnheader').nth(1));
      await changes(p, goal[1], 'compare');
      for (const slug of [one, two]) await p.sees(p.page.getByRole('columnheader', { name: provider(slug).namn }));
    },
  },

  'find a provider by a part of its name': {
    from: list, most: 20, scripts: true,
    async steps(p, { say, like }) {
      await p.opens(p.page.locator('summary', { hasText: say('find_open') }));
      await p.types(p.page.getByRole('searchbox', { name: say('find_query') }), 'gaddan'); // a for ä
      await p.uses(p.page.getByRole('button', { name: say('find_apply') }).first());
      await tellsHits(p, like, 1);
      assert.deepEqual(await names(p), [provider(one).namn]);
      await p.uses(p.main.getByRole('link', { name: provider(one).namn }));
      await p.arrives('provider');
    },
  },

  'get out of a choice that nobody passes': {
    from: list, most: 40, scripts: true,
    async steps(p, { say, like, language }) {
      const all = await names(p);
      await p.opens(p.page.locator('summary', { hasText: say('find_open') }));
      await p.types(p.page.getByRole('searchbox', { name: say('find_query') }), 'xyz');
      await p.chooses(p.page.getByRole('combobox', { name: say('find_language'), exact: true }), language('ar'));
      await p.uses(p.page.getByRole('button', { name: say('find_apply') }).last());
      await tellsHits(p, like, 0);
      assert.deepEqual(await names(p), []);
      await p.sees(p.page.getByRole('status').filter({ hasText: say('find_nothing') }));
      const word = say('find_word', { What: 'xyz' });
      await p.uses(p.page.getByRole('button', { name: like('find_drop', { What: word }) }));
      await tellsHits(p, like);
      for (const card of await p.page.locator('.provider-card').filter({ visible: true }).allTextContents()) assert.match(card, new RegExp(language('ar')));
      await p.uses(p.page.getByRole('button', { name: say('find_remove', { What: language('ar') }) }));
      await tellsHits(p, like, all.length);
      assert.deepEqual(await names(p), all);
      await p.arrives('catalogue', (url) => url.search === '');
    },
  },
};

describeTasks('tasks', tasks, people);

/** The names in the list as they stand. */
const names = ({ page }) => page.locator('.provider-card__name').filter({ visible: true }).allTextContents();

/** The focus is on the number of hits, and a screen reader is told. */
async function tellsHits(p, like, n) {
  const heading = p.page.getByRole('heading', { name: like('find_hits', { Count: n }) });
  await p.sees(heading);
  assert.ok(await heading.evaluate((el) => el === document.activeElement), 'the focus is not on the number of hits');
  if (n !== 0) assert.equal((await p.page.getByRole('status').filter({ hasText: like('find_hits') }).textContent()).trim(), (await heading.textContent()).trim());
}

/** Goes to this page in another language, by its name in that language. */
async function changes(p, code, kind) {
  const before = new URL(p.page.url());
  const to = new Words(code);
  await p.uses(p.page.getByRole('banner').getByRole('link', { name: to.name, exact: true }));
  const want = to.root + before.pathname.slice(p.words.root.length) + before.search;
  p.words = to;
  await p.arrives(kind, (url) => url.pathname + url.search === want);
}

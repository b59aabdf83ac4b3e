// People who use a page: with a pointer, or with the keyboard alone. They do
// the same things, so that a task is written once, and count what it takes. At
// each thing they do, the page must be fit for it.

import assert from 'node:assert/strict';
import { assertNone } from './assert.mjs';

/** How long somebody waits for what a page is to show, in milliseconds. */
const patience = 10_000;

/** What is the same for both: where they are, and what they see there. */
class Person {
  constructor(visit, words) {
    this.visit = visit;
    this.page = visit.page;
    this.main = visit.page.getByRole('main');
    this.words = words;
    this.steps = 0;
  }

  /** The page that has come up is of this kind and at an address of this
   * pattern, in the right language, and nothing scrolls sideways. */
  async arrives(kind, address = /./) {
    await this.page.waitForURL(address, { timeout: patience });
    await this.page.locator(`body[data-kind="${kind}"]`).waitFor({ timeout: patience });
    await this.page.waitForLoadState('load'); // and its styles are there
    const found = await this.page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
    assert.deepEqual(found, { lang: this.words.code, dir: this.words.dir });
    assert.ok(new URL(this.page.url()).pathname.startsWith(this.words.root + '/'), this.page.url());
    await this.fits();
  }

  async fits() {
    await this.visit.ready();
    assertNone(await this.visit.probe('overflow'));
  }

  async sees(what) {
    await what.waitFor({ timeout: patience });
  }

  /** Opens what can be opened, unless it stands open. */
  async opens(summary) {
    if (await summary.isVisible()) await this.uses(summary);
  }
}

/** With a mouse, or a finger on a screen for touch. */
export class Pointer extends Person {
  static unit = 'clicks and letters';

  /** What is to be read can be seen and lies under nothing. */
  async reaches(what) {
    await what.click({ trial: true, timeout: patience });
    await this.fits();
  }

  async uses(what) {
    await this.reaches(what);
    await what.click();
    this.steps += 1;
  }

  async ticks(box) {
    await this.uses(box);
    assert.ok(await box.isChecked());
  }

  async chooses(list, option) {
    await list.selectOption({ label: option });
    this.steps += 2; // the list, and its option
  }

  async types(field, text) {
    await this.uses(field);
    await this.page.keyboard.type(text);
    this.steps += text.length;
  }
}

/** With the keys Tab, Enter, Space and the arrows. */
export class Keyboard extends Person {
  static unit = 'key presses';
  static most = 150;

  async key(name) {
    await this.page.keyboard.press(name);
    this.steps += 1;
  }

  /** Moves the focus to what it names, on a new page by the link that skips to
   * the content. There the focus is to be seen. */
  async reaches(what) {
    await this.sees(what);
    for (let presses = 0; ; presses++) {
      const way = await what.evaluate(wayTo);
      if (way === 'here') break;
      assert.ok(presses < Keyboard.most, `the Tab key does not reach ${what}`);
      assert.notEqual(way, 'lost', 'the focus is lost');
      await this.key(way === 'skip' ? 'Tab' : way);
      if (way === 'skip') await this.key('Enter');
    }
    await this.fits();
    assertNone((await this.visit.probe('focused')).findings);
  }

  async uses(what) {
    await this.reaches(what);
    const isButton = await what.evaluate((el) => el.localName === 'button');
    await this.key(isButton ? 'Space' : 'Enter');
  }

  async ticks(box) {
    await this.reaches(box);
    await this.key('Space');
    assert.ok(await box.isChecked());
  }

  /** Goes down a closed list until it says the option. */
  async chooses(list, option) {
    await this.reaches(list);
    const said = () => list.evaluate((el) => el.selectedOptions[0].text);
    for (let before = null, now = await said(); now !== option; before = now, now = await said()) {
      assert.notEqual(now, before, `${list} has no ${option}`);
      await this.key('ArrowDown');
    }
  }

  async types(field, text) {
    await this.reaches(field);
    await this.page.keyboard.type(text);
    this.steps += text.length;
  }
}

/** In the page: how the focus comes from where it is to el. On a page that was
 * just opened it is nowhere; later that is a fault. */
function wayTo(el) {
  const at = document.activeElement;
  if (at === el) return 'here';
  if (at && at !== document.body) {
    globalThis.hadFocus = true;
    return at.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
  }
  const target = document.querySelector(':target');
  if (target && globalThis.jumpedTo !== location.hash) { // a link within the page: Tab goes on from where it led
    globalThis.jumpedTo = location.hash;
    return target.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
  }
  if (globalThis.hadFocus) return 'lost';
  return el.closest('main') ? 'skip' : 'Tab';
}

// Two ways to use a page: by touch on a phone, and by keyboard alone. Both
// offer the same actions, so that a task is written once.

/** Presses Tab until the focus is on what the locator finds. */
export async function tabTo(page, locator) {
  const wanted = await locator.elementHandle();
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((el) => el === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${locator}`);
}

const opener = (page) => page.locator('.find__more > summary');
const field = (page, label) => page.locator('.find').getByLabel(label, { exact: true });

export const hands = {
  'by touch': {
    open: (page) => opener(page).click(),
    select: (page, label, option) => field(page, label).selectOption({ label: option }),
    check: (page, label) => field(page, label).check(),
    type: (page, label, text) => field(page, label).fill(text),
    press: (page, locator) => locator.click(),
  },
  'by keyboard': {
    async open(page) {
      await tabTo(page, opener(page));
      await page.keyboard.press('Enter');
    },
    async select(page, label, option) {
      await tabTo(page, field(page, label));
      await page.keyboard.type(option);
    },
    async check(page, label) {
      await tabTo(page, field(page, label));
      await page.keyboard.press('Space');
    },
    async type(page, label, text) {
      await tabTo(page, field(page, label));
      await page.keyboard.type(text);
    },
    async press(page, locator) {
      await tabTo(page, locator);
      await page.keyboard.press('Enter');
    },
  },
};

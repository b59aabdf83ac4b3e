// Runs inside the page under test, after probes.page.js: whether the page reads
// in one order by ear and by key, and in another by eye.

Object.assign(globalThis.probes, (() => {
  const { all, describe, shown, interactive } = globalThis.probes.tools;

  /** Where the order of the document, which the Tab key and a screen reader
   * follow, is not that of the eye: each heading and each stop of the Tab key
   * lies below the one before, further along the line, or in a later column. */
  function order() {
    const found = all('[tabindex]').filter((el) => el.tabIndex > 0).map((el) => `${describe(el)} has tabindex ${el.tabIndex}: it comes before everything else`);
    const places = all(`h1, h2, h3, h4, h5, h6, ${interactive}`).map(placeOf).filter(Boolean);
    for (let i = 1; i < places.length; i++) {
      const [before, after] = [places[i - 1], places[i]];
      if (!before.el.contains(after.el) && !follows(before, after)) {
        found.push(`${describe(after.el)} comes after ${describe(before.el)}, but stands before it`);
      }
    }
    return found;
  }

  /** Where the lines of el, or of the label that is seen in its place, begin and
   * end; nothing when it is not seen. */
  function placeOf(el) {
    const seen = [el, ...(el.labels ?? [])].find(shown);
    const rects = [...(seen?.getClientRects() ?? [])].filter((r) => r.width > 0 && r.height > 0);
    return rects.length > 0 && { el, first: rects[0], last: rects.at(-1) };
  }

  const slack = 2; // pixels

  function follows({ el: a, last }, { el: b, first }) {
    if (first.top >= last.bottom - slack) return true;
    let shared = a;
    while (!shared.contains(b)) shared = shared.parentElement;
    const rtl = getComputedStyle(shared).direction === 'rtl';
    const along = rtl ? last.right - first.right : first.left - last.left;
    const past = rtl ? last.left - first.right : first.left - last.right;
    const sameLine = Math.min(first.bottom, last.bottom) - Math.max(first.top, last.top) > Math.min(first.height, last.height) / 2;
    const lower = first.top + first.bottom >= last.top + last.bottom;
    return past >= -slack || (sameLine ? along >= -slack : lower);
  }

  return { order };
})());

// Runs inside the page under test, after probes.page.js: text that is larger, or
// set wider, than the page was drawn for.

Object.assign(globalThis.probes, (() => {
  const { all, describe, restyle, shown, textNodes } = globalThis.probes.tools;

  /** Sets the text spacing of WCAG 1.4.12 and looks for text that is cut. */
  function textSpacing() {
    return styled(`*, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`, () => [...globalThis.probes.overflow(), ...clippedText(), ...escapedText()]);
  }

  /** Makes all text twice as large and looks for text that is cut, or lies over
   * other text. */
  function largeText() {
    return styled('html { font-size: 200% !important }', () => [
      ...globalThis.probes.overflow(), ...globalThis.probes.cutWords(), ...clippedText(), ...escapedText(), ...overlappingText(),
    ]);
  }

  /** What look finds while css applies. */
  function styled(css, look) {
    const undo = restyle(css);
    const found = look();
    undo();
    return found;
  }

  function clippedText() {
    return all('body *').filter((el) => {
      const style = getComputedStyle(el);
      const cuts = (value) => value === 'hidden' || value === 'clip';
      return style.display !== 'inline' && el.textContent.trim() !== '' && shown(el)
        && ((cuts(style.overflowX) && el.scrollWidth > el.clientWidth + 1)
          || (cuts(style.overflowY) && el.scrollHeight > el.clientHeight + 1));
    }).map((el) => `${describe(el)} cuts its text`);
  }

  function escapedText() {
    return all('a, button, summary, label, th, td').filter(shown).filter((el) => {
      const box = el.getBoundingClientRect();
      if (getComputedStyle(el).display === 'inline') return false;
      return [...el.childNodes].some((node) => {
        if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '') return false;
        const text = rangeOf(node).getBoundingClientRect();
        return text.right > box.right + 1 || text.left < box.left - 1 || text.bottom > box.bottom + 1 || text.top < box.top - 1;
      });
    }).map((el) => `the text of ${describe(el)} sticks out of its box`);
  }

  function rangeOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range;
  }

  /** Text that lies over other text. */
  function overlappingText() {
    const lines = textNodes(document.body).filter((node) => shown(node.parentElement)).flatMap(linesOf).sort((a, b) => a.top - b.top);
    const found = new Set();
    let open = [];
    for (const line of lines) {
      open = open.filter((other) => other.bottom > line.top + 1);
      for (const other of open) {
        if (other.el !== line.el && other.right > line.left + 2 && line.right > other.left + 2) {
          found.add(`the text of ${describe(line.el)} lies over that of ${describe(other.el)}`);
        }
      }
      open.push(line);
    }
    return [...found];
  }

  /** The lines of a text, as far as they are in sight, without the space above
   * and below the letters. */
  function linesOf(node) {
    const el = node.parentElement;
    const sight = sightOf(el);
    return [...rangeOf(node).getClientRects()].map((r) => ({
      el, top: Math.max(r.top + r.height * 0.2, sight.top), bottom: Math.min(r.bottom - r.height * 0.2, sight.bottom),
      left: Math.max(r.left, sight.left), right: Math.min(r.right, sight.right),
    })).filter((r) => r.bottom > r.top && r.right > r.left);
  }

  /** What of el's surroundings is not scrolled out of sight. */
  function sightOf(el) {
    const sight = { top: -Infinity, bottom: Infinity, left: -Infinity, right: Infinity };
    for (let e = el; e && e !== document.body; e = e.parentElement) {
      if (getComputedStyle(e).overflowX === 'visible') continue;
      const box = e.getBoundingClientRect();
      Object.assign(sight, { top: Math.max(sight.top, box.top), bottom: Math.min(sight.bottom, box.bottom), left: Math.max(sight.left, box.left), right: Math.min(sight.right, box.right) });
    }
    return sight;
  }

  return { textSpacing, largeText };
})());

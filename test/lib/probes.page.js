// Runs inside the page under test: looks at the rendered document and returns
// findings as strings. Every visit puts it there, and the other *.page.js after
// it; they are no part of the site.

globalThis.probes = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

  /** Each finding once, with how often it was made. */
  function counted(findings) {
    const times = new Map();
    for (const text of findings) times.set(text, (times.get(text) ?? 0) + 1);
    return [...times].map(([text, n]) => (n === 1 ? text : `${text} (${n} times)`));
  }

  /** Names an element for a person: tag, id or class, beginning of its text. */
  function describe(el) {
    const id = el.id ? '#' + el.id : '';
    const classes = !id && typeof el.className === 'string' && el.className ? '.' + el.className.trim().split(/\s+/)[0] : '';
    const text = squeeze(el.textContent || el.value || '').slice(0, 40);
    return `<${el.localName}${id}${classes}>${text && ` "${text}"`}`;
  }

  /** Whether el is hidden from the eye but not from a screen reader. */
  function visuallyHidden(el) {
    const style = getComputedStyle(el);
    const rect = el.getBoundingClientRect();
    return /^inset\(50%/.test(style.clipPath) || /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)
      || (style.overflow !== 'visible' && style.display !== 'inline' && rect.width <= 1 && rect.height <= 1);
  }

  /** Whether a sighted person sees el somewhere in the document. */
  function shown(el) {
    if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let e = el; e; e = e.parentElement) {
      if (visuallyHidden(e)) return false;
    }
    const rect = el.getBoundingClientRect();
    return rect.width > 0 && rect.height > 0
      && (rect.right + scrollX > 0 && rect.bottom + scrollY > 0 || scrolledAway(el));
  }

  /** Whether el is in the accessibility tree, as far as styles decide it. */
  function exposed(el) {
    return el.checkVisibility({ visibilityProperty: true }) && !el.closest('[aria-hidden="true"]');
  }

  /** The name an author gave a region, table or the like. */
  function nameOf(el) {
    const ids = (el.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const byIds = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return squeeze(byIds || el.getAttribute('aria-label') || el.getAttribute('title') || '');
  }

  // The document's structure.

  function structure() {
    return [...titles(), ...headings(), ...ids(), ...landmarks(), ...tables()];
  }

  function titles() {
    const found = [];
    if (squeeze(document.title) === '') found.push('the page has no title');
    if (!document.documentElement.lang) found.push('<html> has no lang');
    return found;
  }

  function headings() {
    const found = [];
    const list = all('h1, h2, h3, h4, h5, h6').filter(exposed);
    const h1 = list.filter((el) => el.localName === 'h1');
    if (h1.length !== 1) found.push(`${h1.length} h1, want exactly one`);
    let before = 0;
    for (const el of list) {
      const level = Number(el.localName[1]);
      if (level > before + 1) found.push(`${describe(el)} follows ${before ? `an h${before}` : 'no heading'}: a level is skipped`);
      before = level;
    }
    return found;
  }

  function ids() {
    const seen = new Set();
    const twice = new Set();
    for (const el of all('[id]')) (seen.has(el.id) ? twice : seen).add(el.id);
    return [...twice].map((id) => `id "${id}" is used more than once`);
  }

  function landmarks() {
    const found = [];
    const top = (el) => !el.parentElement.closest('article, aside, main, nav, section');
    const kinds = {
      banner: all('header').filter(top), contentinfo: all('footer').filter(top), main: all('main'),
      navigation: all('nav, [role=navigation]'), complementary: all('aside, [role=complementary]'),
      search: all('search, [role=search]'), region: all('section, [role=region]').filter((el) => nameOf(el)),
      form: all('form').filter((el) => nameOf(el)),
    };
    for (const only of ['banner', 'contentinfo', 'main']) {
      const n = kinds[only].filter(exposed).length;
      if (n !== 1) found.push(`${n} ${only} landmarks, want exactly one`);
    }
    for (const [role, list] of Object.entries(kinds)) {
      const names = list.filter(exposed).map(nameOf);
      if (names.length < 2) continue;
      if (names.some((name) => name === '')) found.push(`${names.length} ${role} landmarks, and not every one has a name`);
      for (const name of new Set(names.filter((n, i) => n && names.indexOf(n) !== i))) {
        found.push(`several ${role} landmarks are named "${name}"`);
      }
    }
    return found;
  }

  function tables() {
    const found = [];
    for (const el of all('table')) {
      if (!squeeze(el.caption?.textContent ?? '') && !nameOf(el)) found.push(`${describe(el)} has no caption`);
      if (!el.querySelector('th')) found.push(`${describe(el)} has no header cells`);
      if (/^(block|flex|grid)$/.test(getComputedStyle(el).display) && el.getAttribute('role') !== 'table') {
        found.push(`${describe(el)} is displayed as ${getComputedStyle(el).display} without role="table": screen readers lose the table`);
      }
    }
    return found;
  }

  // Layout.

  /** Elements that make the page scroll sideways. */
  function overflow() {
    const root = document.documentElement;
    const width = innerWidth;
    if (root.scrollWidth <= width) return [];
    const guilty = all('body *').filter((el) => {
      const rect = el.getBoundingClientRect();
      return rect.width > 0 && (rect.right > width + 0.5 || rect.left < -0.5) && !scrolledAway(el);
    });
    const deepest = guilty.filter((el) => !guilty.some((other) => other !== el && el.contains(other)));
    return [`the page is ${root.scrollWidth} px wide on a screen of ${width}: ${deepest.slice(0, 4).map(describe).join(', ') || 'no single element'}`];
  }

  /** Words that are cut at the edge of their picture. Not asked with other text
   * spacing: a picture keeps its own, and all that it shows also stands in text. */
  const cutWords = () => all('figure svg text').filter(cutByPicture).map((el) => `${describe(el)} is cut at the edge of its picture`);

  function cutByPicture(el) {
    const [text, picture] = [el, el.closest('figure')].map((e) => e.getBoundingClientRect());
    const edge = 4; // the line round the letters
    return text.width > 0 && !scrolledAway(el.closest('figure')) && (text.left < picture.left - edge || text.right > picture.right + edge);
  }

  /** Whether an ancestor of el keeps what sticks out to itself, to be scrolled
   * to: from right to left that lies to the left of the page. */
  function scrolledAway(el) {
    for (let e = el.parentElement; e && e !== document.body; e = e.parentElement) {
      if (getComputedStyle(e).overflowX !== 'visible') return true;
    }
    return false;
  }

  const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, '
    + '[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [tabindex]:not([tabindex="-1"])';

  /** Interactive elements smaller than 24 by 24 CSS pixels, but for links that
   * run in a line of text. */
  function targets() {
    return counted(all(interactive).filter((el) => shown(el) && !inLineOfText(el)).flatMap((el) => {
      const { width, height } = targetSize(el);
      return width >= 23.99 && height >= 23.99 ? [] : [`${describe(el)} is ${round(width)} × ${round(height)} px, want 24 × 24`];
    }));
  }

  const round = (n) => Math.round(n * 10) / 10;

  function targetSize(el) {
    const rects = [el, ...(el.labels ?? [])].map((e) => e.getBoundingClientRect());
    const sizes = rects.map((r) => ({ width: r.width, height: r.height }));
    for (const pseudo of ['::before', '::after']) { // a link whose whole card can be tapped
      const style = getComputedStyle(el, pseudo);
      if (style.content !== 'none' && style.position === 'absolute') {
        sizes.push({ width: parseFloat(style.width), height: parseFloat(style.height) });
      }
    }
    return sizes.reduce((a, b) => (Math.min(b.width, b.height) > Math.min(a.width, a.height) ? b : a));
  }

  function inLineOfText(el) {
    if (getComputedStyle(el).display !== 'inline') return false;
    const block = blockOf(el);
    return textNodes(block).some((node) => blockOf(node) === block
      && /[\p{L}\p{N}]/u.test(node.data) && !node.parentElement.closest(interactive) && shown(node.parentElement));
  }

  function blockOf(node) {
    let el = node.parentElement;
    while (el && el.parentElement && getComputedStyle(el).display === 'inline') el = el.parentElement;
    return el;
  }

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() !== '') nodes.push(walker.currentNode);
    }
    return nodes;
  }

  /** Adds a style to the page without breaking its content security policy, and
   * gives a function that takes it away. */
  function restyle(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet); };
  }

  // Other media.

  /** What is wrong on paper; the page must be in print emulation. */
  function print() {
    const found = [];
    const main = document.querySelector('main');
    if (!main || !shown(main) || main.innerText.trim() === '') found.push('main is not printed');
    for (const el of all('nav').filter((nav) => shown(nav) && !nav.closest('main'))) found.push(`${describe(el)} is printed`);
    for (const el of all('main details > :not(summary), main [hidden="until-found"]')) {
      if (el.textContent.trim() !== '' && shown(el.parentElement) && !shown(el) && !visuallyHidden(el)) found.push(`collapsed text is not printed: ${describe(el)}`);
    }
    return [...found, ...overflow()];
  }

  /** What cannot be read in forced colours. */
  function forcedColors() {
    const found = [];
    if (!matchMedia('(forced-colors: active)').matches) found.push('forced colours are not active');
    const main = document.querySelector('main');
    if (!main || !shown(main)) found.push('main is not shown');
    const elements = new Set(textNodes(document.body).map((node) => node.parentElement).filter(shown));
    for (const el of elements) {
      if (getComputedStyle(el).color === backgroundOf(el)) found.push(`${describe(el)} has the colour of its background`);
    }
    return found;
  }

  function backgroundOf(el) {
    for (let e = el; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!transparent(colour)) return colour;
    }
    return '';
  }

  const transparent = (colour) => colour === 'transparent' || /[,/] ?0(\.0+)?\)$/.test(colour) && /^(rgba|.*\/)/.test(colour);

  /** Elements with text of their own, some of each sort: those of one sort, and
   * everything round them, are of the same tags with the same attributes, so that
   * the same styles make their colours. */
  function samples() {
    const individual = new Set(['id', 'href', 'for', 'name', 'value', 'datetime', 'title', 'aria-label', 'aria-labelledby', 'aria-describedby', 'hreflang']);
    const sorts = new Map();
    const sortOf = (el) => {
      if (!el || el === document.documentElement) return '';
      if (!sorts.has(el)) {
        const marks = [...el.attributes].filter(({ name }) => !individual.has(name)).map(({ name, value }) => `[${name}=${value}]`).sort();
        sorts.set(el, `${sortOf(el.parentElement)}>${el.localName}${marks.join('')}`);
      }
      return sorts.get(el);
    };
    const bySort = Map.groupBy(new Set(textNodes(document.body).map((node) => node.parentElement)), sortOf);
    return [...bySort.values()].flatMap((list) => [...new Set([...list.slice(0, 2), list.at(-1)])]);
  }

  /** The text of main, one string for each block, without what only a script
   * can offer: forms, buttons, live counts, anything marked data-enhanced. */
  function textBlocks() {
    const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, summary, figcaption, blockquote';
    const extra = '[data-enhanced], form, button, output, dialog, [role=status], [aria-live], script, style, template, noscript';
    return all(blocks, document.querySelector('main') ?? document.body)
      .filter((el) => !el.closest(extra) && shown(el))
      .map((el) => {
        const copy = el.cloneNode(true);
        for (const inner of all(`${blocks}, ${extra}`, copy)) inner.remove();
        return squeeze(copy.textContent);
      })
      .filter(Boolean);
  }

  // Loading, and what is collapsed.

  /** How far the content has moved by itself since it was first painted. */
  function layoutShift() {
    return new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 150);
    });
  }

  let openBefore = null;

  /** Opens everything collapsed; restore undoes it. */
  function expand() {
    openBefore ??= new Map(all('details').map((el) => [el, el.open]));
    for (const el of all('details')) el.open = true;
  }

  function restore() {
    for (const [el, open] of openBefore ?? []) el.open = open;
    openBefore = null;
  }

  return {
    tools: { all, describe, exposed, interactive, restyle, shown, textNodes, transparent },
    structure, overflow, cutWords, targets, print, forcedColors, samples, textBlocks, layoutShift, expand, restore,
  };
})();

// Runs inside the page under test, after probes.page.js: where the focus is, and
// whether it is to be seen there.

Object.assign(globalThis.probes, (() => {
  const { all, describe, exposed, restyle, shown, transparent } = globalThis.probes.tools;

  const focusable = 'a[href], area[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select:not(:disabled), '
    + 'textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"]), [contenteditable]';
  let looksBefore = null;
  let visited = null;

  /** Notes how everything looks without focus, and forgets where the focus was;
   * say it before the first Tab. */
  function rememberLooks() {
    restyle('*, ::before, ::after { transition: none !important; animation: none !important }');
    document.activeElement?.blur();
    visited = new Set();
    looksBefore = new Map(all(focusable).map((el) => [el, looks(el)]));
    return all(focusable).filter(exposed).length;
  }

  function looks(el) {
    return [el, el.parentElement, ...(el.labels ?? [])].map((e) => {
      const s = getComputedStyle(e);
      const line = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && !transparent(s.outlineColor);
      return {
        outline: line ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : 'none',
        shadow: s.boxShadow, background: s.backgroundColor + s.backgroundImage,
        border: [s.borderTopColor, s.borderTopWidth, s.borderBottomColor, s.borderBottomWidth].join(' '),
      };
    });
  }

  /** Where the focus is, as {what, findings, outside, again}; outside when it is
   * on no element of the page, again when it has been there before. */
  function focused() {
    const el = document.activeElement;
    if (!el || el === document.body || el === document.documentElement) return { what: 'nothing', findings: [], outside: true, again: false };
    const again = visited?.has(el) ?? false;
    visited?.add(el);
    return { what: describe(el), findings: seen(el), outside: false, again };
  }

  /** Puts the focus on everything that can have it, one after the other, as the
   * Tab key does, and gives what is wrong there. Press Tab once before it, so that
   * the browser shows the focus as it does to those who use keys. */
  function focusEach() {
    const found = all(focusable).filter((el) => exposed(el) && el.tabIndex >= 0).flatMap((el) => {
      el.focus();
      return document.activeElement === el ? seen(el) : [`${describe(el)} does not take the focus`];
    });
    document.activeElement?.blur();
    return found;
  }

  /** Why somebody would not see that el has the focus. */
  function seen(el) {
    const findings = [];
    if (!shown(el) && !(el.labels?.length && [...el.labels].some(shown))) findings.push(`${describe(el)} has the focus but is not to be seen`);
    else if (covered(el)) findings.push(`${describe(el)} has the focus but is covered`);
    if (looksBefore?.has(el) ? !indicated(looksBefore.get(el), looks(el)) : !outlined(el)) findings.push(`${describe(el)} looks the same with the focus as without`);
    return findings;
  }

  /** Whether a line is drawn around el because it has the focus, told without
   * knowing how it looked before. */
  function outlined(el) {
    const [{ outline, shadow }] = looks(el);
    return el.matches(':focus-visible') && (outline !== 'none' || shadow !== 'none');
  }

  function indicated(before, after) {
    const forced = matchMedia('(forced-colors: active)').matches;
    return after.some((now, i) => {
      const was = before[i] ?? {};
      if (now.outline !== 'none' && now.outline !== was.outline) return true;
      if (now.border !== was.border) return true;
      return !forced && ((now.shadow !== 'none' && now.shadow !== was.shadow) || now.background !== was.background);
    });
  }

  /** Whether something else lies over every line of el. */
  function covered(el) {
    const rects = [...el.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
    return rects.length > 0 && rects.every((r) => {
      const x = Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 2);
      const y = Math.min(Math.max(r.top + Math.min(r.height, innerHeight) / 2, 1), innerHeight - 2);
      const top = document.elementFromPoint(x, y);
      return !top || !(el.contains(top) || top.contains(el) || [...(el.labels ?? [])].some((l) => l.contains(top)));
    });
  }

  /** The skip link under the focus, as {target} or {finding}. */
  function skipLink() {
    const el = document.activeElement;
    const href = el?.getAttribute?.('href') ?? '';
    if (!/^#./.test(href)) return { finding: `the first Tab reaches ${el ? describe(el) : 'nothing'}, not a skip link` };
    const rect = el.getBoundingClientRect();
    if (!shown(el) || rect.top < 0 || rect.left < 0 || rect.bottom > innerHeight) return { finding: 'the skip link is not to be seen while it has the focus' };
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    if (!target?.closest('main')) return { finding: `the skip link leads to ${href}, which is not in main` };
    return { target: href };
  }

  const focusInMain = () => Boolean(document.activeElement?.closest('main'));
  const mainHasFocusable = () => all(focusable, document.querySelector('main')).some(exposed);

  return { rememberLooks, focused, focusEach, skipLink, focusInMain, mainHasFocusable };
})());

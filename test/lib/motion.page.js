// Runs inside the page under test, after probes.page.js: what moves by itself.

Object.assign(globalThis.probes, (() => {
  const { all, describe } = globalThis.probes.tools;

  /** What moves for somebody who asked for less motion: nothing may. */
  const motionReduced = () => (matchMedia('(prefers-reduced-motion: reduce)').matches
    ? moving({ seconds: 0.01, glides: true }) : ['less motion is not asked for']);

  /** What moves for longer than five seconds for anybody. */
  const motionLong = () => (matchMedia('(prefers-reduced-motion: no-preference)').matches
    ? moving({ seconds: 5, glides: false }) : ['less motion is asked for']);

  function moving(limit) {
    const running = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime > limit.seconds * 1000)
      .map((one) => `${describe(one.effect.target)} moves`);
    const elements = all('marquee, blink, video[autoplay], audio[autoplay], animate, animateMotion, animateTransform, set, img[src$=".gif"]')
      .map((el) => `${describe(el)} moves by itself`);
    return [...new Set([...running, ...elements, ...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => ruled(sheet.cssRules, limit))])];
  }

  /** What the rules that apply say of motion, in any state of an element. */
  function ruled(rules, limit) {
    return [...rules].flatMap((rule) => [
      ...(rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches ? [] : ruled(rule.cssRules ?? [], limit)),
      ...(rule.style ? told(rule, limit) : []),
      ...(rule.constructor.name === 'CSSViewTransitionRule' && limit.glides ? ['one page glides into the next (@view-transition)'] : []),
    ]);
  }

  function told({ selectorText, style }, { seconds, glides }) {
    const found = [];
    const transition = longest(style.transitionDuration, style.transitionDelay);
    const times = Math.max(1, ...list(style.animationIterationCount).map((n) => (n === 'infinite' ? Infinity : Number(n))));
    const animation = longest(style.animationDuration, style.animationDelay) * times;
    if (/var\(/.test(style.transition + style.animation)) found.push('has the duration of its motion in a variable, where nothing tells how long it is');
    if (transition > seconds) found.push(`changes over ${transition} s`);
    if (animation > seconds) found.push(`moves for ${animation} s`);
    if (glides && style.scrollBehavior === 'smooth') found.push('scrolls smoothly');
    return found.map((text) => `${selectorText} ${text}`);
  }

  const list = (value) => value.split(',').map((part) => part.trim()).filter(Boolean);
  const secondsOf = (value) => parseFloat(value) / (value.endsWith('ms') ? 1000 : 1);

  /** The longest of some durations, when there is one, with the longest delay. */
  function longest(durations, delays) {
    const most = (value) => Math.max(0, ...list(value).map(secondsOf).filter(Number.isFinite));
    return most(durations) > 0 ? most(durations) + most(delays) : 0;
  }

  return { motionReduced, motionLong };
})());

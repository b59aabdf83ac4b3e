/** Tells the styles that scripts run. Browsers that know the media feature
 * "scripting" have been told before the page was drawn; for the others this
 * is the word. */
export function ready() {
  document.documentElement.dataset.scripting = 'enabled';
}

// Which providers are set aside to compare: their ids, in this tab only. See
// docs/adr/0021-shortlist-and-sheet.md.

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The ids in a text, each once, without what can be none.
 * @param {string | null} text */
export function idsIn(text) {
  return [...new Set((text ?? '').split(','))].filter((id) => form.test(id));
}

/** @type {Map<string, string>} for a browser that keeps nothing */
const memory = new Map();

/** @param {string} key */
export function kept(key) {
  try {
    return idsIn(sessionStorage.getItem('jamfor:' + key));
  } catch {
    return idsIn(memory.get(key) ?? '');
  }
}

/** @param {string} key @param {string[]} ids */
export function keep(key, ids) {
  memory.set(key, ids.join());
  try {
    sessionStorage.setItem('jamfor:' + key, ids.join());
  } catch { /* the memory has it */ }
}

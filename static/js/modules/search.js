// Searching in words. Pure: no document, no network.

/** Text as it is searched: in small letters and without accents, but for å, ä
 * and ö, which are letters of their own.
 * @param {string} text */
export function fold(text) {
  return text.toLowerCase().normalize('NFC')
    .replace(/æ/g, 'ä').replace(/ø/g, 'ö')
    .replace(/[^\u0000-\u007fåäö]+/g, (part) => part.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** Tells whether folded text holds every word of the query, each anywhere, in
 * any order. An a or o in the query stands for å, ä and ö as well, since not
 * every keyboard has them; an å, ä or ö stands for itself.
 * @param {string} query
 * @returns {(folded: string) => boolean} */
export function searcher(query) {
  const words = fold(query).split(/\s+/).filter(Boolean).map((word) => new RegExp(
    word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/a/g, '[aåä]').replace(/o/g, '[oö]')));
  return (folded) => words.every((word) => word.test(folded));
}

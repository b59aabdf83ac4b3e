// What a page costs a phone: bytes, requests, and movement while it loads.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const kib = 1024;

/** What a page may cost. */
const limits = { bytes: 14 * kib, requests: 4, shift: 0 };

/** Kinds that may weigh more, each with its own limit and the reason. */
const exceptions = {
  edition: { bytes: 32 * kib, because: 'a whole edition is one document, to be read, searched and printed as one' },
  'level-conditions': { bytes: 32 * kib, because: 'every condition that binds a level, which is most of an edition' },
  checklist: { bytes: 17 * kib, because: 'a list of more than a hundred things to tick, each on every occasion that it is asked for' },
  'change-log': { bytes: 16 * kib, because: 'the old and the new wording of all that changed; it passes 14 KiB with twenty changes where a letter takes two bytes' },
};

/** What a page of a kind may cost. */
export const limitsOf = (kind) => ({ ...limits, ...exceptions[kind] });

/** Weighs the files of a built site, each with the styles and scripts that it
 * links: [{url, kind, bytes}] of those over the limit of their kind. */
export function overweightFiles(dir, files, kindOf) {
  const size = (data, quality) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  const linked = new Map();
  const linkedSize = (name) => {
    if (!linked.has(name)) linked.set(name, size(readFileSync(path.join(dir, name)), 11));
    return linked.get(name);
  };
  return files.flatMap(({ file, url }) => {
    const html = readFileSync(file);
    const text = html.toString();
    const kind = kindOf(text);
    const rest = [...text.matchAll(/ (?:href|src)="?(\/(?:css|js)\/[^" >]+)/g)].reduce((sum, [, name]) => sum + linkedSize(name), 0);
    const { bytes: most } = limitsOf(kind);
    if ([1, 5].some((quality) => size(html, quality) + rest <= most)) return []; // the best packing is no larger
    const bytes = size(html, 11) + rest;
    return bytes > most ? [{ url, kind, bytes }] : [];
  });
}

const sizes = new Map();

/** The size of a file after brotli, which takes longer than to ask for it. */
function packed(url, data) {
  const was = sizes.get(url);
  if (was?.data.equals(data)) return was.size;
  const size = brotliCompressSync(data).length;
  sizes.set(url, { data, size });
  return size;
}

/** The weight of a page just loaded: bytes of HTML, CSS and JavaScript after
 * brotli, the number of requests, and the layout shift. */
export async function weigh(visit) {
  await visit.page.waitForLoadState('networkidle');
  const parts = {};
  for (const response of visit.responses) {
    const kind = response.request().resourceType();
    if (['document', 'stylesheet', 'script'].includes(kind)) {
      parts[kind] = (parts[kind] ?? 0) + packed(response.url(), await response.body());
    }
  }
  return {
    parts,
    bytes: Object.values(parts).reduce((a, b) => a + b, 0),
    requests: visit.requests.length,
    shift: await visit.probe('layoutShift'),
  };
}

/** What in a weight is over its limits; a limit left out is not judged. */
export function overweight({ parts, bytes, requests, shift }, limits) {
  const found = [];
  if (bytes > limits.bytes) {
    const list = Object.entries(parts).map(([kind, n]) => `${kind} ${n}`).join(', ');
    found.push(`${bytes} bytes after brotli (${list}), want at most ${limits.bytes}`);
  }
  if (requests > limits.requests) {
    found.push(`${requests} requests, want at most ${limits.requests}`);
  }
  if (shift > limits.shift) {
    found.push(`the content moves while the page loads: layout shift ${shift.toFixed(4)}`);
  }
  return found;
}

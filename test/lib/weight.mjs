// What a page costs a phone: bytes, requests, and movement while it loads.

import { brotliCompressSync } from 'node:zlib';

/** The weight of a page just loaded: bytes of HTML, CSS and JavaScript after
 * brotli, the number of requests, and the layout shift. */
export async function weigh(visit) {
  await visit.page.waitForLoadState('networkidle');
  const parts = {};
  for (const response of visit.responses) {
    const kind = response.request().resourceType();
    if (['document', 'stylesheet', 'script'].includes(kind)) {
      parts[kind] = (parts[kind] ?? 0) + brotliCompressSync(await response.body()).length;
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

// A small static server on the loopback interface for a built site. It does
// what a plain web server does: a folder answers with its index.html, a folder
// without its slash is redirected, anything unknown gets 404.html.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml', '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.pdf': 'application/pdf', '.webmanifest': 'application/manifest+json',
};

/** The headers of a file by the site's own _headers, which hosts read: folders
 * and endings with a star for anything, and below each the headers. A site
 * without one is served without. */
export function headersOf(dir) {
  const name = path.join(dir, '_headers');
  const rules = [];
  for (const line of existsSync(name) ? readFileSync(name, 'utf8').split('\n') : []) {
    const [, header, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (header) rules.at(-1).headers.push([header, value]);
    else if (line.startsWith('/')) rules.push({ pattern: new RegExp(`^${line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`), headers: [] });
  }
  return (url) => Object.fromEntries(rules.filter(({ pattern }) => pattern.test(url)).flatMap(({ headers }) => headers));
}

/** Starts a server for dir on a free port; resolves to {origin, asked, close},
 * where asked grows with the addresses that were asked for. With hold, a page
 * that leads on to another stays, so that it can be looked at. */
export async function serve(dir, { hold = false } = {}) {
  const asked = [];
  const headers = headersOf(dir);
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    answer({ dir, hold, headers }, request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    asked,
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(site, request, response) {
  const { dir } = site;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(site, request, response, 405, null);
  }
  const name = localName(dir, request.url);
  if (name === null) {
    return send(site, request, response, 400, null);
  }
  if (existsSync(name) && statSync(name).isDirectory()) {
    if (!name.endsWith(path.sep)) {
      const [, query] = request.url.split('?');
      response.writeHead(301, { Location: new URL(request.url, 'http://localhost').pathname + '/' + (query ? '?' + query : '') });
      return response.end();
    }
    return sendOr404(site, request, response, name + 'index.html');
  }
  return sendOr404(site, request, response, name);
}

/** The file an address names, or null when it lies outside the site. */
function localName(dir, address) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const name = path.join(dir, pathname);
  return name === dir || name.startsWith(dir + path.sep) ? name : null;
}

/** The page for unknown addresses that is closest above a folder: that of the
 * language before that of the site. */
function closest(dir, folder) {
  const page = path.join(folder, '404.html');
  if (existsSync(page)) return page;
  return folder.length <= dir.length ? null : closest(dir, path.dirname(folder));
}

function sendOr404(site, request, response, name) {
  if (existsSync(name) && statSync(name).isFile()) {
    return send(site, request, response, 200, name);
  }
  return send(site, request, response, 404, closest(site.dir, path.dirname(name)));
}

function send(site, request, response, status, name) {
  response.writeHead(status, {
    'Content-Type': name ? types[path.extname(name)] ?? 'application/octet-stream' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    ...site.headers(request.url.split('?')[0]),
  });
  if (!name || request.method === 'HEAD') {
    return response.end(name ? undefined : `${status}\n`);
  }
  if (site.hold && status === 200 && name.endsWith('.html')) {
    return response.end(readFileSync(name, 'utf8').replace(/<meta http-equiv="?refresh"?[^>]*>/, ''));
  }
  createReadStream(name).pipe(response);
}

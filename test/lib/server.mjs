// A small static server on the loopback interface for a built site. It does
// what a plain web server does: a folder answers with its index.html, a folder
// without its slash is redirected, anything unknown gets 404.html.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** The policy a municipality is to serve the site with. The tests serve it
 * too, so that a page that needs more shows up as an error in the console. */
export const contentSecurityPolicy = [
  "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:",
  "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'",
  "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

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

/** Starts a server for dir on a free port; resolves to {origin, asked, close},
 * where asked grows with the addresses that were asked for. With hold, a page
 * that leads on to another stays, so that it can be looked at. */
export async function serve(dir, { hold = false } = {}) {
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    answer({ dir, hold }, request, response);
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
    return send(request, response, 405, null);
  }
  const name = localName(dir, request.url);
  if (name === null) {
    return send(request, response, 400, null);
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

function sendOr404(site, request, response, name) {
  if (existsSync(name) && statSync(name).isFile()) {
    return send(request, response, 200, name, site.hold);
  }
  const notFound = path.join(site.dir, '404.html');
  return send(request, response, 404, existsSync(notFound) ? notFound : null);
}

function send(request, response, status, name, hold = false) {
  response.writeHead(status, {
    'Content-Type': name ? types[path.extname(name)] ?? 'application/octet-stream' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  if (!name || request.method === 'HEAD') {
    return response.end(name ? undefined : `${status}\n`);
  }
  if (hold && name.endsWith('.html')) {
    return response.end(readFileSync(name, 'utf8').replace(/<meta http-equiv="?refresh"?[^>]*>/, ''));
  }
  createReadStream(name).pipe(response);
}

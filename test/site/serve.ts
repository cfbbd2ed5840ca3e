/** A static host for tests: a folder at the root of an address or below a subfolder, as a person's own host would serve it. */

import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.pagefind': 'application/octet-stream',
};
const PRESSED = /^(text|image\/svg|application\/json)/;

export interface Served {
  /** With the slash at the end. */
  url: string;
  /** Paths that were asked for and are not there. */
  missing: string[];
  close(): Promise<void>;
}

/** Serves a folder on this machine only; `under` begins and ends with a slash. What is not there gets 404.html and is remembered. */
export async function serve(folder: string, under = '/'): Promise<Served> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const file = fileAt(folder, under, path);
    if (file) return send(response, 200, file);
    missing.push(path);
    const notFound = fileAt(folder, '/', '/404.html');
    if (notFound) send(response, 404, notFound);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    missing,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** The file behind a path: itself, or the index.html of a folder whose address ends with a slash. */
function fileAt(folder: string, under: string, path: string): string | null {
  if (!path.startsWith(under)) return null;
  const file = join(folder, normalize(`/${path.slice(under.length)}`), path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = readFileSync(file);
  const pressed = PRESSED.test(type);
  response.writeHead(status, { 'content-type': type, ...(pressed && { 'content-encoding': 'gzip' }) });
  response.end(pressed ? gzipSync(bytes) : bytes);
}

/** What the desk's doors have in common: what they are asked, what they answer, how a body is read and an answer sent. */

import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestName, type RequestOf, readRequest } from '../model/desk-edit.ts';
import type { Language } from '../model/phrase.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { findBrands } from '../workspace/brands.ts';
import type { Door } from './guard.ts';

export interface Asked {
  request: IncomingMessage;
  query: URLSearchParams;
  language: Language;
}

export type Answer = { status: number; body: object } | { file: string; type: string; bytes: number };
export type Answerer = (asked: Asked) => Promise<Answer>;
/** A door, what it takes, and who answers; by `METHOD name`. */
export type Doors = Readonly<Record<string, { door: Door; answer: Answerer; tooLarge?: Remark }>>;

/** Reads a body as a JSON object of at most so many bytes. Throws a Problem when it is none. */
export async function jsonOf(request: IncomingMessage, most: number): Promise<object> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new Problem('desk-request');
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, as for every other body that is not the page's.
  }
  throw new Problem('desk-request');
}

/** Reads what a door is asked. Throws a Problem when it has another shape. */
export async function asked<N extends RequestName>(door: N, request: IncomingMessage, most: number): Promise<RequestOf<N>> {
  const found = readRequest(door, await jsonOf(request, most));
  if (!found) throw new Problem('desk-request');
  return found;
}

/** Throws a Problem when there is no such brand. */
export function knownBrand(dataDir: string, brand: string): string {
  const folders = findBrands(dataDir).map(({ folder }) => folder);
  if (!folders.includes(brand)) throw new Problem('brand-unknown', { brand, known: folders.join(', ') });
  return brand;
}

/** Sentences by field. */
export const said = (problems: Readonly<Record<string, Remark>>, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, remark]) => [field, sentence(remark, language)]));

/** The connection ends with a refusal: what is left of a body that was not read is not waited for. */
export function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...OWN, ...(status >= 400 && { Connection: 'close' }) });
  response.end(JSON.stringify(body));
}

/** A file of the brand's media: shown, never run, whatever its bytes are. */
export function sendFile(response: ServerResponse, { file, type, bytes }: { file: string; type: string; bytes: number }): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...OWN,
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

const OWN = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };

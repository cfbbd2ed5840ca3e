/**
 * The guard of the desk's doors. The desk writes on the disk, and any page that is open in the same browser can send requests to this
 * machine: a request passes only when it comes from this machine, from a page that this very start of the desk has served.
 */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Remark } from '../model/problem.ts';

/** A request that is not let through: an HTTP status and what the person is told. */
export interface Refusal {
  status: number;
  remark: Remark;
}

/** The header in which the desk's page hands back its token. */
export const TOKEN_HEADER = 'x-vigie-token';

/** A token of one start of the desk: served in its page, asked of every request. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What a door takes. */
export interface Door {
  method: 'GET' | 'POST' | 'PUT';
  /** Media type of the body; absent when there is none. */
  type?: string;
  /** Bytes of the body at most. */
  most?: number;
}

const ELSEWHERE: Refusal = { status: 403, remark: { code: 'desk-elsewhere' } };
const refuse = (status: number, code: Remark['code'] = 'desk-request'): Refusal => ({ status, remark: { code } });

/** Why a request may not pass a door, or null. Looks at the head alone: nothing of the body has been read. */
export function guard(request: IncomingMessage, door: Door, token: string): Refusal | null {
  return fromElsewhere(request) ?? withoutToken(request, token) ?? unfit(request, door);
}

/** Not this machine; a name that only points to it (DNS rebinding); another origin, another port, another site, or nobody's page. */
function fromElsewhere({ socket, headers, method }: IncomingMessage): Refusal | null {
  if (!isLoopback(socket.remoteAddress)) return ELSEWHERE;
  const { host, origin } = headers;
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${socket.localPort}`);
  if (host === undefined || !hosts.includes(host.toLowerCase())) return ELSEWHERE;
  if (origin === undefined ? method !== 'GET' : origin !== `http://${host.toLowerCase()}`) return ELSEWHERE;
  return headers['sec-fetch-site'] === 'same-origin' ? null : ELSEWHERE;
}

function isLoopback(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/, '') ?? '';
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain);
}

function withoutToken({ headers }: IncomingMessage, token: string): Refusal | null {
  const given = headers[TOKEN_HEADER];
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token)) ? null : refuse(403, 'desk-restarted');
}

function unfit({ headers, method }: IncomingMessage, door: Door): Refusal | null {
  if (method !== door.method) return refuse(405);
  if (door.type === undefined) return null;
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== door.type) return refuse(415);
  const bytes = Number(headers['content-length']);
  if (!/^\d+$/.test(headers['content-length'] ?? '')) return refuse(411);
  return bytes > (door.most ?? 0) ? refuse(413, 'file-too-large') : null;
}

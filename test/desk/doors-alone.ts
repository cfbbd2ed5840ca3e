/** The desk's doors alone, on a server of a test: no pages around them. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { openDesk } from '../../scripts/desk/doors.ts';
import { type Sent, send } from './open.ts';

export interface AloneDoors {
  port: number;
  /** The headers of the desk's own page. */
  own: () => Record<string, string>;
  /** Sends JSON as the page does, or a GET without a body. */
  ask: (door: string, body?: object, headers?: Record<string, string>) => Promise<{ status: number; body: never }>;
  /** Sends a file's bytes. */
  put: (path: string, bytes: string | Buffer, headers?: Record<string, string>) => Promise<{ status: number; body: never }>;
  /** How often something was written. */
  written: () => number;
  close: () => void;
}

const TOKEN = 'a-token-of-this-start';

export async function doorsAlone(dataDir: string, language = 'en'): Promise<AloneDoors> {
  let written = 0;
  const desk = openDesk({
    dataDir,
    token: TOKEN,
    metrics: [],
    label: (id) => id,
    most: 10 * 2 ** 20,
    gatherSoon: () => {},
    changed: () => {
      written++;
    },
  });
  const server: Server = createServer((request, response) => void desk.answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const own = () => ({ Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin', 'X-Vigie-Token': TOKEN });
  const parsed = async (sent: Sent) => {
    const { status, body } = await send(port, sent);
    return { status, body: (body === '' ? null : JSON.parse(body)) as never };
  };
  const at = (door: string) => `/_desk/${door}${door.includes('?') ? '&' : '?'}lang=${language}`;
  return {
    port,
    own,
    ask(door, body, headers = {}) {
      if (!body) return parsed({ path: at(door), headers: { ...own(), ...headers } });
      const text = JSON.stringify(body);
      const all = { ...own(), 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)), ...headers };
      return parsed({ method: 'POST', path: at(door), headers: all, body: text });
    },
    put(path, bytes, headers = {}) {
      const all = { ...own(), 'Content-Type': 'application/octet-stream', 'Content-Length': String(Buffer.byteLength(bytes)), ...headers };
      return parsed({ method: 'PUT', path: at(path), headers: all, body: bytes });
    },
    written: () => written,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

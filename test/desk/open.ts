/** A desk opened for a test, as `npm start` does, and what its page would send. */

import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { startVigie } from '../workspace.ts';

export interface OpenDesk {
  /** With a slash at its end. */
  address: string;
  port: number;
  /** The token that its page holds. */
  token: () => Promise<string>;
  process: ReturnType<typeof startVigie>;
  close: () => Promise<void>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Opens the desk on a data folder and waits until it says so. */
export async function openDesk(data: string, ...args: string[]): Promise<OpenDesk> {
  const port = await freePort();
  const process = startVigie(data, 'start', '--port', String(port), ...args);
  let said = '';
  await new Promise<void>((open, fail) => {
    const hear = (text: Buffer) => {
      said += text;
      if (/http:\/\/\S+/.test(said)) open();
    };
    process.stdout.on('data', hear);
    process.stderr.on('data', hear);
    process.on('exit', (code) => fail(new Error(`the desk ended with ${code}: ${said}`)));
  });
  return {
    address: `http://localhost:${port}/`,
    port,
    process,
    token: async () => {
      const { body } = await send(port, { path: '/desk/', headers: { Accept: 'text/html' } });
      return /data-token="([^"]+)"/.exec(body)?.[1] ?? '';
    },
    close: async () => {
      if (process.exitCode !== null) return;
      process.kill('SIGTERM');
      await once(process, 'exit');
    },
  };
}

export interface Sent {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A request as raw HTTP: any header can be said, as a page in a browser cannot. */
export function send(port: number, { method = 'GET', path, headers = {}, body }: Sent): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { Host: `localhost:${port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body: text }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/**
 * The native messaging host: `node host.ts --data DIR <what the browser adds>`. A browser starts it when the extension connects, and ends it
 * by closing its input. Standard output carries frames and nothing else.
 */

import { resolve } from 'node:path';
import { answer } from './answer.ts';
import { isOurExtension } from './caller.ts';
import { frame, readFrames } from './frames.ts';
import { clearLeftBehind, Incoming } from './incoming.ts';

/** How long the browser must have said nothing before the panel's code is loaded for it, milliseconds: loading holds up a clip that comes meanwhile. */
const QUIET = 500;

/** Serves one browser until it closes the input. Returns the exit code. */
async function serve(args: readonly string[]): Promise<number> {
  const [option, folder, ...caller] = args;
  if (option !== '--data' || folder === undefined)
    return refuse('Usage: node host.ts --data DIR <origin>. `npm run vigie -- pair` writes it.');
  if (!isOurExtension(caller)) return refuse('This host answers the Vigie extension only.');
  const dataDir = resolve(folder);
  const incoming = new Incoming(dataDir);
  // A browser that is gone reads no more; its input ends too, and with it the host.
  process.stdout.on('error', () => undefined);
  const cleared = setImmediate(() => clearLeftBehind(dataDir, Date.now()));
  let quiet: NodeJS.Timeout | undefined;
  for await (const one of readFrames(process.stdin)) {
    clearTimeout(quiet);
    process.stdout.write(frame(await answer(one, { dataDir, incoming })));
    // What cannot be loaded is said when the panel asks.
    quiet = setTimeout(() => import('./panel.ts').catch(() => {}), QUIET);
  }
  clearTimeout(quiet);
  clearImmediate(cleared);
  incoming.clear();
  return 0;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

process.exitCode = await serve(process.argv.slice(2)).catch((error: Error) => refuse(error.message));

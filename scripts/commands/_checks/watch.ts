/** The system lets the data folder be watched: on Linux, the number of watched folders has a limit. */

import { existsSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Check, toMend, well } from './_check.ts';

/** A refusal may come as an event, a moment after the watch began. */
const MOMENT_MS = 100;

export const checkWatch: Check = async ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  let why = '';
  const refuse = (error: unknown) => {
    why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  };
  try {
    const watcher = watch(dataDir, { recursive: true }).on('error', refuse);
    await wait(MOMENT_MS);
    watcher.close();
  } catch (error) {
    refuse(error);
  }
  return [why ? toMend('watch-fails', { why }) : well('watch-works')];
};

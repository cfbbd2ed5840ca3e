/** Questions on the terminal: asked on the notes' stream, so that a result stays clean. */

import { createInterface } from 'node:readline';

/** The person left: the input ended before the answer. */
export class EndOfInput extends Error {}

export type Ask = (question: string) => Promise<string>;

/** Reads answers line by line. `close` gives the terminal back. */
export function onTerminal(): { ask: Ask; close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stderr.write(question);
      const { value, done } = await lines.next();
      if (done) throw new EndOfInput();
      return value as string;
    },
    close: () => terminal.close(),
  };
}

/** The contract of a subcommand: what it is called with, what it prints, how it ends. */

import type { Language, Phrase } from '../model/phrase.ts';

export interface Invocation {
  dataDir: string;
  brand: string | null;
  json: boolean;
  language: Language;
  /** What stands after the command, options taken out. */
  rest: readonly string[];
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

export interface Command {
  usage: string;
  about: Phrase;
  /** Options besides --data, --brand, --json, --lang, --debug. */
  options?: Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;
  /** Returns the exit code: 0 all went well, 2 something was refused, 1 it could not work. Throws a Problem with the sentence to show. */
  run(invocation: Invocation): Promise<number>;
}

/** Text from outside on one line, without what a terminal would obey. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ').trimEnd();

/** Prints a line of the result. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a line about the work: never on the result's stream. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

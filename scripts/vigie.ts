/** The command line: finds the subcommand, reads the options that all share, shows every problem as a sentence. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command, Invocation } from './commands/_command.ts';
import type { Language } from './model/phrase.ts';
import { Problem, type Remark, sentence } from './model/problem.ts';

/** Commands are loaded when they are called: a query need not wait for the site's code. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  start: () => import('./commands/start.ts'),
  build: () => import('./commands/build.ts'),
  gather: () => import('./commands/gather.ts'),
  query: () => import('./commands/query.ts'),
  map: () => import('./commands/map.ts'),
  new: () => import('./commands/new.ts'),
  import: () => import('./commands/import.ts'),
  export: () => import('./commands/export.ts'),
  check: () => import('./commands/check.ts'),
  review: () => import('./commands/review.ts'),
  pair: () => import('./commands/pair.ts'),
  doctor: () => import('./commands/doctor.ts'),
};

const SHARED = {
  data: { type: 'string', default: 'data' },
  brand: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  debug: { type: 'boolean', default: false },
} as const;

/** The language of the terminal: --lang, else the system's, else English. */
function languageOf(asked: string | undefined): Language {
  const named = asked ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

async function help(language: Language): Promise<number> {
  for (const load of Object.values(COMMANDS)) {
    const { command } = await load();
    process.stdout.write(`  ${command.usage.padEnd(48)} ${command.about[language]}\n`);
  }
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const load = COMMANDS[name];
  const asked = languageOf(/--lang[= ](\w+)/.exec(args.join(' '))?.[1]);
  try {
    if (name === 'help' || name === '--help') return await help(asked);
    if (!load) throw new Problem('command-unknown', { command: name });
    const { command } = await load();
    const { values, positionals } = readOptions(command, rest);
    const { data, brand, json, lang, debug: _, ...options } = values;
    return await command.run({
      dataDir: resolve(data as string),
      brand: (brand as string | undefined) ?? null,
      json: json === true,
      language: languageOf(lang as string | undefined),
      rest: positionals,
      options: options as Invocation['options'],
    });
  } catch (error) {
    if (args.includes('--debug')) throw error;
    const remark: Remark = error instanceof Problem ? error.remark : { code: 'unexpected', with: { why: saying(error) } };
    process.stderr.write(`${sentence(remark, asked)}\n`);
    return 1;
  }
}

/** What an error says, without its trace. */
function saying(error: unknown): string {
  const lines = String((error as Error).message ?? error).split('\n');
  return lines.flatMap((line) => (/^\s+at /.test(line) || line.trim() === '' ? [] : line.trim())).join(' ');
}

function readOptions(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { ...SHARED, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new Problem('option-unknown', { option: /'([^']+)'/.exec((error as Error).message)?.[1] ?? (error as Error).message });
  }
}

// `… | head` closes the pipe before the end: there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));

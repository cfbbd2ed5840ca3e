/** `vigie import FILE`: takes a planner kept in a spreadsheet, or exported from a tool, into the calendar. Nothing is written unseen. */

import { basename, join, resolve } from 'node:path';
import { calendarSheet } from '../calendar/export/sheet.ts';
import { guessPlanner } from '../calendar/import/guess.ts';
import { type ImportPlan, planImport } from '../calendar/import/plan.ts';
import { type DayOrder, isComplete, type Planner } from '../calendar/import/planner.ts';
import { presentOf, readPlanner, writeEntries, writePlanner } from '../calendar/import/store.ts';
import { type PlannerTable, plannerTable } from '../calendar/import/table.ts';
import { dayOrder, firstOfSpan, orderIn } from '../calendar/import/when.ts';
import { channelsIn } from '../calendar/import/words.ts';
import type { Brand } from '../model/brand.ts';
import { LANGUAGES, type Language } from '../model/phrase.ts';
import { CHANNEL_IDS, type ChannelId } from '../model/planned-post.ts';
import { Problem, sentence } from '../model/problem.ts';
import { openFile } from '../read/read.ts';
import { type Ask, EndOfInput, onTerminal } from './_ask.ts';
import { type Command, type Invocation, note, print } from './_command.ts';
import { askChannels, askOrder, confirmPlanner, leftOut } from './_confirm-planner.ts';
import { datesOption } from './_dates-option.ts';
import { progressLine } from './_progress.ts';
import { showPlan } from './_show-import.ts';
import { whichBrand } from './_which-brand.ts';

const WRITE = { fr: 'Écrire ces entrées\u202f? (o/n) ', en: 'Write these entries? (y/n) ' };

export const command: Command = {
  usage: 'import FILE [--yes] [--dry] [--dates ORDER] [--channel IDS]',
  about: { fr: 'Reprend un calendrier tenu dans un tableur ou un outil', en: 'Takes a planner kept in a spreadsheet or a tool' },
  options: { yes: { type: 'boolean' }, dry: { type: 'boolean' }, dates: { type: 'string' }, channel: { type: 'string' } },
  async run(invocation) {
    const { dataDir, language, json, rest, options } = invocation;
    const [file] = rest;
    if (!file) throw new Problem('argument-missing', { usage: this.usage });
    const brand = whichBrand(dataDir, invocation.brand);
    const table = await tableOf(resolve(file));
    const silent = options.yes === true || options.dry === true || json;
    const terminal = silent ? null : onTerminal();
    try {
      const said = await plannerFor(table, basename(file), brand, invocation, terminal?.ask ?? null);
      if (!said) return 1;
      const { planner, isNew } = said;
      // An own export has formulas behind an apostrophe where it is a CSV, and no column that is lost.
      const own = LANGUAGES.some((one) => calendarSheet([], one).head.join('\n') === table.header.join('\n'));
      const order = dayOrder(daysOf(table, planner), planner.columns.date?.[0] ?? '', planner.dates);
      const plan = makePlan(table, planner, brand, { dataDir, json, apostrophes: own && table.isCsv, order });
      const left = { columns: own ? [] : leftOut(table, planner), sheets: table.sheetsLeft };
      showPlan(plan, left, { brand: brand.folder, language, json, dry: options.dry === true, order });
      const wanted = options.dry !== true && (options.yes === true || (!json && (await agrees(plan, language, terminal?.ask ?? null))));
      if (wanted && (plan.fresh.length > 0 || isNew)) {
        if (isNew) writePlanner(dataDir, brand, planner);
        await writeAll(plan, dataDir, brand, language, json);
      }
      return plan.refused.length > 0 ? 2 : 0;
    } catch (error) {
      if (!(error instanceof EndOfInput)) throw error;
      note(`\n${sentence({ code: 'import-unanswered' }, language)}`);
      return 1;
    } finally {
      terminal?.close();
    }
  },
};

/** The table of a file. Throws a Problem when it cannot be read, or holds none. */
async function tableOf(path: string): Promise<PlannerTable> {
  for (const member of await openFile(path)) {
    const content = member.read();
    const table = content.kind === 'grids' ? plannerTable(content.grids) : null;
    if (table) return table;
  }
  throw new Problem('sheet-no-table', { path: basename(path) });
}

/** What the columns are: as it was said before, or guessed and confirmed now. null when the person leaves. */
async function plannerFor(
  table: PlannerTable,
  name: string,
  brand: Brand,
  { dataDir, language, options }: Invocation,
  ask: Ask | null,
): Promise<{ planner: Planner; isNew: boolean } | null> {
  const remembered = readPlanner(join(dataDir, brand.folder), table.signature);
  const guess = remembered ?? guessPlanner(table, name);
  const confirmed = remembered || !ask ? guess : await confirmPlanner(table, guess, language, ask);
  if (!confirmed) return null;
  if (!isComplete(confirmed)) throw new Problem('sheet-no-text', { path: name });
  const dates = datesOption(options.dates) ?? confirmed.dates;
  const asked = typeof options.channel === 'string' ? channelsOption(options.channel) : confirmed.channels;
  const names = confirmed.columns.channels || confirmed.networks || asked || !confirmed.columns.text;
  if (!names && !ask) throw new Problem('sheet-no-channel', { path: name, known: CHANNEL_IDS.join(', ') });
  const channels = names ? asked : await askChannels(language, ask as Ask);
  const known: Planner = { ...confirmed, ...(dates && { dates }), ...(channels && { channels }) };
  const unclear = ask ? orderIn(daysOf(table, known), known.columns.date?.[0] ?? '', dates).unclear : null;
  const planner: Planner = unclear !== null ? { ...known, dates: await askOrder(unclear, language, ask as Ask) } : known;
  return { planner, isNew: JSON.stringify(planner) !== JSON.stringify(remembered) };
}

function channelsOption(value: string): ChannelId[] {
  const { channels, unknown } = channelsIn(value);
  if (unknown.length > 0 || channels.length === 0)
    throw new Problem('sheet-channel-unknown', { channel: unknown.join(', ') || value, known: CHANNEL_IDS.join(', ') });
  return channels;
}

/** The cells of the column of dates. */
function daysOf({ header, rows }: PlannerTable, { columns }: Planner): string[] {
  const at = header.indexOf(columns.date?.[0] ?? '');
  return rows.map(({ cells }) => firstOfSpan(cells[at] ?? '').first);
}

function makePlan(
  table: PlannerTable,
  planner: Planner,
  brand: Brand,
  { dataDir, json, apostrophes, order }: { dataDir: string; json: boolean; apostrophes: boolean; order: DayOrder | undefined },
): ImportPlan {
  const progress = progressLine(json);
  const plan = planImport(table.rows, { header: table.header, planner, brand, order, apostrophes }, presentOf(dataDir, brand), (done) =>
    progress.step(done, table.rows.length, planner.name),
  );
  progress.end();
  return plan;
}

async function agrees({ fresh }: ImportPlan, language: Language, ask: Ask | null): Promise<boolean> {
  if (fresh.length === 0 || !ask) return false;
  return ['o', 'oui', 'y', 'yes'].includes((await ask(WRITE[language])).trim().toLowerCase());
}

/** Writes the new entries. On a failing disk, those that are written stay, whole, and how many is said: importing again takes up the rest. */
async function writeAll({ fresh }: ImportPlan, dataDir: string, brand: Brand, language: Language, json: boolean): Promise<void> {
  const progress = progressLine(json);
  let done = 0;
  const say = () => {
    progress.end();
    const line = sentence({ code: 'import-written', with: { n: done, path: `${brand.folder}/calendar/` } }, language);
    if (json) note(line);
    else print(line);
  };
  try {
    await writeEntries(dataDir, brand, fresh, (id) => {
      done++;
      progress.step(done, fresh.length, id);
    });
  } finally {
    say();
  }
}

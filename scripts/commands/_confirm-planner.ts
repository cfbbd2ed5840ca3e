/** The questions of `vigie import`: whether the columns are what they seem, and where all of it goes. */

import {
  type DayOrder,
  isComplete,
  PLANNER_FIELD_IDS,
  PLANNER_FIELDS,
  type Planner,
  type PlannerField,
  SEVERAL,
} from '../calendar/import/planner.ts';
import type { PlannerTable } from '../calendar/import/table.ts';
import { channelsIn } from '../calendar/import/words.ts';
import type { Language, Phrase } from '../model/phrase.ts';
import { CHANNEL_IDS, type ChannelId, channel } from '../model/planned-post.ts';
import type { Ask } from './_ask.ts';
import { note, oneLine } from './_command.ts';

const WORDS = {
  columns: { fr: 'Colonnes', en: 'Columns' },
  marks: { fr: 'réseau, coché ou non', en: 'platform, ticked or not' },
  texts: { fr: 'texte pour ce réseau', en: 'text for this platform' },
  left: { fr: 'Colonnes laissées de côté', en: 'Columns left aside' },
  right: {
    fr: 'Est-ce juste\u202f? (Entrée\u00a0: oui, c\u00a0: colonne par colonne, q\u00a0: quitter) ',
    en: 'Is that right? (Enter: yes, c: column by column, q: quit) ',
  },
  column: { fr: 'est (Entrée\u00a0: rien)\u202f? ', en: 'is (Enter: nothing)? ' },
  known: { fr: 'Réponses possibles', en: 'Possible answers' },
  again: { fr: 'Réponse inconnue.', en: 'Unknown answer.' },
  incomplete: { fr: 'Il manque une colonne de titres ou de textes.', en: 'A column of titles or texts is missing.' },
  where: { fr: 'Ce fichier ne dit pas les réseaux. Lesquels\u202f? ', en: 'This file does not say the platforms. Which? ' },
  order: {
    fr: 'Ces dates se lisent de deux façons. Est-ce jour/mois (j) ou mois/jour (m)\u202f? ',
    en: 'These dates can be read two ways. Is it day/month (d) or month/day (m)? ',
  },
} satisfies Record<string, Phrase>;

/** Rows shown of a table. */
const EXAMPLES = 2;
const CELL = 40;

const quoted = (text: string, language: Language): string => (language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`);

/** What each column is taken for, with two rows. */
export function showPlanner(table: PlannerTable, planner: Planner, language: Language): void {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  note(`${WORDS.columns[language]}${colon}`);
  const taken = new Set<string>();
  const line = (name: string, is: string) => {
    taken.add(name);
    const at = table.header.indexOf(name);
    const cells = table.rows.slice(0, EXAMPLES).map(({ cells }) => oneLine((cells[at] ?? '').replace(/\s+/g, ' ')).slice(0, CELL));
    note(`  ${oneLine(name)} → ${is}    ${cells.map((cell) => quoted(cell, language)).join(' ')}`);
  };
  for (const [field, names] of Object.entries(planner.columns))
    for (const name of names) line(name, PLANNER_FIELDS[field as PlannerField][language]);
  const { networks } = planner;
  for (const [id, name] of Object.entries(networks?.columns ?? {}))
    line(name, `${channel(id as ChannelId).name[language]}, ${WORDS[networks?.hold ?? 'marks'][language]}`);
  const left = leftOut(table, planner);
  if (left.length > 0) note(`${WORDS.left[language]}${colon} ${oneLine(left.join(', '))}`);
}

/** Columns with something in them that nothing is made of. */
export function leftOut({ header, rows }: PlannerTable, { columns, networks }: Planner): string[] {
  const taken = new Set([...Object.values(columns).flat(), ...Object.values(networks?.columns ?? {})]);
  return header.filter((name, at) => name !== '' && !taken.has(name) && rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''));
}

/** Asks until the columns are right; null when the person leaves. */
export async function confirmPlanner(table: PlannerTable, guess: Planner, language: Language, ask: Ask): Promise<Planner | null> {
  let planner = guess;
  for (;;) {
    showPlanner(table, planner, language);
    const answer = (await ask(WORDS.right[language])).trim().toLowerCase();
    if (answer === 'q') return null;
    if (answer === 'c') planner = await columnByColumn(table, planner, language, ask);
    else if (!['', 'o', 'oui', 'y', 'yes'].includes(answer)) note(WORDS.again[language]);
    else if (isComplete(planner)) return planner;
    else note(WORDS.incomplete[language]);
  }
}

async function columnByColumn({ header }: PlannerTable, before: Planner, language: Language, ask: Ask): Promise<Planner> {
  note(
    `${WORDS.known[language]}${language === 'fr' ? '\u00a0:' : ':'} ${PLANNER_FIELD_IDS.map((id) => `${id} (${PLANNER_FIELDS[id][language]})`).join(', ')}, ${CHANNEL_IDS.join(', ')}`,
  );
  const columns: Planner['columns'] = {};
  const networks: Partial<Record<ChannelId, string>> = {};
  for (const name of header.filter(Boolean)) {
    const answer = await askOne(
      `${quoted(oneLine(name), language)} ${WORDS.column[language]}`,
      ['', ...PLANNER_FIELD_IDS, ...CHANNEL_IDS],
      language,
      ask,
    );
    if ((CHANNEL_IDS as string[]).includes(answer)) networks[answer as ChannelId] = name;
    else if (answer) {
      const field = answer as PlannerField;
      columns[field] = SEVERAL.has(field) ? [...(columns[field] ?? []), name] : [name];
    }
  }
  const { name, signature } = before;
  const hold = before.networks?.hold ?? 'texts';
  return { name, signature, columns, ...(Object.keys(networks).length > 0 && { networks: { hold, columns: networks } }) };
}

/** Where posts go that say nothing of it. */
export async function askChannels(language: Language, ask: Ask): Promise<ChannelId[]> {
  note(`${WORDS.known[language]}${language === 'fr' ? '\u00a0:' : ':'} ${CHANNEL_IDS.join(', ')}`);
  for (;;) {
    const { channels, unknown } = channelsIn(await ask(WORDS.where[language]));
    if (channels.length > 0 && unknown.length === 0) return channels;
    note(WORDS.again[language]);
  }
}

/** In which order the days of a column stand, shown one of them. */
export async function askOrder(example: string, language: Language, ask: Ask): Promise<DayOrder> {
  note(`  ${quoted(oneLine(example), language)}`);
  for (;;) {
    const answer = (await ask(WORDS.order[language])).trim().toLowerCase();
    if (['j', 'd', 'day-month'].includes(answer)) return 'day-month';
    if (['m', 'month-day'].includes(answer)) return 'month-day';
    note(WORDS.again[language]);
  }
}

async function askOne(question: string, allowed: readonly string[], language: Language, ask: Ask): Promise<string> {
  for (;;) {
    const answer = (await ask(question)).trim();
    if (allowed.includes(answer)) return answer;
    note(WORDS.again[language]);
  }
}

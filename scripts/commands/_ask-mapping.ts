/** The questions of `vigie map`: two guesses to choose from, or column by column. */

import { safeParse } from 'valibot';
import { type Mapping, mappingSchema, POST_COLUMNS } from '../model/mapping.ts';
import { MEASURE_IDS, MEASURES, type MeasureId, POST_MEASURE_IDS } from '../model/measure.ts';
import type { Language, Phrase } from '../model/phrase.ts';
import { PLATFORM_IDS, type PlatformId, platform } from '../model/platform.ts';
import type { Guesses, Proposal } from '../store/guess-mapping.ts';
import { note } from './_command.ts';

type Ask = (question: string) => Promise<string>;

const WORDS = {
  file: { fr: 'Fichier', en: 'File' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  proposal: { fr: 'Proposition', en: 'Proposal' },
  like: { fr: 'le plus proche de', en: 'nearest to' },
  posts: { fr: 'une ligne par publication', en: 'one row per post' },
  'account-days': { fr: 'une ligne par jour du compte', en: 'one row per day of the account' },
  choose: {
    fr: 'Laquelle ? (1, 2, c pour colonne par colonne, q pour quitter) ',
    en: 'Which one? (1, 2, c for column by column, q to quit) ',
  },
  rows: { fr: 'Une ligne est (p) une publication ou (j) un jour du compte ? ', en: 'Is a row (p) a post or (d) a day of the account? ' },
  column: { fr: 'est (Entrée : rien) ? ', en: 'is (Enter: nothing)? ' },
  platform: { fr: 'Réseau', en: 'Platform' },
  name: { fr: 'Comment appelez-vous ce fichier ? ', en: 'What do you call this file? ' },
  dates: {
    fr: 'Ordre des dates : (1) jour puis mois, (2) mois puis jour, Entrée : que le fichier le dise. ',
    en: 'Order of the dates: (1) day then month, (2) month then day, Enter: let the file say. ',
  },
  known: { fr: 'Réponses possibles', en: 'Possible answers' },
  again: { fr: 'Réponse inconnue.', en: 'Unknown answer.' },
  incomplete: {
    fr: 'Il manque au moins une colonne : identifiant ou lien pour des publications, jour pour des jours.',
    en: 'At least one column is missing: id or link for posts, day for days.',
  },
} satisfies Record<string, Phrase>;

const FIELD_NAMES: Readonly<Record<string, Phrase>> = {
  id: { fr: 'identifiant', en: 'id' },
  account: { fr: 'compte', en: 'account' },
  permalink: { fr: 'lien', en: 'link' },
  published: { fr: 'date de publication', en: 'publication date' },
  format: { fr: 'format', en: 'format' },
  text: { fr: 'texte', en: 'text' },
  day: { fr: 'jour', en: 'day' },
};

const nameOf = (id: string, language: Language) => FIELD_NAMES[id]?.[language] ?? MEASURES[id as MeasureId].name[language];

/** Asks until a mapping is complete; null when the person leaves. */
export async function askMapping(guesses: Guesses, language: Language, ask: Ask): Promise<Mapping | null> {
  note(`${WORDS.file[language]} : ${guesses.file}\n${WORDS.columns[language]} : ${guesses.header.join(' | ')}`);
  for (const row of guesses.rows) note(`  ${row.map((cell) => cell.replace(/\s+/g, ' ').slice(0, 28)).join(' | ')}`);
  guesses.proposals.forEach((proposal, index) => {
    note(show(proposal, index + 1, language));
  });
  for (;;) {
    const answer = (await ask(WORDS.choose[language])).trim().toLowerCase();
    if (answer === 'q') return null;
    const chosen = answer === 'c' ? await columnByColumn(guesses, language, ask) : guesses.proposals[Number(answer) - 1]?.mapping;
    const complete = chosen && (await complement(chosen, guesses, language, ask));
    if (complete) return complete;
    note(chosen ? WORDS.incomplete[language] : WORDS.again[language]);
  }
}

function show({ like, mapping }: Proposal, number: number, language: Language): string {
  const lines = Object.entries(mapping.columns).map(([id, column]) => `     ${column} → ${nameOf(id, language)}`);
  const near = like ? `, ${WORDS.like[language]} ${like}` : '';
  return `\n${number}. ${WORDS.proposal[language]} ${number} : ${platform(mapping.platform).name[language]}, ${WORDS[mapping.rows][language]}${near}\n${lines.join('\n')}`;
}

async function columnByColumn(guesses: Guesses, language: Language, ask: Ask): Promise<Mapping> {
  const posts = !/^[jd]/i.test((await ask(WORDS.rows[language])).trim());
  const allowed: readonly string[] = posts ? [...POST_COLUMNS, ...POST_MEASURE_IDS] : ['day', 'account', ...MEASURE_IDS];
  note(`${WORDS.known[language]} : ${allowed.map((id) => `${id} (${nameOf(id, language)})`).join(', ')}`);
  const columns: Record<string, string> = {};
  for (const column of guesses.header.filter((cell) => cell.trim() !== '')) {
    const answer = await askOne(`« ${column} » ${WORDS.column[language]}`, ['', ...allowed], language, ask);
    if (answer) columns[answer] = column;
  }
  const [{ mapping }] = guesses.proposals as [Proposal];
  const { name, signature } = mapping;
  return {
    name,
    signature,
    platform: mapping.platform,
    rows: posts ? 'posts' : 'account-days',
    columns,
    ...(posts && { formats: {} }),
  } as Mapping;
}

/** The rest of a mapping: platform, name, order of dates. null when a column that everything hangs on is missing. */
async function complement(mapping: Mapping, guesses: Guesses, language: Language, ask: Ask): Promise<Mapping | null> {
  const columns = mapping.columns as Partial<Record<string, string>>;
  if (mapping.rows === 'posts' ? !columns.id && !columns.permalink : !columns.day) return null;
  const chosen = await askOne(
    `${WORDS.platform[language]} [${mapping.platform}] (${PLATFORM_IDS.join(', ')}) : `,
    ['', ...PLATFORM_IDS],
    language,
    ask,
  );
  const name = (await ask(WORDS.name[language])).trim() || mapping.name;
  const order = await askOne(WORDS.dates[language], ['', '1', '2'], language, ask);
  const dates = order === '1' ? 'day-month' : order === '2' ? 'month-day' : undefined;
  const complete = safeParse(mappingSchema, {
    ...mapping,
    name,
    platform: (chosen || mapping.platform) as PlatformId,
    ...(dates && { dates }),
  });
  return complete.success && guesses.header.length > 0 ? complete.output : null;
}

async function askOne(question: string, allowed: readonly string[], language: Language, ask: Ask): Promise<string> {
  for (;;) {
    const answer = (await ask(question)).trim();
    if (allowed.includes(answer)) return answer;
    note(WORDS.again[language]);
  }
}

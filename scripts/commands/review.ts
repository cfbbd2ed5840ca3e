/** `vigie review`: makes a review pack, takes decisions in, says who is awaited. */

import { constants, copyFileSync, existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brandNow } from '../calendar/now.ts';
import { awaitedOn } from '../calendar/review/awaited.ts';
import { posts } from '../calendar/review/counted.ts';
import { makeReview } from '../calendar/review/make-review.ts';
import { minutesOf } from '../calendar/review/minutes.ts';
import { reminderMail, reminderText } from '../calendar/review/reminder.ts';
import type { Brand } from '../model/brand.ts';
import { dayShortYear } from '../model/figures.ts';
import type { Language, Phrase } from '../model/phrase.ts';
import { Problem, sentence } from '../model/problem.ts';
import { dayIn } from '../model/zone.ts';
import { diskProblem } from '../workspace/write.ts';
import { type Command, type Invocation, note, oneLine, print } from './_command.ts';
import { knownCalendar } from './_published.ts';
import { type LeftOut, packRequest } from './_review-request.ts';
import { takeIn } from './_review-take.ts';
import { whichBrand } from './_which-brand.ts';

const NOBODY: Phrase = { fr: 'plus personne n’est attendu', en: 'nobody is awaited any more' };

export const command: Command = {
  usage: 'review --entries A,B|--campaign C|--month 2026-11 | --take FILE | --list | --remind PACK',
  about: {
    fr: 'Prépare un dossier de validation, prend les réponses en compte, relance',
    en: 'Makes a review pack, takes answers in, writes reminders',
  },
  options: {
    entries: { type: 'string' },
    campaign: { type: 'string' },
    month: { type: 'string' },
    stage: { type: 'string' },
    reviewers: { type: 'string' },
    title: { type: 'string' },
    deadline: { type: 'string' },
    site: { type: 'string' },
    out: { type: 'string' },
    take: { type: 'string' },
    list: { type: 'boolean' },
    remind: { type: 'string' },
  },
  async run(invocation) {
    const brand = whichBrand(invocation.dataDir, invocation.brand);
    const { take, list, remind } = invocation.options;
    if (typeof take === 'string') return takeIn(invocation, brand, take);
    if (list) return listPacks(invocation, brand);
    if (typeof remind === 'string') return printReminders(invocation, brand, remind);
    return make(invocation, brand);
  },
};

async function make({ dataDir, language, json, options }: Invocation, brand: Brand): Promise<number> {
  const now = brandNow(brand);
  const out = typeof options.out === 'string' ? resolve(options.out) : null;
  if (out && existsSync(out)) throw new Problem('review-out-exists', { path: out });
  const site = siteOf(options.site);
  const calendar = await knownCalendar(dataDir, brand, now);
  const { request, leftOut } = packRequest({ brand, calendar, options, now, language });
  const { pack, links, files } = await makeReview(dataDir, request);
  if (out) copy(files.page, out);
  const page = site ? `${site}/${brand.folder}/review/${pack.id}/` : pathToFileURL(out ?? files.page).href;
  const shown = links.map(({ reviewer, name, fragment }) => ({ reviewer, name, link: `${page}${fragment}` }));
  if (json) {
    const entries = pack.entries.map(({ entry }) => entry);
    print(JSON.stringify({ pack: pack.id, entries, deadline: pack.deadline, files, links: shown, leftOut }, null, 2));
    return 0;
  }
  const fr = language === 'fr';
  const until = pack.deadline === null ? '' : `${fr ? ', avant le ' : ', by '}${dayShortYear(pack.deadline, language)}`;
  note(`${posts(pack.entries.length, language)}, ${oneLine(pack.title)}${until}\n${files.page}`);
  for (const line of leftOutLines(leftOut, language)) note(line);
  for (const { name, link } of shown) print(`${name}${fr ? '\u00a0' : ''}: ${link}`);
  note(
    fr
      ? 'Envoyez à chacun son lien : il contient une clé personnelle. Ces clés ne seront plus affichées et ne sont gardées nulle part.'
      : 'Send each person their link: it holds a key of their own. These keys are shown once and are not kept anywhere.',
  );
  return 0;
}

/** What a campaign or a month holds and the pack does not. */
function leftOutLines({ approved, empty, broken }: LeftOut, language: Language): string[] {
  const said: [string[], Phrase][] = [
    [approved, { fr: 'Déjà validées à cette étape, laissées de côté', en: 'Approved at this stage before, left out' }],
    [empty, { fr: 'Sans déclinaison, laissées de côté', en: 'Without a variant, left out' }],
    [broken, { fr: 'Illisibles, donc pas dans le dossier', en: 'Not readable, so not in the pack' }],
  ];
  return said.flatMap(([names, says]) =>
    names.length === 0 ? [] : `${says[language]}${language === 'fr' ? '\u00a0' : ''}: ${names.map(oneLine).join(', ')}`,
  );
}

function siteOf(value: Invocation['options'][string]): string | null {
  if (typeof value !== 'string') return null;
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new Problem('review-site', { value });
  return value.replace(/\/+$/, '');
}

function copy(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    throw diskProblem(error, to);
  }
}

async function read(dataDir: string, brand: Brand) {
  const { packs, decisions, decisionFaults, entries } = await knownCalendar(dataDir, brand, brandNow(brand));
  const stages = brand.approval?.stages ?? [];
  const awaited = awaitedOn(packs, entries, stages.length > 0);
  return {
    packs: packs.map((pack) => ({ pack, awaited: awaited.get(pack.id) ?? [], headline: minutesOf(pack, decisions, stages).headline })),
    faults: decisionFaults,
  };
}

async function listPacks({ dataDir, language, json }: Invocation, brand: Brand): Promise<number> {
  const { packs, faults } = await read(dataDir, brand);
  const fr = language === 'fr';
  if (json) {
    const shown = packs.map(({ pack, awaited, headline }) => ({
      id: pack.id,
      title: pack.title,
      deadline: pack.deadline,
      says: headline[language],
      awaited: awaited.map(({ reviewer }) => reviewer),
    }));
    print(
      JSON.stringify({ packs: shown, faults: faults.map(({ file, remark }) => ({ file, says: sentence(remark, language) })) }, null, 2),
    );
    return faults.length > 0 ? 2 : 0;
  }
  if (packs.length === 0) print(fr ? 'Aucun dossier de validation.' : 'No review pack.');
  for (const { pack, awaited, headline } of packs) {
    const names = awaited.map(({ name }) => name).join(', ');
    const waits = names === '' ? NOBODY[language] : fr ? `réponses attendues\u00a0: ${names}` : `awaited: ${names}`;
    const day = pack.deadline !== null && names !== '' ? dayShortYear(pack.deadline, language) : null;
    const until = day === null ? '' : fr ? ` (avant le ${day})` : ` (by ${day})`;
    print(`${pack.id}  ${oneLine(pack.title)}\n  ${headline[language]}\n  ${waits}${until}`);
  }
  for (const { file, remark } of faults) note(`${basename(file)}${fr ? '\u00a0' : ''}: ${sentence(remark, language)}`);
  return faults.length > 0 ? 2 : 0;
}

async function printReminders({ dataDir, language, json }: Invocation, brand: Brand, id: string): Promise<number> {
  const found = (await read(dataDir, brand)).packs.find(({ pack }) => pack.id === id);
  if (!found) throw new Problem('review-unknown-pack', { pack: id });
  const today = dayIn(brand.timeZone, brandNow(brand));
  const reminders = found.awaited.map(({ reviewer, name, entries }) => {
    const text = reminderText({ pack: found.pack, name, awaited: entries.length, language, today });
    return { reviewer, ...text, mailto: reminderMail(brand.people[reviewer]?.mail ?? '', text) };
  });
  if (json) print(JSON.stringify({ reminders }, null, 2));
  else if (reminders.length === 0) print(`${NOBODY[language].charAt(0).toUpperCase()}${NOBODY[language].slice(1)}.`);
  else print(reminders.map(({ subject, body }) => `${subject}\n\n${body}`).join('\n\n---\n\n'));
  return 0;
}

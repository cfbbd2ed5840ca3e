/** `vigie review`: makes a review pack, takes decisions in, says who is awaited. */

import { constants, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { brandNow } from '../calendar/now.ts';
import { posts } from '../calendar/review/counted.ts';
import { makeReview } from '../calendar/review/make-review.ts';
import { minutesOf } from '../calendar/review/minutes.ts';
import { readDecisions, readPacks } from '../calendar/review/packs.ts';
import { reminderText } from '../calendar/review/reminder.ts';
import { takeDecision } from '../calendar/review/take.ts';
import type { Brand } from '../model/brand.ts';
import { dayShortYear } from '../model/figures.ts';
import { Problem, sentence } from '../model/problem.ts';
import { diskProblem } from '../workspace/write.ts';
import { type Command, type Invocation, note, print } from './_command.ts';
import { knownCalendar } from './_published.ts';
import { packRequest } from './_review-request.ts';
import { whichBrand } from './_which-brand.ts';

const VERDICTS = {
  approved: { fr: 'validée', en: 'approved' },
  refused: { fr: 'refusée', en: 'refused' },
  comment: { fr: 'commentée', en: 'commented' },
} as const;

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
  const { pack, links, files } = await makeReview(dataDir, packRequest({ brand, calendar, options, now, language }));
  if (out) copy(files.page, out);
  const page = site ? `${site}/${brand.folder}/review/${pack.id}/` : pathToFileURL(out ?? files.page).href;
  const shown = links.map(({ reviewer, name, fragment }) => ({ reviewer, name, link: `${page}${fragment}` }));
  if (json) {
    print(JSON.stringify({ pack: pack.id, entries: pack.entries.map(({ entry }) => entry), files, links: shown }, null, 2));
    return 0;
  }
  const fr = language === 'fr';
  note(`${posts(pack.entries.length, language)}, ${pack.title}\n${files.page}`);
  for (const { name, link } of shown) print(`${name}${fr ? '\u00a0' : ''}: ${link}`);
  note(
    fr
      ? 'Envoyez à chacun son lien : il contient une clé personnelle. Ces clés ne seront plus affichées et ne sont gardées nulle part.'
      : 'Send each person their link: it holds a key of their own. These keys are shown once and are not kept anywhere.',
  );
  return 0;
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

async function takeIn({ dataDir, language, json }: Invocation, brand: Brand, file: string): Promise<number> {
  if (file !== '-' && !existsSync(file)) throw new Problem('review-no-file', { path: file });
  const sent = file === '-' ? await readAll(process.stdin) : readFileSync(file, 'utf8');
  const taken = await takeDecision(dataDir, brand.folder, sent);
  if (json) {
    const { pack, decision: _, ...rest } = taken;
    print(JSON.stringify({ ...rest, pack: pack.id }, null, 2));
    return 0;
  }
  if (taken.already) {
    print(sentence({ code: 'decision-repeated', with: { name: taken.reviewerName, file: taken.file } }, language));
    return 0;
  }
  print(`${taken.reviewerName}, ${taken.pack.title}`);
  for (const { title, verdict, comment } of taken.verdicts) {
    const said = comment === '' ? '' : language === 'fr' ? ` «\u00a0${oneLine(comment)}\u00a0»` : ` “${oneLine(comment)}”`;
    print(`  ${oneLine(title)}${language === 'fr' ? '\u00a0' : ''}: ${VERDICTS[verdict][language]}${said}`);
  }
  note(`${brand.folder}/${taken.file}`);
  return 0;
}

/** Text from outside on one line, without what a terminal would obey. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

async function read(dataDir: string, brand: Brand) {
  const brandDir = join(dataDir, brand.folder);
  const { packs, faults } = readPacks(brandDir);
  const { decisions, faults: unfit } = await readDecisions(brandDir, packs);
  const stages = brand.approval?.stages ?? [];
  return { minutes: packs.map((pack) => minutesOf(pack, decisions, stages)), faults: [...faults, ...unfit] };
}

async function listPacks({ dataDir, language, json }: Invocation, brand: Brand): Promise<number> {
  const { minutes, faults } = await read(dataDir, brand);
  const fr = language === 'fr';
  if (json) {
    const packs = minutes.map(({ pack, awaited, headline }) => ({ id: pack.id, title: pack.title, says: headline[language], awaited }));
    print(JSON.stringify({ packs, faults: faults.map(({ file, remark }) => ({ file, says: sentence(remark, language) })) }, null, 2));
    return faults.length > 0 ? 2 : 0;
  }
  if (minutes.length === 0) print(fr ? 'Aucun dossier de validation.' : 'No review pack.');
  for (const { pack, awaited, headline } of minutes) {
    const names = pack.reviewers.filter(({ id }) => awaited.includes(id)).map(({ name }) => name);
    const waits =
      names.length === 0
        ? fr
          ? 'tout le monde a répondu'
          : 'everybody has answered'
        : fr
          ? `réponses attendues\u00a0: ${names.join(', ')}`
          : `awaited: ${names.join(', ')}`;
    const until =
      pack.deadline && names.length > 0
        ? fr
          ? ` (avant le ${dayShortYear(pack.deadline, 'fr')})`
          : ` (by ${dayShortYear(pack.deadline, 'en')})`
        : '';
    print(`${pack.id}  ${oneLine(pack.title)}\n  ${headline[language]}\n  ${waits}${until}`);
  }
  for (const { file, remark } of faults) note(`${basename(file)}${fr ? '\u00a0' : ''}: ${sentence(remark, language)}`);
  return faults.length > 0 ? 2 : 0;
}

async function printReminders({ dataDir, language, json }: Invocation, brand: Brand, id: string): Promise<number> {
  const { minutes } = await read(dataDir, brand);
  const found = minutes.find(({ pack }) => pack.id === id);
  if (!found) throw new Problem('review-unknown-pack', { pack: id });
  const reminders = found.pack.reviewers.flatMap(({ id: reviewer, name }) => {
    const left = found.entries.filter(({ verdicts }) => !verdicts.some((one) => one.reviewer === reviewer && one.verdict !== null)).length;
    return left === 0 ? [] : [{ reviewer, ...reminderText({ pack: found.pack, name, awaited: left, language }) }];
  });
  if (json) print(JSON.stringify({ reminders }, null, 2));
  else if (reminders.length === 0) print(language === 'fr' ? 'Tout le monde a répondu.' : 'Everybody has answered.');
  else print(reminders.map(({ subject, body }) => `${subject}\n\n${body}`).join('\n\n---\n\n'));
  return 0;
}

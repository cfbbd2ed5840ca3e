/** The questions of `vigie new`, each answered again until it fits. */

import { METRICS } from '../metrics/metric.ts';
import { type BrandDraft, type FieldProblems, folderName } from '../model/brand-draft.ts';
import { LANGUAGES, type Language, type Phrase } from '../model/phrase.ts';
import { PLATFORM_IDS } from '../model/platform.ts';
import { sentence } from '../model/problem.ts';
import type { Ask } from './_ask.ts';
import { note } from './_command.ts';

const WORDS = {
  intro: { fr: 'Entrée garde ce qui est entre crochets, ou passe.', en: 'Enter keeps what stands in brackets, or skips.' },
  name: { fr: 'Nom de la marque', en: 'Name of the brand' },
  folder: { fr: 'Nom du dossier', en: 'Name of the folder' },
  zone: { fr: 'Fuseau horaire', en: 'Time zone' },
  languages: { fr: 'Langues (fr, en)', en: 'Languages (fr, en)' },
  account: { fr: 'Un compte, comme instagram=atelierlune', en: 'An account, such as instagram=atelierlune' },
  platforms: { fr: 'Réseaux', en: 'Platforms' },
  light: { fr: 'Couleur, thème clair, comme #1f4f93', en: 'Colour, light theme, such as #1f4f93' },
  dark: { fr: 'Couleur, thème sombre', en: 'Colour, dark theme' },
  competitor: { fr: 'Un concurrent', en: 'A competitor' },
  theirs: { fr: 'Un de ses comptes, comme instagram=nom', en: 'One of its accounts, such as instagram=name' },
  target: { fr: 'Un objectif du mois, comme views=20000', en: 'A monthly target, such as views=20000' },
  metrics: { fr: 'Indicateurs', en: 'Metrics' },
} satisfies Record<string, Phrase>;

/** What is wrong with a draft, by field. */
export type Faults = (draft: BrandDraft) => FieldProblems;

/** Asks for every part of a brand, beginning with what is known of it. */
export async function askBrand(given: BrandDraft, language: Language, faultsOf: Faults, ask: Ask): Promise<BrandDraft> {
  let draft = given;
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  /** Asks one question until what the answer makes of the draft has no new fault; an empty answer gives `kept`. */
  const one = async (word: keyof typeof WORDS, kept: string, put: (answer: string) => BrandDraft): Promise<string> => {
    for (;;) {
      const answer = (await ask(`${WORDS[word][language]}${kept ? ` [${kept}]` : ''}${colon}`)).trim() || kept;
      const next = put(answer);
      const before = faultsOf(draft);
      const faults = Object.entries(faultsOf(next)).filter(([field]) => !(field in before) || field === word || ALIAS[word] === field);
      if (faults.length === 0) {
        draft = next;
        return answer;
      }
      for (const [, remark] of faults) note(`  ${sentence(remark, language)}`);
    }
  };
  const pair = (answer: string) => {
    const at = answer.indexOf('=');
    return [answer.slice(0, Math.max(at, 0)).trim(), answer.slice(at + 1).trim()] as const;
  };
  const account = (answer: string) => {
    const [platform, handle] = pair(answer);
    return { platform, handle };
  };

  note(WORDS.intro[language]);
  await one('name', draft.name, (name) => ({ ...draft, name, folder: draft.folder || folderName(name) || 'x' }));
  await one('folder', given.folder || folderName(draft.name), (folder) => ({ ...draft, folder }));
  await one('zone', draft.timeZone, (timeZone) => ({ ...draft, timeZone }));
  await one('languages', draft.languages.join(', '), (answer) => ({
    ...draft,
    languages: LANGUAGES.filter((code) =>
      answer
        .toLowerCase()
        .split(/[\s,]+/)
        .includes(code),
    ),
  }));
  note(`${WORDS.platforms[language]}${colon}${PLATFORM_IDS.join(', ')}`);
  while (await one('account', '', (answer) => (answer ? { ...draft, accounts: [...draft.accounts, account(answer)] } : draft)));
  const light = await one('light', '', (answer) => ({ ...draft, light: answer }));
  if (light) await one('dark', '', (answer) => ({ ...draft, dark: answer }));
  while (
    await one('competitor', '', (name) => (name ? { ...draft, competitors: [...draft.competitors, { name, accounts: [] }] } : draft))
  ) {
    const others = draft.competitors.slice(0, -1);
    const theirs = () => draft.competitors.at(-1) as BrandDraft['competitors'][number];
    while (
      await one('theirs', '', (answer) =>
        answer ? { ...draft, competitors: [...others, { ...theirs(), accounts: [...theirs().accounts, account(answer)] }] } : draft,
      )
    );
  }
  note(`${WORDS.metrics[language]}${colon}${Object.keys(METRICS).join(', ')}`);
  while (
    await one('target', '', (answer) => {
      const [metric, value] = pair(answer);
      return answer ? { ...draft, targets: [...draft.targets, { metric, value }] } : draft;
    })
  );
  return draft;
}

/** Questions whose field has another name in the draft. */
const ALIAS: Partial<Record<keyof typeof WORDS, string>> = { zone: 'timeZone' };

/** What was understood of a dropped file, in the words of the page. */

import type { DroppedFile, Understood } from '../model/dropped-file.ts';
import { count, dayShortYear, spanLong } from '../model/figures.ts';
import type { Language } from '../model/phrase.ts';
import { PLATFORM_IDS, platform } from '../model/platform.ts';
import { sentence } from '../model/problem.ts';
import type { GatheredFile } from './watch.ts';

/** A file that was dropped since the desk is open. */
export interface Drop {
  id: string;
  brand: string;
  /** Below the brand's folder. */
  path: string;
  /** The same bytes lay there before. */
  already: boolean;
  bytes: number;
  /** ms since the epoch. */
  landedAt: number;
  /** What a gather made of it (of each member of an archive); null until one has read it. */
  entries: GatheredFile[] | null;
  /** Where it lies since it was taken back, below the data folder. */
  trash: string | null;
}

export function droppedFile(drop: Drop, language: Language, label: (id: string, language: Language) => string): DroppedFile {
  const { id, brand, path, already, trash } = drop;
  return { id, brand, path, already, trash, entries: drop.entries?.map((entry) => understood(entry, language, label)) ?? null };
}

function understood(file: GatheredFile, language: Language, label: (id: string, language: Language) => string): Understood {
  const [, ...members] = file.path.split('!');
  const platformId = PLATFORM_IDS.find((id) => id === file.platform);
  const names = [platformId ? platform(platformId).name[language] : null, ...file.accounts].filter((one) => one !== null);
  const counted = file.status === 'loaded' || file.status === 'unchanged';
  return {
    member: members.length > 0 ? members.join('!') : null,
    status: file.status,
    export: file.export && label(file.export, language),
    accounts: names.length > 0 ? names.join(', ') : null,
    facts: counted ? factsOf(file, language) : [],
    reason: file.remarks.reason && sentence(file.remarks.reason, language),
    warnings: file.remarks.warnings.map((remark) => sentence(remark, language)),
    month: counted && file.posts + file.accountDays > 0 ? (file.lastDay?.slice(0, 7) ?? null) : null,
  };
}

const WORDS = {
  rows: { fr: ['ligne', 'lignes'], en: ['row', 'rows'] },
  rejected: { fr: ['laissée de côté', 'laissées de côté'], en: ['left out', 'left out'] },
  posts: { fr: ['publication', 'publications'], en: ['post', 'posts'] },
  days: { fr: ['jour de compte', 'jours de compte'], en: ['account day', 'account days'] },
} as const;

function factsOf({ rows, rejected, posts, accountDays, firstDay, lastDay }: GatheredFile, language: Language): string[] {
  const some = (value: number, word: keyof typeof WORDS) => {
    const many = language === 'fr' ? value >= 2 : value !== 1;
    return value > 0 ? [`${count(value, language)}\u00a0${WORDS[word][language][many ? 1 : 0]}`] : [];
  };
  return [
    ...some(rows, 'rows'),
    ...some(rejected, 'rejected'),
    ...some(posts, 'posts'),
    ...some(accountDays, 'days'),
    ...(firstDay && lastDay ? [firstDay === lastDay ? dayShortYear(firstDay, language) : spanLong(firstDay, lastDay, language)] : []),
  ];
}

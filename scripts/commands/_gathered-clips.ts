/** What a gather made of clips: those it took in from the downloads, those it read, and what is to be said of them. */

import type { Language, Phrase } from '../model/phrase.ts';
import { type Remark, sentence } from '../model/problem.ts';
import { CLIP_EXPORT } from '../store/clip-posts.ts';
import type { Gathered } from '../store/gather.ts';
import type { BrandClips } from '../workspace/clips.ts';
import type { Swept } from '../workspace/swept-clips.ts';

export interface GatheredClips {
  /** Of each brand, by folder. */
  brands: ReadonlyMap<string, BrandClips>;
  swept: Swept;
  /** Clips that joined the post archive. */
  posts: readonly Gathered[];
}

/** Files of exports, and clips that stand among them as sources of posts. */
export function withoutClips(gathered: readonly Gathered[]): { files: Gathered[]; posts: Gathered[] } {
  const isPost = ({ source }: Gathered) => source.reading.export === CLIP_EXPORT;
  return { files: gathered.filter((one) => !isPost(one)), posts: gathered.filter(isPost) };
}

/** The contract of `gather --json`: `clips` in its totals. */
export function clipTotals({ brands, swept }: GatheredClips): { read: number; refused: number; swept: number; events: number } {
  const sum = (of: (clips: BrandClips) => number) => [...brands.values()].reduce((total, clips) => total + of(clips), 0);
  return {
    read: sum(({ clips, undone }) => clips.length + undone.length),
    refused: sum(({ broken }) => broken.length) + swept.left.length,
    swept: swept.taken.length,
    events: sum(({ events }) => events.length),
  };
}

/** Everything to be said of clips, with the file that each is about. What several clips have in common is said once, of the first. */
export function clipRemarks({ brands, swept, posts }: GatheredClips): { path: string; remark: Remark; refused: boolean }[] {
  const ofFiles = [...brands].flatMap(([brand, { broken, remarks }]) => [
    ...broken.map(({ path, remark }) => ({ path: `${brand}/${path}`, remark, refused: true })),
    ...remarks.map(({ path, remark }) => ({ path: `${brand}/${path}`, remark, refused: false })),
  ]);
  const ofAccounts = posts.flatMap(({ brand, source, unchanged }) => {
    const said = source.status === 'refused' && source.reason ? [source.reason] : unchanged ? [] : source.warnings;
    return said
      .filter(({ code }) => code === 'account-not-listed' || code === 'clip-of-other-brand')
      .map((remark) => ({ path: `${brand}/${source.path}`, remark, refused: false }));
  });
  const once = new Map(ofAccounts.toReversed().map((one) => [`${one.path.split('/')[0]}\n${sentence(one.remark, 'en')}`, one]));
  return [...ofFiles, ...once.values(), ...swept.left.map(({ from, remark }) => ({ path: from, remark, refused: true }))];
}

const WORDS = {
  swept: { fr: 'reprises des téléchargements', en: 'taken in from the downloads' },
  read: { fr: 'lues', en: 'read' },
  refused: { fr: 'refusées', en: 'refused' },
} satisfies Record<string, Phrase>;

/** The line of the terminal; null for a folder without clips. */
export function clipLine(clips: GatheredClips, language: Language): string | null {
  const totals = clipTotals(clips);
  const parts = (['read', 'swept', 'refused'] as const).flatMap((key) =>
    totals[key] > 0 ? [`${totals[key]} ${WORDS[key][language]}`] : [],
  );
  if (parts.length === 0) return null;
  return language === 'fr' ? `Captures\u00a0: ${parts.join(', ')}` : `Clips: ${parts.join(', ')}`;
}

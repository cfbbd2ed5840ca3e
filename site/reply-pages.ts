/** The pages of the reply library: its list, and a page per reply. */

import { count } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { platform } from '../scripts/model/platform.ts';
import type { ReplyVariant } from '../scripts/model/reply.ts';
import { brandReplies, type RepliesData } from './data/replies.ts';
import { type BrandData, siteData } from './data.ts';
import { inEachLanguage } from './here.ts';
import { capital } from './typography.ts';
import { postsWords } from './words-posts.ts';
import { repliesWords } from './words-replies.ts';

export interface ReplyLibrary extends RepliesData {
  data: BrandData;
}

const everyLibrary = async () => {
  const { brands, single } = await siteData();
  return { all: brands.map((data): ReplyLibrary => ({ data, ...brandReplies(data) })), single };
};

export async function libraryPages() {
  const { all, single } = await everyLibrary();
  return inEachLanguage(all.map((library) => ({ params: { brand: library.data.brand.folder }, props: { library, single } })));
}

export async function replyPages() {
  const { all, single } = await everyLibrary();
  return inEachLanguage(
    all.flatMap((library) =>
      library.replies.map((one) => ({
        params: { brand: library.data.brand.folder, reply: one.reply.id },
        props: { library, one, single },
      })),
    ),
  );
}

/** The answer of the library's first screen: what is to be read again, else what is ready. */
export function repliesHeadline({ replies }: Pick<RepliesData, 'replies'>, language: Language): { text: string; rule: string } {
  const t = repliesWords[language];
  // A feminine noun in French: « une ».
  const said = (n: number) => (n === 1 && language === 'fr' ? 'une' : n > 12 ? count(n, language) : postsWords[language].numberInWords(n));
  const all = said(replies.length);
  if (replies.length === 0) return { text: t.headEmpty, rule: 'replies-none' };
  const outdated = replies.filter((one) => one.outdated).length;
  if (outdated === replies.length) return { text: t.headEvery(all, outdated > 1), rule: 'replies-outdated' };
  if (outdated > 0) return { text: t.headOutdated(capital(said(outdated)), outdated > 1, all), rule: 'replies-outdated' };
  return { text: t.headReady(capital(all), replies.length > 1), rule: 'replies-ready' };
}

/** Instagram, français; every platform, English. */
export function variantName({ platform: id, language: of }: ReplyVariant, language: Language): string {
  const t = repliesWords[language];
  return `${capital(id === null ? t.everyPlatform : platform(id).name[language])}, ${t.language[of]}`;
}

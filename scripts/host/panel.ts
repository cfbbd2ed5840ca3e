/** What the side panel shows of a brand, gathered from its folder. A part that cannot be read is told in the answer, and takes no other part with it. */

import { join } from 'node:path';
import { brandNow } from '../calendar/now.ts';
import { readToday } from '../calendar/today.ts';
import type { Brand } from '../model/brand.ts';
import { FOLDER_NAME } from '../model/clip.ts';
import type { HostRequest } from '../model/host-message.ts';
import { PANEL_MOST, type Panel, type PanelKnown, type PanelReply } from '../model/panel.ts';
import { Problem, type ProblemCode, type Remark } from '../model/problem.ts';
import type { WatchNote } from '../model/watch-note.ts';
import { dayIn } from '../model/zone.ts';
import { knownOf } from '../watch/known.ts';
import { mentionsOf, panelMention } from '../watch/mentions.ts';
import { readWatchNotes, type WatchNotes } from '../watch/notes.ts';
import { offeredReply, type ReplyLibrary, readReplies } from '../watch/replies.ts';
import type { Mention } from '../watch/watch.ts';
import { readBrand } from '../workspace/brands.ts';
import { type BrandClips, readClips } from '../workspace/clips.ts';
import { readEntries } from '../workspace/entries.ts';
import { isBrandFolder } from '../workspace/keep-clip.ts';
import { ANSWER_MOST } from './frames.ts';
import { fitted } from './panel-size.ts';

/** The author of the page in view, as the extension read it. */
export type PageOfPanel = Extract<HostRequest, { type: 'panel' }>['page'];

const NO_CLIPS: BrandClips = { clips: [], groups: [], undone: [], broken: [], remarks: [], events: [], state: '' };
const NO_FILES: Pick<WatchNotes, 'notes' | 'broken'> = { notes: [], broken: [] };
const NO_REPLIES: Pick<ReplyLibrary, 'replies' | 'broken'> = { replies: [], broken: [] };
/** Letters of an error that are shown. */
const DETAIL_MOST = 200;

/**
 * The panel of a brand. Throws a Problem when there is no such brand. Of one whose brand.yaml cannot be read there is no day and no clock:
 * then only the replies are given, and why. `now`: ms UTC of a brand's present.
 */
export async function panelOf(
  dataDir: string,
  folder: string,
  page: PageOfPanel,
  now: (brand: Brand) => number = brandNow,
): Promise<Panel> {
  if (!FOLDER_NAME.test(folder) || !isBrandFolder(dataDir, folder))
    throw new Problem('clip-brand-unknown', { path: 'panel', brand: folder });
  const { brand, problem } = readBrand(dataDir, folder);
  const remarks: Remark[] = problem ? [problem] : [];
  const panel = brand
    ? await whole(dataDir, brand, page, now(brand), remarks)
    : { ...nothing(Date.now(), 'UTC'), replies: repliesOf(join(dataDir, folder), null, null, remarks) };
  return fitted(panel, remarks, ANSWER_MOST);
}

const nothing = (now: number, zone: string): Panel => ({
  at: new Date(now).toISOString(),
  day: dayIn(zone, now),
  posts: [],
  waiting: { total: 0, mentions: [] },
  known: null,
  replies: [],
  people: [],
  subjects: [],
  problems: [],
});

async function whole(dataDir: string, brand: Brand, page: PageOfPanel, now: number, remarks: Remark[]): Promise<Panel> {
  const brandDir = join(dataDir, brand.folder);
  const empty = nothing(now, brand.timeZone);
  const part = parts(remarks);
  const clips = part('panel-clips-unread', NO_CLIPS, () => readClips(dataDir, brand.folder));
  const mentions = part('panel-waiting-unread', [] as Mention[], () => mentionsOf(clips, brand, now));
  const { notes, broken } = part('panel-notes-unread', NO_FILES, () => readWatchNotes(brandDir, brand, clips.events));
  const entries = part('panel-posts-unread', [] as string[], () => brokenToday(brandDir, brand, empty.day));
  unread([...clips.broken.map(({ path }) => path), ...broken.map(({ file }) => file), ...entries], remarks);
  const waiting = mentions.filter(({ state }) => state === 'waiting');
  const posts = await readToday({ dataDir, brand, events: clips.events, now }).catch((error: unknown) => {
    remarks.push({ code: 'panel-posts-unread', with: { detail: detailOf(error) } });
    return [];
  });
  return {
    ...empty,
    posts,
    waiting: { total: waiting.length, mentions: waiting.slice(0, PANEL_MOST.waiting).map((mention) => panelMention(mention, brand)) },
    known: part('panel-known-unread', null as PanelKnown | null, () => page && knownOf(page, { clips, mentions, notes, brand })),
    replies: repliesOf(brandDir, brand, empty.day, remarks),
    people: Object.entries(brand.people).map(([id, { name }]) => ({ id, name })),
    subjects: subjectsOf(brand, notes),
  };
}

/** Files of the calendar that cannot be read, and may be of today. */
const brokenToday = (brandDir: string, brand: Brand, day: string): string[] =>
  readEntries(brandDir, brand, (source) => source.includes(day)).broken.map(({ file }) => file);

/** Runs one part of the panel; what it throws is told, and something empty takes its place. */
const parts =
  (remarks: Remark[]) =>
  <T>(code: ProblemCode, empty: T, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      remarks.push({ code, with: { detail: detailOf(error) } });
      return empty;
    }
  };

/** What an error says, as the end of a sentence; a Problem says it in its own words. */
function detailOf(error: unknown): Remark | string {
  if (error instanceof Problem) return error.remark;
  const said = String((error as Error).message ?? error)
    .slice(0, DETAIL_MOST)
    .toWellFormed();
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

function unread(files: readonly string[], remarks: Remark[]): void {
  const [path] = files;
  if (path !== undefined) remarks.push({ code: 'panel-files-unread', with: { count: files.length, path } });
}

function repliesOf(brandDir: string, brand: Brand | null, day: string | null, remarks: Remark[]): PanelReply[] {
  const found = parts(remarks)('panel-replies-unread', NO_REPLIES, () => readReplies(brandDir, brand?.languages));
  unread(
    found.broken.map(({ file }) => file),
    remarks,
  );
  return found.replies.map((reply) => offeredReply(reply, brand, day));
}

/** Competitors of brand.yaml, then trends and rules that have notes. */
function subjectsOf(brand: Brand, notes: readonly WatchNote[]): Panel['subjects'] {
  const all = [
    ...brand.competitors.map(({ name }) => ({ about: 'competitor' as const, name })),
    ...notes.flatMap(({ about, name }) => (about === 'competitor' ? [] : [{ about, name }])),
  ];
  return [...new Map(all.map((one) => [`${one.about} ${one.name}`, one])).values()];
}

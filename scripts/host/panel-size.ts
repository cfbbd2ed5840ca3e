/** The panel as large as one answer may be: lists lose their last entries, the longest first, and what was left out is said. Pure. */

import { PANEL_MOST, type Panel } from '../model/panel.ts';
import { type Remark, sentence } from '../model/problem.ts';

/** Room that stays for what is around the lists, in bytes. */
const AROUND = 16 * 1024;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1;

/** A list that may be cut; `code`: what says how many are missing, where no total of the panel does. */
interface Cut {
  list: unknown[];
  bytes: number;
  code: 'panel-posts-left-out' | 'panel-replies-left-out' | 'panel-notes-left-out' | null;
  leftOut: number;
}

/** A panel that fits into `most` bytes as JSON, with everything that is to be said of it, remarks too. */
export function fitted(panel: Panel, remarks: readonly Remark[], most: number): Panel {
  const posts = panel.posts.slice(0, PANEL_MOST.posts);
  const replies = panel.replies.slice(0, PANEL_MOST.replies);
  const mentions = [...panel.waiting.mentions];
  const known = panel.known && { ...panel.known, clips: [...panel.known.clips], notes: [...panel.known.notes] };
  const subjects = [...panel.subjects];
  const cut = (list: unknown[], code: Cut['code'] = null, leftOut = 0): Cut => ({ list, bytes: bytesOf(list), code, leftOut });
  const cuts = [
    cut(posts, 'panel-posts-left-out', panel.posts.length - posts.length),
    cut(replies, 'panel-replies-left-out', panel.replies.length - replies.length),
    cut(mentions),
    cut(known?.clips ?? []),
    cut(known?.notes ?? [], 'panel-notes-left-out'),
    cut(subjects),
  ];
  const others = bytesOf({ people: panel.people, problems: remarks.map(said) }) + AROUND;
  for (let size = others + cuts.reduce((sum, { bytes }) => sum + bytes, 0); size > most; ) {
    const longest = cuts.reduce((one, other) => (other.bytes > one.bytes ? other : one));
    if (longest.list.length === 0) break;
    const bytes = bytesOf(longest.list.pop());
    longest.bytes -= bytes;
    longest.leftOut += 1;
    size -= bytes;
  }
  const missing = cuts.flatMap(({ code, leftOut }): Remark[] => (code && leftOut > 0 ? [{ code, with: { count: leftOut } }] : []));
  return {
    ...panel,
    posts,
    replies,
    known,
    subjects,
    waiting: { ...panel.waiting, mentions },
    problems: [...remarks, ...missing].map(said),
  };
}

/** A remark in both languages. */
const said = (remark: Remark): Panel['problems'][number] => ({ fr: sentence(remark, 'fr'), en: sentence(remark, 'en') });

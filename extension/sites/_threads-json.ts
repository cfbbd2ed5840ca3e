/** The figures of a Threads post as the page's own JSON holds them, exact where the page rounds them. */

import { jsonOf } from './_dom.ts';

/** Counts by the name of the button that shows them. */
export interface ThreadsCounts {
  like: number | null;
  reply: number | null;
  repost: number | null;
  share: number | null;
}

type Held = Record<string, unknown>;
const isHeld = (value: unknown): value is Held => typeof value === 'object' && value !== null;
const count = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null);

/** Deeper than any post of a page's JSON lies. */
const DEPTH = 60;

function postIn(value: unknown, code: string, depth = 0): Held | null {
  if (!isHeld(value) || depth > DEPTH) return null;
  if (value.code === code && isHeld(value.text_post_app_info)) return value;
  for (const inside of Object.values(value)) {
    const found = postIn(inside, code, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The counts of the post with this code; null when the page holds no JSON of it. */
export function countsOf(document: Document, code: string): ThreadsCounts | null {
  for (const script of document.querySelectorAll('script[type="application/json"]')) {
    if (!script.textContent?.includes(`"${code}"`)) continue;
    const post = postIn(jsonOf(script), code);
    const info = post?.text_post_app_info;
    if (!post || !isHeld(info)) continue;
    const like = post.like_and_view_counts_disabled === true ? null : count(post.like_count);
    return { like, reply: count(info.direct_reply_count), repost: count(info.repost_count), share: count(info.reshare_count) };
  }
  return null;
}

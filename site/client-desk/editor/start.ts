/** What a new note says before anything is typed, as the address asks: a day of the calendar, or the clip or the competitor of a watch note. */

import { isClipId, SITES } from '../../../scripts/model/clip.ts';
import type { ClipLine } from '../../../scripts/model/desk-edit.ts';
import { WALL_TIME } from '../../../scripts/model/planned-post.ts';
import type { Content } from './content.ts';
import type { EditorPage } from './page.ts';

/** `on`: a wall time or a day. Throws Lost. */
export async function startOf(page: EditorPage, on: string | null): Promise<Content> {
  const { kind, brand, doors } = page;
  if (kind === 'replies') return { variants: [{ language: brand.languages[0] }] };
  if (kind !== 'watch') return on && WALL_TIME.test(on) ? { at: on } : {};
  const asked = new URLSearchParams(location.search);
  const id = asked.get('clip');
  const competitor = brand.competitors.find(({ name }) => name === asked.get('competitor'))?.name;
  const clip = isClipId(id) ? (await doors.clips(brand.folder, { ids: id })).clips[0] : undefined;
  if (clip) return onClip(page, clip);
  // A clip that has gone is shown as missing, beside its button that takes it out.
  return { ...(competitor && { about: 'competitor', competitor }), day: page.today, ...(isClipId(id) && { clips: [id] }) };
}

/** A note on a clip: about its competitor, a rule, or else a trend. */
function onClip({ today }: EditorPage, { id, kind, competitor, site }: ClipLine): Content {
  const about = competitor !== null ? 'competitor' : kind === 'rule' ? 'rule' : 'trend';
  const { platform } = SITES[site];
  return { about, ...(competitor === null ? {} : { competitor }), ...(platform && { platform }), day: today, clips: [id] };
}

/**
 * Hootsuite's bulk composer CSV: no header, three columns (date and time, message, link), 350 rows at most, times on five minutes. The
 * networks are chosen at the upload, so that a text for one network only is told.
 */

import { platformOfChannel } from '../../model/planned-post.ts';
import type { Remark } from '../../model/problem.ts';
import { wallMs } from '../../model/zone.ts';
import type { Entry } from '../calendar.ts';
import { records } from './formula.ts';
import type { Exported } from './line.ts';
import { named } from './named.ts';
import { channelsDiffer, entriesWith, mediaLeft, type ToolOptions, toolPosts } from './tool.ts';

/** Rows that one file may have. */
const ROWS = 350;
/** Minutes between two times that the composer knows. */
const STEP = 5;

export interface HootsuiteOptions extends ToolOptions {
  /** As it will be said at the upload: `dd/mm/yyyy hh:mm` or `mm/dd/yyyy hh:mm`. */
  dates: 'day-month' | 'month-day';
}

/** The files, the earliest first. A time between two steps is put on the later one, and told. */
export function hootsuiteCsv(entries: readonly Entry[], options: HootsuiteOptions): Exported {
  const { posts, told } = toolPosts(entries, options, (channel) => platformOfChannel(channel) !== null);
  const moved = new Set<string>();
  const rows = posts.map(({ entry, variant, wall, text }) => {
    const rounded = onStep(wall);
    if (rounded !== wall) moved.add(entry.post.id);
    return [written(rounded, options.dates), text, variant.link ?? ''];
  });
  const files: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS) files.push(records(rows.slice(at, at + ROWS)));
  const several: Remark[] = files.length > 1 ? [{ code: 'export-several-files', with: { n: files.length, most: ROWS } }] : [];
  return {
    files: files.length > 0 ? files : [''],
    posts: posts.length,
    told: [
      ...told,
      ...named('export-rounded', moved),
      ...mediaLeft(posts, 0),
      ...named(
        'export-first-comment',
        entriesWith(posts, ({ variant }) => variant.firstComment !== null),
      ),
      ...channelsDiffer(posts),
      ...several,
    ],
  };
}

/** A wall time on the next step of the composer; over midnight it is on the next day. */
function onStep(wall: string): string {
  const minutes = wallMs(wall) / 60_000;
  return new Date(Math.ceil(minutes / STEP) * STEP * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

function written(wall: string, dates: HootsuiteOptions['dates']): string {
  const [year, month, day] = wall.slice(0, 10).split('-');
  return `${dates === 'day-month' ? `${day}/${month}` : `${month}/${day}`}/${year} ${wall.slice(11)}`;
}

/**
 * x.com → Premium → Analytics → Video → `video_overview_analytics.csv`: a title, a table of days, a blank line, a list of videos. The list
 * has neither the address nor the day of its posts (empty in 30 of 30 rows reported), so that it joins nothing: it is not read. Nor is revenue.
 */

import { day, type Export, number } from './_export.ts';
import { all, areDates } from './_recognise.ts';

/** Milliseconds. */
const MILLISECOND = 0.001;

export default {
  id: 'x-video',
  label: { fr: 'Vidéos X (Premium)', en: 'X videos (Premium)' },
  platform: 'x',
  seen: null,
  tables: [
    {
      kind: 'days',
      recognise: ['video_views', 'watch_time_s'],
      day: day(undefined, 'Date'),
      endsAtBlank: true,
      fields: {},
      measures: {
        video_views: number('Views'),
        watch_time_s: { ...number('Watch Time (ms)'), times: MILLISECOND },
      },
      byShape: {
        // One cell above (the title), then five columns or six, the second time of watching in milliseconds too.
        shape: all(
          ({ preamble, header }) => preamble.length === 1 && (header.length === 5 || header.length === 6) && titleOnly(preamble[0] ?? []),
          ({ header }) => [2, 4].every((at) => /\(ms\)/.test(header[at] ?? '')),
          areDates(0),
        ),
        columns: { day: 0, video_views: 1, watch_time_s: 2 },
      },
    },
  ],
} satisfies Export;

const titleOnly = (record: readonly string[]) => (record[0] ?? '') !== '' && record.slice(1).every((cell) => cell === '');

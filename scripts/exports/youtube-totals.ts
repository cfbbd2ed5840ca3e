/**
 * YouTube Studio → Advanced mode → Export → `Totals.csv` (German `Gesamtwerte.csv`): the channel's true totals, one figure a day, in the
 * platform's own days (Pacific). A spreadsheet re-writes the days to `DD-MM-YYYY`: the whole column decides.
 */

import { type Condition, day, type Export, number } from './_export.ts';

/** Two columns, and no total row: the table of a `Date` view begins with one. */
const oneFigure: Condition = ({ preamble, header, rows }) =>
  preamble.length === 0 &&
  header.filter((cell) => cell.trim() !== '').length === 2 &&
  !/^(total|ge\u00ad?samt)$/i.test((rows[0]?.[0] ?? '').trim());

const totals = (measure: 'views' | 'watch_time_s' | 'followers_net', ...headers: string[]) =>
  ({
    kind: 'days',
    recognise: ['day', measure],
    when: oneFigure,
    day: day('ymd', 'Date', 'Datum', 'Jour'),
    fields: {},
    measures: { [measure]: measure === 'watch_time_s' ? { ...number(...headers), times: 3600 } : number(...headers) },
  }) as const;

export default {
  id: 'youtube-totals',
  label: { fr: 'Totaux YouTube par jour', en: 'YouTube totals by day' },
  platform: 'youtube',
  seen: '2026-06',
  tables: [
    totals('views', 'Views', 'Aufrufe', 'Vues'),
    totals('watch_time_s', 'Watch time (hours)', 'Wiedergabezeit (Stunden)', 'Durée de visionnage (heures)'),
    totals('followers_net', 'Subscribers', 'Abonnenten', 'Abonnés'),
  ],
} satisfies Export;

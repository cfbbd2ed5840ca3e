/**
 * YouTube Studio → Advanced mode → Export → `Table data.csv` (German `Tabellendaten.csv`): columns are chosen by the person, the first one
 * says what the rows are. The total row comes first and is more than the sum of the rows (deleted and private videos, and those after the 500th,
 * are missing), sometimes less. Ids that begin with `-` have a blank before them. `Impressions` are those of thumbnails. Revenue is never read.
 */

import { type Condition, day, type Export, number, type PeriodsTable, text } from './_export.ts';
import { normalise } from './_header.ts';
import { periodOf } from './_period.ts';
import { all, lacks, most } from './_recognise.ts';
import { readNumber } from './_values.ts';

const isTotal = (row: readonly string[]) => ['total', 'gesamt'].includes(normalise(row[0] ?? ''));

const VIEWS = number('Views', 'Aufrufe', 'Vues');
const WATCH_TIME = { ...number('Watch time (hours)', 'Wiedergabezeit (Stunden)', 'Durée de visionnage (heures)'), times: 3600 };
const SUBSCRIBERS = number('Subscribers', 'Abonnenten', 'Abonnés');
const LIKES = number('Likes', "J'aime");
const COMMENTS = number('Comments', 'Commentaires', 'Commentaires ajoutés');
const SHARES = number('Shares', 'Partages');
const THUMBNAILS = number('Impressions', 'Impressionen');

const areVideos: Condition = ({ rows }) =>
  rows.length === 0 ||
  most(
    rows.filter((row) => !isTotal(row)).map((row) => row[0] ?? ''),
    (cell) => /^[\w-]{11}$/.test(cell.trim()),
  );

const DAY = ['Date', 'Datum', 'Jour'];

/** Nothing above the header, days in its first column, a figure in the second column, and either a total row or several figures: `Totals.csv` has neither. */
const isDateView: Condition = ({ preamble, header, rows }) =>
  preamble.length === 0 &&
  DAY.some((name) => normalise(name) === normalise(header[0] ?? '')) &&
  rows.every((row) => readNumber(row[1] ?? '') !== undefined) &&
  (header.filter((cell) => cell.trim() !== '').length > 2 || isTotal(rows[0] ?? []));

/** A view by country, age …: figures of the whole period, which only the archive's name says (`Geography 2020-12-31_2021-12-31 Channel.zip`). */
const byDimension = (dimension: string, item: string, ...first: string[]): PeriodsTable => ({
  kind: 'periods',
  dimension,
  recognise: ['mark', 'views'],
  when: ({ header }) => first.some((name) => normalise(header[0] ?? '') === normalise(name)),
  fields: { mark: text(...first), item: text(item, ...first) },
  measures: { views: VIEWS, watch_time_s: WATCH_TIME },
  period: (_, { path }) => periodOf(path, 'ymd'),
  skip: isTotal,
});

export default {
  id: 'youtube-table',
  label: { fr: 'Tableau YouTube', en: 'YouTube table' },
  platform: 'youtube',
  seen: '2026-06',
  tables: [
    {
      kind: 'posts',
      recognise: ['mark', 'text', 'views'],
      when: areVideos,
      total: isTotal,
      fields: {
        mark: text('Content', 'Video', 'Contenu'),
        id: { ...text('Content', 'Video', 'Contenu'), part: [/^\s*([\w-]{11})\s*$/] },
        published: day(undefined, 'Video publish time', 'Veröffentlichungszeitpunkt des Videos', 'Heure de publication de la vidéo'),
        text: text('Video title', 'Videotitel', 'Titre de la vidéo'),
        duration: number('Duration', 'Durée'),
      },
      measures: {
        views: VIEWS,
        watch_time_s: WATCH_TIME,
        follows: number('Subscribers', 'Abonnenten', 'Abonnés', 'Nouveaux abonnés'),
        reactions: LIKES,
        comments: COMMENTS,
        shares: SHARES,
        thumbnail_impressions: THUMBNAILS,
      },
      permalinkOf: (id) => `https://youtu.be/${id}`,
    },
    {
      kind: 'days',
      recognise: ['day', 'views'],
      when: all(isDateView, lacks('Watch Time (ms)')),
      day: day('ymd', ...DAY),
      skip: isTotal,
      fields: {},
      measures: {
        views: VIEWS,
        watch_time_s: WATCH_TIME,
        followers_net: SUBSCRIBERS,
        reactions: LIKES,
        comments: COMMENTS,
        shares: SHARES,
        thumbnail_impressions: THUMBNAILS,
      },
    },
    byDimension('country', 'Geography', 'Geography'),
    byDimension('city', 'City name', 'Cities'),
    byDimension('subscription_status', 'Subscription status', 'Subscription status'),
    byDimension('age', 'Viewer age', 'Viewer age'),
    byDimension('gender', 'Viewer gender', 'Viewer gender'),
    byDimension('traffic_source', 'Traffic source', 'Traffic source'),
  ],
} satisfies Export;

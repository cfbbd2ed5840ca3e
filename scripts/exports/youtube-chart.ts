/**
 * YouTube Studio → Advanced mode → Export → `Chart data.csv` (German `Diagrammdaten.csv`): the series drawn on the screen (2, 5, 8 or 201 of
 * them), whatever the table lists. It is no history per video, and it is left out.
 */

import { type Export, text } from './_export.ts';
import { all, areDates, most } from './_recognise.ts';

export default {
  id: 'youtube-chart',
  label: { fr: 'Courbe YouTube', en: 'YouTube chart' },
  platform: 'youtube',
  seen: '2026-06',
  tables: [
    {
      kind: 'known',
      recognise: ['day', 'item'],
      when: ({ header }) => header.length >= 3 && header.length <= 6,
      fields: {
        day: text('Date', 'Datum', 'Jour'),
        item: text(
          'Content',
          'Video',
          'Contenu',
          'Geography',
          'Cities',
          'Subscription status',
          'Viewer age',
          'Viewer gender',
          'Traffic source',
        ),
      },
      reason: 'chart-left-out',
      byShape: {
        // A day and a video's id on every row, whatever the language.
        shape: all(areDates(0), ({ cells, header }) => header.length >= 4 && most(cells(1), (cell) => /^[\w-]{11}$/.test(cell.trim()))),
        columns: { day: 0, item: 1 },
      },
    },
  ],
} satisfies Export;

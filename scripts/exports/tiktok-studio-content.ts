/**
 * TikTok Studio → Analytics → Content → Download data: the best or selected videos only (12 or 13 rows), never the whole catalogue. The
 * handle and the id are in the link, and the id gives the instant: `Post time` is the account's local day, without a year. `Time` is the day of
 * the export, the same on every row, without a year either.
 */

import { tiktokInstant } from '../model/post-id.ts';
import { type Export, number, text } from './_export.ts';
import { all, areFigures, areYearless, onHost, wide } from './_recognise.ts';

export default {
  id: 'tiktok-studio-content',
  label: { fr: 'Vidéos TikTok Studio', en: 'TikTok Studio videos' },
  platform: 'tiktok',
  seen: '2026-02',
  tables: [
    {
      kind: 'posts',
      recognise: ['permalink', 'published', 'views', 'reactions'],
      fields: {
        permalink: text('Video link'),
        account: { ...text('Video link'), part: [/tiktok\.com\/@([^/?]+)\//i] },
        published: { type: 'day', headers: ['Post time'], yearless: true },
        snapshot: { type: 'day', headers: ['Time'], yearless: true },
        text: text('Video title'),
      },
      measures: {
        views: number('Total views'),
        reactions: number('Total likes'),
        comments: number('Total comments'),
        shares: number('Total shares'),
      },
      byShape: {
        shape: all(wide(8), onHost(2, 'tiktok.com'), areYearless(0), areFigures(4)),
        columns: { snapshot: 0, text: 1, permalink: 2, account: 2, published: 3, reactions: 4, comments: 5, shares: 6, views: 7 },
      },
      idFromPermalink: [/\/(?:video|photo)\/(\d{15,20})/],
      proof: { instant: (id) => tiktokInstant(id), exact: true },
      formatOf: ({ permalink }) => (permalink?.includes('/photo/') ? 'photo' : 'short-video'),
    },
  ],
} satisfies Export;

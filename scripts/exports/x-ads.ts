/** ads.x.com (ads.twitter.com) → Export: paid figures, in the ad account's own time zone. Recognised by its header, and kept out. */

import { type Export, text } from './_export.ts';

export default {
  id: 'x-ads',
  label: { fr: 'Publicités X', en: 'X ads' },
  platform: 'x',
  seen: null,
  tables: [
    {
      kind: 'known',
      recognise: ['campaign', 'tweet', 'spend'],
      fields: { campaign: text('Campaign ID'), tweet: text('Tweet ID'), spend: text('Spend') },
      reason: 'paid-left-out',
    },
  ],
} satisfies Export;

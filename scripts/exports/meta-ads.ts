/** Meta Ads Manager → Export: paid results, kept out of what the brand's own posts did. Columns are chosen by the user (13 to 93). */

import { type Export, text } from './_export.ts';

export default {
  id: 'meta-ads',
  label: { fr: 'Publicités (Gestionnaire de publicités Meta)', en: 'Ads (Meta Ads Manager)' },
  platform: null,
  seen: '2017-07',
  tables: [
    {
      kind: 'known',
      recognise: ['from', 'spent'],
      fields: {
        from: text('Reporting starts', 'Début des rapports'),
        spent: text('Amount spent (*', 'Montant dépensé (*'),
      },
      reason: 'paid-left-out',
    },
  ],
} satisfies Export;

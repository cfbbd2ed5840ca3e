/** TikTok Business Suite → Analytics → Followers. `Total followers` is often `--`, reach and engaged people `NAN` on days without data. */

import { day, type Export, number } from './_export.ts';

export default {
  id: 'tiktok-business-audience',
  label: { fr: 'Abonnés TikTok Business', en: 'TikTok Business audience' },
  platform: 'tiktok',
  seen: '2026-01',
  tables: [
    {
      kind: 'days',
      recognise: ['followers_gained', 'followers', 'reach', 'engaged_people'],
      day: day('ymd', 'Date'),
      fields: {},
      measures: {
        followers: number('Total followers'),
        followers_gained: number('New followers'),
        reach: number('Reached audience'),
        engaged_people: number('Engaged audience'),
      },
    },
  ],
} satisfies Export;

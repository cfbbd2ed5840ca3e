/** A calendar of thousands of entries, three a day or so around a day. */

import { addDays } from '../../scripts/model/zone.ts';

const CHANNELS = ['instagram', 'facebook', 'linkedin'] as const;
const STATUSES = ['draft', 'in-review', 'scheduled', 'dropped'] as const;
const HOURS = ['09:00', '12:30', '18:15'] as const;

/** So many entries, by path below the brand's folder: two years before the day, one after it. */
export function manyEntries(n: number, today: string): Record<string, string> {
  const days = 3 * 365;
  return Object.fromEntries(
    Array.from({ length: n }, (_, at) => {
      const day = addDays(today, Math.floor((at * days) / n) - 2 * 365);
      const channel = CHANNELS[at % 3] as string;
      const id = `${day}-entree-${at}`;
      const header = [
        `title: Entrée ${at}`,
        `status: ${STATUSES[at % 4]}`,
        `at: ${day} ${HOURS[at % 3]}`,
        `pillar: Pilier ${at % 5}`,
        'variants:',
        `  - channel: ${channel}`,
        `    text: Le texte de l’entrée ${at}, qui dit une seule chose et la dit bien.`,
        `    hashtags: [atelier]`,
      ];
      return [`calendar/${id}.mdx`, `---\n${header.join('\n')}\n---\n${at % 10 === 0 ? 'Une *note*.\n' : ''}`];
    }),
  );
}

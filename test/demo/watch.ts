/** The demo's reply library, its notes of the watch, and what the companion wrote: every text is invented. */

import { CLIP_STORIES } from './clip-stories.ts';
import { eventFile, idOf } from './clips.ts';
import { utc } from './moment.ts';
import type { Output } from './output.ts';
import { REPLIES } from './reply-texts.ts';

export const WATCH_FOLDERS = ['replies', 'watch'] as const;

const WRITTEN = utc(2026, 11, 20, 16);
const file = (path: string, text: string): Output => ({ path, bytes: Buffer.from(text), exportedAt: WRITTEN });

/** Id of the last capture of the story whose text begins with these words. */
function clipOf(words: string): string {
  const place = CLIP_STORIES.findIndex(({ text }) => text.startsWith(words));
  const story = CLIP_STORIES[place];
  const time = (story?.captured.length ?? 0) - 1;
  const captured = story?.captured[time];
  if (captured === undefined) throw new Error(`No clip begins with “${words}”.`);
  return idOf(captured, `clip ${place} ${time}`);
}

const NOTES: Readonly<Record<string, string>> = {
  '2026-10-19-series-courtes': `---
title: La Bonne Équerre passe aux séries courtes
about: competitor
competitor: La Bonne Équerre
platform: tiktok
day: 2026-10-19
clips:
  - ${clipOf('Le joint de douche')}
changes: Tester deux pas à pas de moins d’une minute en décembre.
---
Un geste, une minute, pas de voix. Le format revient chaque jeudi depuis la mi-octobre.
`,
  '2026-11-02-black-friday-annonce-tot': `---
title: Leur Black Friday est annoncé trois semaines avant
about: competitor
competitor: La Bonne Équerre
day: 2026-11-02
clips:
  - ${clipOf('Black Friday : les outils')}
changes: Garder notre vendredi sans promotion, l’expliquer dès le 20 novembre.
---
Beaucoup de commentaires demandent si les prix de référence sont ceux d’octobre.
`,
  'cinq-hashtags': `---
title: Cinq hashtags au plus sur Instagram
about: rule
platform: instagram
day: 2026-10-16
clips:
  - ${clipOf('Le nombre de hashtags')}
changes: Les modèles de novembre passent de huit à cinq hashtags.
---
À relire si la limite change encore.
`,
  'rendez-vous-hebdomadaires': `---
title: Les rendez-vous à jour fixe
about: trend
day: 2026-10-09
clips:
  - ${clipOf('Chaque vendredi, un outil')}
changes: Un vendredi sur deux, une devinette d’outil dans « Coulisses ».
---
Un musée, deux fablabs et une enseigne s’y sont mis cet automne.
`,
};

const at = '2026-11-16T08:12:30Z';

/** The demo's replies, notes and companion's note. */
export const watchFiles: readonly Output[] = [
  ...Object.entries(REPLIES).map(([name, text]) => file(`replies/${name}.mdx`, text)),
  ...Object.entries(NOTES).map(([name, text]) => file(`watch/${name}.mdx`, text)),
  eventFile({
    version: 1,
    id: idOf(at, 'companion note'),
    brand: 'maison-copeau',
    at,
    event: 'note',
    about: 'competitor',
    name: 'Castel Outillage',
    text: 'Trois essais longs en deux mois, tous filmés au même établi. Peu de commentaires, mais des questions précises.',
    clip: null,
  }),
];

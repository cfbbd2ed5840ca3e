/** The campaigns of the demo's calendar. */

import { noteFile } from './calendar-entry.ts';
import type { Output } from './output.ts';

const REDUCTION = `## Ce que l’on veut dire

Réparer, louer, rapporter : trois gestes que le magasin rend faciles. Pas de leçon de morale, des exemples.

- Les ateliers de réparation sont ouverts dans les onze magasins.
- Les fonds de pots de peinture sont repris toute l’année, pas seulement cette semaine.
- Aucun prix barré pendant la semaine.`;

const LENDING = `## Le principe

Une perceuse sert douze minutes dans sa vie. Le prêt d’outils entre voisins est gratuit, sur inscription à l’accueil.

Les photos montrent des mains et des outils, jamais un visage sans accord écrit.`;

const ADVENT = `## Quatre dimanches, quatre gestes

Des décorations en chutes de bois, une table en palettes, des cadeaux réparés, un atelier en famille.

Le ton reste celui du conseil : on montre comment faire avant de dire où acheter.`;

/** Three MDX files. */
export const campaignFiles = (): Output[] => [
  noteFile(
    'campaigns/reduction-des-dechets.mdx',
    { title: 'Semaine de la réduction des déchets', from: '2026-11-03', to: '2026-11-29', objective: 'Faire participer' },
    REDUCTION,
  ),
  noteFile(
    'campaigns/pret-d-outils.mdx',
    { title: 'Prêt d’outils', from: '2026-10-12', to: '2026-12-11', objective: 'Faire venir en magasin' },
    LENDING,
  ),
  noteFile('campaigns/avent.mdx', { title: 'Avent', from: '2026-11-06', to: '2026-12-24', objective: 'Faire connaître' }, ADVENT),
];

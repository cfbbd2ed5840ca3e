/** A calendar in which everything that can be wrong is wrong, beside one entry that is right. By path below the brand's folder. */

import { decisionBlock } from '../../scripts/calendar/review/decision-text.ts';
import { published } from './_said.ts';
import { BRAND, packOf, post, says, signed } from './review/_made.ts';

const entry = (header: string, body = '') => `---\n${header}\n---\n${body}`;

/** Text that would do something if it were taken for anything else than text. */
export const HOSTILE = '{process.exit(1)} import fs from "node:fs" <script>document.title="taken"</script> =cmd()|calc </textarea>{{7*7}}';

const said = [
  published('2026-11-20T08:05:00Z', 1, {
    entry: '2026-11-20-signalee',
    variant: 'facebook',
    permalink: 'https://www.facebook.com/planfroisse/posts/20',
    publishedAt: '2026-11-20T08:03:00Z',
  }),
  published('2026-11-20T09:05:00Z', 2, { entry: '2026-11-19-partie', permalink: 'https://www.instagram.com/p/Xpartie/' }),
];

export const brokenCalendar: Readonly<Record<string, string>> = {
  'calendar/2026-11-26-bonne.mdx': entry(
    'title: Une entrée saine\nstatus: draft\nat: 2026-11-26 12:30\nvariants:\n  - channel: facebook\n    text: Tout va bien ici.',
    'Des *notes* en Markdown.\n',
  ),
  'calendar/2026-11-27-yaml.mdx': entry('title: "Guillemet oublié\nstatus: draft'),
  'calendar/2026-11-27-ouverte.mdx': '---\ntitle: Un en-tête sans fin\nstatus: draft\n',
  'calendar/2026-11-27-sans-en-tete.mdx': 'Un texte, sans en-tête.\n',
  'calendar/2026-11-27-corps.mdx': entry(
    'title: Un corps qui ne compile pas\nat: 2026-11-27 09:00\nvariants:\n  - channel: facebook\n    text: Le texte reste.',
    'Une accolade { ouverte.\n',
  ),
  'calendar/2026-11-27-import.mdx': entry(
    'title: Un corps qui importe\nat: 2026-11-27 10:00\nvariants: []',
    "import fs from 'node:fs'\n\n{fs.writeFileSync('taken', '')}\n",
  ),
  'calendar/2026-11-28-cles.mdx': entry(
    'title: Des clés à soi\nat: 2026-11-28 09:00\nhumeur: bonne # gardée\nvariants:\n  - channel: facebook\n    text: Bonjour\n    budget: 40',
  ),
  'calendar/2026-11-29-date.mdx': entry('title: Un jour qui n’existe pas\nat: 2026-02-30 09:00\nvariants: []'),
  'calendar/2026-11-29-statut.mdx': entry('title: Un statut écrit à la main\nstatus: approved\nat: 2026-11-29 09:00\nvariants: []'),
  'calendar/2026-11-30-double.mdx': entry('title: Le premier\nat: 2026-11-30 09:00\nvariants: []'),
  'calendar/2026-11-30-double.MDX': entry('title: Le second\nat: 2026-11-30 10:00\nvariants: []'),
  'calendar/Nom Impossible.mdx': entry('title: Un nom qui n’est pas une adresse\nvariants: []'),
  'calendar/2026-12-01-image.mdx': entry(
    'title: Une image absente\nat: 2026-12-01 09:00\nvariants:\n  - channel: instagram\n    format: photo\n    text: Regardez\n    media:\n      - file: media/absente.jpg\n        alt: Une image',
  ),
  'calendar/2026-12-02-hostile.mdx': entry(
    `title: Un texte venu d’ailleurs\nat: 2026-12-02 09:00\nvariants:\n  - channel: facebook\n    text: ${JSON.stringify(HOSTILE)}`,
  ),
  'calendar/2026-03-29-sautee.mdx': entry('title: Une heure sautée\nat: 2026-03-29 02:30\nvariants: []'),
  'calendar/2026-10-25-double-heure.mdx': entry(
    'title: Une heure qui vient deux fois\nat: 2026-10-25 02:30\nvariants:\n  - channel: facebook\n    text: La nuit des deux heures.',
  ),
  'calendar/2026-11-20-signalee.mdx': entry(
    'title: Signalée depuis sa page\nat: 2026-11-20 09:00\nvariants:\n  - channel: facebook\n    text: Elle est en ligne.',
  ),
  ...Object.fromEntries(said.map((event) => [`clips/2026-11/${event.id}.event.json`, JSON.stringify(event)])),
  'decisions/illisible.json': 'pas du JSON',
  'decisions/sans-dossier.json': JSON.stringify({
    vigie: 'decision',
    version: 1,
    brand: 'calendrier-casse',
    pack: 'inconnu',
    verdicts: [],
  }),
  'campaigns/cassee.mdx': 'sans en-tête',
};

/** A brand's pack and the answers to it: `bonne` counts; each other does not, for a reason of its own. The brand has Inès and Hélène as people. */
export async function brokenDecisions(folder: string): Promise<Record<string, string>> {
  const brand = { ...BRAND, folder };
  const made = await packOf([post('lampe'), post('chaise')], { brand });
  const good = await signed(made, 'ines', [says('lampe'), says('chaise', 'refused', 'Trop long.')]);
  const lost = await packOf([post('lampe')], { brand });
  const other = (hash: string) => hash.replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a'));
  const verdicts = good.verdicts.map((one, at) => (at === 0 ? { ...one, hash: other(one.hash) } : one));
  const answers = {
    '1-bonne.json': good,
    '2-repetee.txt': decisionBlock(good),
    '3-octet.json': { ...good, verdicts: good.verdicts.map((one) => ({ ...one, comment: one.comment.replace('long', 'lent') })) },
    '4-version.json': { ...good, verdicts },
    '5-cle.json': { ...good, reviewer: 'helene' },
    '6-dossier.json': await signed(lost, 'ines', [says('lampe')]),
  };
  return {
    [`reviews/${made.pack.id}/pack.json`]: JSON.stringify(made.pack),
    ...Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [`decisions/${name}`, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  };
}

/** The two plain files of the demo brand that are not exports: brand.yaml and sources.yaml. */

import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type Accounts, type Competitor, competitors } from './accounts.ts';
import { isoInstant } from './moment.ts';
import type { Output } from './output.ts';

const quotedIfNeeded = (text: string) => (/^[\w./-]+$/.test(text) ? text : JSON.stringify(text));

function competitorLines({ name, handles }: Competitor): string {
  const accounts = Object.entries(handles).map(([platform, handle]) => `      ${platform}: ${quotedIfNeeded(handle)}`);
  return [`  - name: ${name}`, '    accounts:', ...accounts].join('\n');
}

function accountLines(a: Accounts): string {
  return `accounts:
  instagram:
    handle: ${a.handle}
    also: ['${a.instagramId}']
  facebook:
    handle: ${a.handle}
    name: ${a.brand}
    also: ['${a.facebookId}']
  linkedin:
    handle: ${a.slug}
    name: ${a.brand}
  x: ${a.handle}
  tiktok: ${a.handle}
  youtube:
    handle: ${a.handle}
    name: ${a.brand}
  mastodon:
    handle: '${a.handle}@${a.mastodonHost}'
    also: [${a.handle}, 'https://${a.mastodonHost}/users/${a.handle}']
  pinterest: ${a.handle}
  google-analytics-4:
    handle: ${a.site.slice('https://www.'.length)}
    also: [${a.brand}]
`;
}

/** brand.yaml of the demo, with its comments in both languages. */
export function brandYaml(accounts: Accounts): string {
  return `# La marque de démonstration : enseigne, concurrents, personnes et chiffres sont inventés.
# The demo brand: the company, its competitors, the people and the figures are invented.
name: ${accounts.brand}
timeZone: Europe/Paris
languages: [fr, en]

# Fixe « aujourd’hui » pour que la démonstration reste la même. Une vraie marque n’a pas cette ligne.
# Fixes "today", so that the demo stays the same. A real brand leaves this line out.
today: 2026-11-21

# La couleur de la marque, pour le thème clair et le thème sombre.
# The brand's colour, for the light and the dark theme.
colours: { light: '#1f4f93', dark: '#93b8f0' }

# Un compte par réseau. « also » : les autres noms et numéros que les exports emploient pour ce compte.
# One account per platform. "also": other names and ids that exports use for it.
${accountLines(accounts)}
# Ceux que l’on suit. Leurs comptes servent à reconnaître les captures.
# Those we watch. Their accounts are used to recognise clips.
competitors:
${competitors.map(competitorLines).join('\n')}

# Les piliers éditoriaux, les cibles et les intentions, proposés dans le calendrier.
# Content pillars, audiences and objectives, offered in the calendar.
# « share » : la part des publications que chaque pilier devrait avoir, en %.
# "share": the part of the posts that each pillar should have, in %.
pillars:
  - { name: Pas à pas, share: 25 }
  - { name: Sans percer, share: 20 }
  - { name: Idées déco, share: 15 }
  - { name: Jardin, share: 10 }
  - { name: Réemploi, share: 15 }
  - { name: Coulisses, share: 10 }
  - { name: Sécurité, share: 5 }
audiences: [Locataires, Nouveaux propriétaires, Bricoleurs confirmés, Familles, Professionnels et candidats]
objectives: [Faire connaître, Aider, Faire participer, Faire venir en magasin, Recruter]

# Les personnes du calendrier : qui rédige, qui valide. Noms et adresses sont inventés.
# People of the calendar: who writes, who approves. Names and addresses are invented.
people:
  ines: { name: Inès Caron, role: directrice de la communication, mail: ines.caron@maison-copeau.example }
  helene: { name: Hélène Marchetti, role: responsable marketing, mail: helene.marchetti@maison-copeau.example }
  samir: { name: Samir Delaunay, role: social media manager, mail: samir.delaunay@maison-copeau.example }

# Qui doit valider, étape après étape. « deadlineDays » : jours avant la publication ; « needs » : combien d’accords suffisent.
# Who must approve, one stage after the other. "deadlineDays": days before the post; "needs": how many approvals are enough.
approval:
  stages:
    - { name: Marketing, reviewers: [helene], deadlineDays: 3 }
    - { name: Comité de validation, reviewers: [ines, helene], needs: 1, deadlineDays: 1 }

# Ce que le calendrier sait et vérifie : jours fériés, dates de la marque, rythme voulu, mots bannis, sites à suivre.
# What the calendar knows and checks: public holidays, the brand's dates, the cadence wished for, banned words, sites to track.
calendar:
  country: FR
  dates:
    - { day: 1987-12-05, name: Anniversaire de l’enseigne, yearly: true }
    - { day: 2026-12-14, until: 2026-12-16, name: Inventaire des magasins }
    - { day: 2026-12-11, name: Comité de validation }
  cadence: { instagram: 3, facebook: 2, linkedin: 1, tiktok: 1 }
  gapHours: 4
  silenceDays: 12
  banned: [vente flash, incontournable, pas cher]
  sites: [www.maison-copeau.example, maison-copeau.example]

# Ce que la marque promet à ceux qui lui écrivent : une réponse en tant d’heures, comptées pendant celles-ci. Un jour absent est fermé.
# What the brand promises to those who write to it: an answer within so many hours, counted during these. A day left out is closed.
answers:
  withinHours: 4
  hours: { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', thu: '09:00-18:00', fri: '09:00-18:00', sat: '09:00-12:30' }

# Les objectifs d’un mois, par indicateur. « from » et « to » (mois compris) les bornent. Les taux sont en %.
# Monthly targets, by metric. "from" and "to" (months included) bound them. Rates are in %.
targets:
  views: { value: 600000, from: 2026-01 }
  engagement-rate-by-views: 3.0
  net-growth: 1500
  posts-published: 80
`;
}

interface Source {
  hash: string;
  path: string;
  exportedAt: number;
  known: string;
  year: number | undefined;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function sourcesOf(output: Output): Source[] {
  const { exportedAt, known = 'first-seen' } = output;
  const own = { hash: sha256(output.bytes), path: output.path, exportedAt, known, year: output.year };
  if (!output.members) return [own];
  return output.members.map(({ name, bytes, year }) => ({ hash: sha256(bytes), path: `${output.path}!${name}`, exportedAt, known, year }));
}

/** As `vigie gather` writes it, so that gathering the demo changes nothing in it. */
const SOURCES_HEAD = `# Vigie writes this file and keeps it with the exports: per file (SHA-256), when it was exported and how that is known.
# Vigie écrit ce fichier et le garde avec les exports : pour chaque fichier (SHA-256), sa date d’export et comment elle est connue.
`;

/** sources.yaml: when each file was exported, by the SHA-256 of its bytes; of two equal files, the smaller path. */
export function sourcesYaml(outputs: readonly Output[]): string {
  const byHash = new Map<string, Source>();
  for (const source of outputs.flatMap(sourcesOf)) {
    const known = byHash.get(source.hash);
    if (!known || source.path < known.path) byHash.set(source.hash, source);
  }
  const sorted = [...byHash.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const notes = sorted.map(({ hash, path, exportedAt, known, year }) => {
    const note = { path, exportedAt: isoInstant(exportedAt), known };
    return [hash, year === undefined ? note : { ...note, year }] as const;
  });
  return SOURCES_HEAD + stringify(Object.fromEntries(notes), { lineWidth: 0 });
}

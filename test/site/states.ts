/** The states that a brand's data can be in, one brand each, in one data folder. */

import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenCalendar, brokenDecisions } from '../calendar/broken.ts';
import { manyEntries } from '../calendar/many.ts';
import { writeBulk } from '../demo/bulk.ts';
import { chartFiles } from '../demo/meta-insights.ts';
import { utc } from '../demo/moment.ts';
import { instagramCsv, put } from '../workspace.ts';
import { hostileClips } from './hostile-clips.ts';
import { watchedBrand } from './watched-brand.ts';

/** Posts and months of the brand with a long past. */
export const LONG = { posts: 5000, months: 96 };

/** Entries of the brand with a long calendar. */
export const PLANNED = 3000;

/** What each folder is about. */
export const STATES = {
  'sans-export': 'no export at all, and a first planned post',
  'un-fichier': 'one file of three posts',
  'un-reseau': 'one platform',
  'jours-seulement': 'figures by day, no post',
  'huit-ans': '5,000 posts over eight years',
  'refus-seulement': 'nothing but refused files',
  'fiche-cassee': 'a brand.yaml that cannot be read',
  'trois-mille': '3,000 planned posts',
  'calendrier-casse': 'planned posts and decisions that are broken in every way',
  veille: 'two competitors, one captured forty times, messages answered and not',
  'captures-hostiles': 'clips of pages that try to run something, and clip files that are broken',
} as const;

const brandYaml = (name: string, accounts: string) =>
  `name: ${name}\ntimeZone: Europe/Paris\nlanguages: [fr, en]\ntoday: 2026-11-21\naccounts:\n  ${accounts}\n`;

/** Bulk data of one brand, put under a folder name and a brand.yaml of our own. */
function bulkBrand(data: string, folder: string, yaml: string, posts: number, files: number, platform: 'instagram' | 'tiktok') {
  const aside = mkdtempSync(join(data, '.bulk-'));
  writeBulk({ out: aside, posts, files, platform });
  const [made] = readdirSync(aside);
  renameSync(join(aside, made as string), join(data, folder));
  rmSync(aside, { recursive: true });
  writeFileSync(join(data, folder, 'brand.yaml'), yaml);
}

/** Writes every state into a data folder, not yet gathered. */
export async function writeStates(data: string): Promise<string> {
  put(data, 'sans-export/brand.yaml', brandYaml('Quai Sud', 'instagram: quaisud\n  linkedin: quai-sud\n  tiktok: quaisud'));
  put(
    data,
    'sans-export/calendar/2026-11-21-ouverture.mdx',
    '---\ntitle: Ouverture du quai\nstatus: idea\nat: 2026-11-21 18:00\nvariants:\n  - channel: instagram\n    text: Le quai ouvre.\n---\n',
  );

  put(data, 'un-fichier/brand.yaml', brandYaml('Atelier Lune', 'instagram: atelierlune\n  facebook: Atelier Lune'));
  const posts = ['10/14/2026 02:30', '10/15/2026 09:00', '10/28/2026 05:10'].map((time, n) => ({
    id: String(9001 + n),
    time,
    views: n === 2 ? ('' as const) : 120 * (n + 1),
    text: ['Une lampe en papier', '<b>Soldes</b> & "chutes" de bois', ''][n] as string,
  }));
  put(data, 'un-fichier/exports/octobre.csv', instagramCsv(posts));

  bulkBrand(data, 'un-reseau', brandYaml('Four Commun', 'tiktok: marque0001'), 260, 14, 'tiktok');

  put(data, 'jours-seulement/brand.yaml', brandYaml('Gare Centrale', 'instagram: garecentrale'));
  for (const { path, bytes } of chartFiles('instagram', [], utc(2026, 1), Date.parse('2026-11-20T16:05:00Z')))
    put(data, `jours-seulement/${path}`, bytes);

  bulkBrand(data, 'huit-ans', brandYaml('Huit Ans', 'instagram: marque0001'), LONG.posts, LONG.months, 'instagram');

  put(data, 'refus-seulement/brand.yaml', brandYaml('Porte Close', 'instagram: porteclose'));
  put(
    data,
    'refus-seulement/exports/connexion.csv',
    '<!doctype html><html><head><title>Log in</title></head><body><form></form></body></html>',
  );
  put(data, 'refus-seulement/exports/notes.csv', 'jour,pensée\nlundi,rien\nmardi,toujours rien\n');
  put(data, 'refus-seulement/exports/vide.csv', '');

  put(data, 'fiche-cassee/brand.yaml', 'name: Fiche Cassée\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  instagram: [oups\n');
  put(data, 'fiche-cassee/exports/octobre.csv', instagramCsv([{ id: '9101', account: 'fichecassee', time: '10/14/2026 02:30' }]));

  put(data, 'trois-mille/brand.yaml', brandYaml('Trois Mille', 'instagram: troismille\n  facebook: Trois Mille\n  linkedin: trois-mille'));
  put(data, 'trois-mille/exports/octobre.csv', instagramCsv([{ id: '9301', account: 'troismille', time: '10/14/2026 02:30' }]));
  for (const [path, content] of Object.entries(manyEntries(PLANNED, '2026-11-21'))) put(data, `trois-mille/${path}`, content);

  const people = 'people:\n  ines: { name: Inès Royer }\n  helene: { name: Hélène Marchal }\n';
  put(data, 'calendrier-casse/brand.yaml', `${brandYaml('Plan Froissé', 'instagram: planfroisse\n  facebook: Plan Froissé')}${people}`);
  put(data, 'calendrier-casse/exports/octobre.csv', instagramCsv([{ id: '9201', account: 'planfroisse', time: '10/14/2026 02:30' }]));
  for (const [path, content] of Object.entries({ ...brokenCalendar, ...(await brokenDecisions('calendrier-casse')) }))
    put(data, `calendrier-casse/${path}`, content);

  watchedBrand(data);
  put(data, 'veille/exports/octobre.csv', instagramCsv([{ id: '9501', account: 'atelierpivert', time: '10/14/2026 02:30' }]));

  put(data, 'captures-hostiles/brand.yaml', brandYaml('Phare Calme', 'instagram: pharecalme'));
  put(data, 'captures-hostiles/exports/octobre.csv', instagramCsv([{ id: '9401', account: 'pharecalme', time: '10/14/2026 02:30' }]));
  for (const [path, content] of Object.entries(hostileClips)) put(data, `captures-hostiles/${path}`, content);
  return data;
}

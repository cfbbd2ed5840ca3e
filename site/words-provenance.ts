/** Texts of what stands behind a figure: its definition and its rows. */

import type { Language } from '../scripts/model/phrase.ts';
import { french } from './typography.ts';

const s = (plural: boolean) => (plural ? 's' : '');

const fr = french({
  /** Above the block that opens in place; the figure stands for the brackets. */
  whence: 'D’où vient « {} » ?',
  close: 'Fermer',
  greatest: (n: string) => `Les ${n} plus grandes lignes`,
  wait: 'Lecture des lignes…',
  title: (metric: string, period: string) => `${metric}, ${period} : les lignes`,
  headPosts: (rows: string, plural: boolean, files: string, filesPlural: boolean) =>
    `Ce chiffre vient de ${rows} publication${s(plural)} et de ${files} fichier${s(filesPlural)}`,
  headDays: (rows: string, plural: boolean, files: string, filesPlural: boolean) =>
    `Ce chiffre vient de ${rows} ${plural ? 'relevés quotidiens' : 'relevé quotidien'} et de ${files} fichier${s(filesPlural)}`,
  headNone: 'Aucune ligne ne donne ce chiffre',
  figure: (metric: string, value: string) => `${metric} : ${value}.`,
  noRows: 'Aucun fichier ne donne cette mesure pour cette période.',
  perAccount: 'Vigie ne fait pas de total de la marque pour cette mesure : chaque compte a son chiffre.',
  definition: 'Définition',
  formula: 'Formule',
  unit: 'Unité',
  notCounted: 'Non compté',
  caveat: 'À savoir',
  what: 'Le chiffre',
  inDictionary: (metric: string) => `Dictionnaire : ${metric}`,
  backToReport: 'Revenir au rapport',
  allMetrics: 'Toutes les mesures du rapport',
  nPosts: (n: string, plural: boolean) => `${n} publication${s(plural)}`,
  nDays: (n: string, plural: boolean) => `${n} jour${s(plural)}`,
  inFiles: (n: string, plural: boolean) => `dans ${n} fichier${s(plural)}`,
  allRows: (n: string) => `Les ${n} lignes`,
  capped: (shown: string, all: string) => `Les ${shown} premières lignes sur ${all}.`,
  inArchive: 'Toutes les publications',
  inData: 'Tous les fichiers',
  exported: 'Exporté',
  without: 'Sans ligne',
  withoutNote: 'Manquant n’est pas zéro.',
  indexTitle: (period: string) => `D’où viennent les chiffres, ${period}`,
  indexHead: (n: string) => `${n} mesures, et les lignes derrière chacune`,
  indexLede:
    'Chaque mesure s’ouvre sur sa définition, puis sur ses publications ou ses jours : la valeur, le fichier, la ligne, l’heure de l’export.',
  value: 'Toute la marque',
  byAccount: 'par compte',
  measures: 'Mesures',
});

const en: typeof fr = {
  whence: 'Where does “{}” come from?',
  close: 'Close',
  greatest: (n) => `The ${n} greatest rows`,
  wait: 'Reading the rows…',
  title: (metric, period) => `${metric}, ${period}: the rows`,
  headPosts: (rows, plural, files, filesPlural) => `This figure comes from ${rows} post${s(plural)} in ${files} file${s(filesPlural)}`,
  headDays: (rows, plural, files, filesPlural) =>
    `This figure comes from ${rows} daily figure${s(plural)} in ${files} file${s(filesPlural)}`,
  headNone: 'No row gives this figure',
  figure: (metric, value) => `${metric}: ${value}.`,
  noRows: 'No file gives this measure for this period.',
  perAccount: 'Vigie makes no total of the brand for this measure: each account has its own figure.',
  definition: 'Definition',
  formula: 'Formula',
  unit: 'Unit',
  notCounted: 'Not counted',
  caveat: 'Good to know',
  what: 'The figure',
  inDictionary: (metric) => `Dictionary: ${metric}`,
  backToReport: 'Back to the report',
  allMetrics: 'All measures of the report',
  nPosts: (n, plural) => `${n} post${s(plural)}`,
  nDays: (n, plural) => `${n} day${s(plural)}`,
  inFiles: (n, plural) => `in ${n} file${s(plural)}`,
  allRows: (n) => `All ${n} rows`,
  capped: (shown, all) => `The first ${shown} rows of ${all}.`,
  inArchive: 'All posts',
  inData: 'All files',
  exported: 'Exported',
  without: 'No row',
  withoutNote: 'Missing is not zero.',
  indexTitle: (period) => `Where the figures come from, ${period}`,
  indexHead: (n) => `${n} measures, and the rows behind each`,
  indexLede: 'Each measure opens onto its definition, then onto its posts or days: the value, the file, the row, the time of export.',
  value: 'Whole brand',
  byAccount: 'by account',
  measures: 'Measures',
};

export const provenanceWords: Readonly<Record<Language, typeof fr>> = { fr, en };

/** What recognising, mapping and gathering can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const GATHER_SENTENCES = {
  'never-seen-whole': {
    fr: 'Vigie ne connaît cet export ({export}) que par ses en-têtes : comparez une ligne ou deux avec la plateforme.',
    en: 'Vigie knows this export ({export}) by its headers only: compare a row or two with the platform.',
  },
  'recognised-by-shape': {
    fr: 'En-têtes dans une langue jamais vue : colonnes reconnues à leur forme et à leur place. Comparez une ligne ou deux avec la plateforme.',
    en: 'Headers in a language never seen: columns recognised by shape and position. Compare a row or two with the platform.',
  },
  'cell-not-a-number': {
    fr: 'La colonne {column} contient autre chose qu’un nombre : la ligne est laissée de côté.',
    en: 'The column {column} holds something other than a number: the row is left out.',
  },
  'row-without-day': {
    fr: 'Pas de jour lisible : la ligne est laissée de côté.',
    en: 'No readable day: the row is left out.',
  },
  'row-without-id': {
    fr: 'Pas d’identifiant de publication : la ligne est laissée de côté.',
    en: 'No post id: the row is left out.',
  },
  'id-rounded': {
    fr: 'Un tableur a arrondi l’identifiant ({id}) et rien ne permet de le retrouver : la ligne est laissée de côté. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'A spreadsheet rounded the id ({id}) and nothing gives it back: the row is left out. Download the export again and drop it without opening it.',
  },
  'date-unreadable': {
    fr: 'La date « {cell} » est illisible : la ligne est laissée de côté.',
    en: 'The date “{cell}” cannot be read: the row is left out.',
  },
  'dates-mixed': {
    fr: 'La colonne « {column} » mélange des dates jour-mois et mois-jour (par exemple {example}). Téléchargez l’export de nouveau et déposez-le sans l’ouvrir dans un tableur.',
    en: 'The column “{column}” mixes day-month and month-day dates (for example {example}). Download the export again and drop it without opening it in a spreadsheet.',
  },
  'dates-ambiguous': {
    fr: 'La colonne « {column} » peut se lire jour-mois ou mois-jour (par exemple {example}), et aucune ligne ne tranche. Exportez une période qui dépasse le 12 du mois, ou dites l’ordre avec `vigie map`.',
    en: 'The column “{column}” can be read day-month or month-day (for example {example}), and no row decides. Export a period that goes past the 12th, or say the order with `vigie map`.',
  },
  'dates-rewritten': {
    fr: 'Un tableur a réécrit les dates de la colonne « {column} » (par exemple {example}) ; l’ordre est déduit des lignes qui ne laissent pas de doute.',
    en: 'A spreadsheet rewrote the dates of the column “{column}” (for example {example}); the order follows from the rows that leave no doubt.',
  },
  'years-deduced': {
    fr: 'Ce fichier n’écrit pas les années : la dernière ligne est de {year}, d’après la date de l’export ({from}). L’année est notée dans sources.yaml.',
    en: 'This file writes no years: its last row is of {year}, by the time of export ({from}). The year is kept in sources.yaml.',
  },
  'zone-proven': {
    fr: 'Les heures de ce fichier sont celles de {zone}, et non de {documented} : les identifiants le prouvent sur {rows} lignes.',
    en: 'The times of this file are in {zone}, not in {documented}: the ids of {rows} rows prove it.',
  },
  'zone-not-proven': {
    fr: 'Les identifiants ne confirment pas le fuseau des heures ({rows} lignes) : {zone} est supposé.',
    en: 'The ids do not confirm the zone of the times ({rows} rows): {zone} is assumed.',
  },
  'zeros-mean-missing': {
    fr: 'La colonne {measure} ne contient que des zéros alors que la portée est positive ({rows} lignes) : la mesure est considérée comme non fournie.',
    en: 'The column {measure} holds nothing but zeros while reach is positive ({rows} rows): the measure is taken as not provided.',
  },
  'parts-differ-from-total': {
    fr: 'Sur {rows} lignes, le total écrit par la plateforme diffère de la somme de ses parties. Vigie garde les parties.',
    en: 'On {rows} rows the total written by the platform differs from the sum of its parts. Vigie keeps the parts.',
  },
} as const satisfies Record<string, Phrase>;

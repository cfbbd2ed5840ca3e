/** What recognising, mapping and gathering can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const GATHER_SENTENCES = {
  'never-seen-whole': {
    fr: 'Vigie ne connaît cet export que par ses en-têtes : comparez une ligne ou deux avec la plateforme.',
    en: 'Vigie knows this export by its headers only: compare a row or two with the platform.',
  },
  'recognised-by-shape': {
    fr: 'En-têtes dans une langue jamais vue : colonnes reconnues à leur forme et à leur place. Comparez une ligne ou deux avec la plateforme.',
    en: 'Headers in a language never seen: columns recognised by shape and position. Compare a row or two with the platform.',
  },
  'cell-not-a-number': {
    fr: 'La colonne « {column} » contient autre chose qu’un nombre : la ligne est laissée de côté.',
    en: 'The column “{column}” holds something other than a number: the row is left out.',
  },
  'row-without-day': {
    fr: 'Pas de jour lisible : la ligne est laissée de côté.',
    en: 'No readable day: the row is left out.',
  },
  'row-without-id': {
    fr: 'Pas d’identifiant de publication : la ligne est laissée de côté.',
    en: 'No post id: the row is left out.',
  },
  'id-rounded': {
    fr: 'Un tableur a arrondi l’identifiant ({id}) et rien ne permet de le retrouver : la ligne est laissée de côté. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'A spreadsheet rounded the id ({id}) and nothing gives it back: the row is left out. Download the export again and drop it without opening it.',
  },
  'date-unreadable': {
    fr: 'La date « {cell} » est illisible : la ligne est laissée de côté.',
    en: 'The date “{cell}” cannot be read: the row is left out.',
  },
  'dates-mixed': {
    fr: 'La colonne « {column} » mélange des dates jour-mois et mois-jour (par exemple {example}). Téléchargez l’export de nouveau et déposez-le sans l’ouvrir dans un tableur.',
    en: 'The column “{column}” mixes day-month and month-day dates (for example {example}). Download the export again and drop it without opening it in a spreadsheet.',
  },
  'dates-ambiguous': {
    fr: 'La colonne « {column} » peut se lire jour-mois ou mois-jour (par exemple {example}), et aucune ligne ne tranche. Exportez une période qui dépasse le 12 du mois, ou dites l’ordre avec `vigie map`.',
    en: 'The column “{column}” can be read day-month or month-day (for example {example}), and no row decides. Export a period that goes past the 12th, or say the order with `vigie map`.',
  },
  'dates-rewritten': {
    fr: 'Un tableur a réécrit les dates de la colonne « {column} » (par exemple {example}) ; l’ordre est déduit des lignes qui ne laissent pas de doute.',
    en: 'A spreadsheet rewrote the dates of the column “{column}” (for example {example}); the order follows from the rows that leave no doubt.',
  },
  'years-deduced': {
    fr: 'Ce fichier n’écrit pas les années : la dernière ligne est de {year}, d’après la date de l’export ({from}). L’année est notée dans sources.yaml.',
    en: 'This file writes no years: its last row is of {year}, by the time of export ({from}). The year is kept in sources.yaml.',
  },
  'zone-proven': {
    fr: 'Les heures de ce fichier sont celles de {zone}, et non de {documented} : les identifiants le prouvent sur {rows} {rows|ligne|lignes}.',
    en: 'The times of this file are in {zone}, not in {documented}: the ids of {rows} {rows|row|rows} prove it.',
  },
  'zone-not-proven': {
    fr: 'Les identifiants ne confirment pas le fuseau des heures ({rows} {rows|ligne|lignes}) : {zone} est supposé.',
    en: 'The ids do not confirm the zone of the times ({rows} {rows|row|rows}): {zone} is assumed.',
  },
  'zeros-mean-missing': {
    fr: 'La colonne « {measure} » ne contient que des zéros alors que la portée est positive ({rows} {rows|ligne|lignes}) : la mesure est considérée comme non fournie.',
    en: 'The column “{measure}” holds nothing but zeros while reach is positive ({rows} {rows|row|rows}): the measure is taken as not provided.',
  },
  'columns-not-found': {
    fr: 'Colonnes introuvables : {columns}. Si le fichier les contient sous un autre nom, dites lequel avec `vigie map`.',
    en: 'Columns not found: {columns}. If the file has them under another name, say which with `vigie map`.',
  },
  'posts-repeated': {
    fr: 'Chaque publication occupe plusieurs lignes (lignes : {rows}, publications : {posts}), sans colonne de jours : chaque ligne ne vaut sans doute qu’un jour. Exportez de nouveau les totaux de chaque publication (« Lifetime » chez Meta), et non le détail par jour.',
    en: 'Each post takes several rows (rows: {rows}, posts: {posts}) and no column says the day: each row probably holds one day only. Export the totals of each post again (“Lifetime” at Meta), not the breakdown by day.',
  },
  'row-of-one-day': {
    fr: 'Ces chiffres ne valent que pour un jour ({day}), parmi des totaux : la ligne est laissée de côté.',
    en: 'These figures are of one day only ({day}), among totals: the row is left out.',
  },
  'blanks-stay-missing': {
    fr: 'La colonne « {column} » est parfois vide (jours : {rows}). Ce sont sans doute des zéros, mais le fichier ne le dit pas : Vigie les garde comme manquants.',
    en: 'The column “{column}” is sometimes empty (days: {rows}). These are probably zeros, but the file does not say so: Vigie keeps them as missing.',
  },
  'video-ids-differ': {
    fr: 'Meta donne à ces vidéos un autre identifiant qu’à leurs publications : Vigie les rapproche par l’heure et la durée. Une vidéo sans sa publication compte à part.',
    en: 'Meta gives these videos another id than their posts: Vigie matches them by time and length. A video without its post counts by itself.',
  },
  'summary-left-out': {
    fr: 'Tableau de synthèse sans dates : Vigie le reconnaît et le laisse de côté. L’export des contenus donne les mêmes chiffres, publication par publication.',
    en: 'A summary table without dates: Vigie knows it and leaves it out. The content export gives the same figures, post by post.',
  },
  'chart-title-unknown': {
    fr: 'Vigie ne connaît pas la courbe « {title} ». Passez Meta Business Suite en anglais (Paramètres > Langue), puis exportez la courbe de nouveau.',
    en: 'Vigie does not know the chart “{title}”. Switch Meta Business Suite to English (Settings > Language), then export the chart again.',
  },
  'chart-without-title': {
    fr: 'Cette courbe n’a plus de titre : rien ne dit ce qu’elle compte. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'This chart has lost its title: nothing says what it counts. Download the export again and drop it without opening it.',
  },
  'chart-title-twice': {
    fr: 'La courbe « {title} » figure deux fois dans ce fichier, sans dire de quels comptes. Exportez un compte à la fois.',
    en: 'The chart “{title}” stands twice in this file, without saying of which accounts. Export one account at a time.',
  },
  'chart-broken': {
    fr: 'Ce fichier commence comme une courbe de Meta, mais la suite n’en est pas une. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'This file begins like a chart of Meta, but does not go on like one. Download the export again and drop it without opening it.',
  },
  'compare-column-ignored': {
    fr: 'La période de comparaison est laissée de côté : seule la première colonne de chiffres est lue. Exportez l’autre période à part si elle vous manque.',
    en: 'The period of comparison is left out: only the first column of figures is read. Export the other period by itself if you need it.',
  },
  'last-day-partial': {
    fr: 'Le dernier jour ({day}) est celui de l’export : il n’était pas terminé. Un export plus tardif le complétera.',
    en: 'The last day ({day}) is that of the export: it was not over. A later export will complete it.',
  },
  'block-left-out': {
    fr: 'Le tableau « {title} » de ce fichier n’est pas lu : Vigie ne le connaît pas. Le reste l’est.',
    en: 'The table “{title}” of this file is not read: Vigie does not know it. The rest is.',
  },
  'series-in-audience': {
    fr: 'La série quotidienne « {title} » n’est pas lue ici : exportez la courbe elle-même, qui dit ce qu’elle compte.',
    en: 'The daily series “{title}” is not read here: export the chart itself, which says what it counts.',
  },
  'audience-damaged': {
    fr: 'Un tableur a transformé des pourcentages en dates ou en d’autres valeurs (« {cell} », ligne {row}), et rien ne permet de les retrouver. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'A spreadsheet turned percentages into dates or other values (“{cell}”, row {row}), and nothing gives them back. Download the export again and drop it without opening it.',
  },
  'archive-insights-left-out': {
    fr: 'Les statistiques de l’archive Instagram sont du texte dont la forme varie : Vigie les laisse de côté. Pour ces chiffres, exportez les contenus depuis Meta Business Suite.',
    en: 'The statistics in the Instagram archive are text of varying form: Vigie leaves them out. For these figures, export the content from Meta Business Suite.',
  },
  'parts-differ-from-total': {
    fr: 'Le total écrit par la plateforme diffère parfois de la somme de ses parties (lignes : {rows}). Vigie garde les parties.',
    en: 'The total written by the platform sometimes differs from the sum of its parts (rows: {rows}). Vigie keeps the parts.',
  },
  'row-of-another-account': {
    fr: 'Cette ligne est du compte {account}, alors que le fichier est celui de {owner} : la ligne est laissée de côté.',
    en: 'This row is of the account {account}, while the file is of {owner}: the row is left out.',
  },
  'row-shifted': {
    fr: 'Les colonnes de cette ligne sont décalées : la ligne est laissée de côté. Téléchargez l’export de nouveau et déposez-le sans l’ouvrir dans un tableur.',
    en: 'The columns of this row are shifted: the row is left out. Download the export again and drop it without opening it in a spreadsheet.',
  },
  'row-without-figures': {
    fr: 'La plateforme n’a pas de chiffres pour ce jour : la ligne est laissée de côté.',
    en: 'The platform has no figures for this day: the row is left out.',
  },
  'row-private': {
    fr: 'Ce message n’est pas public : il est laissé de côté.',
    en: 'This message is not public: it is left out.',
  },
  'share-not-exact': {
    fr: 'La part de « {item} » n’est pas écrite exactement ({cell}) : la ligne est laissée de côté.',
    en: 'The share of “{item}” is not written exactly ({cell}): the row is left out.',
  },
  'boosts-left-out': {
    fr: 'Partages de messages d’autres comptes laissés de côté : {rows}. Ce ne sont pas des publications.',
    en: 'Boosts of other accounts’ messages left out: {rows}. They are no posts.',
  },
  'total-differs': {
    fr: 'Colonne « {column} » : la plateforme écrit un total de {total}, la somme des lignes est de {sum}. La liste ne contient ni les contenus supprimés ou privés, ni ceux qui viennent après les 500 premiers. Vigie garde les lignes, et le total du compte vient du fichier des totaux.',
    en: 'Column “{column}”: the platform writes a total of {total}, the rows add up to {sum}. The list holds neither deleted or private items, nor those after the first 500. Vigie keeps the rows, and the account’s total comes from the file of totals.',
  },
  'exported-by-ids': {
    fr: 'Ce fichier écrit le jour de l’export sans l’année : c’est le {day}, le premier qui suit la publication la plus récente, datée par son identifiant.',
    en: 'This file writes the day of its export without the year: it is {day}, the first one after the newest post, which its id dates.',
  },
  'followers-counted-back': {
    fr: 'Le nombre d’abonnés n’est écrit que pour le {day}. Celui des jours d’avant est compté à rebours avec les nouveaux abonnés de chaque jour, sans les départs, que le fichier ne dit pas.',
    en: 'The number of followers is written for {day} only. That of the days before is counted back with each day’s new followers, without those who left, whom the file does not say.',
  },
  'period-unknown': {
    fr: 'Le fichier ne dit pas sa période : téléchargez-le de nouveau et déposez-le tel quel, sous le nom que la plateforme lui donne. Les dates y sont, ou au-dessus du tableau.',
    en: 'The file does not say its period: download it again and drop it as it is, under the name that the platform gives it. The dates are there, or above the table.',
  },
  'chart-left-out': {
    fr: 'Ce fichier est la courbe affichée à l’écran : il ne contient que quelques séries, et Vigie ne le charge pas. Le tableau et les totaux de la même archive suffisent.',
    en: 'This file is the chart on the screen: it holds a few series only, and Vigie does not load it. The table and the totals of the same archive are enough.',
  },
  'dimension-left-out': {
    fr: 'Ce tableau découpe l’audience d’une façon que Vigie ne montre pas encore : il est reconnu et laissé de côté. Il n’y a rien à faire.',
    en: 'This table cuts the audience in a way that Vigie does not show yet: it is recognised and left out. There is nothing to do.',
  },
  'personal-left-out': {
    fr: 'Ce fichier parle d’autres personnes (commentaires, réactions, relations) : Vigie le reconnaît et ne le charge pas. Il n’y a rien à faire.',
    en: 'This file is about other people (comments, reactions, connections): Vigie recognises it and does not load it. There is nothing to do.',
  },
  'paid-left-out': {
    fr: 'Ces chiffres sont ceux d’une campagne payante : Vigie les reconnaît et ne les mêle pas aux chiffres organiques. Il n’y a rien à faire.',
    en: 'These figures are of a paid campaign: Vigie recognises them and does not mix them with organic ones. There is nothing to do.',
  },
} as const satisfies Record<string, Phrase>;

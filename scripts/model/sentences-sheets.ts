/** Sentences of the calendar: sheets in and out. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const SHEETS_SENTENCES = {
  'sheet-no-table': {
    fr: '{path} ne contient pas de tableau de publications. Exportez le calendrier en CSV ou en XLSX, une ligne par publication.',
    en: '{path} holds no table of posts. Export the planner as CSV or XLSX, one row per post.',
  },
  'sheet-no-text': {
    fr: '{path} : aucune colonne n’a l’air d’un titre ou d’un texte. Lancez la commande sans --yes et dites ce que sont les colonnes.',
    en: '{path}: no column looks like a title or a text. Run the command without --yes and say what the columns are.',
  },
  'sheet-no-channel': {
    fr: '{path} ne dit pas sur quels réseaux publier. Ajoutez --channel, par exemple --channel instagram,facebook. Possibles : {known}.',
    en: '{path} does not say where to publish. Add --channel, such as --channel instagram,facebook. Possible: {known}.',
  },
  'sheet-channel-unknown': {
    fr: 'Vigie ne connaît pas le réseau « {channel} ». Possibles : {known}.',
    en: 'Vigie does not know the platform “{channel}”. Possible: {known}.',
  },
  'sheet-dates-ambiguous': {
    fr: 'Les dates de la colonne « {column} » se lisent de deux façons ({example} : jour/mois ou mois/jour ?). Dites laquelle avec --dates day-month ou --dates month-day.',
    en: 'The dates of the column “{column}” can be read two ways ({example}: day/month or month/day?). Say which with --dates day-month or --dates month-day.',
  },
  'sheet-dates-mixed': {
    fr: 'La colonne « {column} » mélange jour/mois et mois/jour (par exemple {example}). Corrigez-la dans le tableur, puis importez de nouveau.',
    en: 'The column “{column}” mixes day/month and month/day (such as {example}). Mend it in the spreadsheet, then import again.',
  },
  'sheet-drawn': {
    fr: 'Ce planning a les jours en colonnes ({days}…) : rien n’y dit où finit une publication, ni son heure. Refaites-le avec une ligne par publication, et des colonnes Date, Heure, Réseau, Texte.',
    en: 'This planner has days as columns ({days}…): nothing in it says where a post ends, nor its time. Lay it out as one row per post, with columns Date, Time, Platform, Text.',
  },
  'sheet-dates-option': {
    fr: '--dates attend day-month ou month-day, pas « {value} ».',
    en: '--dates takes day-month or month-day, not “{value}”.',
  },
  'brand-needed': {
    fr: 'Plusieurs marques : dites laquelle avec --brand. Connues : {known}.',
    en: 'Several brands: say which with --brand. Known: {known}.',
  },
  'import-counts': {
    fr: '{fresh} {fresh|nouvelle entrée|nouvelles entrées}, {known} {known|ligne déjà|lignes déjà} dans le calendrier, {differs} {differs|différente laissée telle quelle|différentes laissées telles quelles}, {refused} {refused|ligne refusée|lignes refusées}.',
    en: '{fresh} new {fresh|entry|entries}, {known} {known|row|rows} in the calendar already, {differs} that {differs|differs|differ} left alone, {refused} refused {refused|row|rows}.',
  },
  'import-more': {
    fr: '  … et {n} {n|autre|autres}.',
    en: '  … and {n} more.',
  },
  'import-columns-left': {
    fr: '{n} {n|colonne n’est pas reprise|colonnes ne sont pas reprises} : {columns}.',
    en: '{n} {n|column is|columns are} not taken: {columns}.',
  },
  'import-sheets-left': {
    fr: '{n} {n|feuille a d’autres colonnes et n’est pas reprise|feuilles ont d’autres colonnes et ne sont pas reprises} : {sheets}.',
    en: '{n} {n|sheet has|sheets have} other columns and {n|is|are} not taken: {sheets}.',
  },
  'import-dates': {
    fr: 'Dates lues dans l’ordre {order}.',
    en: 'Dates read as {order}.',
  },
  'import-day-month': { fr: 'jour/mois', en: 'day/month' },
  'import-month-day': { fr: 'mois/jour', en: 'month/day' },
  'import-undated': {
    fr: '{n} {n|nouvelle entrée est|nouvelles entrées sont} sans date.',
    en: '{n} new {n|entry has|entries have} no date.',
  },
  'import-unanswered': {
    fr: 'Rien n’est écrit : personne n’a répondu. Lancez la commande dans un terminal, ou avec --dry pour voir, --yes pour écrire.',
    en: 'Nothing is written: nobody answered. Run the command in a terminal, or with --dry to look, --yes to write.',
  },
  'import-written': {
    fr: '{n} {n|entrée écrite|entrées écrites} dans {path}.',
    en: '{n} {n|entry|entries} written to {path}.',
  },
  'entry-there': {
    fr: '{path} existe depuis peu et n’est pas remplacé. Importez de nouveau : ce qui est déjà écrit n’est pas écrit deux fois.',
    en: '{path} has come meanwhile and is not replaced. Import again: what is written already is not written twice.',
  },
  'planner-broken': {
    fr: '{path} est illisible. Corrigez-le, ou effacez-le : Vigie demandera de nouveau ce que sont les colonnes.',
    en: '{path} cannot be read. Mend it, or delete it: Vigie will ask again what the columns are.',
  },
  'row-empty': {
    fr: 'ligne {row} : ni titre ni texte. Remplissez l’un des deux.',
    en: 'row {row}: neither title nor text. Fill in one of them.',
  },
  'row-date': {
    fr: 'ligne {row} : « {value} » n’est pas une date complète. Écrivez 2026-11-24 ou 24/11/2026.',
    en: 'row {row}: “{value}” is not a full date. Write 2026-11-24 or 24/11/2026.',
  },
  'row-time': {
    fr: 'ligne {row} : « {value} » n’est pas une heure. Écrivez 09:30.',
    en: 'row {row}: “{value}” is not a time. Write 09:30.',
  },
  'row-time-without-date': {
    fr: 'ligne {row} : une heure ({value}) sans date. Ajoutez la date.',
    en: 'row {row}: a time ({value}) without a date. Add the date.',
  },
  'row-time-skipped': {
    fr: 'ligne {row} : {value} n’existe pas, les horloges avancent cette nuit-là. Choisissez une heure plus tôt ou plus tard.',
    en: 'row {row}: {value} does not exist, clocks go forward that night. Choose an earlier or a later time.',
  },
  'row-no-channel': {
    fr: 'ligne {row} : un texte sans réseau. Dites lequel dans le tableur, ou avec --channel.',
    en: 'row {row}: a text without a platform. Say which in the spreadsheet, or with --channel.',
  },
  'row-channel-unknown': {
    fr: 'ligne {row} : réseau inconnu « {value} ». Écrivez l’un de : {known}.',
    en: 'row {row}: unknown platform “{value}”. Write one of: {known}.',
  },
  'row-too-long': {
    fr: 'ligne {row} : ce texte est trop long pour une publication. Vérifiez que la ligne n’en contient qu’une.',
    en: 'row {row}: this text is too long for a post. Check that the row holds only one.',
  },
  'row-twice': {
    fr: 'ligne {row} : la même publication que la ligne {other}. Une seule est prise.',
    en: 'row {row}: the same post as row {other}. Only one is taken.',
  },
  'row-time-twice': {
    fr: 'ligne {row} : {value} revient deux fois, les horloges reculent cette nuit-là ; la seconde est prise. Écrivez « occurrence: first » dans l’entrée pour la première.',
    en: 'row {row}: {value} comes twice, clocks go back that night; the second is taken. Write “occurrence: first” in the entry for the first.',
  },
  'row-status-lowered': {
    fr: 'ligne {row} : « {value} » ne se tape pas, cela vient des décisions et des preuves ; importée comme « {as} ».',
    en: 'row {row}: “{value}” is never typed, it comes from decisions and evidence; imported as “{as}”.',
  },
  'row-date-span': {
    fr: 'ligne {row} : « {value} » va d’un jour à un autre ; le premier est pris.',
    en: 'row {row}: “{value}” goes from one day to another; the first is taken.',
  },
  'row-links': {
    fr: 'ligne {row} : plusieurs liens, seul {value} est pris.',
    en: 'row {row}: several links, only {value} is taken.',
  },
  'sheet-scheduled': { fr: 'programmée', en: 'scheduled' },
  'sheet-in-review': { fr: 'à valider', en: 'in review' },
  'sheet-draft': { fr: 'brouillon', en: 'draft' },
  'row-status-unknown': {
    fr: 'ligne {row} : statut inconnu « {value} » ; importée comme « brouillon ».',
    en: 'row {row}: unknown status “{value}”; imported as “draft”.',
  },
  'row-channel-left': {
    fr: 'ligne {row} : {value} n’est pas un réseau que Vigie connaît ; les autres sont pris.',
    en: 'row {row}: {value} is no platform that Vigie knows; the others are taken.',
  },
  'row-media-elsewhere': {
    fr: 'ligne {row} : {n} {n|média est|médias sont} ailleurs que dans le dossier media/ ; {n|son adresse est gardée|leurs adresses sont gardées} dans l’entrée (mediaFrom). Déposez-{n|le|les} dans le bureau.',
    en: 'row {row}: {n} media {n|file lies|files lie} elsewhere than in the media/ folder; {n|its address is|their addresses are} kept in the entry (mediaFrom). Drop {n|it|them} in the desk.',
  },
  'row-language-unknown': {
    fr: 'ligne {row} : langue inconnue « {value} » ; celle de la marque est prise.',
    en: 'row {row}: unknown language “{value}”; the brand’s is taken.',
  },
  'row-zone': {
    fr: 'ligne {row} : le fuseau « {value} » n’existe pas. Écrivez un nom comme Europe/Paris.',
    en: 'row {row}: there is no time zone “{value}”. Write a name such as Europe/Paris.',
  },
  'row-differs': {
    fr: 'ligne {row} : {path} diffère du fichier ({fields}), laissée telle quelle. Modifiez-la dans le bureau si le fichier a raison.',
    en: 'row {row}: {path} differs from the file ({fields}), left alone. Change it in the desk if the file is right.',
  },
  'export-format': {
    fr: '--format attend {known}, pas « {value} ».',
    en: '--format takes {known}, not “{value}”.',
  },
  'export-status': {
    fr: '--status attend {known}, pas « {value} ».',
    en: '--status takes {known}, not “{value}”.',
  },
  'export-campaign': {
    fr: 'Aucune campagne ne s’appelle « {value} ». Connues : {known}.',
    en: 'No campaign is called “{value}”. Known: {known}.',
  },
  'export-day': {
    fr: '{option} attend un jour comme 2026-11-24, pas « {value} ».',
    en: '{option} takes a day such as 2026-11-24, not “{value}”.',
  },
  'export-out-needed': {
    fr: 'Un classeur, ou un export en plusieurs fichiers, ne s’affiche pas dans le terminal. Ajoutez --out FICHIER.',
    en: 'A workbook, or an export of several files, cannot be shown in the terminal. Add --out FILE.',
  },
  'export-out-folder': {
    fr: '{path} ne peut pas être écrit : c’est un dossier, ou son dossier n’existe pas. Donnez un autre nom à --out.',
    en: '{path} cannot be written: it is a folder, or its folder does not exist. Give --out another name.',
  },
  'export-kept': {
    fr: '{path} existait : une copie en est gardée dans {copy}.',
    en: '{path} was there: a copy of it is kept in {copy}.',
  },
  'export-written': {
    fr: '{path} : {n} {n|publication|publications}.',
    en: '{path}: {n} {n|post|posts}.',
  },
  'export-apostrophe': {
    fr: '{n} {n|cellule commence|cellules commencent} par = + - ou @ : une apostrophe est mise devant, pour qu’aucun tableur n’y voie une formule.',
    en: '{n} {n|cell begins|cells begin} with = + - or @: an apostrophe is put before, so that no spreadsheet takes it for a formula.',
  },
  'export-text-apostrophe': {
    fr: '{n} {n|texte commence|textes commencent} par = + - ou @ : une apostrophe est mise devant, pour qu’aucun tableur n’y voie une formule. Retirez-la dans l’outil après l’import : {names}.',
    en: '{n} {n|text begins|texts begin} with = + - or @: an apostrophe is put before, so that no spreadsheet takes it for a formula. Remove it in the tool after the upload: {names}.',
  },
  'export-cell-cut': {
    fr: '{n} {n|texte dépasse|textes dépassent} {most} caractères, ce que tient une cellule : la fin manque. Prenez --format json.',
    en: '{n} {n|text is|texts are} longer than the {most} characters that a cell holds: the end is missing. Take --format json.',
  },
  'export-unready': {
    fr: '{n} {n|idée ou publication refusée est laissée|idées ou publications refusées sont laissées} de côté : {names}. Pour {n|la|les} prendre, nommez leur statut avec --status.',
    en: '{n} {n|idea or refused post is|ideas or refused posts are} left out: {names}. To take {n|it|them}, name the status with --status.',
  },
  'export-scheduled': {
    fr: '{n} {n|publication est déjà programmée sur son réseau et reste|publications sont déjà programmées sur leur réseau et restent} de côté, sans quoi {n|elle paraîtrait|elles paraîtraient} deux fois : {names}. Pour {n|la|les} prendre : --status scheduled.',
    en: '{n} {n|post is|posts are} scheduled on {n|its|their} platform already and left out, or {n|it|they} would go out twice: {names}. To take {n|it|them}: --status scheduled.',
  },
  'export-unapproved': {
    fr: '{n} {n|publication n’est pas validée|publications ne sont pas validées} : {names}. Faites-{n|la|les} valider avant de {n|la|les} programmer, ou n’exportez que le validé : --status approved.',
    en: '{n} {n|post is|posts are} not approved: {names}. Have {n|it|them} approved before you schedule {n|it|them}, or export only what is approved: --status approved.',
  },
  'export-sheet-lacks': {
    fr: '{n} {n|entrée a|entrées ont} des notes, un évènement, un jeu-concours, une durée de vidéo ou des crédits, que le tableau ne contient pas : {names}. --format json a tout.',
    en: '{n} {n|entry has|entries have} notes, an event, a contest, a video’s length or credits, which the sheet does not hold: {names}. --format json has all of it.',
  },
  'export-no-hour': {
    fr: '{n} {n|publication sans heure est laissée|publications sans heure sont laissées} de côté : {names}. Donnez-{n|lui|leur} une heure.',
    en: '{n} {n|post|posts} without an hour {n|is|are} left out: {names}. Give {n|it|them} one.',
  },
  'export-past': {
    fr: '{n} {n|publication dont l’heure est passée est laissée|publications dont l’heure est passée sont laissées} de côté : {names}.',
    en: '{n} {n|post|posts} whose time has passed {n|is|are} left out: {names}.',
  },
  'export-no-channel': {
    fr: '{n} {n|publication a une déclinaison|publications ont des déclinaisons} que cet outil ne publie pas, {n|laissée|laissées} de côté : {names}.',
    en: '{n} {n|post has a variant|posts have variants} that this tool does not publish, left out: {names}.',
  },
  'export-rounded': {
    fr: '{n} {n|heure est arrondie|heures sont arrondies} aux cinq minutes suivantes, comme Hootsuite le demande : {names}.',
    en: '{n} {n|time is|times are} put on the next five minutes, as Hootsuite asks: {names}.',
  },
  'export-media-local': {
    fr: '{n} {n|publication a|publications ont} des images ou des vidéos que ce fichier ne transporte pas : l’outil demande des adresses publiques. Ajoutez-les dans l’outil : {names}.',
    en: '{n} {n|post has|posts have} images or videos that this file does not carry: the tool asks for public addresses. Add them in the tool: {names}.',
  },
  'export-first-comment': {
    fr: '{n} {n|premier commentaire n’a|premiers commentaires n’ont} pas de colonne dans ce format : {names}. Ajoutez-{n|le|les} dans l’outil.',
    en: '{n} first {n|comment has|comments have} no column in this format: {names}. Add {n|it|them} in the tool.',
  },
  'export-account-lost': {
    fr: '{n} {n|publication vise|publications visent} un compte précis, que ce format ne dit pas : {names}. Vérifiez le compte dans l’outil.',
    en: '{n} {n|post is|posts are} for one account among several, which this format cannot say: {names}. Check the account in the tool.',
  },
  'export-channels-differ': {
    fr: 'Ce format ne dit pas le réseau de chaque ligne, et les textes diffèrent selon le réseau. Choisissez le réseau ligne par ligne après l’import.',
    en: 'This format does not say the platform of a row, and texts differ by platform. Choose the platform row by row after the upload.',
  },
  'export-several-files': {
    fr: 'Hootsuite prend {most} lignes par fichier : il y en a {n}, à importer l’un après l’autre.',
    en: 'Hootsuite takes {most} rows per file: there are {n}, to upload one after the other.',
  },
} as const satisfies Record<string, Phrase>;

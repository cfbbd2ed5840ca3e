/** Texts of the calendar's pages. French is written with plain spaces; `french` sets the exact ones. */

import type { Language } from '../scripts/model/phrase.ts';
import { capital, french } from './typography.ts';
import { inLetters } from './words-home.ts';

const s = (n: number) => (n > 1 ? 's' : '');
/** Of a *publication*, which is feminine: aucune, une, deux. */
const feminine = (n: number) => (n === 0 ? 'aucune' : n === 1 ? 'une' : inLetters(n, 'fr'));

const fr = french({
  calendar: 'Calendrier',
  month: 'Mois',
  week: 'Semaine',
  list: 'Liste',
  board: 'Tableau',
  slots: 'Meilleurs créneaux',
  thisMonth: 'ce mois-ci',
  thisWeek: 'cette semaine',
  packs: 'Dossiers de validation',
  packsNote: 'Ceux qui contiennent des publications de cette page.',
  feed: 'S’abonner (iCalendar)',
  feedFile: 'Fichier iCalendar',
  campaignFeed: 'S’abonner à la campagne (iCalendar)',
  print: 'Imprimer pour le comité',
  views: 'Vues du calendrier',
  weekShort: (n: number) => `S${n}`,
  // headlines
  none: (name: string) => `${capital(name)} : rien de prévu`,
  past: (name: string, planned: number, published: number) =>
    `${capital(name)} : ${feminine(planned)} publication${s(planned)} prévue${s(planned)}, ${published === planned ? (planned > 1 ? 'toutes publiées' : 'publiée') : planned === 1 ? 'pas publiée' : `${feminine(published)} publiée${s(published)}`}`,
  head: (name: string, waiting: number, toMend: number, until: string) => {
    const parts = [
      ...(waiting > 0 ? [`${feminine(waiting)} publication${s(waiting)} ${waiting > 1 ? 'attendent' : 'attend'} une validation`] : []),
      ...(toMend > 0 ? [`${inLetters(toMend, 'fr')} point${s(toMend)} à vérifier d’ici au ${until}`] : []),
    ];
    return `${capital(name)} : ${parts.length > 0 ? parts.join(', ') : 'rien à valider, rien à corriger'}`;
  },
  nothingOn: 'Rien de prévu',
  nothingFrom: (from: string, to: string) => `Rien de prévu du ${from} au ${to}`,
  noHour: 'sans heure',
  toCheck: 'à vérifier',
  earlier: (n: number) => (n > 1 ? `Les ${inLetters(n, 'fr')} semaines passées` : 'La semaine passée'),
  until: (day: string) => `jusqu’au ${day}`,
  sheet: (day: string) => `Feuille du ${day}`,
  add: (day: string) => `Ajouter une publication le ${day}`,
  inDesk: 'Ouvrir dans le bureau',
  mendIt: 'Corriger dans le bureau',
  filter: 'Filtrer',
  platforms: 'réseau',
  pillars: 'pilier',
  campaigns: 'campagne',
  // checks
  checks: 'À vérifier',
  checksNote: 'Contrôles refaits à chaque enregistrement, par date. Ce qui bloque est en rouge.',
  checksMore: (n: string) => `${n} autres points.`,
  nothingToCheck: 'Rien à vérifier.',
  noDate: 'sans date',
  broken: 'Fichiers illisibles',
  stray: 'Signalements qui ne comptent pas',
  strayNote: 'Des publications signalées depuis leur page. Rien n’est effacé.',
  brokenNote: 'Le reste du calendrier est affiché ; rien n’est perdu.',
  // balance
  balance: 'Équilibre',
  balanceNote: 'Publications prévues par pilier, sans les abandonnées. Une entrée compte une fois.',
  pillar: 'Pilier',
  planned: 'Prévu',
  share: 'Part',
  wanted: 'Part voulue',
  gap: 'Écart',
  noPillar: 'sans pilier',
  account: 'Réseau',
  last: 'Dernière',
  next: 'Prochaine',
  nothingAhead: 'rien de prévu',
  ideas: 'Sans date',
  ideasNote: 'Idées et brouillons à placer.',
  // list, board
  asGrid: (month: string) => `${capital(month)} en grille`,
  listTitle: (year: string, n: string, plural: boolean) => `${year} : ${n} publication${plural ? 's' : ''} prévue${plural ? 's' : ''}`,
  boardTitle: (waiting: number, drafts: number) =>
    waiting + drafts === 0
      ? 'Rien en attente dans les cinq semaines à venir'
      : `${capital(feminine(waiting))} à valider, ${drafts === 0 ? 'aucun' : inLetters(drafts, 'fr')} brouillon${s(drafts)} dans les cinq semaines à venir`,
  boardNote: 'De la semaine passée à cinq semaines d’ici.',
  date: 'Date',
  entry: 'Publication prévue',
  where: 'Où',
  status: 'État',
  result: 'Résultat',
  online: 'voir en ligne',
  toCome: 'chiffres à venir',
  interactions: (n: number, shown: string) => `${shown} interaction${s(n)}`,
  late: (n: string) => `${n} de retard`,
  early: (n: string) => `${n} d’avance`,
  onTime: 'à l’heure',
  // part
  partTitle: (name: string, open: number, published: number, planned: number) =>
    planned === 0
      ? `${name} : rien de prévu`
      : `${name} : ${feminine(published)} publiée${s(published)} sur ${feminine(planned)}${open > 0 ? `, ${feminine(open)} à venir` : ''}`,
  campaignSpan: (from: string, to: string) => `du ${from} au ${to}`,
  objective: 'Intention',
  notes: 'Notes',
  ahead: 'À venir',
  done: 'Passées',
  aheadNote: (n: string) => `${n} au total.`,
  // sheet
  sheetTitle: (day: string, n: number, held: number) =>
    n === 0
      ? `${capital(day)} : tout est publié`
      : held === n
        ? `${capital(day)} : ${feminine(n)} publication${s(n)}, ${n === 1 ? 'pas encore validée' : 'aucune encore validée'}`
        : `${capital(day)} : ${feminine(n)} publication${s(n)} à mettre en ligne${held > 0 ? `, dont ${feminine(held)} pas encore validée${s(held)}` : ''}`,
  sheetNote: 'Le texte est prêt à copier, tel qu’il sera publié.',
  text: 'Texte',
  title: 'Titre',
  link: 'Lien',
  firstComment: 'Premier commentaire',
  media: 'Médias',
  alt: 'Texte alternatif',
  noAlt: 'sans texte alternatif',
  missing: 'fichier absent',
  copy: 'Copier',
  copyAlt: 'Copier le texte alternatif',
  copyWhat: (what: string, where: string) => `Copier : ${what}, ${where}`,
  noVariant: 'Aucune déclinaison : rien à copier.',
  notApproved: 'Pas encore validée : ne publiez pas.',
  refusedHere: 'Refusée : ne publiez pas.',
  blocked: 'Un contrôle bloque : voyez la page de la publication.',
  // slots
  slotsTitle: (n: number, names: string) => (n > 1 ? `Des créneaux se détachent sur ${names}` : `Un créneau se détache sur ${names}`),
  slotsNone: 'Aucun créneau ne se détache plus que par hasard',
  slotsTooFew: 'Pas assez de publications pour dire quel créneau réussit le mieux',
  slotsNote: (draws: string) =>
    `Médiane des interactions par jour de la semaine et heure, rapportée à l’habitude du compte à la même époque, resserrée vers l’ensemble, avec son intervalle à 95 % (${draws} tirages). Une heure qui réussit n’est pas une cause.`,
  slotsRule: (days: string, needed: string, hours: string) =>
    `Un créneau compte à partir de ${days} jours différents, un réseau à partir de ${needed} publications ; celles d’un même jour et d’un même créneau comptent une fois. Les réponses, et les publications qui avaient moins de ${hours} heures à l’export, sont laissées de côté.`,
  slotsFew: (shown: string, needed: string) =>
    `Pas assez de publications pour conclure : ${shown} dont l’heure et les interactions sont connues, il en faut ${needed}.`,
  slotsThin: (fullest: number, shown: string, needed: string) =>
    `Pas assez de publications par créneau pour conclure : ${shown} jour${fullest > 1 ? 's' : ''} au plus dans un même créneau, il en faut ${needed}.`,
  slotsSilent: (n: number, shown: string) =>
    n > 1
      ? `${shown} publications sont laissées de côté : leur compte n’obtient d’habitude aucune interaction.`
      : 'Une publication est laissée de côté : son compte n’obtient d’habitude aucune interaction.',
  slotsNoBest: (n: number, shown: string) =>
    n > 1 ? `Aucun des ${shown} créneaux jugés ne se détache.` : 'Le seul créneau jugé ne se détache pas.',
  slotsAll: (n: string) => `Les ${n} créneaux jugés`,
  slot: 'Créneau',
  times: 'Fois l’habitude',
  between: 'Intervalle',
  n: 'Publications',
  daysUsed: 'Jours',
  chance: (n: string) => `Si les heures ne changeaient rien, on en attendrait ${n} au plus sur l’ensemble des réseaux.`,
  othersThin: (slots: number, shown: string, posts: number, all: string) =>
    slots > 1
      ? `${shown} autres créneaux n’ont pas assez de jours (${all} publication${posts > 1 ? 's' : ''} en tout).`
      : `Un autre créneau n’a pas assez de jours (${all} publication${posts > 1 ? 's' : ''}).`,
  hours: (from: string, to: string) => `${from} h à ${to} h`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  // empty, home
  empty: 'Le calendrier est vide',
  emptyText: (folder: string) =>
    `Créez la première publication dans le bureau (\`npm start\`, puis « Calendrier »), importez un planning avec \`npm run vigie -- import planning.xlsx --brand ${folder}\`, ou écrivez un fichier dans \`data/${folder}/calendar/\`.`,
  todayNothing: 'Rien à publier aujourd’hui.',
  waitingFor: (n: number) => `${capital(feminine(n))} publication${s(n)} ${n > 1 ? 'attendent' : 'attend'} une validation`,
  awaited: (names: string) => `On attend ${names}.`,
  blocks: (n: number) => `${capital(inLetters(n, 'fr'))} contrôle${s(n)} ${n > 1 ? 'bloquent' : 'bloque'} une publication à venir.`,
  all: 'Tout le calendrier',
});

const en: typeof fr = {
  calendar: 'Calendar',
  month: 'Month',
  week: 'Week',
  list: 'List',
  board: 'Board',
  slots: 'Best slots',
  thisMonth: 'this month',
  thisWeek: 'this week',
  packs: 'Review packs',
  packsNote: 'Those that hold posts of this page.',
  feed: 'Subscribe (iCalendar)',
  feedFile: 'iCalendar file',
  campaignFeed: 'Subscribe to the campaign (iCalendar)',
  print: 'Print for the committee',
  views: 'Views of the calendar',
  weekShort: (n) => `W${n}`,
  none: (name) => `${capital(name)}: nothing planned`,
  past: (name, planned, published) =>
    `${capital(name)}: ${inLetters(planned, 'en')} post${s(planned)} planned, ${published === planned ? (planned > 1 ? 'all published' : 'published') : planned === 1 ? 'not published' : `${published === 0 ? 'none' : inLetters(published, 'en')} published`}`,
  head: (name, waiting, toMend, until) => {
    const parts = [
      ...(waiting > 0 ? [`${inLetters(waiting, 'en')} post${s(waiting)} ${waiting > 1 ? 'wait' : 'waits'} for approval`] : []),
      ...(toMend > 0 ? [`${inLetters(toMend, 'en')} point${s(toMend)} to check by ${until}`] : []),
    ];
    return `${capital(name)}: ${parts.length > 0 ? parts.join(', ') : 'nothing to approve, nothing to mend'}`;
  },
  nothingOn: 'Nothing planned',
  nothingFrom: (from, to) => `Nothing planned from ${from} to ${to}`,
  noHour: 'no hour yet',
  toCheck: 'to check',
  earlier: (n) => (n > 1 ? `The ${inLetters(n, 'en')} weeks before` : 'The week before'),
  until: (day) => `until ${day}`,
  sheet: (day) => `Sheet of ${day}`,
  add: (day) => `Add a post on ${day}`,
  inDesk: 'Open in the desk',
  mendIt: 'Mend it in the desk',
  filter: 'Filter',
  platforms: 'platform',
  pillars: 'pillar',
  campaigns: 'campaign',
  checks: 'To check',
  checksNote: 'Checked again at every save, by date. What blocks is in red.',
  checksMore: (n) => `${n} more points.`,
  nothingToCheck: 'Nothing to check.',
  noDate: 'no date',
  broken: 'Files that cannot be read',
  stray: 'Posts marked as published that do not count',
  strayNote: 'Marked from their pages. Nothing is deleted.',
  brokenNote: 'The rest of the calendar is shown; nothing is lost.',
  balance: 'Balance',
  balanceNote: 'Planned posts by pillar, without the dropped. An entry counts once.',
  pillar: 'Pillar',
  planned: 'Planned',
  share: 'Share',
  wanted: 'Wanted share',
  gap: 'Difference',
  noPillar: 'no pillar',
  account: 'Platform',
  last: 'Last',
  next: 'Next',
  nothingAhead: 'nothing planned',
  ideas: 'Without a date',
  ideasNote: 'Ideas and drafts to be placed.',
  asGrid: (month) => `${capital(month)} as a grid`,
  listTitle: (year, n, plural) => `${year}: ${n} planned post${plural ? 's' : ''}`,
  boardTitle: (waiting, drafts) =>
    waiting + drafts === 0
      ? 'Nothing waits in the next five weeks'
      : `${waiting === 0 ? 'None' : capital(inLetters(waiting, 'en'))} to approve, ${inLetters(drafts, 'en')} draft${s(drafts)} in the next five weeks`,
  boardNote: 'From last week to five weeks ahead.',
  date: 'Date',
  entry: 'Planned post',
  where: 'Where',
  status: 'Status',
  result: 'Result',
  online: 'see online',
  toCome: 'figures to come',
  interactions: (n, shown) => `${shown} interaction${n === 1 ? '' : 's'}`,
  late: (n) => `${n} late`,
  early: (n) => `${n} early`,
  onTime: 'on time',
  partTitle: (name, open, published, planned) =>
    planned === 0
      ? `${name}: nothing planned`
      : `${name}: ${published === 0 ? 'none' : inLetters(published, 'en')} published of ${inLetters(planned, 'en')}${open > 0 ? `, ${inLetters(open, 'en')} to come` : ''}`,
  campaignSpan: (from, to) => `${from} to ${to}`,
  objective: 'Objective',
  notes: 'Notes',
  ahead: 'To come',
  done: 'Past',
  aheadNote: (n) => `${n} in all.`,
  sheetTitle: (day, n, held) =>
    n === 0
      ? `${capital(day)}: all is published`
      : held === n
        ? `${capital(day)}: ${inLetters(n, 'en')} post${s(n)}, ${n === 1 ? 'not approved yet' : 'none approved yet'}`
        : `${capital(day)}: ${inLetters(n, 'en')} post${s(n)} to put online${held > 0 ? `, ${inLetters(held, 'en')} of them not approved yet` : ''}`,
  sheetNote: 'The text is ready to copy, as it will be published.',
  text: 'Text',
  title: 'Title',
  link: 'Link',
  firstComment: 'First comment',
  media: 'Media',
  alt: 'Alternative text',
  noAlt: 'no alternative text',
  missing: 'file missing',
  copy: 'Copy',
  copyAlt: 'Copy the alternative text',
  copyWhat: (what, where) => `Copy: ${what}, ${where}`,
  noVariant: 'No variant: nothing to copy.',
  notApproved: 'Not approved yet: do not publish.',
  refusedHere: 'Refused: do not publish.',
  blocked: 'A check blocks it: see the post’s page.',
  slotsTitle: (n, names) => (n > 1 ? `Some slots stand out on ${names}` : `One slot stands out on ${names}`),
  slotsNone: 'No slot stands out more than by chance',
  slotsTooFew: 'Not enough posts to tell which slot does best',
  slotsNote: (draws) =>
    `Median interactions by weekday and hour, against what the account usually had at that time, shrunk toward the whole, with a 95% interval (${draws} draws). An hour that does well is not a cause.`,
  slotsRule: (days, needed, hours) =>
    `A slot counts from ${days} different days on, a platform from ${needed} posts on; posts of one day and one slot count once. Replies, and posts less than ${hours} hours old when exported, are left out.`,
  slotsFew: (shown, needed) => `Not enough posts to tell: ${shown} with a known hour and known interactions, ${needed} are needed.`,
  slotsThin: (fullest, shown, needed) =>
    `Not enough posts per slot to tell: ${shown} day${s(fullest)} at most in one, ${needed} are needed.`,
  slotsSilent: (n, shown) =>
    n > 1
      ? `${shown} posts are left out: their account usually obtains no interaction.`
      : 'One post is left out: its account usually obtains no interaction.',
  slotsNoBest: (n, shown) => (n > 1 ? `None of the ${shown} slots judged stands out.` : 'The only slot judged does not stand out.'),
  slotsAll: (n) => `All ${n} slots judged`,
  slot: 'Slot',
  times: 'Times the usual',
  between: 'Interval',
  n: 'Posts',
  daysUsed: 'Days',
  chance: (n) => `If hours made no difference, ${n} at most would be expected over all platforms.`,
  othersThin: (slots, shown, posts, all) =>
    slots > 1
      ? `${shown} other slots have too few days (${all} post${s(posts)} in all).`
      : `One other slot has too few days (${all} post${s(posts)}).`,
  hours: (from, to) => `${from}:00 to ${to}:00`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  empty: 'The calendar is empty',
  emptyText: (folder) =>
    `Create the first post in the desk (\`npm start\`, then “Calendar”), import a planner with \`npm run vigie -- import planner.xlsx --brand ${folder}\`, or write a file in \`data/${folder}/calendar/\`.`,
  todayNothing: 'Nothing to publish today.',
  waitingFor: (n) => `${capital(inLetters(n, 'en'))} post${s(n)} ${n > 1 ? 'wait' : 'waits'} for approval`,
  awaited: (names) => `Awaited: ${names}.`,
  blocks: (n) => `${capital(inLetters(n, 'en'))} check${s(n)} ${n > 1 ? 'block' : 'blocks'} a post to come.`,
  all: 'The whole calendar',
};

export const calendarWords: Record<Language, typeof fr> = { fr, en };

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
  packs: 'Dossiers de validation',
  packsNote: 'Ceux qui contiennent des publications de cette page.',
  feed: 'S’abonner (iCalendar)',
  print: 'Pour le comité : imprimez cette page.',
  views: 'Vues du calendrier',
  weekShort: (n: number) => `S${n}`,
  zone: (city: string) => `Heure de ${city}`,
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
  earlier: 'Les semaines passées',
  now: 'aujourd’hui',
  sheet: (day: string) => `Feuille du ${day}`,
  add: (day: string) => `Ajouter une publication le ${day}`,
  newEntry: 'Nouvelle publication',
  inDesk: 'Ouvrir dans le bureau',
  edit: 'Modifier',
  filter: 'Filtrer',
  platforms: 'réseau',
  pillars: 'pilier',
  campaigns: 'campagne',
  // checks
  checks: 'À vérifier',
  checksNote: 'Contrôles refaits à chaque enregistrement, par date. Ce qui bloque est en rouge.',
  checksMore: (n: string) => `${n} autres points`,
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
  interactions: (n: string) => `${n} interactions`,
  late: (n: string) => `${n} de retard`,
  early: (n: string) => `${n} d’avance`,
  onTime: 'à l’heure',
  years: 'Années',
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
  copyWhat: (what: string, where: string) => `Copier : ${what}, ${where}`,
  noVariant: 'Aucune déclinaison : rien à copier.',
  notApproved: 'Pas encore validée : ne publiez pas.',
  blocked: 'Un contrôle bloque : voyez la page de la publication.',
  // slots
  slotsTitle: (names: string) => `Des créneaux se détachent sur ${names}`,
  slotsNone: 'Aucun créneau ne se détache : pas assez de publications pour conclure',
  slotsNote: (posts: string, draws: string) =>
    `Médiane des interactions, rapportée à l’habitude du compte, resserrée vers l’ensemble ; intervalle à 95 %, ${draws} tirages. Un créneau compte à partir de ${posts} publications. Une heure qui réussit n’est pas une cause.`,
  slotsFew: (posts: string, needed: string) => `Pas assez de publications pour conclure : ${posts}, il en faut ${needed}.`,
  slotsThin: (fullest: string, needed: string) =>
    `Pas assez de publications par créneau pour conclure : ${fullest} au plus dans un même créneau, il en faut ${needed}.`,
  slotsNoBest: (n: string) => `Aucun des créneaux jugés ne se détache (${n} publications).`,
  slot: 'Créneau',
  times: 'Fois l’habitude',
  between: 'Intervalle',
  n: 'Publications',
  chance: (n: string) => `Au hasard, on en attendrait ${n}.`,
  othersThin: (slots: string, posts: string) => `${slots} autres créneaux n’ont pas assez de publications (${posts} en tout).`,
  hours: (from: string, to: string) => `${from} h à ${to} h`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  // empty, home
  empty: 'Le calendrier est vide',
  emptyText: (folder: string) =>
    `Créez la première publication dans le bureau (\`npm start\`, puis « Calendrier »), importez un planning avec \`npm run vigie -- import planning.xlsx --brand ${folder}\`, ou écrivez un fichier dans \`data/${folder}/calendar/\`.`,
  todayNothing: 'Rien à publier aujourd’hui.',
  nextOn: (day: string) => `Prochaine : ${day}`,
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
  packs: 'Review packs',
  packsNote: 'Those that hold posts of this page.',
  feed: 'Subscribe (iCalendar)',
  print: 'For the committee: print this page.',
  views: 'Views of the calendar',
  weekShort: (n) => `W${n}`,
  zone: (city) => `${city} time`,
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
  earlier: 'Earlier weeks',
  now: 'today',
  sheet: (day) => `Sheet of ${day}`,
  add: (day) => `Add a post on ${day}`,
  newEntry: 'New post',
  inDesk: 'Open in the desk',
  edit: 'Edit',
  filter: 'Filter',
  platforms: 'platform',
  pillars: 'pillar',
  campaigns: 'campaign',
  checks: 'To check',
  checksNote: 'Checked again at every save, by date. What blocks is in red.',
  checksMore: (n) => `${n} more points`,
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
  interactions: (n) => `${n} interactions`,
  late: (n) => `${n} late`,
  early: (n) => `${n} early`,
  onTime: 'on time',
  years: 'Years',
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
  copyWhat: (what, where) => `Copy: ${what}, ${where}`,
  noVariant: 'No variant: nothing to copy.',
  notApproved: 'Not approved yet: do not publish.',
  blocked: 'A check blocks it: see the post’s page.',
  slotsTitle: (names) => `Some slots stand out on ${names}`,
  slotsNone: 'No slot stands out: not enough posts to tell',
  slotsNote: (posts, draws) =>
    `Median interactions against the account’s usual, shrunk toward the whole; 95% interval, ${draws} draws. A slot counts from ${posts} posts on. An hour that does well is not a cause.`,
  slotsFew: (posts, needed) => `Not enough posts to tell: ${posts}, ${needed} are needed.`,
  slotsThin: (fullest, needed) => `Not enough posts per slot to tell: ${fullest} at most in one, ${needed} are needed.`,
  slotsNoBest: (n) => `None of the slots judged stands out (${n} posts).`,
  slot: 'Slot',
  times: 'Times the usual',
  between: 'Interval',
  n: 'Posts',
  chance: (n) => `Chance alone would give ${n}.`,
  othersThin: (slots, posts) => `${slots} other slots have too few posts (${posts} in all).`,
  hours: (from, to) => `${from}:00 to ${to}:00`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  empty: 'The calendar is empty',
  emptyText: (folder) =>
    `Create the first post in the desk (\`npm start\`, then “Calendar”), import a planner with \`npm run vigie -- import planner.xlsx --brand ${folder}\`, or write a file in \`data/${folder}/calendar/\`.`,
  todayNothing: 'Nothing to publish today.',
  nextOn: (day) => `Next: ${day}`,
  waitingFor: (n) => `${capital(inLetters(n, 'en'))} post${s(n)} ${n > 1 ? 'wait' : 'waits'} for approval`,
  awaited: (names) => `Awaited: ${names}.`,
  blocks: (n) => `${capital(inLetters(n, 'en'))} check${s(n)} ${n > 1 ? 'block' : 'blocks'} a post to come.`,
  all: 'The whole calendar',
};

export const calendarWords: Record<Language, typeof fr> = { fr, en };

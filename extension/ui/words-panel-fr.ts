/** The words of the side panel in French, with the exact spaces: \u202f before ; ! ? %, \u00a0 before : and inside « ». */

import { CLIP_KINDS, NOTE_SUBJECTS, type NoteSubject, TONES } from '../../scripts/model/clip.ts';
import { count } from '../../scripts/model/figures.ts';
import { STATUSES } from '../../scripts/model/planned-post.ts';

const inFrench = <K extends string>(names: Record<K, { fr: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ fr: string }>(names).map(([id, name]) => [id, name.fr])) as Record<K, string>;
const captures = (many: number): string => `${count(many, 'fr')}\u00a0capture${many > 1 ? 's' : ''}`;
const publications = (many: number): string => `${count(many, 'fr')}\u00a0publication${many > 1 ? 's' : ''}`;

export const FRENCH_PANEL = {
  open: 'Ouvrir le panneau',
  title: 'Vigie, panneau',
  keys: { page: 'p', waiting: 'a', replies: 'r', today: 'j', note: 'n' },
  sections: {
    page: 'Cette page',
    waiting: 'Attendent une réponse',
    replies: 'Réponses types',
    today: 'À publier aujourd’hui',
    note: 'Noter',
  },
  search: 'Chercher',

  asOf: (when: string): string => `Données de ${when}`,
  asOfDay: (when: string): string => `Données du ${when}`,
  stale: 'pas encore relues',
  loading: 'Lecture du dossier de la marque…',
  works:
    'En attendant, le panneau montre ce que l’ordinateur a dit en dernier. Copier un texte marche, et ce que vous notez (répondu, publié, note) attend dans le navigateur jusqu’à ce que Vigie réponde.',
  worksEmpty:
    'Capter marche déjà\u00a0: les captures attendent dans le navigateur. Le reste du panneau se remplira à la première réponse de Vigie.',

  panelRefused: 'Vigie n’a pas donné le panneau',
  panelRefusedNext: (why: string): string => `Elle a répondu\u00a0: ${why}. Ce qui est montré date de sa dernière réponse.`,
  eventsRefused: (many: number): string =>
    many === 1 ? 'Vigie n’a pas pris une chose notée ici' : `Vigie n’a pas pris ${count(many, 'fr')} choses notées ici`,
  eventsRefusedNext: 'Elles restent dans le navigateur\u00a0: «\u00a0Réessayer\u00a0» les envoie de nouveau.',

  nobody: 'Personne que vous ayez capté.',
  howToCapture: (shortcut: string | null): string =>
    shortcut === null
      ? 'Pour garder ce message, faites un clic droit puis «\u00a0Capturer dans Vigie\u00a0».'
      : `Pour garder ce message, faites ${shortcut} sur la publication.`,
  captureWaiting: 'Capter, à répondre',
  captured: 'Page captée, dans «\u00a0Attendent une réponse\u00a0»',
  captureUndone: 'Capture annulée',
  looking: 'Lecture de la page…',
  noPage: 'Aucune page en vue.',
  needsGesture: (shortcut: string | null): string =>
    `Vigie ne regarde une page qu’après un geste de votre part\u00a0: le bouton Vigie de la barre d’outils la lit${shortcut === null ? '' : `, ${shortcut} la capte`}. Le panneau dit alors qui parle.`,
  accessNote:
    'Pour le savoir sur chaque page sans geste, il faut permettre à Vigie de lire les pages que vous ouvrez. Rien n’en est gardé sans votre geste, rien ne part sur le réseau, et cela se retire dans les réglages.',
  accessAsk: 'Lire les pages sans geste',
  pageClosed: 'Le navigateur ferme cette page aux extensions\u00a0: Vigie ne peut pas dire qui parle.',
  unknownAuthor: 'Auteur non trouvé',
  competitor: (name: string): string => `Concurrent\u00a0: ${name}`,
  own: 'Compte de la marque',
  earlier: (posts: number, waiting: number, answered: number): string =>
    [
      `${publications(posts)} ${posts > 1 ? 'captées' : 'captée'}`,
      waiting > 0 ? `${count(waiting, 'fr')} en attente` : '',
      answered > 0 ? `${count(answered, 'fr')} ${answered > 1 ? 'répondues' : 'répondue'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  kinds: inFrench(CLIP_KINDS),
  tones: inFrench(TONES),
  toneIs: (tone: string): string => `Ton\u00a0: ${tone}`,
  states: { waiting: 'attend une réponse', answered: 'répondue', 'not-needed': 'sans réponse à donner' },
  answeredOn: (day: string): string => `répondue le ${day}`,
  capturedOn: (day: string, many: number): string => (many > 1 ? `${captures(many)}, la dernière le ${day}` : `captée le ${day}`),
  noteOf: (note: string): string => `Note\u00a0: ${note}`,
  newTab: '(nouvel onglet)',
  inView: 'Ce message attend',

  waitingNone: 'Aucun message n’attend de réponse.',
  late: 'en retard',
  overADay: 'plus d’un jour',
  openingHours: 'ouvrées',
  nobodyNamed: 'Auteur non trouvé',
  assigned: (who: string): string => `confié à ${who}`,
  openMessage: 'Ouvrir le message',
  chooseReply: 'Choisir une réponse type',
  answered: 'Répondu',
  notNeeded: 'Sans réponse à donner',
  handTo: 'Confier à',
  hand: 'Confier',
  nobodyElse: 'personne',
  doneAnswered: (who: string): string => `Répondu à ${who}`,
  doneNotNeeded: (who: string): string => `${who}\u00a0: sans réponse à donner`,
  doneHanded: (who: string, to: string): string => `${who}\u00a0: confié à ${to}`,
  doneHandedBack: (who: string): string => `${who}\u00a0: confié à personne`,
  undo: 'Annuler',
  undone: 'Annulé',
  keptHere: 'Gardé dans le navigateur, rangé dès que Vigie répond',
  stored: 'Rangé dans le dossier de la marque',
  notLogged: 'Cela n’a pas été gardé. Rouvrez le panneau, puis recommencez.',
  others: (many: number): string => (many === 1 ? 'Afficher l’autre' : `Afficher les ${count(many, 'fr')} autres`),
  beyond: (many: number): string =>
    many === 1
      ? 'Un autre message attend\u00a0: la page Mentions les montre tous.'
      : `${count(many, 'fr')} autres attendent\u00a0: la page Mentions les montre tous.`,

  repliesNone: 'Aucune réponse type pour l’instant\u00a0: elles s’écrivent dans le bureau, page Réponses types.',
  repliesNoMatch: 'Aucune réponse type ne contient ces mots.',
  answerTo: (who: string): string => `Pour répondre à ${who}`,
  answerToPage: (who: string): string => `Pour répondre à ${who}, sur cette page`,
  leaveTarget: 'Ne plus répondre à ce message',
  replyLanguage: 'Langue',
  replyPlatform: 'Plateforme',
  anyPlatform: 'toutes',
  languages: { fr: 'français', en: 'anglais' },
  languageGuessed: 'Langue devinée d’après le message.',
  otherLanguage: (language: string): string => `Il n’y en a qu’en ${language}.`,
  noName: 'Nom inconnu\u00a0: la formule d’appel n’en a pas.',
  reviewSince: (day: string): string => `à relire depuis le ${day}`,
  ownedBy: (who: string): string => `tenue par ${who}`,
  copy: 'Copier',
  copied: 'Texte copié',
  notCopied: 'Le navigateur n’a pas permis de copier. Sélectionnez le texte et copiez-le au clavier.',

  todayNone: 'Rien à publier aujourd’hui.',
  statuses: inFrench(STATUSES),
  notApproved: 'pas encore validée',
  overdue: 'pas encore publiée',
  noHour: 'sans heure',
  text: 'Texte',
  noText: 'Pas de texte.',
  copyText: 'Copier le texte',
  firstComment: 'Premier commentaire',
  copyComment: 'Copier le commentaire',
  copyImage: 'Copier l’image',
  imageCopied: 'Image copiée',
  imageNotCopied: 'Le navigateur n’a pas permis de copier l’image\u00a0: enregistrez-la plutôt.',
  save: 'Enregistrer',
  saved: (file: string): string => `${file} enregistré dans Téléchargements`,
  noAlt: 'Texte de remplacement manquant.',
  mediaAway: 'Vigie ne répond pas\u00a0: le média ne peut pas être montré.',
  mediaLarge: 'Ce fichier est trop lourd pour le panneau\u00a0: prenez-le dans le dossier.',
  mediaRefused: (why: string): string => `Le média n’a pas pu être lu\u00a0: ${why}.`,
  mediaUnreadable: 'Cette image n’a pas pu être lue\u00a0: enregistrez-la plutôt.',
  publishedHere: 'Publié ici',
  donePublished: (what: string): string => `${what}\u00a0: publiée`,
  elsewhere: {
    'no-page': 'Aucune page n’est lue\u00a0: ouvrez la publication, ou collez son adresse.',
    'other-platform': 'La page en vue n’est pas de cette plateforme\u00a0: ouvrez la publication, ou collez son adresse.',
    'no-post': 'La page en vue n’est pas une publication\u00a0: ouvrez-la seule, ou collez son adresse.',
    'other-author': 'La publication en vue n’est pas d’un compte de la marque\u00a0: ouvrez la bonne, ou collez son adresse.',
  },
  authorUnread: 'L’auteur de la page n’a pas été lu\u00a0: vérifiez que c’est bien votre publication.',
  address: 'Adresse de la publication',
  publishedThere: 'Publié à cette adresse',
  notAddress: 'Ce n’est pas une adresse web\u00a0: elle commence par https.',
  addressElsewhere: (platform: string): string => `Cette adresse est de ${platform}\u00a0: collez celle de la bonne plateforme.`,
  seePost: 'Voir la publication',

  noteAbout: 'À propos de',
  noteChoose: 'choisir',
  noteSubjects: inFrench(NOTE_SUBJECTS),
  noteNew: { trend: 'nouvelle tendance…', rule: 'nouvelle règle…' } satisfies Partial<Record<NoteSubject, string>>,
  noteName: 'Son nom',
  noteText: 'Ce que vous avez vu',
  noteRests: (who: string): string => `S’appuie sur la capture de ${who}, en vue`,
  noteKeep: 'Garder la note',
  noteKept: (name: string): string => `Note gardée, sur ${name}`,
  noteNeedsName: 'Dites de qui ou de quoi parle la note.',
  noteNeedsText: 'Écrivez la note.',
};

export type PanelWords = typeof FRENCH_PANEL;

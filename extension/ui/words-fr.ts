/** The words of the extension in French, with the exact spaces: \u202f before ; ! ? %, \u00a0 before : and inside « ». */

import { CLIP_KINDS, TONES } from '../../scripts/model/clip.ts';
import { count } from '../../scripts/model/figures.ts';

const clips = (many: number): string => `${count(many, 'fr')}\u00a0capture${many > 1 ? 's' : ''}`;
const posts = (many: number): string => `${count(many, 'fr')}\u00a0publication${many > 1 ? 's' : ''}`;
const times = (many: number): string => `${count(many, 'fr')} fois`;

export const FRENCH = {
  quote: (text: string): string => `«\u00a0${text}\u00a0»`,
  about: (figure: string): string => `environ ${figure}`,
  inZone: (day: string, hour: string): string => `${day}, ${hour}`,
  aroundHour: (day: string, hour: string): string => `${day}, vers ${hour}`,

  brand: 'Marque',
  kind: 'C’est…',
  kinds: Object.fromEntries(Object.entries(CLIP_KINDS).map(([id, name]) => [id, name.fr])) as Record<keyof typeof CLIP_KINDS, string>,
  tone: 'Ton, à votre avis',
  tones: Object.fromEntries(Object.entries(TONES).map(([id, name]) => [id, name.fr])) as Record<keyof typeof TONES, string>,
  needsAnswer: 'Attend une réponse',
  competitor: 'Concurrent',
  competitorUnknown: 'à préciser',
  campaign: 'Campagne',
  campaignNone: 'aucune',
  tags: 'Tags',
  tagsHint: 'entre virgules',
  note: 'Note',
  more: 'Note et tags',

  author: 'Auteur',
  published: 'Publié',
  rating: 'Note',
  ratingOf: (value: string, of: string): string => `${value} sur ${of}`,
  text: 'Texte',
  title: 'Titre',
  figures: 'Chiffres',
  media: 'Médias',
  mediaRead: (many: number): string => count(many, 'fr'),
  inReplyTo: 'En réponse à',
  address: 'Adresse',
  selection: 'Sélection',
  notFound: 'non trouvé',
  notFoundMany: 'non trouvés',

  readerFailed: (site: string, otherwise: string): string => `Le lecteur ${site} n’a rien trouvé\u00a0: lu autrement (${otherwise}).`,
  readings: {
    site: 'lecteur du site',
    article: 'article',
    structured: 'données de la page',
    selection: 'sélection',
    page: 'titre et adresse',
  },
  already: (many: number): string => `Déjà captée ${times(many)}\u00a0: celle-ci s’ajoute à la série.`,
  sameAuthor: (many: number): string => `Même auteur\u00a0: ${clips(many)}.`,

  kept: 'Gardée',
  keptIn: (brand: string): string => `pour ${brand}`,
  movedTo: (brand: string): string => `Annulée ici. Refaites le geste\u00a0: la prochaine capture ira à ${brand}.`,
  undone: 'Capture annulée',
  undo: 'Annuler',
  close: 'Fermer',
  states: { waiting: 'en attente', stored: 'rangée', downloaded: 'téléchargée', refused: 'refusée', undone: 'annulée' },
  refusedBecause: (reason: string): string => `refusée\u00a0: ${reason}`,
  storedAt: (state: string, when: string): string => `captée à ${when}, ${state}`,
  storedOn: (state: string, when: string): string => `captée le ${when}, ${state}`,
  notSaved: 'Ce changement n’a pas été enregistré. Rouvrez la page, ou rechargez-la si l’extension vient d’être mise à jour.',

  change: 'changer',
  settings: 'Réglages',
  reading: 'Lecture de la page…',
  readOn: (site: string): string => `${site}, lu sur la page. Rien n’est parti.`,
  keep: 'Garder la capture',
  keepSelection: 'Garder cette page',
  keptSeveral: (kept: number, chosen: number): string =>
    kept === chosen
      ? `${posts(kept)} ${kept > 1 ? 'gardées' : 'gardée'}`
      : `${kept} sur ${posts(chosen)}\u00a0: le reste n’a pas pu être gardé. Captez-le de nouveau.`,
  undoAll: 'Tout annuler',
  chooseSeveral: (many: number): string => `Choisir parmi les ${posts(many)}`,
  siteUnknown: 'Ce site n’est pas encore connu de Vigie',
  siteUnknownNext:
    'Il n’a pas de lecteur\u00a0: Vigie garde l’adresse, le titre, une image de la page et le texte sélectionné. Vérifiez les champs ci-dessous.',
  problems: {
    'page-closed-to-extensions': {
      title: 'Le navigateur ferme cette page aux extensions',
      next: 'Ses propres pages et sa boutique ne peuvent pas être captées. Ouvrez la publication dans un onglet ordinaire et recommencez.',
    },
    'no-brand': {
      title: 'Aucune marque où ranger la capture',
      next: 'Créez votre marque\u00a0: dans le dossier de Vigie, lancez `npm run vigie -- new`, puis réessayez.',
    },
    'not-kept': {
      title: 'La capture n’a pas été gardée',
      next: 'Le navigateur n’a pas pu l’enregistrer. Rechargez la page, puis recommencez\u00a0; si le disque est plein, libérez de la place.',
    },
  },
  whichBrand: 'Pour quelle marque\u202f?',
  outbox: 'Ce qui attend',
  waiting: (many: number): string =>
    many === 1 ? '1\u00a0capture attend dans le navigateur.' : `${clips(many)} attendent dans le navigateur.`,
  waitingNone: 'Rien n’attend\u00a0: toutes les captures sont rangées.',
  retry: 'Réessayer',
  recent: 'Dernières captures',
  recentNone: (shortcut: string | null): string =>
    `Aucune capture encore. Sur une publication, faites ${shortcut === null ? '' : `${shortcut}, ou `}un clic droit puis «\u00a0Capturer dans Vigie\u00a0».`,
  hosts: {
    paired: { title: 'Vigie est reliée', next: 'Les captures sont rangées dans le dossier de la marque dès qu’elles sont faites.' },
    unknown: { title: 'Vigie n’a pas encore été appelée', next: 'Testez la liaison pour savoir si les captures seront rangées.' },
    'not-paired': {
      title: 'Vigie n’est pas reliée à ce navigateur',
      next: 'Installez Vigie sur cet ordinateur si ce n’est pas fait, puis, dans son dossier, lancez `npm run vigie -- pair`.',
    },
    forbidden: {
      title: 'Vigie ne reconnaît pas cette extension',
      next: 'Dans le dossier de Vigie, lancez `npm run vigie -- pair`\u00a0: cela autorise l’extension de ce dossier, et elle seule.',
    },
    'host-too-old': {
      title: 'Vigie est plus ancienne que l’extension',
      next: 'Mettez à jour le dossier de Vigie, puis lancez-y `npm ci`.',
    },
    'extension-too-old': {
      title: 'L’extension est plus ancienne que Vigie',
      next: 'Dans le dossier de Vigie, lancez `npm run extension`, puis rechargez l’extension dans la page des extensions du navigateur.',
    },
    stopped: {
      title: 'L’ordinateur n’a pas répondu',
      next: 'Réessayez. Si cela se répète, `npm run vigie -- doctor` dit quel maillon manque.',
    },
  },
  hostVersion: (version: string): string => `Version ${version}.`,

  optionsTitle: 'Réglages de l’extension',
  optionsPage: 'Vigie, réglages',
  link: 'Liaison avec Vigie',
  test: 'Tester la liaison',
  testing: 'Test en cours…',
  brandNote: 'Les prochaines captures iront dans le dossier de cette marque.',
  brandNone: 'Aucune marque connue\u00a0: elles arrivent avec la liaison.',
  language: 'Langue',
  downloads: 'Sans Vigie',
  downloadsTick: 'Enregistrer les captures dans Téléchargements tant que Vigie ne répond pas',
  downloadsNote:
    'Sans ce réglage, les captures attendent dans le navigateur. Avec lui, elles vont dans `Téléchargements/Vigie`, et `npm run vigie -- gather` les y reprend, sans doublon.',
  health: 'Lecteurs de sites',
  healthNote:
    'Depuis l’installation. Les sites changent\u00a0: un lecteur qui échoue laisse la place à une lecture plus simple, et cela se voit ici.',
  healthNone: 'Aucune publication lue pour l’instant.',
  healthLine: (read: number, failed: number): string =>
    `${count(read, 'fr')}\u00a0lue${read > 1 ? 's' : ''}, ${count(failed, 'fr')}\u00a0échec${failed > 1 ? 's' : ''}`,
  healthLast: (when: string): string => `dernier échec le ${when}`,
  fixture: 'Page d’essai',
  fixtureNote:
    'Quand un lecteur échoue, une copie de la page aide à le réparer. Noms, textes et adresses y sont remplacés, la structure reste. Relisez-la avant de l’envoyer.',
  fixtureHow: 'Sur la page, ouvrez Vigie une fois (bouton ou raccourci), puis revenez ici.',
  fixtureOf: (page: string): string => `Enregistrer une copie de ${page}`,
  fixtureSave: 'Enregistrer une copie de la page',
  fixtureSaved: (file: string): string => `Enregistrée dans Téléchargements\u00a0: ${file}`,
  fixtureNoPage: 'Aucun autre onglet n’est ouvert.',
  access: 'Accès aux sites',
  accessNote:
    'Par défaut, Vigie ne lit qu’une page où vous faites un geste. L’accès aux sites ajoute deux choses\u00a0: au moment de la capture, prendre l’image d’origine là où le site la sert, plutôt qu’un morceau de la copie d’écran\u202f; et dire dans le panneau, sur chaque page, qui parle, sans geste.',
  accessAsk: 'Donner l’accès aux sites',
  accessWithdraw: 'Retirer l’accès',
  accessGiven: 'Accès donné.',
  accessNot: 'Accès non donné\u00a0: les images que le site garde pour lui sont découpées dans la copie d’écran.',
  shortcut: 'Raccourci',
  shortcutIs: 'Capter la publication sous le pointeur, ou la page\u00a0:',
  shortcutNone: 'Aucun raccourci n’est attribué\u00a0: un autre programme l’a sans doute pris.',
  shortcutChromium: 'Pour le changer, ouvrez `chrome://extensions/shortcuts` (Edge\u00a0: `edge://extensions/shortcuts`).',
  shortcutFirefox: 'Pour le changer\u00a0: `about:addons`, la roue dentée, puis «\u00a0Gérer les raccourcis d’extensions\u00a0».',
  privacy: 'Vie privée',
  privacyNote:
    'Rien de Vigie ne s’exécute sur une page avant votre geste, et rien de ce que vous captez ne part sur le réseau\u00a0: la capture va du navigateur au dossier de votre ordinateur. Elle peut contenir des données de personnes\u00a0: gardez ce dont vous avez besoin, et supprimez le reste.',

  chooseTitle: 'Choisir des publications',
  chosen: (many: number, of: number): string => `${count(many, 'fr')} sur ${count(of, 'fr')} choisie${many > 1 ? 's' : ''}`,
  choosePost: (place: number): string => `Publication ${place}`,
  chooseKeep: 'Garder',
  chooseLeave: 'Laisser',
  chooseMove: 'aller à la suivante',
  chooseTick: 'cocher',
  spaceKey: 'Espace',
  enterKey: 'Entrée',
  escapeKey: 'Échap',
};

export type Words = typeof FRENCH;

/** Words of the review page, in both languages, with the exact spaces. Pure: the page and its script say the same. */

import type { Verdict } from '../../model/decision.ts';
import { dayAndMonth, dayLong, enumerate } from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { counted, posts } from './counted.ts';

/** French is written with plain spaces; here it gets the exact ones. */
const both = (fr: string, en: string): Phrase => ({
  fr: fr
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»'),
  en,
});
const each = (of: (language: Language) => string): Phrase => ({ fr: of('fr'), en: of('en') });

export const VERDICT_WORDS: Readonly<Record<Verdict, Phrase>> = {
  approved: both('Valider', 'Approve'),
  refused: both('Refuser', 'Refuse'),
  comment: both('Commenter sans décider', 'Comment without deciding'),
};

/** A verdict as a mark beside a title. */
export const VERDICT_MARKS: Readonly<Record<Verdict, Phrase>> = {
  approved: both('validée', 'approved'),
  refused: both('refusée', 'refused'),
  comment: both('commentée', 'commented'),
};

/** What keeps a person from answering; each says the next step. */
export const NOTICES = {
  script: both(
    'Vous pouvez tout lire ; pour répondre, activez JavaScript dans votre navigateur.',
    'You can read everything; to answer, turn JavaScript on in your browser.',
  ),
  'no-key': both(
    'Vous lisez ce dossier sans pouvoir répondre : cette adresse ne contient pas de clé personnelle. Pour répondre, ouvrez le lien complet que vous avez reçu, jusqu’à son dernier caractère.',
    'You can read this pack but not answer: this address holds no personal key. To answer, open the whole link you received, to its last character.',
  ),
  'wrong-key': both(
    'La clé de cette adresse n’est pas celle d’un valideur de ce dossier : le lien est incomplet, ou il vient d’un autre dossier. Copiez de nouveau le lien reçu, ou demandez-en un nouveau.',
    'The key of this address is not that of a reviewer of this pack: the link is incomplete, or from another pack. Copy the link you received again, or ask for a new one.',
  ),
  insecure: both(
    'Votre navigateur ne peut pas signer ici, car cette page n’est pas servie en https. Ouvrez la même adresse en https, ou demandez le fichier HTML et ouvrez-le sur votre ordinateur.',
    'Your browser cannot sign here, since this page does not come over https. Open the same address with https, or ask for the HTML file and open it on your computer.',
  ),
  old: both(
    'Votre navigateur est trop ancien pour signer une réponse. Mettez-le à jour (Chrome ou Edge 137, Firefox 129, Safari 17 ou plus récent), puis rouvrez ce lien.',
    'Your browser is too old to sign an answer. Update it (Chrome or Edge 137, Firefox 129, Safari 17 or newer), then open this link again.',
  ),
} as const satisfies Record<string, Phrase>;
export type Notice = keyof typeof NOTICES;

export const WORDS = {
  label: both('Dossier de validation', 'Review pack'),
  switch: both('Langue', 'Language'),
  zone: (zone: string) => both(`Heures : ${zone}`, `Times: ${zone}`),
  stage: (name: string) => both(`Étape : ${name}`, `Stage: ${name}`),
  asked: (names: readonly string[]) => each((language) => `${language === 'fr' ? 'Demandé à' : 'Asked of'} ${enumerate(names, language)}`),
  made: (day: string) => each((language) => (language === 'fr' ? `figé le ${dayLong(day, 'fr')}` : `frozen on ${dayLong(day, 'en')}`)),
  frozen: both(
    'Ce que vous lisez est exactement ce qui sera publié. Toute modification après votre validation l’annule.',
    'What you read is exactly what will be published. Any change after your approval voids it.',
  ),
  headline: (count: number, deadline: string | null) =>
    each((language) => {
      const day =
        deadline === null ? '' : language === 'fr' ? ` avant le ${dayAndMonth(deadline, 'fr')}` : ` by ${dayAndMonth(deadline, 'en')}`;
      return `${posts(count, language)} ${language === 'fr' ? 'à valider' : 'to approve'}${day}`;
    }),
  entries: both('Publications', 'Posts'),
  variants: (count: number) =>
    each((language) => {
      const { figure, word } =
        language === 'fr' ? counted(count, 'déclinaison', 'déclinaisons', 'fr') : counted(count, 'variant', 'variants', 'en');
      return `${figure}\u00a0${word}`;
    }),
  noDate: both('sans date', 'no date'),
  title: both('Titre', 'Title'),
  text: both('Texte', 'Text'),
  noText: both('sans texte', 'no text'),
  link: both('Lien', 'Link'),
  hashtags: both('Hashtags', 'Hashtags'),
  firstComment: both('Premier commentaire', 'First comment'),
  media: both('Médias', 'Media'),
  file: (number: number) => both(`Média ${number}`, `Media ${number}`),
  alt: both('Texte alternatif :', 'Alternative text:'),
  noAlt: both('sans texte alternatif', 'no alternative text'),
  noPicture: both('pas d’aperçu de ce fichier', 'no preview of this file'),
  missing: both('fichier manquant', 'file missing'),
  campaign: both('Campagne', 'Campaign'),
  pillar: both('Pilier éditorial', 'Content pillar'),
  objective: both('Intention', 'Objective'),
  partnership: both('Partenariat rémunéré', 'Paid partnership'),
  contest: both('Jeu-concours', 'Contest'),
  event: both('Évènement', 'Event'),
  version: both('Empreinte de cette version', 'Fingerprint of this version'),
  answer: (title: string) => both(`Votre réponse sur « ${title} »`, `Your answer on “${title}”`),
  comment: both('Commentaire', 'Comment'),
  reason: both('(obligatoire en cas de refus)', '(required when you refuse)'),
  needsReason: both(
    'Dites pourquoi vous refusez : l’équipe saura quoi corriger.',
    'Say why you refuse, so that the team knows what to mend.',
  ),
  needsComment: both('Écrivez votre commentaire, ou choisissez une décision.', 'Write your comment, or choose a decision.'),
  as: both('Vous répondez en tant que', 'You answer as'),
  progress: (done: number, all: number) => both(`${done} sur ${all} ${done < 2 ? 'traitée' : 'traitées'}`, `${done} of ${all} answered`),
  before: (when: Phrase) =>
    both(
      `Vous avez préparé une réponse ici le ${when.fr} ; vous pouvez en changer, la dernière compte.`,
      `You prepared an answer here on ${when.en}; you can change it, the last one counts.`,
    ),
  saved: both('Votre brouillon est gardé dans ce navigateur.', 'Your draft is kept in this browser.'),
  send: both('Envoyer ma réponse', 'Send my answer'),
  sendNote: both(
    'Aucun compte, aucun serveur : votre réponse est un petit fichier signé, à renvoyer à la personne qui vous a écrit. Si vous changez d’avis, répondez de nouveau : la dernière réponse compte.',
    'No account, no server: your answer is a small signed file, to be sent back to the person who wrote to you. If you change your mind, answer again: the last answer counts.',
  ),
  compose: both('Préparer ma réponse', 'Prepare my answer'),
  nothing: both('Choisissez une réponse pour au moins une publication.', 'Choose an answer for at least one post.'),
  ready: both('Votre réponse est prête. Renvoyez-la d’une de ces façons :', 'Your answer is ready. Send it back in one of these ways:'),
  partial: (left: number) =>
    both(
      `${left} ${left < 2 ? 'publication reste' : 'publications restent'} sans réponse ; vous pourrez répondre plus tard avec le même lien.`,
      `${left} ${left === 1 ? 'post has' : 'posts have'} no answer yet; you can answer later with the same link.`,
    ),
  download: both('Télécharger le fichier', 'Download the file'),
  mail: both('Ouvrir un courriel', 'Open an e-mail'),
  mailAttach: both(
    'La réponse est trop longue pour le corps d’un courriel : téléchargez d’abord le fichier et joignez-le.',
    'The answer is too long for the body of an e-mail: download the file first and attach it.',
  ),
  copy: both('Copier le texte', 'Copy the text'),
  copied: both('Texte copié : collez-le dans un message.', 'Text copied: paste it into a message.'),
  copyByHand: both(
    'La copie n’a pas abouti : sélectionnez le texte ci-dessous et copiez-le.',
    'Copying did not work: select the text below and copy it.',
  ),
  block: both('Texte à coller dans un message', 'Text to paste into a message'),
  mailSubject: (brand: string, title: string) => both(`${brand} : ma réponse sur « ${title} »`, `${brand}: my answer on “${title}”`),
  mailBody: both('Bonjour,\n\nVoici ma réponse au dossier de validation.', 'Hello,\n\nHere is my answer to the review pack.'),
  mailBodyAttach: both(
    'Bonjour,\n\nVoici ma réponse au dossier de validation, dans le fichier joint.',
    'Hello,\n\nHere is my answer to the review pack, in the attached file.',
  ),
} as const;

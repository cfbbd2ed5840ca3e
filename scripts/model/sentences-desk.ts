/** What the desk and `vigie new` can say of what a person types or drops. Each stands beside its field or its file. */

import type { Phrase } from './phrase.ts';

export const DESK_SENTENCES = {
  'name-missing': {
    fr: 'Donnez le nom de la marque.',
    en: 'Give the brand’s name.',
  },
  'text-long': {
    fr: 'C’est trop long : {most} caractères au plus.',
    en: 'This is too long: {most} characters at most.',
  },
  'folder-name': {
    fr: 'Un nom de dossier s’écrit en minuscules sans accent, chiffres et traits d’union : « atelier-lune ».',
    en: 'A folder name has small letters without accents, digits and hyphens: “atelier-lune”.',
  },
  'folder-taken': {
    fr: 'data/{folder} existe déjà : rien n’y est écrit. Choisissez un autre nom de dossier.',
    en: 'data/{folder} exists already: nothing is written there. Choose another folder name.',
  },
  'zone-unknown': {
    fr: 'Ce fuseau n’existe pas. Choisissez-en un dans la liste, par exemple Europe/Paris.',
    en: 'There is no such time zone. Choose one of the list, for instance Europe/Paris.',
  },
  'languages-missing': {
    fr: 'Choisissez au moins une langue.',
    en: 'Choose at least one language.',
  },
  'colour-shape': {
    fr: 'Une couleur s’écrit avec un dièse et six chiffres ou lettres de a à f : #1f4f93.',
    en: 'A colour is written with a hash and six digits or letters from a to f: #1f4f93.',
  },
  'platform-unknown': {
    fr: 'Vigie ne connaît pas le réseau « {platform} ». Réseaux connus : {known}.',
    en: 'Vigie does not know the platform “{platform}”. Known ones: {known}.',
  },
  'account-twice': {
    fr: 'Ce compte est déjà dans la liste.',
    en: 'This account is already in the list.',
  },
  'competitor-name-missing': {
    fr: 'Donnez le nom de ce concurrent, ou retirez ses comptes.',
    en: 'Give this competitor’s name, or remove its accounts.',
  },
  'target-not-number': {
    fr: 'Un objectif est un nombre : 20000, ou 3,5.',
    en: 'A target is a number: 20000, or 3.5.',
  },
  'target-ambiguous': {
    fr: '« {typed} » peut se lire de deux façons. Écrivez le nombre sans séparateur : 20000.',
    en: '“{typed}” can be read in two ways. Write the number without a separator: 20000.',
  },
  'target-twice': {
    fr: 'Cet indicateur a déjà un objectif.',
    en: 'This metric has a target already.',
  },
  'metric-unknown': {
    fr: 'Il n’y a pas d’indicateur « {metric} ». Indicateurs connus : {known}.',
    en: 'There is no metric “{metric}”. Known ones: {known}.',
  },
  'desk-elsewhere': {
    fr: 'Le bureau ne répond qu’à ses propres pages, ouvertes sur cette machine. Ouvrez l’adresse que `npm start` a affichée.',
    en: 'The desk answers only to its own pages, opened on this machine. Open the address that `npm start` printed.',
  },
  'desk-restarted': {
    fr: 'Le bureau a redémarré depuis que cette page est ouverte. Rechargez la page et recommencez : votre saisie est gardée.',
    en: 'The desk was restarted since this page was opened. Reload the page and try again: what you typed is kept.',
  },
  'desk-request': {
    fr: 'Le bureau n’a pas compris la demande. Rechargez la page et recommencez.',
    en: 'The desk did not understand the request. Reload the page and try again.',
  },
  'file-too-large': {
    fr: 'Ce fichier dépasse {most} Mo : il n’est pas gardé. Exportez une période plus courte.',
    en: 'This file is over {most} MB: it is not kept. Export a shorter period.',
  },
  'file-broken-off': {
    fr: 'Le fichier n’est pas arrivé entier : rien n’est gardé. Déposez-le de nouveau.',
    en: 'The file did not arrive whole: nothing is kept. Drop it again.',
  },
  'file-name-unfit': {
    fr: 'Ce nom contient un chemin ou un caractère qu’un nom de fichier ne peut pas avoir. Renommez le fichier, puis déposez-le.',
    en: 'This name holds a path or a character that a file name cannot have. Rename the file, then drop it.',
  },
  'file-ignored': {
    fr: 'Ce fichier vient du système, ou son téléchargement n’est pas fini : il est laissé de côté.',
    en: 'This file belongs to the system, or its download is not over: it is left out.',
  },
  'folder-outside': {
    fr: 'Le dossier data/{folder} mène hors du dossier de données : rien n’est écrit. Remplacez le lien par un vrai dossier.',
    en: 'The folder data/{folder} leads out of the data folder: nothing is written. Replace the link by a real folder.',
  },
  'undo-gone': {
    fr: 'Ce fichier n’est plus là où il a été déposé : rien n’est déplacé.',
    en: 'This file is no longer where it was dropped: nothing is moved.',
  },
  'mention-gone': {
    fr: 'Ce message n’est plus dans la file : rien n’est écrit. Rechargez la page pour voir ce qui attend.',
    en: 'This message is no longer in the queue: nothing is written. Reload the page to see what waits.',
  },
  'mention-closed': {
    fr: 'Ce message a déjà été traité ailleurs : rien n’est écrit de plus. Rechargez la page pour voir ce qui attend.',
    en: 'This message was dealt with elsewhere: nothing more is written. Reload the page to see what waits.',
  },
  'person-gone': {
    fr: '« {to} » n’est pas dans `people` de brand.yaml : rien n’est écrit. Ajoutez cette personne, puis recommencez.',
    en: '“{to}” is not in `people` of brand.yaml: nothing is written. Add this person, then try again.',
  },
  'reply-gone': {
    fr: 'La réponse type « {reply} » n’est plus dans replies/ : rien n’est écrit. Choisissez-en une autre, ou aucune.',
    en: 'The reply “{reply}” is no longer in replies/: nothing is written. Choose another one, or none.',
  },
  'answer-address': {
    fr: 'L’adresse de votre réponse commence par https://. Copiez-la depuis le navigateur, ou laissez le champ vide.',
    en: 'The address of your answer begins with https://. Copy it from the browser, or leave the field empty.',
  },
  'event-gone': {
    fr: 'C’est déjà annulé, ou le fichier n’est plus là : rien n’est écrit.',
    en: 'It is undone already, or its file has gone: nothing is written.',
  },
  'watch-stopped': {
    fr: 'Le système ne laisse plus surveiller le dossier de données ({why}). Le bureau lit encore ce que vous déposez sur sa page ; pour le reste, lancez `npm run vigie -- doctor`.',
    en: 'The system no longer lets the data folder be watched ({why}). The desk still reads what you drop on its page; for the rest, run `npm run vigie -- doctor`.',
  },
} as const satisfies Record<string, Phrase>;

/** What reading a file can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const READ_SENTENCES = {
  'file-empty': {
    fr: 'Le fichier est vide. Téléchargez l’export de nouveau.',
    en: 'The file is empty. Download the export again.',
  },
  'file-vanished': {
    fr: 'Le fichier n’est plus là. Remettez-le en place ou relancez la lecture.',
    en: 'The file is no longer there. Put it back, or read the folder again.',
  },
  'file-changed': {
    fr: 'Le fichier a changé pendant sa lecture. Attendez la fin du téléchargement ou de la copie, puis relancez la lecture.',
    en: 'The file changed while it was being read. Wait until the download or copy is complete, then read the folder again.',
  },
  'file-forbidden': {
    fr: 'Vous n’avez pas le droit de lire ce fichier. Modifiez ses autorisations, ou enregistrez-en une copie dans ce dossier.',
    en: 'You are not allowed to read this file. Change its permissions, or save a copy of it in this folder.',
  },
  'file-busy': {
    fr: 'Le fichier est ouvert dans un autre programme. Fermez-le dans ce programme, puis relancez la lecture.',
    en: 'The file is open in another program. Close it there, then read the folder again.',
  },
  'not-a-file': {
    fr: 'Ceci n’est pas un fichier ordinaire. Déposez ici le fichier d’export lui-même.',
    en: 'This is not an ordinary file. Put the export file itself here.',
  },
  'disk-error': {
    fr: 'Le disque n’a pas pu lire le fichier ({detail}). Copiez-le de nouveau depuis son origine, puis relancez la lecture.',
    en: 'The disk could not read the file ({detail}). Copy it again from where it came from, then read the folder again.',
  },
  'csv-too-large': {
    fr: 'Le fichier est trop gros\u00a0: {size}\u00a0Mo, pour {limit}\u00a0Mo au plus. Exportez une période plus courte, en plusieurs fichiers.',
    en: 'The file is too large: {size} MB, where {limit} MB is the most. Export shorter periods, as several files.',
  },
  'json-too-large': {
    fr: 'Le fichier JSON est trop gros\u00a0: {size}\u00a0Mo, pour {limit}\u00a0Mo au plus. Demandez une archive d’une période plus courte.',
    en: 'The JSON file is too large: {size} MB, where {limit} MB is the most. Request an archive of a shorter period.',
  },
  'workbook-too-large': {
    fr: 'Le classeur est trop gros\u00a0: {size}\u00a0Mo une fois ouvert, pour {limit}\u00a0Mo au plus. Exportez une période plus courte, ou enregistrez ses feuilles en CSV.',
    en: 'The workbook is too large: {size} MB once opened, where {limit} MB is the most. Export a shorter period, or save its sheets as CSV.',
  },
  'archive-too-large': {
    fr: 'L’archive dépasse {limit}\u00a0Mo une fois ouverte. Ouvrez-la et déposez seulement les fichiers d’export.',
    en: 'The archive is over {limit} MB once opened. Unpack it and put only the export files here.',
  },
  'file-is-html': {
    fr: 'Ce fichier est une page web, pas un export. Téléchargez l’export de nouveau depuis la plateforme.',
    en: 'This file is a web page, not an export. Download the export again from the platform.',
  },
  'file-is-login-page': {
    fr: 'Ce fichier est une page de connexion, pas un export. Reconnectez-vous à la plateforme et téléchargez-le de nouveau.',
    en: 'This file is a login page, not an export. Sign in to the platform again and download it once more.',
  },
  'file-is-pdf': {
    fr: 'Ce fichier est un PDF. Téléchargez l’export en CSV ou en Excel.',
    en: 'This file is a PDF. Download the export as CSV or Excel.',
  },
  'file-is-image': {
    fr: 'Ce fichier est une image ({format}), pas un export. Téléchargez l’export en CSV ou en Excel.',
    en: 'This file is an image ({format}), not an export. Download the export as CSV or Excel.',
  },
  'file-is-video': {
    fr: 'Ce fichier est une vidéo ({format}), pas un export. Téléchargez l’export en CSV ou en Excel.',
    en: 'This file is a video ({format}), not an export. Download the export as CSV or Excel.',
  },
  'file-is-document': {
    fr: 'Ce fichier est un document {format}, pas un tableau. Téléchargez l’export en CSV ou en Excel.',
    en: 'This file is a document ({format}), not a table. Download the export as CSV or Excel.',
  },
  'file-is-numbers': {
    fr: 'Ce fichier est un tableau Numbers. Dans Numbers, choisissez Fichier, Exporter vers, CSV, puis déposez le CSV.',
    en: 'This file is a Numbers spreadsheet. In Numbers, choose File, Export To, CSV, then put the CSV here.',
  },
  'file-is-xml': {
    fr: 'Ce fichier est en XML, un format que Vigie ne lit pas. Téléchargez l’export en CSV ou en Excel.',
    en: 'This file is XML, a format that Vigie does not read. Download the export as CSV or Excel.',
  },
  'file-is-noise': {
    fr: 'Ce fichier n’est ni un texte ni un classeur\u00a0: il est abîmé ou d’un format inconnu. Téléchargez l’export de nouveau, en CSV ou en Excel.',
    en: 'This file is neither text nor a workbook: it is damaged or of an unknown format. Download the export again, as CSV or Excel.',
  },
  'archive-broken': {
    fr: 'Cette archive ou ce classeur est incomplet ou abîmé. Téléchargez le fichier de nouveau.',
    en: 'This archive or workbook is incomplete or damaged. Download the file again.',
  },
  'archive-locked': {
    fr: 'L’archive est protégée par un mot de passe. Ouvrez-la avec son mot de passe et déposez les fichiers qu’elle contient.',
    en: 'The archive is protected by a password. Unpack it with its password and put the files it holds here.',
  },
  'archive-nested': {
    fr: 'C’est une archive dans une archive. Ouvrez la première et déposez celle-ci à part.',
    en: 'This is an archive inside an archive. Unpack the outer one and put this one here by itself.',
  },
  'archive-without-data': {
    fr: 'L’archive ne contient aucun fichier CSV, Excel ou JSON. Téléchargez l’export dans l’un de ces formats.',
    en: 'The archive holds no CSV, Excel or JSON file. Download the export in one of these formats.',
  },
  'archive-other': {
    fr: 'Vigie ne lit pas ce type d’archive ({format}). Ouvrez-la et déposez les fichiers qu’elle contient.',
    en: 'Vigie does not read this type of archive ({format}). Unpack it and put the files it holds here.',
  },
  'workbook-broken': {
    fr: 'Le classeur est abîmé. Téléchargez l’export de nouveau\u202f; si Excel l’ouvre, enregistrez-le en CSV UTF-8.',
    en: 'The workbook is damaged. Download the export again; if Excel opens it, save it as CSV UTF-8.',
  },
  'workbook-locked': {
    fr: 'Le classeur est protégé par un mot de passe. Ouvrez-le dans Excel, ôtez le mot de passe, puis enregistrez-le ici.',
    en: 'The workbook is protected by a password. Open it in Excel, remove the password, then save it here.',
  },
  'workbook-empty': {
    fr: 'Toutes les feuilles du classeur sont vides. Téléchargez l’export de nouveau.',
    en: 'All sheets of the workbook are empty. Download the export again.',
  },
  'json-invalid': {
    fr: 'Le fichier JSON est incomplet ou abîmé, ligne {line}, colonne {column}. Téléchargez-le de nouveau.',
    en: 'The JSON file is incomplete or damaged, at line {line}, column {column}. Download it again.',
  },
  'quote-open': {
    fr: 'Un guillemet s’ouvre à la ligne {row} du tableau et ne se ferme pas. Téléchargez l’export de nouveau, sans le passer par un tableur.',
    en: 'A quotation mark opens in row {row} of the table and never closes. Download the export again, without passing it through a spreadsheet.',
  },
  'encoding-guessed': {
    fr: 'Le fichier n’est pas en UTF-8\u00a0: il a été lu en {encoding}. Vérifiez les accents\u202f; s’ils sont faux, téléchargez l’export de nouveau.',
    en: 'The file is not UTF-8: it was read as {encoding}. Check the accents; if they are wrong, download the export again.',
  },
  'characters-broken': {
    fr: 'Caractères abîmés dans le fichier, remplacés par «\u00a0\ufffd\u00a0»\u00a0: {count}. Si un texte en souffre, téléchargez l’export de nouveau.',
    en: 'Damaged characters in the file, replaced by “\ufffd”: {count}. If a text suffers from it, download the export again.',
  },
  unwrapped: {
    fr: 'Un tableur avait mis chaque ligne entre guillemets\u202f; les colonnes ont été rétablies. Gardez plutôt l’export tel que téléchargé.',
    en: 'A spreadsheet had put each line in quotation marks; the columns were restored. Better keep the export as downloaded.',
  },
} as const satisfies Record<string, Phrase>;

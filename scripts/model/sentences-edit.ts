/** What the desk says of a note that a person writes or changes. Those of a field stand beside it. */

import type { Phrase } from './phrase.ts';

export const EDIT_SENTENCES = {
  'note-header': {
    fr: 'L’en-tête de cette fiche (entre les deux lignes ---) n’est pas du YAML valide : le bureau n’y écrit pas. Corrigez-le dans un éditeur de texte, puis rechargez la page.',
    en: 'The header of this note (between the two --- lines) is not valid YAML: the desk does not write there. Mend it in a text editor, then reload the page.',
  },
  'note-by-hand': {
    fr: 'Cette valeur est reprise ailleurs dans l’en-tête (une ancre YAML) : la changer ici en changerait d’autres. Modifiez-la dans un éditeur de texte.',
    en: 'This value is repeated elsewhere in the header (a YAML anchor): changing it here would change others. Edit it in a text editor.',
  },
  'note-changed': {
    fr: 'Ce fichier a été modifié ailleurs depuis que vous l’avez ouvert : rien n’est écrit. Comparez les deux versions, puis choisissez.',
    en: 'This file was changed elsewhere since you opened it: nothing is written. Compare both versions, then choose.',
  },
  'note-gone': {
    fr: 'Ce fichier n’existe plus : rien n’est écrit. Votre saisie est gardée sur cette page ; enregistrez-la comme une nouvelle fiche.',
    en: 'This file no longer exists: nothing is written. What you typed is kept on this page; save it as a new note.',
  },
  'note-place': {
    fr: '{folder} n’est pas un vrai dossier de la marque, ou ce fichier est un lien : rien n’est lu ni écrit. Remplacez le lien par un vrai fichier.',
    en: '{folder} is not a real folder of the brand, or this file is a link: nothing is read or written. Replace the link by a real file.',
  },
  'note-taken': {
    fr: 'Un fichier porte déjà le nom « {name} » : rien n’est écrit par-dessus. Choisissez un autre nom.',
    en: 'A file has the name “{name}” already: nothing is written over it. Choose another name.',
  },
  'note-unreadable': {
    fr: 'Impossible de lire ce fichier : {path}. Vérifiez ses droits d’accès, puis rechargez la page.',
    en: 'This file cannot be read: {path}. Check its permissions, then reload the page.',
  },
  'note-encoding': {
    fr: 'Ce fichier n’est pas en UTF-8 : l’écrire en changerait les lettres. Enregistrez-le en UTF-8 dans un éditeur de texte, puis rechargez la page.',
    en: 'This file is not UTF-8: writing it would change its letters. Save it as UTF-8 in a text editor, then reload the page.',
  },
  'note-too-large': {
    fr: 'Cette fiche dépasse {most} Ko : elle n’est pas enregistrée. Raccourcissez-la, ou joignez un fichier.',
    en: 'This note is over {most} KB: it is not saved. Shorten it, or attach a file.',
  },
  'note-body': {
    fr: 'Ligne {line} des notes : ce n’est pas du MDX que Vigie affiche. Dans une phrase, écrivez \\< et \\{brace} au lieu de < et {brace} ; n’employez ni import ni composant.',
    en: 'Line {line} of the notes: this is no MDX that Vigie shows. In prose, write \\< and \\{brace} instead of < and {brace}; use no import and no component.',
  },
  'field-missing': {
    fr: 'Remplissez ce champ.',
    en: 'Fill in this field.',
  },
  'field-unfit': {
    fr: 'Cette valeur ne convient pas à ce champ. Choisissez-en une de la liste, ou videz le champ.',
    en: 'This value does not fit this field. Choose one of the list, or empty the field.',
  },
  'field-status': {
    fr: '« Validée », « refusée » et « publiée » ne se saisissent pas : elles suivent les décisions et les publications trouvées. Choisissez idée, brouillon, à valider, programmée ou abandonnée.',
    en: '“Approved”, “refused” and “published” are not typed: they follow from decisions and from posts found. Choose idea, draft, in review, scheduled or dropped.',
  },
  'field-date': {
    fr: 'Ce n’est pas une date du calendrier. Écrivez 2026-11-24 12:30, ou 2026-11-24 tant que l’heure n’est pas fixée.',
    en: 'This is no date of the calendar. Write 2026-11-24 12:30, or 2026-11-24 until the hour is known.',
  },
  'field-ends-before': {
    fr: 'La fin vient avant le début. Changez l’un des deux jours.',
    en: 'The end comes before the beginning. Change one of the two days.',
  },
  'field-time-skipped': {
    fr: '{at} n’existe pas dans le fuseau {zone} : les horloges avancent cette nuit-là. Choisissez {before} ou {after}.',
    en: '{at} does not exist in {zone}: clocks go forward that night. Choose {before} or {after}.',
  },
  'field-time-twice': {
    fr: '{at} vient deux fois dans le fuseau {zone} : les horloges reculent cette nuit-là. Dites laquelle : la première ({first}) ou la seconde ({second}).',
    en: '{at} comes twice in {zone}: clocks go back that night. Say which one: the first ({first}) or the second ({second}).',
  },
  'field-zone': {
    fr: 'Ce fuseau n’existe pas. Choisissez-en un dans la liste, par exemple Europe/Paris.',
    en: 'There is no such time zone. Choose one of the list, for instance Europe/Paris.',
  },
  'field-variant-twice': {
    fr: 'Deux déclinaisons ont le même réseau, le même compte et la même langue. Changez l’un des trois, ou retirez celle-ci.',
    en: 'Two variants have the same platform, account and language. Change one of the three, or remove this one.',
  },
  'field-media-path': {
    fr: 'Un média est un fichier du dossier media/ de la marque. Déposez-le sur cette page.',
    en: 'A media file lies in the brand’s media/ folder. Drop it on this page.',
  },
  'field-campaign': {
    fr: 'Il n’y a pas de campagne « {value} ». Créez-la d’abord, ou choisissez-en une : {known}.',
    en: 'There is no campaign “{value}”. Create it first, or choose one: {known}.',
  },
  'field-pillar': {
    fr: '« {value} » n’est pas un pilier éditorial de brand.yaml. Choisissez-en un : {known}.',
    en: '“{value}” is no content pillar of brand.yaml. Choose one: {known}.',
  },
  'field-competitor': {
    fr: '« {value} » n’est pas un concurrent de brand.yaml. Choisissez-en un : {known}.',
    en: '“{value}” is no competitor of brand.yaml. Choose one: {known}.',
  },
  'media-kind': {
    fr: 'Ce fichier n’est ni une image, ni une vidéo, ni un PDF que les réseaux prennent : il n’est pas gardé. Acceptés : {known}.',
    en: 'This file is no image, video or PDF that platforms take: it is not kept. Accepted: {known}.',
  },
  'media-too-large': {
    fr: 'Ce fichier dépasse {most} Mo : il n’est pas gardé. Réduisez-le, puis déposez-le de nouveau.',
    en: 'This file is over {most} MB: it is not kept. Make it smaller, then drop it again.',
  },
  'media-gone': {
    fr: 'Ce fichier n’est pas dans le dossier media/ de la marque. Déposez-le de nouveau.',
    en: 'This file is not in the brand’s media/ folder. Drop it again.',
  },
  'variant-gone': {
    fr: 'Cette déclinaison n’est plus dans le fichier : rien n’est écrit. Rechargez la page.',
    en: 'This variant is no longer in the file: nothing is written. Reload the page.',
  },
  'review-entry-gone': {
    fr: 'L’entrée « {name} » n’est plus dans le calendrier, ou ne se lit pas : le dossier n’est pas fait. Rechargez la page et choisissez de nouveau.',
    en: 'The entry “{name}” is no longer in the calendar, or cannot be read: the pack is not made. Reload the page and choose again.',
  },
  'none-yet': {
    fr: 'aucun pour l’instant',
    en: 'none yet',
  },
} as const satisfies Record<string, Phrase>;

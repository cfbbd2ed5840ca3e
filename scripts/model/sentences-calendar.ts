/** What can be wrong with the files of the calendar. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const CALENDAR_SENTENCES = {
  'entry-yaml': {
    fr: '{path}, ligne {line} : l’en-tête (entre les deux lignes ---) n’est pas du YAML valide. Vérifiez les guillemets et les retraits de cette ligne et de la précédente ; le reste du calendrier s’affiche.',
    en: '{path}, line {line}: the header (between the two --- lines) is not valid YAML. Check the quotes and indents of this line and the one before; the rest of the calendar is shown.',
  },
  'entry-no-header': {
    fr: '{path} ne commence pas par un en-tête entre deux lignes ---. Ajoutez-le avec au moins « title », ou recréez l’entrée dans le bureau.',
    en: '{path} does not begin with a header between two --- lines. Add one with at least “title”, or create the entry again in the desk.',
  },
  'entry-field': {
    fr: '{path}, ligne {line} : la valeur de « {key} » ne convient pas. Comparez avec l’exemple de data/README.md, ou corrigez-la dans le bureau.',
    en: '{path}, line {line}: the value of “{key}” does not fit. Compare with the example of data/README.md, or mend it in the desk.',
  },
  'entry-status': {
    fr: '{path}, ligne {line} : ce statut ne s’écrit pas. Écrivez idea, draft, in-review, scheduled ou dropped ; « validée », « refusée » et « publiée » suivent les décisions et les publications trouvées.',
    en: '{path}, line {line}: this status is not typed. Write idea, draft, in-review, scheduled or dropped; “approved”, “refused” and “published” follow from decisions and from posts found.',
  },
  'entry-date': {
    fr: '{path}, ligne {line} : « {key} » n’est pas une date. Écrivez 2026-11-24 12:30, ou 2026-11-24 tant que l’heure n’est pas fixée.',
    en: '{path}, line {line}: “{key}” is not a date. Write 2026-11-24 12:30, or 2026-11-24 until the hour is known.',
  },
  'entry-time-skipped': {
    fr: '{path}, ligne {line} : cette heure n’existe pas, les horloges avancent cette nuit-là. Choisissez une heure plus tôt ou plus tard.',
    en: '{path}, line {line}: this time does not exist, clocks go forward that night. Choose an earlier or a later one.',
  },
  'entry-zone': {
    fr: '{path}, ligne {line} : le fuseau « {value} » n’existe pas ; celui de la marque est pris. Écrivez un nom comme Europe/Paris.',
    en: '{path}, line {line}: there is no time zone “{value}”; the brand’s is taken. Write a name such as Europe/Paris.',
  },
  'entry-variant-twice': {
    fr: '{path}, ligne {line} : deux déclinaisons ont le même réseau, le même compte et la même langue. Supprimez l’une, ou dites ce qui les distingue (account, language).',
    en: '{path}, line {line}: two variants have the same platform, account and language. Remove one, or say what sets them apart (account, language).',
  },
  'entry-media-path': {
    fr: '{path}, ligne {line} : un média est un fichier du dossier media/ de la marque, écrit media/nom.jpg. Déposez-le dans le bureau.',
    en: '{path}, line {line}: a media file lies in the brand’s media/ folder and is written media/name.jpg. Drop it in the desk.',
  },
  'entry-name': {
    fr: '{path} : ce nom de fichier ne peut pas être une adresse. Renommez-le avec des lettres sans accent, des chiffres et des tirets, par exemple 2026-11-24-reparer.mdx.',
    en: '{path}: this file name cannot be an address. Rename it with plain letters, digits and hyphens, such as 2026-11-24-repair.mdx.',
  },
  'entry-id-twice': {
    fr: '{path} : une autre entrée a le même nom ({other}). Renommez l’un des deux fichiers.',
    en: '{path}: another entry has the same name ({other}). Rename one of the two files.',
  },
  'entry-unknown-key': {
    fr: '{path}, ligne {line} : Vigie ne connaît pas « {key} » ; la ligne est gardée telle quelle.',
    en: '{path}, line {line}: Vigie does not know “{key}”; the line is kept as it is.',
  },
  'entry-body': {
    fr: '{path}, ligne {line} : les notes ne sont pas du MDX valide ; elles sont montrées telles quelles. Dans un texte, écrivez \\< et \\{brace} au lieu de < et {brace}, et n’employez ni import ni composant.',
    en: '{path}, line {line}: the notes are not valid MDX; they are shown as written. In prose, write \\< and \\{brace} instead of < and {brace}, and use no import and no component.',
  },
  'entry-media-missing': {
    fr: '{path} : {file} n’existe pas. Déposez l’image dans le bureau, ou corrigez son nom.',
    en: '{path}: {file} does not exist. Drop the image in the desk, or mend its name.',
  },
  'entry-too-large': {
    fr: '{path} dépasse {most} Ko : ce n’est pas une entrée de calendrier. Déplacez-le hors de calendar/.',
    en: '{path} is larger than {most} KB: this is no calendar entry. Move it out of calendar/.',
  },
} as const satisfies Record<string, Phrase>;

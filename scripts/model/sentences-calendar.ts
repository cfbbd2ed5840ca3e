/** What can be wrong with the files of the calendar. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const CALENDAR_SENTENCES = {
  'entry-yaml': {
    fr: '{path}, ligne {line} : l’en-tête (entre les deux lignes ---) n’est pas du YAML valide. Vérifiez les guillemets et les retraits de cette ligne et de la précédente ; les autres fichiers s’affichent.',
    en: '{path}, line {line}: the header (between the two --- lines) is not valid YAML. Check the quotes and indents of this line and the one before; the other files are shown.',
  },
  'entry-no-header': {
    fr: '{path} ne commence pas par un en-tête entre deux lignes ---. Ajoutez-le avec au moins « title », ou recréez la fiche dans le bureau.',
    en: '{path} does not begin with a header between two --- lines. Add one with at least “title”, or create the note again in the desk.',
  },
  'entry-header-open': {
    fr: '{path}, ligne 1 : l’en-tête s’ouvre et ne se ferme pas. Ajoutez une ligne --- après sa dernière ligne ; les autres fichiers s’affichent.',
    en: '{path}, line 1: the header begins and does not end. Add a --- line after its last one; the other files are shown.',
  },
  'entry-encoding': {
    fr: '{path} n’est pas enregistré en UTF-8 : ses lettres accentuées ne se lisent pas. Enregistrez-le de nouveau en UTF-8 ; les autres fichiers s’affichent.',
    en: '{path} is not saved as UTF-8: its accented letters cannot be read. Save it again as UTF-8; the other files are shown.',
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
    fr: '{path} : une autre fiche a le même nom ({other}). Renommez l’un des deux fichiers.',
    en: '{path}: another note has the same name ({other}). Rename one of the two files.',
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
  'entry-address-twice': {
    fr: '{path} : {address} est déjà l’adresse de {other} ; elle ne compte pas une seconde fois. Corrigez celle des deux qui est fausse.',
    en: '{path}: {address} is already the address of {other}; it does not count a second time. Correct the one of the two that is wrong.',
  },
  'entry-post-unknown': {
    fr: '{path} : aucun export n’a la publication {id}, dite être la déclinaison {variant}. Corrigez son identifiant (postId), ou déposez l’export qui l’a.',
    en: '{path}: no export has the post {id}, said to be the {variant} variant. Correct its id (postId), or drop the export that has it.',
  },
  'entry-post-twice': {
    fr: '{path} : la publication {id} est déjà celle de {other} ; elle ne compte pas une seconde fois. Corrigez celle des deux qui est fausse.',
    en: '{path}: the post {id} is already that of {other}; it does not count a second time. Correct the one of the two that is wrong.',
  },
  'entry-address-elsewhere': {
    fr: '{path} : {address} n’est pas une adresse du réseau de la déclinaison {variant}. Écrivez l’adresse de la publication sur ce réseau.',
    en: '{path}: {address} is not an address on the platform of the {variant} variant. Write the address of the post on that platform.',
  },
  'entry-too-large': {
    fr: '{path} dépasse {most} Ko : ce n’est pas une fiche. Déplacez-le hors de ce dossier.',
    en: '{path} is larger than {most} KB: this is no note. Move it out of this folder.',
  },
  'published-entry-gone': {
    fr: '{path} : une publication y est signalée pour « {entry} », qui n’est plus dans le calendrier ou dont le fichier est illisible ; le signalement est gardé et comptera si le fichier revient.',
    en: '{path}: says that “{entry}” is published, which is no longer in the calendar or whose file cannot be read; it is kept, and will count if the file comes back.',
  },
  'published-variant-gone': {
    fr: '{path} : une publication y est signalée pour la déclinaison {variant} de « {entry} », qui n’existe plus ; le signalement est gardé sans compter. Recréez la déclinaison, ou signalez la publication de nouveau.',
    en: '{path}: says that the {variant} variant of “{entry}” is published, which no longer exists; it is kept and does not count. Add the variant again, or mark the post as published again.',
  },
  'published-elsewhere': {
    fr: '{path} : {address} n’est pas une adresse du réseau de la déclinaison {variant} de « {entry} » ; le signalement ne compte pas. Signalez la publication depuis sa propre page.',
    en: '{path}: {address} is not an address on the platform of the {variant} variant of “{entry}”; it does not count. Mark the post as published from its own page.',
  },
  'published-refused': {
    fr: '{path} : {address} est signalée comme la déclinaison {variant} de « {entry} », dont le fichier dit que ce n’est pas elle (notThese) ; le fichier l’emporte. Retirez l’adresse de notThese si elle est la bonne.',
    en: '{path}: {address} is said to be the {variant} variant of “{entry}”, whose file says that it is not (notThese); the file has the last word. Take the address out of notThese if it is the right one.',
  },
  'published-twice': {
    fr: '{path} : {address} est déjà l’adresse de {other} ; ce second signalement ne compte pas. Si le premier était une erreur, annulez-le, ou écrivez la bonne adresse dans le fichier.',
    en: '{path}: {address} is already the address of {other}; this second word does not count. If the first was a mistake, undo it, or write the right address in the file.',
  },
} as const satisfies Record<string, Phrase>;

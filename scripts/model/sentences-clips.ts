/** What keeping, sweeping and reading clips can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const CLIPS_SENTENCES = {
  'clip-invalid': {
    fr: '{path} n’est pas une capture valide (« {key} »). Le fichier reste où il est : remettez la version d’avant, ou capturez la page de nouveau.',
    en: '{path} is not a valid clip (“{key}”). The file stays where it is: put the former version back, or clip the page again.',
  },
  'clip-too-large': {
    fr: '{path} dépasse {most} Kio : la capture n’est pas lue. Capturez une sélection plutôt que toute la page.',
    en: '{path} is larger than {most} KiB: the clip is not read. Clip a selection rather than the whole page.',
  },
  'clip-brand-unknown': {
    fr: '{path} est une capture pour la marque « {brand} », qui n’est pas dans le dossier de données. Remettez le dossier de cette marque, puis recommencez ; le fichier reste où il est.',
    en: '{path} is a clip for the brand “{brand}”, which is not in the data folder. Put that brand’s folder back, then start again; the file stays where it is.',
  },
  'clip-id-taken': {
    fr: 'Une autre capture porte déjà le nom {id} : celle-ci n’est pas écrite, et rien n’est remplacé. Capturez la page de nouveau.',
    en: 'Another clip already has the name {id}: this one is not written, and nothing is replaced. Clip the page again.',
  },
  'clip-piece-missing': {
    fr: 'La pièce jointe {file} manque : la capture n’est pas écrite. Capturez la page de nouveau.',
    en: 'The file {file} of the clip is missing: the clip is not written. Clip the page again.',
  },
  'clip-piece-differs': {
    fr: 'La pièce jointe {file} n’est pas arrivée entière : la capture n’est pas écrite. Capturez la page de nouveau.',
    en: 'The file {file} of the clip did not arrive whole: the clip is not written. Clip the page again.',
  },
  'clip-broken': {
    fr: '{path} n’est pas du JSON lisible : la capture n’est pas lue, les autres le sont. Remettez la version d’avant, ou effacez le fichier et capturez la page de nouveau.',
    en: '{path} is not readable JSON: the clip is not read, the others are. Put the former version back, or delete the file and clip the page again.',
  },
  'clip-twice': {
    fr: '{path} est la même capture que {other} : elle compte une fois. Effacez l’un des deux fichiers.',
    en: '{path} is the same clip as {other}: it counts once. Delete one of the two files.',
  },
  'note-clip-gone': {
    fr: '{path} est une note sur la capture {clip}, qui n’est pas là : la note est montrée sans elle.',
    en: '{path} is a note on the clip {clip}, which is not there: the note is shown without it.',
  },
  'note-competitor-unknown': {
    fr: '{path} : la note porte sur « {name} », que brand.yaml ne nomme pas parmi les concurrents ; elle est gardée. Ajoutez ce concurrent à brand.yaml, ou corrigez la note.',
    en: '{path}: the note is about “{name}”, which brand.yaml does not name among the competitors; it is kept. Add this competitor to brand.yaml, or mend the note.',
  },
  'clip-event-stray': {
    fr: '{path} parle de la capture {clip}, qui n’est pas là : le fichier est gardé et comptera quand elle arrivera. Si vous l’avez effacée, effacez-le aussi.',
    en: '{path} is about the clip {clip}, which is not there: the file is kept and will count once it comes. If you deleted the clip, delete this file too.',
  },
  'clip-of-other-brand': {
    fr: 'Le compte {account} appartient à la marque {brand} : cette capture n’entre pas dans les publications de celle-ci. Ouvrez-la et changez sa nature, par exemple en « Mention ».',
    en: 'The account {account} belongs to the brand {brand}: this clip does not join the posts of this one. Open it and change its kind, for instance to “Mention”.',
  },
  'clip-figures-rounded': {
    fr: 'La page arrondit {figures} {figures|chiffre|chiffres} (« 1,2 k ») : gardés avec la capture, ils ne comptent pas parmi les mesures. Un export donne les chiffres exacts.',
    en: 'The page rounds {figures} {figures|figure|figures} (“1.2K”): kept with the clip, they do not count among the measures. An export gives the exact figures.',
  },
  'clip-download-left': {
    fr: 'Le téléchargement {path} reste où il est. {why}',
    en: 'The download {path} stays where it is. {why}',
  },
  'clip-download-broken': {
    fr: 'Ce n’est pas une capture entière (« {key} »). Capturez la page de nouveau, puis effacez ce fichier.',
    en: 'It is no whole clip (“{key}”). Clip the page again, then delete this file.',
  },
  'clip-download-large': {
    fr: 'Il dépasse {most} Mio. Capturez la page de nouveau sans ses médias, puis effacez ce fichier.',
    en: 'It is larger than {most} MiB. Clip the page again without its media, then delete this file.',
  },
} as const satisfies Record<string, Phrase>;

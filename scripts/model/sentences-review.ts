/** What can be wrong with review packs and the decisions on them. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const REVIEW_SENTENCES = {
  'decision-too-large': {
    fr: 'Ce texte est trop long pour une réponse (plus de {most} Ko). Ouvrez le fichier reçu et déposez-le seul, ou collez seulement le bloc entre BEGIN et END.',
    en: 'This text is too long for an answer (more than {most} KB). Drop the file you received by itself, or paste only the block between BEGIN and END.',
  },
  'decision-unreadable': {
    fr: 'Ce n’est pas une réponse à un dossier de validation, ou elle est incomplète. Collez tout le bloc, de la ligne BEGIN VIGIE DECISION à la ligne END VIGIE DECISION, ou déposez le fichier JSON reçu.',
    en: 'This is not an answer to a review pack, or a part of it is missing. Paste the whole block, from the line BEGIN VIGIE DECISION to the line END VIGIE DECISION, or drop the JSON file you received.',
  },
  'decision-other-brand': {
    fr: 'Cette réponse concerne la marque « {brand} », pas « {here} ». Ouvrez le bureau de cette marque et déposez-la là.',
    en: 'This answer is for the brand “{brand}”, not “{here}”. Open that brand’s desk and drop it there.',
  },
  'decision-unknown-pack': {
    fr: 'Cette réponse porte sur le dossier {pack}, qui n’est pas dans reviews/. Remettez-y ce dossier, ou demandez une réponse au dossier actuel.',
    en: 'This answer is to the pack {pack}, which is not in reviews/. Put that folder back, or ask for an answer to the present pack.',
  },
  'decision-unknown-reviewer': {
    fr: '« {reviewer} » ne figure pas parmi les valideurs du dossier « {pack} ». Refaites un dossier qui comprend cette personne et envoyez-lui son lien.',
    en: '“{reviewer}” is not a reviewer of the pack “{pack}”. Make a pack with this person in it and send the link.',
  },
  'decision-signature': {
    fr: 'La signature de cette réponse n’est pas celle de {name} : le texte a été modifié en route, ou signé avec une autre clé. Rien n’a été pris en compte ; demandez à {name} de renvoyer le fichier depuis son lien.',
    en: 'The signature of this answer is not {name}’s: the text was changed on its way, or signed with another key. Nothing was taken in; ask {name} to send the file again from their link.',
  },
  'decision-pack-changed': {
    fr: 'La réponse de {name} porte sur une autre version du dossier « {pack} » que celle de reviews/. Remettez le fichier pack.json d’origine, ou refaites un dossier.',
    en: '{name}’s answer is to another version of the pack “{pack}” than the one in reviews/. Put the original pack.json back, or make a new pack.',
  },
  'decision-entry-missing': {
    fr: 'La réponse de {name} nomme une publication ({entry}) qui n’est pas dans le dossier « {pack} ». Demandez à {name} de répondre de nouveau depuis son lien.',
    en: '{name}’s answer names a post ({entry}) that is not in the pack “{pack}”. Ask {name} to answer again from their link.',
  },
  'decision-other-version': {
    fr: 'La réponse de {name} porte sur une autre version de « {entry} ». Demandez à {name} de répondre de nouveau depuis son lien, ou refaites un dossier.',
    en: '{name}’s answer is to another version of “{entry}”. Ask {name} to answer again from their link, or make a new pack.',
  },
  'decision-repeated': {
    fr: 'Cette réponse de {name} est déjà prise en compte ({file}) ; elle compte une seule fois. Vous n’avez rien à faire.',
    en: 'This answer of {name} has been taken in already ({file}); it counts once. There is nothing to do.',
  },
  'decision-file-taken': {
    fr: '{file} existe déjà avec un autre contenu ; rien n’a été écrit. Renommez ce fichier, puis déposez de nouveau la réponse.',
    en: '{file} exists already with other content; nothing was written. Rename that file, then drop the answer again.',
  },
  'decision-since-changed': {
    fr: 'Modifiée depuis l’envoi du dossier : cette réponse ne vaut que pour les déclinaisons restées telles quelles.',
    en: 'Edited since the pack was sent: this answer holds only for the variants that are still the same.',
  },
  'decision-since-gone': {
    fr: 'Introuvable ou illisible dans calendar/ : cette réponse est gardée, mais ne vaut pour rien d’autre.',
    en: 'Missing from calendar/, or not readable: this answer is kept, but holds for nothing else.',
  },
  'review-pack-broken': {
    fr: '{path} n’est plus le dossier de validation qui a été envoyé : il est illisible ou a été modifié. Remettez le fichier d’origine, ou refaites un dossier.',
    en: '{path} is no longer the review pack that was sent: it cannot be read, or was changed. Put the original file back, or make a new pack.',
  },
  'review-pack-exists': {
    fr: 'Il y a déjà un dossier de validation {pack}. Relancez la commande : le suivant aura un autre nom.',
    en: 'There is a review pack {pack} already. Run the command again: the next one gets another name.',
  },
  'review-unknown-person': {
    fr: '« {person} » n’est pas dans people de brand.yaml. Ajoutez cette personne, ou choisissez parmi : {people}.',
    en: '“{person}” is not in people of brand.yaml. Add this person, or choose among: {people}.',
  },
  'review-what': {
    fr: 'Dites quelles publications : --entries a,b, --campaign NOM ou --month 2026-11, l’un des trois.',
    en: 'Say which posts: --entries a,b, --campaign NAME or --month 2026-11, one of the three.',
  },
  'review-month': {
    fr: '« {value} » n’est pas un mois. Écrivez --month 2026-11.',
    en: '“{value}” is not a month. Write --month 2026-11.',
  },
  'review-deadline': {
    fr: 'La date limite n’est pas un jour du calendrier. Écrivez-la ainsi : 24 novembre 2026 s’écrit 2026-11-24.',
    en: 'The deadline is not a day of the calendar. Write it like this: 24 November 2026 is 2026-11-24.',
  },
  'review-no-entries': {
    fr: 'Aucune publication à mettre dans le dossier. Vérifiez la campagne ou le mois ; les idées et les publications abandonnées n’y entrent pas.',
    en: 'No post to put into the pack. Check the campaign or the month; ideas and dropped posts are left out.',
  },
  'review-all-approved': {
    fr: 'À cette étape, tout est déjà validé tel quel : {count} {count|publication|publications}. Pour redemander un avis, nommez-les avec --entries.',
    en: 'At this stage all of it has been approved as it stands: {count} {count|post|posts}. To ask again, name them with --entries.',
  },
  'review-unknown-entry': {
    fr: '« {entry} » n’est pas une entrée lisible du calendrier. Donnez le nom du fichier sans .mdx, tel qu’il est dans calendar/.',
    en: '“{entry}” is not a readable entry of the calendar. Give the file’s name without .mdx, as it is in calendar/.',
  },
  'review-no-variant': {
    fr: '« {entry} » n’a aucune déclinaison : il n’y a rien à valider. Ajoutez-en une dans le bureau, ou laissez cette entrée de côté.',
    en: '“{entry}” has no variant: there is nothing to approve. Add one in the desk, or leave this entry out.',
  },
  'review-no-people': {
    fr: 'brand.yaml ne nomme personne. Ajoutez-y people, par exemple : people: {example}.',
    en: 'brand.yaml names nobody. Add people to it, such as: people: {example}.',
  },
  'review-no-reviewer': {
    fr: 'Choisissez au moins une personne qui valide, parmi : {people}.',
    en: 'Choose at least one person who approves, among: {people}.',
  },
  'review-unknown-stage': {
    fr: 'L’étape « {stage} » n’existe pas dans brand.yaml. Étapes connues : {known}.',
    en: 'There is no stage “{stage}” in brand.yaml. Known stages: {known}.',
  },
  'review-not-in-stage': {
    fr: '« {person} » ne valide pas l’étape « {stage} ». Choisissez parmi : {known}, ou changez l’étape dans brand.yaml.',
    en: '“{person}” does not approve the stage “{stage}”. Choose among: {known}, or change the stage in brand.yaml.',
  },
  'review-unknown-pack': {
    fr: 'Il n’y a pas de dossier de validation {pack}. Voyez-les avec --list.',
    en: 'There is no review pack {pack}. See them with --list.',
  },
  'review-no-file': {
    fr: '{path} n’existe pas. Donnez le chemin du fichier reçu, ou - pour coller le texte.',
    en: '{path} does not exist. Give the path of the file you received, or - to paste the text.',
  },
  'review-out-exists': {
    fr: '{path} existe déjà ; rien n’a été fait. Donnez un autre nom à --out.',
    en: '{path} exists already; nothing was done. Give --out another name.',
  },
  'review-site': {
    fr: '« {value} » n’est pas une adresse. Écrivez --site https://exemple.fr.',
    en: '“{value}” is not an address. Write --site https://example.com.',
  },
} as const satisfies Record<string, Phrase>;

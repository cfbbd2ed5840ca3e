/** What pairing the extension with Vigie can say, and doctor of the same chain. */

import type { Phrase } from './phrase.ts';

export const PAIR_SENTENCES = {
  'pair-made': {
    fr: '{browser} est relié à Vigie ({path}).',
    en: '{browser} is paired with Vigie ({path}).',
  },
  'pair-same': {
    fr: '{browser} était déjà relié à Vigie ({path}).',
    en: '{browser} was paired with Vigie already ({path}).',
  },
  'pair-foreign': {
    fr: '{browser} : {path} appartient à une autre installation ; rien n’y est changé. Retirez-le, puis relancez `npm run vigie -- pair`.',
    en: '{browser}: {path} belongs to another installation; nothing in it is changed. Remove it, then run `npm run vigie -- pair` again.',
  },
  'pair-not-installed': {
    fr: '{browser} n’est pas installé ici.',
    en: '{browser} is not installed here.',
  },
  'pair-sealed': {
    fr: '{browser} en {kind} n’atteint pas les programmes de l’ordinateur : ses captures passent par les téléchargements, et `npm run vigie -- gather` les prend.',
    en: '{browser} as {kind} does not reach the computer’s programs: its clips go through the downloads, and `npm run vigie -- gather` takes them in.',
  },
  'pair-no-browser': {
    fr: 'Aucun navigateur que Vigie connaît n’est installé ici. Installez-en un, ouvrez-le une fois, puis relancez `npm run vigie -- pair`.',
    en: 'No browser that Vigie knows is installed here. Install one, open it once, then run `npm run vigie -- pair` again.',
  },
  'pair-profile-missing': {
    fr: 'Le dossier de profil {path} n’existe pas. Ouvrez une fois le navigateur, puis donnez le dossier qu’il a créé.',
    en: 'The profile folder {path} does not exist. Open the browser once, then name the folder that it made.',
  },
  'pair-replaced': {
    fr: 'Les captures allaient dans {before} ; elles vont désormais dans {after}. Ce qui est dans {before} y reste.',
    en: 'Clips went into {before}; from now on they go into {after}. What is in {before} stays there.',
  },
  'pair-answers': {
    fr: 'Vigie répond au navigateur en {ms} ms ; les captures vont dans {path}.',
    en: 'Vigie answers the browser in {ms} ms; clips go into {path}.',
  },
  'pair-silent': {
    fr: 'Le programme que le navigateur lance ({path}) ne répond pas. {why} Relancez `npm run vigie -- pair` depuis le dossier de Vigie.',
    en: 'The program that the browser starts ({path}) does not answer. {why} Run `npm run vigie -- pair` again from Vigie’s folder.',
  },
  'pair-removed': {
    fr: 'Retiré : {path}.',
    en: 'Removed: {path}.',
  },
  'pair-gone': {
    fr: 'N’était plus là : {path}.',
    en: 'Was gone already: {path}.',
  },
  'pair-left': {
    fr: '{path} n’est plus celui que Vigie a écrit ; il reste en place. Retirez-le vous-même s’il ne sert plus.',
    en: '{path} is no longer the one that Vigie wrote; it stays. Remove it yourself if nothing needs it.',
  },
  'pair-nothing': {
    fr: 'Vigie n’est reliée à aucun navigateur : il n’y a rien à retirer.',
    en: 'Vigie is paired with no browser: there is nothing to remove.',
  },
  'pair-none': {
    fr: 'Vigie n’est reliée à aucun navigateur. Pour garder les captures aussitôt, lancez `npm run vigie -- pair`.',
    en: 'Vigie is paired with no browser. To keep clips at once, run `npm run vigie -- pair`.',
  },
  'pair-broken': {
    fr: '{path} manque ou a été changé : ce navigateur n’atteint plus Vigie. Lancez `npm run vigie -- pair`.',
    en: '{path} is missing or was changed: that browser no longer reaches Vigie. Run `npm run vigie -- pair`.',
  },
  'pair-well': {
    fr: '{count} {count|navigateur relié|navigateurs reliés} à Vigie, qui répond en {ms} ms.',
    en: '{count} {count|browser is|browsers are} paired with Vigie, which answers in {ms} ms.',
  },
  'pair-other-data': {
    fr: 'Les captures vont dans {before}, pas dans {after}. Pour changer, lancez `npm run vigie -- pair --data {after}`.',
    en: 'Clips go into {before}, not into {after}. To change this, run `npm run vigie -- pair --data {after}`.',
  },
  'extension-built': {
    fr: 'L’extension est construite ({browsers}).',
    en: 'The extension is built ({browsers}).',
  },
  'extension-not-built': {
    fr: 'L’extension n’est pas construite. Pour capturer des pages, lancez `npm run extension`, puis chargez-la comme le README le montre.',
    en: 'The extension is not built. To clip pages, run `npm run extension`, then load it as the README shows.',
  },
  'clips-waiting': {
    fr: '{count} {count|capture attend|captures attendent} dans {path}. Lancez `npm run vigie -- gather`.',
    en: '{count} {count|clip waits|clips wait} in {path}. Run `npm run vigie -- gather`.',
  },
} as const satisfies Record<string, Phrase>;

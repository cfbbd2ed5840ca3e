/** What the side panel says of what it cannot show. Every sentence says what to do next. */

import type { Phrase } from './phrase.ts';

export const PANEL_SENTENCES = {
  'panel-posts-unread': {
    fr: 'Les publications du jour n’ont pas pu être lues : {detail} Lancez `npm run vigie -- check`.',
    en: 'Today’s posts could not be read: {detail} Run `npm run vigie -- check`.',
  },
  'panel-clips-unread': {
    fr: 'Les captures n’ont pas pu être lues : {detail} Lancez `npm run vigie -- doctor`.',
    en: 'The clips could not be read: {detail} Run `npm run vigie -- doctor`.',
  },
  'panel-waiting-unread': {
    fr: 'Les messages à répondre n’ont pas pu être comptés : {detail} Lancez `npm run vigie -- doctor`.',
    en: 'The messages that wait could not be counted: {detail} Run `npm run vigie -- doctor`.',
  },
  'panel-notes-unread': {
    fr: 'Les notes de veille n’ont pas pu être lues : {detail} Lancez `npm run vigie -- check`.',
    en: 'The watch notes could not be read: {detail} Run `npm run vigie -- check`.',
  },
  'panel-replies-unread': {
    fr: 'Les réponses types n’ont pas pu être lues : {detail} Lancez `npm run vigie -- check`.',
    en: 'The reply library could not be read: {detail} Run `npm run vigie -- check`.',
  },
  'panel-known-unread': {
    fr: 'Ce que l’on sait de l’auteur n’a pas pu être réuni : {detail} Lancez `npm run vigie -- doctor`.',
    en: 'What is known of the author could not be put together: {detail} Run `npm run vigie -- doctor`.',
  },
  'panel-files-unread': {
    fr: '{count} {count|fichier est illisible|fichiers sont illisibles} et ne {count|compte|comptent} pas, dont {path}. Lancez `npm run vigie -- check`.',
    en: '{count} {count|file cannot|files cannot} be read and {count|does|do} not count, among them {path}. Run `npm run vigie -- check`.',
  },
  'panel-posts-left-out': {
    fr: '{count} {count|publication ne tient|publications ne tiennent} pas dans le panneau. Ouvrez le calendrier pour {count|la voir|les voir}.',
    en: '{count} {count|post does|posts do} not fit into the panel. Open the calendar to see {count|it|them}.',
  },
  'panel-replies-left-out': {
    fr: '{count} {count|réponse type ne tient|réponses types ne tiennent} pas dans le panneau. Ouvrez le bureau pour {count|la voir|les voir}.',
    en: '{count} {count|reply does|replies do} not fit into the panel. Open the desk to see {count|it|them}.',
  },
  'panel-notes-left-out': {
    fr: '{count} {count|note ne tient|notes ne tiennent} pas dans le panneau. Ouvrez la page du concurrent pour {count|la voir|les voir}.',
    en: '{count} {count|note does|notes do} not fit into the panel. Open the competitor’s page to see {count|it|them}.',
  },
} as const satisfies Record<string, Phrase>;

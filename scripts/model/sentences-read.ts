/** What reading a file can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const READ_SENTENCES = {
  'file-empty': {
    fr: 'Le fichier est vide. Téléchargez l’export de nouveau.',
    en: 'The file is empty. Download the export again.',
  },
} as const satisfies Record<string, Phrase>;

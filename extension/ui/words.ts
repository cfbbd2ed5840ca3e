/** What a person reads in the extension, in both languages; and the keys, which follow the words. */

import type { ClipKind, Tone } from '../../scripts/model/clip.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH, type Words } from './words-fr.ts';
import { ENGLISH_PANEL } from './words-panel-en.ts';
import { FRENCH_PANEL, type PanelWords } from './words-panel-fr.ts';

export type { Words } from './words-fr.ts';
export type { PanelWords } from './words-panel-fr.ts';

export const words = (language: Language): Words => (language === 'fr' ? FRENCH : ENGLISH);

/** The words of the side panel. */
export const panelWords = (language: Language): PanelWords => (language === 'fr' ? FRENCH_PANEL : ENGLISH_PANEL);

/** One key each; no two actions of a language share one. */
export interface Keys {
  kinds: Record<ClipKind, string>;
  tones: Record<Tone, string>;
  needsAnswer: string;
  note: string;
  tags: string;
  undo: string;
  keep: string;
}

const TONE_KEYS = { positive: '1', neutral: '2', negative: '3' };

export const KEYS: Readonly<Record<Language, Keys>> = {
  fr: {
    kinds: { own: 'n', mention: 'm', competitor: 'c', inspiration: 'i', rule: 'r' },
    tones: TONE_KEYS,
    needsAnswer: 'a',
    // « écrire »: n is « notre publication ».
    note: 'e',
    tags: 't',
    undo: 'z',
    keep: 'g',
  },
  en: {
    kinds: { own: 'o', mention: 'm', competitor: 'c', inspiration: 'i', rule: 'r' },
    tones: TONE_KEYS,
    needsAnswer: 'a',
    note: 'n',
    tags: 't',
    undo: 'z',
    keep: 'k',
  },
};

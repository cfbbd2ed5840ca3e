/** What the background says itself: the context menus, and why a capture could not be made. */

import type { Phrase } from '../../scripts/model/phrase.ts';
import type { CaptureProblem } from '../messages.ts';

export const MENU_TITLE: Phrase = { fr: 'Capturer dans Vigie', en: 'Capture into Vigie' };

export const PANEL_MENU_TITLE: Phrase = { fr: 'Ouvrir le panneau', en: 'Open the panel' };

export const PROBLEM_SENTENCES: Readonly<Record<CaptureProblem, Phrase>> = {
  'page-closed-to-extensions': {
    fr: 'Le navigateur ferme cette page aux extensions : elle ne peut pas être capturée.',
    en: 'The browser closes this page to extensions: it cannot be captured.',
  },
  'no-brand': {
    fr: 'Pour quelle marque ? Choisissez-la par le bouton Vigie du navigateur, puis capturez de nouveau.',
    en: 'For which brand? Choose it with the browser’s Vigie button, then capture again.',
  },
  'not-kept': {
    fr: 'La capture n’a pas pu être gardée : le navigateur n’a plus de place. Libérez de l’espace, puis capturez de nouveau.',
    en: 'The clip could not be kept: the browser has no room left. Free some space, then capture again.',
  },
};

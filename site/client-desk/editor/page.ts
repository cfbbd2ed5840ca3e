/** What every part of the editor knows: the brand, the words, the doors, and how to say something aloud. */

import type { Brand } from '../../../scripts/model/brand.ts';
import type { NoteKind } from '../../../scripts/model/desk-edit.ts';
import { dayLong, dayShort } from '../../../scripts/model/figures.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import type { EditorWords } from '../../desk/words-editor.ts';
import { type EditorDoors, Lost, Refusal } from './doors.ts';

export interface EditorPage {
  brand: Brand;
  kind: NoteKind;
  words: EditorWords;
  language: Language;
  doors: EditorDoors;
  /** Says a sentence to screen readers. */
  say: (text: string) => void;
  /** The editor's address with other parameters, for the same brand and kind. */
  address: (query?: Record<string, string>) => string;
  /** The sentence of something that went wrong. */
  why: (error: unknown) => string;
  /** « mardi 24 novembre 2026 », « 24 nov. ». */
  longDay: (day: string) => string;
  shortDay: (day: string) => string;
  today: string;
}

export const parametersOf = (brand: string, kind: NoteKind, query: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ brand, ...(kind === 'calendar' ? {} : { kind }), ...query })}`;

/** What the page is called. */
export function entitle(title: string): void {
  (document.getElementById('editor-title') as HTMLElement).textContent = title;
  document.title = `${title} · Vigie`;
}

/** The links to the other language keep what is open. */
export function keepLanguage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.mast a[hreflang]')) link.search = location.search;
}

export function editorPage(known: Pick<EditorPage, 'brand' | 'kind' | 'words' | 'language' | 'doors'>): EditorPage {
  const { brand, kind, words, language } = known;
  const today = brand.today ?? new Intl.DateTimeFormat('en-CA', { timeZone: brand.timeZone }).format(new Date());
  return {
    ...known,
    today,
    say: (text) => {
      const place = document.getElementById('editor-said') as HTMLElement;
      // The same sentence twice is said twice.
      place.textContent = place.textContent === text ? `${text}\u00a0` : text;
    },
    address: (query) => parametersOf(brand.folder, kind, query),
    why: (error) => {
      if (error instanceof Lost) return words.lost;
      if (error instanceof Refusal) return error.message;
      throw error;
    },
    longDay: (day) => dayLong(day, language),
    shortDay: (day) => dayShort(day, language),
  };
}

/** Names of the people a snapshot counts, in both languages where they can be said: countries by their code or English name, genders. */

import type { Language } from '../scripts/model/phrase.ts';
import { reportWords } from './words-report.ts';

const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const regions = new Map<Language, Intl.DisplayNames>();

function region(code: string, language: Language): string | null {
  const names = regions.get(language) ?? new Intl.DisplayNames(LOCALE[language], { type: 'region', fallback: 'none' });
  regions.set(language, names);
  return names.of(code) ?? null;
}

let codes: Map<string, string> | null = null;

/** Two-letter code of a country's English or French name; exports write either. */
function codeOf(name: string): string | null {
  if (!codes) {
    codes = new Map();
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    for (const first of letters)
      for (const second of letters)
        for (const language of ['en', 'fr'] as const) {
          const said = region(first + second, language);
          if (said && !codes.has(said.toLowerCase())) codes.set(said.toLowerCase(), first + second);
        }
  }
  return codes.get(name.toLowerCase()) ?? null;
}

const GENDERS: Readonly<Record<string, 'women' | 'men'>> = { female: 'women', women: 'women', male: 'men', men: 'men' };

/** What an item is called; `own` when it stands as the file writes it. */
export function audienceName(dimension: string, item: string, language: Language): { text: string; own: boolean } {
  const t = reportWords[language];
  if (/^(others?|autres?)$/i.test(item)) return { text: t.others, own: false };
  if (dimension === 'country') {
    const code = /^[A-Z]{2}$/.test(item) ? item : codeOf(item);
    const name = code && region(code, language);
    return name ? { text: name, own: false } : { text: item, own: true };
  }
  if (dimension === 'gender') {
    const known = GENDERS[item.toLowerCase()];
    return { text: known ? t[known] : t.undisclosed, own: false };
  }
  return { text: item, own: !/^[\d+–-]+$/.test(item) };
}

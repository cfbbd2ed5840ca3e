/** The entries of a file: rows of one post, for several networks, languages or times, are one. */

import type { Draft, DraftVariant } from './row.ts';

export class Drafts {
  readonly all: Draft[] = [];
  readonly #alike = new Map<string, Draft[]>();
  readonly #language: 'fr' | 'en';

  /** `language` is the brand's first: that of rows which say none. */
  constructor(language: 'fr' | 'en') {
    this.#language = language;
  }

  /** Takes a draft to those before it. Gives the row that says the same already, if one does. */
  take(draft: Draft): string | null {
    const key = draft.entry === null ? `${draft.at} ${draft.title}` : `entry ${draft.entry}`;
    const alike = this.#alike.get(key) ?? [];
    this.#alike.set(key, alike);
    const [named] = draft.entry === null ? [] : alike;
    const own = named ? this.#within(named, draft) : draft;
    const twin = alike.find((one) =>
      own.variants.every((variant) =>
        one.variants.some((other) => keyOf(other) === keyOf(variant) && other.text === variant.text && other.at === variant.at),
      ),
    );
    if (twin) return twin.rows[0] as string;
    const host = own.untitled || own.variants.length === 0 ? undefined : alike.find((one) => isApart(one, own));
    if (host) join(host, own);
    else {
      alike.push(own);
      this.all.push(own);
    }
    return null;
  }

  /** A row of an entry with what sets its variants apart written in them: their time, their language. */
  #within(host: Draft, draft: Draft): Draft {
    const language = draft.language ?? this.#language;
    const apart = {
      ...(language !== (host.language ?? this.#language) && { language }),
      ...(draft.at !== null && draft.at !== host.at && { at: draft.at }),
    };
    const variants = draft.variants.map(({ channel, text, ...more }): DraftVariant => ({ channel, ...apart, text, ...more }));
    return { ...draft, variants, rest: { ...draft.rest, language: host.rest.language } };
  }
}

function join(host: Draft, draft: Draft): void {
  host.rows.push(...draft.rows);
  host.variants.push(...draft.variants);
  host.told.push(...draft.told);
  const comments = [...new Set([host.rest.comment, draft.rest.comment].filter(Boolean))];
  host.rest = { ...draft.rest, ...host.rest, ...(comments.length > 0 && { comment: comments.join('\n') }) };
}

const keyOf = ({ channel, account, language }: DraftVariant): string => [channel, account, language].join(' ');
const isApart = (one: Draft, other: Draft): boolean =>
  one.variants.length > 0 &&
  one.rest.language === other.rest.language &&
  !other.variants.some((variant) => one.variants.some((there) => keyOf(there) === keyOf(variant)));

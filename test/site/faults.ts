/** What is wrong with pages, gathered over a whole site and told once per kind of page. */

import { type Kind, kindsOf } from './kinds.ts';

/** Faults listed in a failure; the rest is counted. */
const TOLD = 80;

export class Faults {
  readonly #found = new Map<string, { times: number; pages: Set<string>; kind: string; what: string; example: string }>();

  /** A fault of a page. `what` is the same for faults that one cure mends; `example` says more of the first of them. */
  add(path: string, what: string, example = '', kind: Kind | undefined = kindsOf(path)[0]): void {
    const key = `${kind} ${what}`;
    const known = this.#found.get(key) ?? { times: 0, pages: new Set(), kind: kind ?? 'no kind', what, example };
    known.times++;
    known.pages.add(path);
    this.#found.set(key, known);
  }

  /** Throws with all of them, when there is any. */
  none(): void {
    if (this.#found.size === 0) return;
    const lines = [...this.#found.values()]
      .sort((one, other) => one.kind.localeCompare(other.kind) || other.times - one.times)
      .map(({ times, pages, kind, what, example }) => {
        const more = times > 1 ? ` (${times} times on ${pages.size} pages)` : '';
        return `[${kind}] ${what}${example && `, as ${example}`} — ${[...pages][0]}${more}`;
      });
    const left = lines.length > TOLD ? `\n… and ${lines.length - TOLD} more` : '';
    throw new Error(`${lines.length} faults\n${lines.slice(0, TOLD).join('\n')}${left}`);
  }
}

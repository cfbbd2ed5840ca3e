/** Remarks about several entries. */

import type { Remark } from '../../model/problem.ts';

/** Names shown of the entries that a remark is about. */
const SHOWN = 5;

/** One remark about several entries, the first of them named; none about none. */
export function named(code: Remark['code'], entries: ReadonlySet<string>): Remark[] {
  if (entries.size === 0) return [];
  const names = [...entries].slice(0, SHOWN).join(', ') + (entries.size > SHOWN ? '…' : '');
  return [{ code, with: { n: entries.size, names } }];
}

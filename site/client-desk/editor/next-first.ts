/** The order of the list: what is to come, the nearest first; then what has no date; then what is past, the latest first. Pure. */

import type { NoteLine } from '../../../scripts/model/desk-edit.ts';

export function nextFirst(lines: readonly NoteLine[], today: string): NoteLine[] {
  const groupOf = ({ at }: NoteLine) => (at === null ? 1 : at.slice(0, 10) >= today ? 0 : 2);
  const inTime = (one: NoteLine, other: NoteLine) => (one.at ?? '').localeCompare(other.at ?? '') || one.name.localeCompare(other.name);
  return lines.toSorted((one, other) => {
    const group = groupOf(one);
    return group - groupOf(other) || (group === 2 ? -inTime(one, other) : inTime(one, other));
  });
}

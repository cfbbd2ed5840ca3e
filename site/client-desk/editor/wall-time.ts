/** Wall times on the nights when clocks change. Pure. */

import { instantsOf } from '../../../scripts/model/zone.ts';

export type Clock = 'plain' | 'twice' | 'skipped';

/** What a day and an hour are in a zone: one instant, two, none, or no hour at all. */
export function clockOf(day: string, hour: string, zone: string): Clock {
  const wall = Date.parse(`${day}T${hour}:00Z`);
  if (!day || !hour || Number.isNaN(wall)) return 'plain';
  const count = instantsOf(wall, zone).length;
  return count === 0 ? 'skipped' : count > 1 ? 'twice' : 'plain';
}

/** The wall time as files write it; null without a day. */
export const wallOf = (day: string, hour: string): string | null => (day ? (hour ? `${day} ${hour}` : day) : null);

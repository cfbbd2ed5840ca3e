/** `--dates day-month|month-day`. */

import { Problem } from '../model/problem.ts';
import type { Invocation } from './_command.ts';

/** The order asked for; null when none is. Throws a Problem for anything else. */
export function datesOption(value: Invocation['options'][string]): 'day-month' | 'month-day' | null {
  if (value === undefined) return null;
  if (value !== 'day-month' && value !== 'month-day') throw new Problem('sheet-dates-option', { value: String(value) });
  return value;
}

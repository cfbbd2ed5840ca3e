/** Months, written YYYY-MM. */

const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The month so many months later (or earlier). */
export function addMonths(month: string, months: number): string {
  const at = number(month) + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Months from one to another. */
export const monthsBetween = (from: string, to: string): number => number(to) - number(from);

/** Days of a month. */
export const daysIn = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Its last day, YYYY-MM-DD. */
export const lastDay = (month: string): string => `${month}-${daysIn(month)}`;

/** So many months that end with this one, oldest first. */
export const monthsUpTo = (month: string, length: number): string[] => Array.from({ length }, (_, i) => addMonths(month, i + 1 - length));

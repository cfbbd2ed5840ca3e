/**
 * Followers of one account, period by period: a line of totals, or bars of gains where no total is exported. There are several on every
 * report, so they are written as text, where Plot would take longer than the page itself.
 */

import type { FollowersLine } from '../../scripts/metrics/report.ts';

const SIZES = [
  ['wid', 180, 66],
  ['nar', 140, 60],
] as const;

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const short = (value: number) => String(Math.round(value * 10) / 10);

/** Whether an account is drawn by its totals: they are there for half of the periods at least; its growth is drawn otherwise. */
export function drawsTotals({ points }: Pick<FollowersLine, 'points'>): boolean {
  const known = points.filter(({ total }) => total !== null).length;
  return known > 1 && known >= points.length / 2;
}

/** `title` is read aloud in place of the drawing. */
export function followersDrawing({ points }: Pick<FollowersLine, 'points'>, title: string): string[] {
  const totals = drawsTotals({ points });
  return SIZES.map(([className, width, height]) => {
    const inside = totals
      ? line(
          points.map(({ total }) => total),
          width,
          height,
        )
      : bars(
          points.map(({ growth }) => growth),
          width,
          height,
        );
    return `<svg class="${className}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(title)}</title>${inside}</svg>`;
  });
}

/** A line broken where a period has no total, a dot at the newest. */
function line(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (width - 10) / Math.max(values.length - 1, 1);
  const place = (value: number, at: number) =>
    `${short(3 + at * step)} ${short(height - 8 - (high > low ? (value - low) / (high - low) : 0.5) * (height - 16))}`;
  const path = values
    .map((value, at) => (value === null ? '' : `${at > 0 && values[at - 1] !== null ? 'L' : 'M'}${place(value, at)}`))
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  const [x, y] = place(values[last] as number, last).split(' ');
  return `<path class="l0" d="${path}"/><circle class="fb" r="3.5" cx="${x}" cy="${y}"/>`;
}

/** A bar per period from zero, losses below; the newest in the brand's colour. */
function bars(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.flatMap((value) => value ?? []);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const scale = (height - 10) / (high - low || 1);
  const zero = 4 + high * scale;
  const step = width / Math.max(values.length, 1);
  const last = values.findLastIndex((value) => value !== null);
  const marks = values.map((value, at) => {
    if (value === null) return '';
    const size = Math.max(Math.abs(value) * scale, 0.8);
    return `<rect class="${at === last ? 'fb' : 'f0'}" x="${short(at * step + 0.5)}" width="${short(Math.max(step - 1.5, 1))}" y="${short(value < 0 ? zero : zero - size)}" height="${short(size)}"/>`;
  });
  return `${marks.join('')}<line class="lx" x1="0" x2="${width}" y1="${short(zero)}" y2="${short(zero)}"/>`;
}

/** Small multiples: one account each, same scale and width, the usual range behind, the last value at the end. */

import * as Plot from '@observablehq/plot';
import type { Multiple } from '../../scripts/metrics/report.ts';
import { count } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { draw } from './drawing.ts';

export interface MultipleDrawing {
  multiple: Multiple;
  /** For a desk and for a phone. */
  svg: string[];
}

/** Index values from the lowest to the highest of all multiples, rounded outwards to tens. */
export function commonScale(lines: readonly Multiple[]): [number, number] {
  const values = lines.flatMap(({ points, usual }) => [
    ...points.flatMap(({ index }) => index ?? []),
    usual?.low ?? 100,
    usual?.high ?? 100,
  ]);
  return [Math.floor(Math.min(100, ...values) / 10) * 10, Math.ceil(Math.max(100, ...values) / 10) * 10];
}

/** `title` says in words what one drawing shows. */
export function multiples(lines: readonly Multiple[], title: (multiple: Multiple) => string, language: Language): MultipleDrawing[] {
  const scale = commonScale(lines);
  return lines.map((multiple) => ({
    multiple,
    svg: (
      [
        ['wid', 200, 84],
        ['nar', 140, 70],
      ] as const
    ).map(([className, width, height]) => one(multiple, title(multiple), scale, language, className, width, height)),
  }));
}

function one(
  { points, usual, last, out }: Multiple,
  title: string,
  scale: readonly [number, number],
  language: Language,
  className: string,
  width: number,
  height: number,
): string {
  const ink = out === 'below' ? 's' : out === 'above' ? 'b' : '0';
  const placed = points.map(({ index }, at) => ({ at, index }));
  const end = placed.findLast(({ index }) => index !== null);
  return draw({
    title,
    className,
    width,
    height,
    margin: { top: 8, right: 40, bottom: 8, left: 3 },
    x: { domain: [0, Math.max(points.length - 1, 1)] },
    y: { domain: scale },
    marks: [
      usual ? Plot.rectY([usual], { x1: () => 0, x2: () => Math.max(points.length - 1, 1), y1: 'low', y2: 'high', className: 'fr' }) : null,
      Plot.line(placed, { x: 'at', y: 'index', className: `l${ink}` }),
      end ? Plot.dot([end], { x: 'at', y: 'index', r: 3.5, className: `f${ink}` }) : null,
      end && last !== null
        ? Plot.text([end], { x: 'at', y: 'index', text: () => count(last, language), className: 'b', textAnchor: 'start', dx: 9 })
        : null,
    ],
  });
}

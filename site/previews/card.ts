/** The picture of a report that a link to it shows: brand, period, headline, three figures with their intervals. 1200 × 630. */

import sharp from 'sharp';
import type { Kpi, Report } from '../../scripts/metrics/report.ts';
import { periodName } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { type BrandData, metric } from '../data.ts';
import { bounds, inUnit } from '../numbers.ts';
import { capital } from '../typography.ts';
import { reportWords } from '../words-report.ts';
import { FACES, type Face, fitted, line, width, wrapped } from './type.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
const EDGE = 64;
const ROOM = WIDTH - 2 * EDGE;
const COLOUR = { paper: '#fcfdfc', ink: '#14191b', ink2: '#50595d', rule: '#d3d9d8', brand: '#1f4f93' };
const LARGEST = 72;
const SMALLEST = 42;
const LINES = 4;
/** Room of the headline between the top rule and the figures. */
const TOP = 150;
const HEADLINE = 280;

/** The headline in the largest size at which it fits; the last line is cut when even the smallest does not. */
function headline(says: string): { size: number; lines: string[] } {
  for (let size = LARGEST; size >= SMALLEST; size -= 2) {
    const lines = wrapped(FACES.display, says, size, ROOM);
    if (lines.length <= LINES && lines.length * size * 1.1 <= HEADLINE) return { size, lines };
  }
  const lines = wrapped(FACES.display, says, SMALLEST, ROOM);
  const last = lines.slice(LINES - 1).join(' ');
  return { size: SMALLEST, lines: [...lines.slice(0, LINES - 1), fitted(FACES.display, last, SMALLEST, ROOM)] };
}

/** A text in one line: smaller where its room is narrow, never cut. */
const shrunk = (face: Face, words: string, most: number, room: number): number => Math.min(most, room / width(face, words));

function figure({ figure: one }: Kpi, language: Language, x: number, room: number): string {
  const about = metric(one.metric);
  const name = about.name[language];
  const t = reportWords[language];
  const known = one.value !== null;
  const value = known ? inUnit(one.value as number, about.unit, language) : t.state[one.state === 'known' ? 'missing' : one.state];
  const between = known ? bounds(one, about.unit, language) : null;
  return [
    line(FACES.strong, name, { x, y: 490, size: shrunk(FACES.strong, name, 21, room), colour: COLOUR.ink }),
    line(FACES.display, value, {
      x,
      y: 548,
      size: shrunk(FACES.display, value, known ? 58 : 30, room),
      colour: known ? COLOUR.ink : COLOUR.ink2,
    }),
    between ? line(FACES.text, between, { x, y: 582, size: shrunk(FACES.text, between, 20, room), colour: COLOUR.ink2 }) : '',
  ].join('');
}

/** The picture as SVG: outlines and rules only. */
export function card(data: BrandData, report: Report, account: string | null, language: Language): string {
  const brand = data.accent.light?.brand ?? COLOUR.brand;
  const { size, lines } = headline(report.headline.says[language]);
  const period = capital(periodName(report.period, language));
  const periodWidth = width(FACES.text, period) * 24;
  const name = [data.brand.name, account].filter(Boolean).join(' · ');
  const kpis = report.kpis.slice(0, 3);
  const gap = 32;
  const column = (ROOM - gap * 2) / 3;
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOUR.paper}"/>`,
    `<rect x="${EDGE}" y="56" width="${ROOM}" height="6" fill="${COLOUR.ink}"/>`,
    `<rect x="${EDGE}" y="56" width="120" height="6" fill="${brand}"/>`,
    line(FACES.strong, fitted(FACES.strong, name, 24, ROOM - periodWidth - 32), { x: EDGE, y: 104, size: 24, colour: COLOUR.ink }),
    line(FACES.text, period, { x: WIDTH - EDGE - periodWidth, y: 104, size: 24, colour: COLOUR.ink2 }),
    ...lines.map((one, index) => line(FACES.display, one, { x: EDGE, y: TOP + size * (0.82 + 1.08 * index), size, colour: COLOUR.ink })),
    kpis.length > 0 ? `<rect x="${EDGE}" y="452" width="${ROOM}" height="2" fill="${COLOUR.ink}"/>` : '',
    ...kpis.map((kpi, index) => figure(kpi, language, EDGE + index * (column + gap), column)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

/** The picture as a PNG. Sixteen colours are enough for what is flat: more, or dots between them, double its size and its time. */
export const picture = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, compressionLevel: 6, effort: 1 }).toBuffer();

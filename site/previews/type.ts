/** Text set as outlines from the site's own fonts, so that a picture is the same on every machine. */

import { create, type Font } from 'fontkit';
import newsreader from '../public/fonts/newsreader.woff2?inline';
import radioCanada from '../public/fonts/radio-canada.woff2?inline';

/**
 * A face and how heavy it is drawn. fontkit (2.0) gives no other instance of a variable WOFF2 than the first, weight 400: a stroke of so
 * many em in the ink makes the heavier ones.
 */
export interface Face {
  font: Font;
  stroke: number;
}

function read(dataAddress: string): Font {
  const bytes = Uint8Array.from(atob(dataAddress.slice(dataAddress.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return create(bytes as Parameters<typeof create>[0]) as Font;
}

const display = read(newsreader);
const text = read(radioCanada);
export const FACES = {
  display: { font: display, stroke: 0.01 },
  text: { font: text, stroke: 0 },
  strong: { font: text, stroke: 0.03 },
} as const satisfies Record<string, Face>;

const outlines = new Map<Font, Map<number, string>>();

function outline(font: Font, glyph: ReturnType<Font['layout']>['glyphs'][number]): string {
  const known = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, known);
  const path = known.get(glyph.id) ?? glyph.path.toSVG();
  known.set(glyph.id, path);
  return path;
}

const widths = new Map<string, number>();

/** Width of a text in units of its size. */
export function width({ font }: Face, words: string): number {
  const key = `${font.postscriptName} ${words}`;
  const known = widths.get(key) ?? font.layout(words).advanceWidth / font.unitsPerEm;
  widths.set(key, known);
  return known;
}

/** A line of text as SVG, from its left end on the base line. A sign that the font lacks leaves its room. */
export function line({ font, stroke }: Face, words: string, at: { x: number; y: number; size: number; colour: string }): string {
  const { glyphs, positions } = font.layout(words);
  let pen = 0;
  const paths = glyphs.map((glyph, index) => {
    const x = pen + (positions[index]?.xOffset ?? 0);
    pen += positions[index]?.xAdvance ?? 0;
    const path = glyph.id === 0 ? '' : outline(font, glyph);
    return path && `<path transform="translate(${x} 0)" d="${path}"/>`;
  });
  const scale = at.size / font.unitsPerEm;
  const heavy = stroke > 0 ? ` stroke="${at.colour}" stroke-width="${stroke * font.unitsPerEm}"` : '';
  return `<g fill="${at.colour}"${heavy} transform="translate(${at.x} ${at.y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

/** Shortens a text that is wider than its room. */
export function fitted(face: Face, words: string, size: number, room: number): string {
  if (width(face, words) * size <= room) return words;
  let kept = [...words];
  while (kept.length > 1 && width(face, `${kept.join('').trimEnd()}…`) * size > room) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** Lines of a text in a room: they break at plain spaces only. */
export function wrapped(face: Face, words: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && width(face, longer) * size <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((one) => fitted(face, one, size, room));
}

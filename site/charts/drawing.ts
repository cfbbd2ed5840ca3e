/**
 * One drawing: Plot's marks as an SVG of a fixed width, made at build. Marks carry class names and no colour, so that the style sheet
 * decides; nothing of Plot's own style stays. A chart is drawn once per width and the style sheet shows the one that fits.
 */

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Widths a chart is drawn at, in units of the drawing (one is a CSS pixel at its own width). */
export const WIDTHS = { wid: 800, mid: 510, nar: 330 } as const;
export type Width = keyof typeof WIDTHS;

export interface Drawing {
  width: Width;
  svg: string;
}

export interface Frame {
  /** Read aloud in place of the drawing. */
  title: string;
  description?: string;
  className: string;
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  x: Plot.ScaleOptions;
  y: Plot.ScaleOptions;
  marks: Plot.Markish[];
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Draws, and takes from Plot's SVG what the style sheet or the reader does not want. */
export function draw({ title, description, className, width, height, margin, x, y, marks }: Frame): string {
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { axis: null, ...x },
    y: { axis: null, ...y },
    marks,
  });
  svg.querySelector('style')?.remove();
  for (const name of ['width', 'height', 'font-size', 'font-family', 'fill']) svg.removeAttribute(name);
  svg.setAttribute('class', className);
  svg.setAttribute('role', 'img');
  for (const group of svg.querySelectorAll('g')) {
    for (const name of ['aria-label', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'fill', 'font-weight'])
      group.removeAttribute(name);
  }
  for (const part of svg.querySelectorAll('path, line, circle, rect, text')) shorten(part);
  for (const [name, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    if (!text) continue;
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = text;
    svg.insertBefore(element as unknown as Node, svg.firstChild);
  }
  return svg.outerHTML;
}

/** One decimal is finer than a screen's pixel. */
function shorten(part: Element): void {
  for (const name of ['d', 'x', 'x1', 'x2', 'y', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'transform']) {
    const value = part.getAttribute(name);
    if (value?.includes('.')) {
      part.setAttribute(
        name,
        value.replace(/-?\d+\.\d+(?![\de]*m)/g, (number) => String(Math.round(Number(number) * 10) / 10)),
      );
    }
  }
}

/** The same chart at several widths. */
export function drawings(widths: readonly Width[], at: (width: Width, units: number) => string): Drawing[] {
  return widths.map((width) => ({ width, svg: at(width, WIDTHS[width]) }));
}

export interface Label {
  x: number;
  y: number;
  text: string;
}

type LabelOptions = Omit<Plot.TextOptions, 'x' | 'y' | 'text'>;

/** Text on the drawing: `a` small and muted, `b` bold, '' plain. */
export function label(where: readonly Label[], className: 'a' | 'b' | 't', options: LabelOptions = {}): Plot.Markish {
  return Plot.text(where, { x: 'x', y: 'y', text: 'text', className, ...options });
}

/** Width of a text in units, near enough to place its neighbour. */
export const textWidth = (text: string, size: number, bold = false): number => text.length * size * (bold ? 0.585 : 0.55);

/** Three to five round values from 0 (or `from`) to at least the greatest. */
export function roundTicks(max: number, from = 0): number[] {
  const reach = max - from;
  if (!(reach > 0)) return [from, from + 1];
  const power = 10 ** Math.floor(Math.log10(reach / 3));
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((one) => reach / one <= 4) ?? 10 * power;
  const ticks = [];
  for (let at = from; at < max + step * 0.001; at += step) ticks.push(Math.round(at / step) * step);
  return ticks;
}

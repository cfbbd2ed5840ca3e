/** A report's page, and the texts with numbers that each of its places may hold. */

import { expect } from 'vitest';
import type { Apart } from '../../metrics/apart/asked.ts';
import type { Written } from './written.ts';

/** A text that a place may hold; one whose numbers allow more than one value is held to what they may be. */
export type Said = string | { is: RegExp; holds: (found: RegExpExecArray) => void };
export type Unit = 'count' | 'percent' | 'times';

export const unitOf = (id: string): Unit => (id.startsWith('engagement-rate') ? 'percent' : 'count');

const DIGIT = /\d/;
/** Where a number may begin and end: not inside a longer one, nor before a unit or after a sign that it does not have. */
const BEGINS = '(?<![\\d+−×]|×\\u00a0|\\d[.,\\u202f])';
const ENDS = '(?!\\d|[.,\\u202f]\\d|[\\u00a0\\u202f]?%|[\\u00a0\\u202f]?[kM](?![a-z])|\\u00a0pt)';
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Page {
  readonly apart: Apart;
  readonly w: Written;
  readonly #main: Element;
  readonly #places = new Map<Element, Said[]>();
  /** Texts with numbers that were read. */
  read = 0;
  constructor(apart: Apart, main: Element, w: Written) {
    this.apart = apart;
    this.#main = main;
    this.w = w;
  }

  all(selector: string, root: Element = this.#main): Element[] {
    return [...root.querySelectorAll(selector)] as Element[];
  }
  one(selector: string, root: Element = this.#main): Element {
    const [found] = this.all(selector, root);
    expect(found, selector).toBeDefined();
    return found as Element;
  }
  /** Lets an element, and what lies in it without a place of its own, hold these texts. */
  may(element: Element | undefined, ...says: (Said | readonly Said[])[]): void {
    expect(element, `a place for ${says.flat().length} texts`).toBeDefined();
    this.#places.set(element as Element, [...(this.#places.get(element as Element) ?? []), ...says.flat()]);
  }

  /** What the number at a place of the report should be. */
  known(path: string): number | null {
    return this.apart.list.known.get(path) ?? null;
  }
  write(value: number | null, unit: Unit = 'count'): string[] {
    return value === null ? [] : [{ count: this.w.whole, percent: this.w.percent, times: this.w.times }[unit](value)];
  }
  /** The interval of a figure; `bare` as it stands beside a drawn value. */
  bounds(path: string, unit: Unit, bare = false): string[] {
    const [low, high] = [this.known(`${path}/low`), this.known(`${path}/high`)];
    if (low === null || high === null) return [];
    if (bare) return [this.w.bare([low, high])];
    return [
      unit === 'percent' ? this.w.percents([low, high]) : unit === 'times' ? this.w.ratios([low, high]) : this.w.interval([low, high]),
    ];
  }
  value(path: string, unit: Unit): string[] {
    return this.write(this.known(`${path}/value`), unit);
  }
  sample(path: string): string[] {
    const n = this.known(`${path}/n`);
    return n === null ? [] : [this.w.sample(n)];
  }

  /** Numbers of an axis: round, evenly spaced from zero, the last the greatest that does not pass `reach`. Each may hold its own only. */
  axis(svg: Element, reach: number, write: (value: number, last: boolean) => string): void {
    const labels = this.all('g.a text', svg).filter((one) => /^[×\d.,\u00a0\u202f]+[kM%]?$/.test(one.textContent ?? ''));
    const steps = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((power) => [1, 2, 2.5, 5].map((part) => part * 10 ** power));
    const places = labels.map((_, at) => at);
    const step = steps.find((one) => places.every((at) => labels[at]?.textContent === write(at * one, at === labels.length - 1)));
    expect(step, `the axis ${labels.map((one) => one.textContent).join(', ')}`).toBeDefined();
    const last = (labels.length - 1) * (step as number);
    expect(last).toBeLessThanOrEqual(reach * 1.002);
    expect(last + (step as number)).toBeGreaterThan(reach);
    for (const label of labels) this.may(label, label.textContent as string);
  }

  /** The texts that hold a number nothing explains, each with where it stands. */
  faults(): string[] {
    // The parser ends a text at each entity.
    this.#main.normalize();
    const found: string[] = [];
    const walk = (element: Element, place: Element | null) => {
      const own = this.#places.has(element) ? element : place;
      for (const node of element.childNodes) {
        if (node.nodeType === 1) {
          if (!/^(code|script|style)$/i.test((node as Element).tagName)) walk(node as Element, own);
        } else if (node.nodeType === 3 && DIGIT.test(node.textContent ?? '')) {
          const text = (node.textContent as string).trim();
          this.read += 1;
          const rest = this.#unexplained(text, own ? (this.#places.get(own) as Said[]) : []);
          if (DIGIT.test(rest)) found.push(`“${text}” in ${this.#whereabouts(element)}`);
        }
      }
    };
    walk(this.#main, null);
    return found;
  }
  /** A text without what its place may hold, the longest first. */
  #unexplained(text: string, says: readonly Said[]): string {
    let rest = text;
    for (const said of says) {
      if (typeof said === 'string') continue;
      const found = said.is.exec(rest);
      if (!found) continue;
      said.holds(found);
      rest = rest.replace(found[0], '…');
    }
    const strings = [...new Set(says.filter((one) => typeof one === 'string' && DIGIT.test(one)))] as string[];
    if (strings.length === 0) return rest;
    const any = strings
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
    return rest.replace(new RegExp(`${BEGINS}(?:${any})${ENDS}`, 'gu'), '…');
  }
  #whereabouts(element: Element): string {
    const section = element.closest('section')?.id;
    const row = element.closest('tr, li, figure, .kpi, header')?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60);
    return `<${element.tagName.toLowerCase()}>${section ? ` of #${section}` : ''}, ${row ?? 'main'}`;
  }
}

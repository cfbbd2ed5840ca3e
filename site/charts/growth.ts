/**
 * Growth of a post from export to export. There is one of these per post, and thousands of posts: it is written as text, at one width that
 * fits the narrowest page, where Plot would take longer than the page itself.
 */

import { compact } from '../../scripts/model/figures.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { roundTicks } from './drawing.ts';

export interface GrowthPoint {
  /** ms since 1970. */
  at: number;
  value: number;
}

export interface GrowthTexts {
  title: string;
  /** Under the first and the last moment. */
  start: string;
  end: string;
}

const [WIDTH, HEIGHT] = [300, 132];
const MARGIN = { top: 20, right: 12, bottom: 22, left: 44 };
/** Units between two written values. */
const APART = 46;

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const short = (value: number) => String(Math.round(value * 10) / 10);

/** `published`: ms, or null where the day alone is known: then nothing is drawn before the first export. */
export function growthChart(points: readonly GrowthPoint[], published: number | null, texts: GrowthTexts, language: Language): string {
  const [first, last] = [points[0], points.at(-1)] as [GrowthPoint, GrowthPoint];
  const from = published !== null && published < first.at ? published : first.at;
  const greatest = Math.max(...points.map(({ value }) => value));
  const ticks = roundTicks(greatest);
  const top = Math.max(greatest, ticks.at(-1) as number);
  const x = (at: number) => MARGIN.left + ((at - from) / (last.at - from)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const place = ({ at, value }: GrowthPoint) => `${short(x(at))} ${short(y(value))}`;
  const base = short(y(0));
  const text = (at: number, up: number, words: string, anchor: string, name: string) =>
    `<text x="${short(at)}" y="${short(up)}" text-anchor="${anchor}" class="${name}">${escaped(words)}</text>`;
  const rules = ticks.map(
    (tick) => `<path d="M${MARGIN.left} ${short(y(tick))}H${WIDTH - MARGIN.right}" class="${tick === 0 ? 'lx' : 'lr'}"/>`,
  );
  const axis = ticks
    .filter((_, at) => ticks.length < 5 || at % 2 === 0)
    .map((tick) => text(MARGIN.left - 6, y(tick) + 4, compact(tick, language), 'end', 'a'));
  const before = from < first.at ? `<path d="M${short(x(from))} ${base}L${place(first)}" class="lb da"/>` : '';
  const line = `<path d="M${points.map(place).join('L')}" class="lb"/>`;
  const dots = points.map(
    (point, at) =>
      `<circle cx="${short(x(point.at))}" cy="${short(y(point.value))}" r="${at === points.length - 1 ? 4.5 : 3.5}" class="fb"/>`,
  );
  const apart = x(last.at) - x(first.at) > APART;
  const values = [
    apart ? text(Math.max(x(first.at), MARGIN.left + 14), y(first.value) - 9, compact(first.value, language), 'middle', 't') : '',
    text(WIDTH - MARGIN.right + 4, y(last.value) - 9, compact(last.value, language), 'end', 'b'),
  ];
  return [
    `<svg class="grow" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>${escaped(texts.title)}</title>`,
    ...rules,
    ...axis,
    before,
    line,
    ...dots,
    ...values,
    text(MARGIN.left, HEIGHT - 4, texts.start, 'start', 'a'),
    text(WIDTH - MARGIN.right, HEIGHT - 4, texts.end, 'end', 'a'),
    '</svg>',
  ].join('');
}

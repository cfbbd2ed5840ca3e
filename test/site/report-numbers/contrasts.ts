/** What a sentence says of two groups of posts and of how sure their difference is: medians, samples, interval and p, each worked out apart. */

import { expect } from 'vitest';
import { type Apart, columnOf, where } from '../../metrics/apart/asked.ts';
import { expectInterval, resampled, shuffledPart } from '../../metrics/apart/resampling.ts';
import type { Span } from '../../metrics/apart/spans.ts';
import type { Page, Said } from './page.ts';
import type { Written } from './written.ts';

interface Post {
  account: string;
  value: number;
}
const median = (values: readonly number[]) =>
  ((values[Math.floor((values.length - 1) / 2)] as number) + (values[Math.floor(values.length / 2)] as number)) / 2;
const ascending = (posts: readonly Post[]) => posts.map(({ value }) => value).sort((a, b) => a - b);
const number = (text: string) => Number(text.replaceAll('\u202f', '').replace('−', '-').replace(',', '.'));

/** Permutations of the metrics at least: p is no surer than that. */
const PERMUTATIONS = 999;

/** The interval and the p that a sentence gives of two groups: `rounding` is half of their last digits. */
function expectContrast(
  groups: readonly [Post[], Post[]],
  by: 'difference' | 'ratio',
  said: { low: number; high: number; p: number },
): void {
  const [one, other] = groups.map((posts, at) => resampled(ascending(posts), 19 + at, 5000)) as [number[], number[]];
  const draws = one.map((value, at) => (by === 'ratio' ? value / (other[at] as number) : value - (other[at] as number)));
  expectInterval(said, draws, by, 0.05);
  const names = [...new Set(groups.flat().map(({ account }) => account))];
  const own = (posts: readonly Post[], name: string) => posts.filter(({ account }) => account === name).map(({ value }) => value);
  const p = shuffledPart(
    names.map((name) => ({ one: own(groups[0], name), other: own(groups[1], name) })),
    23,
    2000,
  );
  expect(Math.abs(said.p - p), `p = ${said.p}, ${p} apart`).toBeLessThan(0.0015 + 4 * Math.sqrt((p * (1 - p)) / PERMUTATIONS));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Sentences of two groups, of all pairs whose medians and samples the table apart has. */
export async function contrasts(
  apart: Apart,
  of: { table: 'apart_posts' | 'apart_relative'; value: string; group: string; span: Span },
  w: Written,
): Promise<Said[]> {
  const rows = await apart.ask(
    `SELECT ${of.group} AS id, account, ${of.value}::DOUBLE AS value FROM ${of.table}
     WHERE ${where(of.span, apart.account)} AND ${of.value} IS NOT NULL AND ${of.group} IS NOT NULL ORDER BY value`,
  );
  const groups = [...Map.groupBy(rows as unknown as (Post & { id: string })[], ({ id }) => id).values()];
  const french = w.language === 'fr';
  const [against, and] = french ? ['contre', 'et'] : ['against', 'and'];
  const by = of.table === 'apart_posts' ? 'difference' : 'ratio';
  const show = (value: number) => (by === 'ratio' ? w.times(value) : w.percent(value));
  const pair = (one: number, other: number) => `${show(one)} ${against} ${show(other)}`;
  const between =
    '([\\d.,−]+) (?:à|to) ([\\d.,−]+)( points)?, (?:test par permutation|permutation test)[^·,]*, p\u00a0=\u00a0(0[.,]\\d{3})';
  return groups.flatMap((more) =>
    groups.flatMap((less): Said[] => {
      if (median(ascending(more)) <= median(ascending(less))) return [];
      const alone = [...new Set(more.map(({ account }) => account))].flatMap((account) => {
        const [one, other] = [more, less].map((posts) => ascending(posts.filter((post) => post.account === account))) as [
          number[],
          number[],
        ];
        return one.length > 0 && other.length > 0 ? [escaped(pair(median(one), median(other)))] : [];
      });
      const head = `${pair(median(ascending(more)), median(ascending(less)))} · n\u00a0=\u00a0${more.length} ${and} ${less.length}`;
      const kind = by === 'ratio' ? '(?:rapport de|ratio of)' : '(?:écart de|difference of)';
      const within = alone.length === 0 ? '' : `(?: · (?:sur|on) [^·\\d]+ (?:seul|alone), (?:${alone.join('|')}))?`;
      return [
        {
          is: new RegExp(`${escaped(head)} · ${kind} ${between}${within}`),
          holds: ([, low = '', high = '', , p = '']) =>
            expectContrast([more, less], by, { low: number(low), high: number(high), p: number(p) }),
        },
      ];
    }),
  );
}

/** Sentences of two formats of a report. */
export const formatsOf = (page: Page) => {
  const metric = page.apart.report.formats?.lines[0]?.rate.metric;
  if (!metric) return Promise.resolve([]);
  const { column } = columnOf(metric);
  return contrasts(page.apart, { table: 'apart_posts', value: column, group: 'format', span: page.apart.now }, page.w);
};

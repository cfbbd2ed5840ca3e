/** Figures of a clipped post over its captures. */

import { count, dayShortYear } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { dayIn } from '../scripts/model/zone.ts';
import { type GrowthPoint, growthChart } from './charts/growth.ts';
import { figureName, figureValue } from './clip-rows.ts';
import type { ClipGroup } from './data/clips.ts';
import { capital } from './typography.ts';
import { clipsWords } from './words-clips.ts';

export interface ClipPoint extends GrowthPoint {
  about: boolean;
}

/** A figure that at least two captures show, oldest capture first. */
export interface ClipSeries {
  name: string;
  /** Its name is the page's own word. */
  foreign: boolean;
  points: ClipPoint[];
  title: string;
  rule: string;
  chart: string;
}

/** The series of a post, the largest first. The same figure keeps its identity by measure, else by its label on the page. */
export function clipSeries({ captures, post }: ClipGroup, timeZone: string, language: Language): ClipSeries[] {
  const byKey = new Map<string, Pick<ClipSeries, 'name' | 'foreign' | 'points'>>();
  for (const clip of captures) {
    const seen = new Set<string>();
    for (const figure of clip.post.figures) {
      const key = figure.measure ?? `label ${figure.label.toLowerCase()}`;
      // A page may show one figure twice: a capture is one point, its first, as in the archive.
      if (seen.has(key)) continue;
      seen.add(key);
      const series = byKey.get(key) ?? { name: capital(figureName(figure, language)), foreign: figure.measure === null, points: [] };
      series.points.push({ at: Date.parse(clip.capturedAt), value: figure.value, about: figure.approximate });
      byKey.set(key, series);
    }
  }
  const published = post.published?.precision === 'exact' ? Date.parse(post.published.at) : null;
  return [...byKey.values()]
    .filter(({ points }) => points.length > 1)
    .sort((one, other) => (other.points.at(-1)?.value ?? 0) - (one.points.at(-1)?.value ?? 0))
    .map((series) => drawn(series, published, timeZone, language));
}

function drawn(
  { name, foreign, points }: Pick<ClipSeries, 'name' | 'foreign' | 'points'>,
  published: number | null,
  timeZone: string,
  language: Language,
): ClipSeries {
  const t = clipsWords[language];
  const [first, last] = [points[0], points.at(-1)] as [ClipPoint, ClipPoint];
  const same = points.every(({ value }) => value === first.value);
  const days = t.days(Math.floor((last.at - first.at) / 86_400_000));
  const title = same
    ? t.growthSame(name, figureValue(first, language), count(points.length, language))
    : t.growthUp(name, figureValue(first, language), figureValue(last, language), days);
  const day = (at: number) => dayShortYear(dayIn(timeZone, at), language);
  const start = published !== null && published < first.at ? published : first.at;
  return {
    name,
    foreign,
    points,
    title,
    rule: same ? 'clip-growth-same' : 'clip-growth',
    chart: growthChart(points, published, { title, start: day(start), end: day(last.at) }, language),
  };
}

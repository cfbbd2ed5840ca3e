/** The calendar by days: what stands together, which days have a sheet, and a glyph for each status. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry } from '../../scripts/calendar/calendar.ts';
import { STATUS_IDS, type Status } from '../../scripts/model/planned-post.ts';
import { gathered, viewOf } from '../../site/calendar-view.ts';
import type { BrandData, CalendarData } from '../../site/data.ts';
import { STATUS_GLYPHS } from '../../site/status-glyphs.ts';

const BRAND = { today: '2026-11-21', brand: { timeZone: 'Europe/Paris' } } as unknown as BrandData;

function entry(id: string, typed: Status, variants: readonly (readonly [wall: string, status: Status])[]): Entry {
  const post = { id, at: variants[0]?.[0] ?? null, instant: 0, timeZone: 'Europe/Paris', status: typed };
  return {
    post,
    variants: variants.map(([wall, status], at) => ({ variant: { key: `k${at}`, wall, instant: 0 }, status })),
  } as unknown as Entry;
}

const view = (...entries: Entry[]) => viewOf(BRAND, { calendar: { entries } } as unknown as CalendarData);

test('hours of an entry that stand alike on a day are one line; another state, another day or another entry is another', () => {
  const many = entry('reparer', 'in-review', [
    ['2026-11-24 07:00', 'approved'],
    ['2026-11-24 12:30', 'approved'],
    ['2026-11-24 18:00', 'in-review'],
    ['2026-11-25 07:00', 'approved'],
  ]);
  const lines = [...view(many, entry('chaise', 'draft', [['2026-11-24 08:00', 'draft']])).lines.values()].flat();
  expect(gathered(lines).map((some) => some.map(({ day, time, status }) => `${day} ${time} ${status}`))).toEqual([
    ['2026-11-24 07:00 approved', '2026-11-24 12:30 approved'],
    ['2026-11-24 08:00 draft'],
    ['2026-11-24 18:00 in-review'],
    ['2026-11-25 07:00 approved'],
  ]);
});

test('a day of which all was dropped has no sheet: it would say that all is published', () => {
  const { sheets } = view(
    entry('non', 'dropped', [['2026-11-24 09:00', 'dropped']]),
    entry('oui', 'draft', [['2026-11-25 09:00', 'draft']]),
  );
  expect([...sheets]).toEqual(['2026-11-25']);
});

test('each status has a glyph of its own, and it is drawn', () => {
  const drawn = readFileSync(join(import.meta.dirname, '../../site/components/Glyphs.astro'), 'utf8');
  expect(new Set(Object.values(STATUS_GLYPHS)).size).toBe(STATUS_IDS.length);
  for (const glyph of Object.values(STATUS_GLYPHS)) expect(drawn).toContain(`<symbol id="${glyph}"`);
});

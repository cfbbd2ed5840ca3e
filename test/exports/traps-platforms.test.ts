/** Traps of the platforms' files that silently give wrong figures, one test each. Meta's are elsewhere. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Setting } from '../../scripts/exports/_export.ts';
import { type Collected, collect } from './collect.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-traps-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (moment: string) => Date.parse(moment);

async function fixture(name: string, setting: Partial<Setting> = {}): Promise<Collected> {
  const [found] = await collect(join(import.meta.dirname, '../fixtures/exports', name), setting);
  return found as Collected;
}

/** Reads a file of these lines under this name. */
async function read(name: string, lines: readonly string[], setting: Partial<Setting> = {}): Promise<Collected> {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const [found] = await collect(path, setting);
  return found as Collected;
}

const codes = (found: Collected) => found.remarks.map(({ code }) => code);
const days = (found: Collected) => found.days.map(({ day }) => day);

describe('LinkedIn', () => {
  it('reads the day’s “Total followers” as a gain, never as the audience’s size', async () => {
    const found = await fixture('linkedin-page-followers--gains.xls');
    expect(found.days.map(({ measures }) => measures)).toEqual([
      { followers_gained: 7 },
      { followers_gained: -1 },
      { followers_gained: 0 },
    ]);
  });

  it('keeps negative days: withdrawn reactions and engagements', async () => {
    expect((await fixture('linkedin-page-content--description-row.xls')).days[1]?.measures.reactions).toBe(-2);
    expect((await fixture('linkedin-creator--english-2026.xlsx')).days[0]?.measures.engagements).toBe(-28);
  });

  it('reads old names, a description row and a language never seen to the same figures', async () => {
    const [now, old, other] = await Promise.all(
      ['description-row', 'old-names', 'other-language'].map((name) => fixture(`linkedin-page-content--${name}.xls`)),
    );
    expect(old?.posts).toEqual(now?.posts);
    expect(other?.posts).toEqual(now?.posts);
    expect(other?.days).toEqual(now?.days);
    expect(codes(other as Collected)).toEqual(['recognised-by-shape']);
  });

  it('never reads who posted', async () => {
    expect(JSON.stringify(await fixture('linkedin-page-content--description-row.xls'))).not.toContain('Camille');
  });

  it('takes the account from the file’s name', async () => {
    const found = await fixture('linkedin-page-content--description-row.xls', { fileName: 'quai-vert_content_1792497600000.xls' });
    expect(found.facts.account).toBe('quai-vert');
  });

  it('decides between month first and day first by the window and by consecutive days', async () => {
    expect(days(await fixture('linkedin-creator--english-2026.xlsx')).slice(0, 2)).toEqual(['2026-10-03', '2026-10-04']);
    expect(days(await fixture('linkedin-creator--day-first.xlsx')).slice(0, 2)).toEqual(['2026-10-03', '2026-10-04']);
  });

  it('refuses a profile’s export whose name contradicts its window', async () => {
    const found = await fixture('linkedin-creator--english-2026.xlsx', {
      fileName: 'AggregateAnalytics_Camille_2025-01-01_2025-12-31.xlsx',
    });
    expect(found.refused?.code).toBe('dates-mixed');
  });

  it('counts followers back from the only day that is written', async () => {
    const found = await fixture('linkedin-creator--english-2026.xlsx');
    const followers = found.days.flatMap(({ measures }) => measures.followers ?? []);
    expect(followers).toEqual([2563, 2563, 2568, 2569, 2571]);
    expect(codes(found)).toContain('followers-counted-back');
  });

  it('does not invent a share for “< 1%”', async () => {
    const found = await fixture('linkedin-creator--english-2026.xlsx');
    expect(found.audience.map(({ value }) => value)).toEqual([12, 31]);
    expect(found.rejected.map(({ why }) => why.code)).toEqual(['share-not-exact']);
  });

  it('loads nothing about other people from an archive', async () => {
    for (const name of ['comments', 'reactions', 'connections']) {
      const found = await fixture(`linkedin-archive--${name}.csv`);
      expect([...found.posts, ...found.days, ...found.audience, ...found.periods]).toEqual([]);
      expect(codes(found)).toEqual(['personal-left-out']);
    }
  });
});

describe('YouTube', () => {
  it('drops the total row and says both figures where the rows do not add up to it', async () => {
    const found = await fixture('youtube-table--total-and-footer.csv');
    expect(found.posts.map(({ postId }) => postId)).not.toContain('Total');
    expect(found.remarks).toEqual([{ code: 'total-differs', with: { column: 'Views', total: 1500, sum: 1310 } }]);
  });

  it('says it when the rows exceed the total too', async () => {
    const found = await read('Table data.csv', [
      'Content,Video title,Views,Subscribers',
      'Total,,40,730',
      'UWQNrpaFict,Un,30,740',
      'bCDnDFictAk,Deux,10,7',
    ]);
    expect(found.remarks).toEqual([{ code: 'total-differs', with: { column: 'Subscribers', total: 730, sum: 747 } }]);
  });

  it('says nothing when the rows add up', async () => {
    const found = await read('Table data.csv', [
      'Content,Video title,Views,Watch time (hours)',
      'Total,,40,1.5',
      'UWQNrpaFict,Un,30,1.2001',
      'bCDnDFictAk,Deux,10,0.3',
    ]);
    expect(found.remarks).toEqual([]);
  });

  it('reads ids that begin with a hyphen, written with a blank before them', async () => {
    expect((await fixture('youtube-table--total-and-footer.csv')).posts.map(({ postId }) => postId)).toContain('-bFictVideo');
  });

  it('drops the footer, in English and German', async () => {
    expect((await fixture('youtube-table--total-and-footer.csv')).rows).toBe(4);
    expect((await fixture('youtube-table--german.csv')).rows).toBe(2);
  });

  it('never reads revenue', async () => {
    const found = await fixture('youtube-table--total-and-footer.csv');
    expect(JSON.stringify(found)).not.toMatch(/revenue|3\.1/);
  });

  it('reads French numbers: a narrow space groups, a comma is a decimal, even before three digits', async () => {
    const [first, second] = (await fixture('youtube-table--french.csv')).posts;
    expect(first?.measures).toMatchObject({ views: 44_000, watch_time_s: 1203.125 * 3600 });
    expect(second?.measures.watch_time_s).toBe(3600);
  });

  it('never takes a chart for a history per video', async () => {
    for (const name of ['five-series', 'german', 'other-language']) {
      const found = await fixture(`youtube-chart--${name}.csv`);
      expect([...found.posts, ...found.days]).toEqual([]);
      expect(codes(found)).toContain('chart-left-out');
    }
  });

  it('reads days re-saved as DD-MM-YYYY by the whole column', async () => {
    const found = await fixture('youtube-totals--resaved.csv');
    expect(days(found)[0]).toBe('2026-10-10');
    expect(days(found).at(-1)).toBe('2026-10-15');
    expect(codes(found)).toEqual(['dates-rewritten']);
  });

  it('refuses re-saved days that can be read in two ways', async () => {
    const found = await read('Totals.csv', ['Date,Views', '01-10-2026,4', '02-10-2026,5']);
    expect(found.refused?.code).toBe('dates-ambiguous');
  });

  it('takes a period from the archive’s name only', async () => {
    const path = 'exports/youtube/Geography 2025-10-01_2025-12-31 Quai Vert.zip!Table data.csv';
    const found = await fixture('youtube-table--by-country.csv', { path, fileName: 'Table data.csv' });
    expect(found.periods[0]).toMatchObject({ from: '2025-10-01', to: '2025-12-31', item: 'FR', value: 700 });
    expect(codes(await fixture('youtube-table--by-country.csv'))).toEqual(['period-unknown']);
  });
});

describe('TikTok', () => {
  const wraps = 'tiktok-studio-overview--wraps.csv';

  it('counts years back from the last row over the turn of the year', async () => {
    expect(days(await fixture(wraps))).toEqual(['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02']);
  });

  it('keeps the year once it is known: the same file gathered a year later reads the same', async () => {
    const later = await fixture(wraps, { exportedAt: at('2027-11-02T09:00:00Z'), year: 2026 });
    expect(days(later)).toEqual(days(await fixture(wraps)));
    expect(codes(later)).toEqual([]);
  });

  it('does not shift a file of today where the account’s day has begun and UTC’s has not', async () => {
    expect(days(await fixture(wraps, { exportedAt: at('2026-01-01T20:00:00Z') })).at(-1)).toBe('2026-01-02');
  });

  const leap = [
    '"Date","Total Viewers","New Viewers","Returning Viewers"',
    '"February 28","1","1","0"',
    '"February 29","2","1","1"',
    '"March 1","3","1","2"',
  ];

  it('never puts a 29 February into a common year', async () => {
    const found = await read('Viewers.csv', leap, { exportedAt: at('2026-06-01T09:00:00Z') });
    expect(days(found)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(found.rejected).toEqual([]);
  });

  it('rejects a 29 February that the kept year does not have', async () => {
    const found = await read('Viewers.csv', leap, { year: 2026 });
    expect(days(found)).toEqual(['2026-02-28', '2026-03-01']);
    expect(found.rejected).toEqual([{ row: 3, why: { code: 'row-without-day' } }]);
  });

  it('takes `undefined` for no figures at all, and counts the row', async () => {
    const found = await fixture('tiktok-studio-followers--undefined.csv');
    expect(found.rejected.map(({ row, why }) => [row, why.code])).toEqual([
      [2, 'row-without-figures'],
      [3, 'row-without-figures'],
    ]);
    expect(days(found)).toEqual(['2026-10-16', '2026-10-17', '2026-10-18']);
  });

  it('keeps zeros and negative comments of the overview as written', async () => {
    const found = await fixture(wraps);
    expect(found.days[0]?.measures.views).toBe(0);
    expect(found.days[1]?.measures.comments).toBe(-1);
  });

  it('takes the instant from the id: UTC in Business, no year and a local day in Studio', async () => {
    const [business] = (await fixture('tiktok-business-videos--utc.csv')).posts;
    const [studio] = (await fixture('tiktok-studio-content--snapshot.csv')).posts;
    expect(business).toMatchObject({ publishedAt: at('2026-10-12T22:40:09Z'), day: '2026-10-13' });
    expect(studio?.publishedAt).toBe(business?.publishedAt);
    expect(studio?.postId).toBe(business?.postId);
  });

  it('dates the export by its newest video, unless the file’s own date is as fine or contradicts it', async () => {
    const name = 'tiktok-studio-content--snapshot.csv';
    expect((await fixture(name)).facts.exportedAt).toBe(at('2026-10-20T12:00:00Z'));
    expect((await fixture(name, { exportedAt: at('2027-10-25T09:00:00Z') })).facts.exportedAt).toBe(at('2026-10-20T12:00:00Z'));
    expect((await fixture(name, { exportedAt: at('2026-10-20T18:00:00Z') })).facts.exportedAt).toBeUndefined();
    expect((await fixture(name, { exportedAt: at('2026-10-13T18:00:00Z') })).facts.exportedAt).toBeUndefined();
  });

  it('brings shares to percent, whether written as fractions or as percent', async () => {
    const fractions = await fixture('tiktok-studio-other--gender-fractions.csv');
    const percent = await fixture('tiktok-studio-other--territories-percent.csv');
    expect(fractions.audience.map(({ value }) => value)).toEqual([59, 37, 4]);
    expect(percent.audience.map(({ value }) => value)).toEqual([73.7, 11.2, 15.1]);
  });

  it('takes the handle from the name of the followers’ archive', async () => {
    for (const archive of ['Followers_quaivert.fictif.zip', 'Followers_quaivert.fictif (1).zip', 'Followers_quaivert.fictif-2.zip']) {
      const found = await fixture('tiktok-studio-followers--undefined.csv', {
        path: `exports/tiktok/${archive}!FollowerHistory.csv`,
        fileName: 'FollowerHistory.csv',
      });
      expect(found.facts.account).toBe('quaivert.fictif');
    }
  });

  it('reads French days under headers never seen to the same figures', async () => {
    for (const [name, seen = ''] of [
      ['overview', 'wraps'],
      ['content', 'snapshot'],
      ['followers', 'undefined'],
      ['viewers', 'undefined'],
    ]) {
      const [now, other] = await Promise.all([seen, 'other-language'].map((one) => fixture(`tiktok-studio-${name}--${one}.csv`)));
      expect([other?.days, other?.posts]).toEqual([now?.days, now?.posts]);
      expect(codes(other as Collected)).toContain('recognised-by-shape');
    }
  });

  it('takes `NAN` and `--` for missing', async () => {
    expect((await fixture('tiktok-business-audience--dashes.csv')).days[0]?.measures).toEqual({ followers_gained: 10 });
  });
});

describe('X', () => {
  it('takes the instant from the id, where the file has the UTC day only', async () => {
    const [first] = (await fixture('x-content--entities-and-replies.csv')).posts;
    expect(first).toMatchObject({ publishedAt: at('2026-10-16T22:30:05Z') + ((first?.publishedAt ?? 0) % 1000), day: '2026-10-17' });
  });

  it('keeps Engagements as the platform counts them: they are no sum', async () => {
    const [first] = (await fixture('x-content--entities-and-replies.csv')).posts;
    const { engagements = 0, reactions = 0, comments = 0, shares = 0 } = first?.measures ?? {};
    expect(engagements).toBe(31);
    expect(engagements).toBeGreaterThan(reactions + comments + shares);
  });

  it('takes reposts for shares, never the share button', async () => {
    expect((await fixture('x-content--entities-and-replies.csv')).posts[0]?.measures.shares).toBe(4);
    expect((await fixture('x-overview--days.csv')).days[0]?.measures.shares).toBe(2);
  });

  it('reads entities as characters and marks replies', async () => {
    const [first, second] = (await fixture('x-content--entities-and-replies.csv')).posts;
    expect(first?.text).toContain('& le marché aussi.\nRendez-vous samedi <8 h>');
    expect([first?.format, second?.format]).toEqual([null, 'reply']);
  });

  it('reads every spelling and language to the same posts', async () => {
    const [now, ...others] = await Promise.all(
      ['entities-and-replies', 'february-2025', 'portuguese'].map((name) => fixture(`x-content--${name}.csv`)),
    );
    for (const other of others) expect(other.posts).toEqual(now?.posts);
  });

  it('leaves out other people’s tweets and shifted rows, and counts them', async () => {
    const found = await fixture('twitter-classic--foreign-rows.csv');
    expect(found.posts.map(({ row }) => row)).toEqual([2, 3, 4, 8]);
    expect(found.rejected.map(({ row }) => row)).toEqual([5, 6, 7]);
  });

  it('believes the file’s name before the majority: 3 rows of 103 were the account’s in one file', async () => {
    const found = await fixture('twitter-classic--foreign-rows.csv', {
      fileName: 'tweet_activity_metrics_AutrePeniche_20230401_20230501_en.csv',
    });
    expect(found.posts.map(({ account }) => account)).toEqual(['AutrePeniche']);
  });

  it('recovers an id that a spreadsheet rounded from the permalink', async () => {
    const found = await fixture('twitter-classic--foreign-rows.csv');
    expect(found.posts.at(-1)?.postId).toMatch(/^\d{19}$/);
  });

  it('stops at the blank line between the two tables of the video export', async () => {
    const found = await fixture('x-video--two-tables.csv');
    expect(days(found)).toEqual(['2026-10-15', '2026-10-16']);
    expect(found.rejected).toEqual([]);
  });
});

describe('Mastodon', () => {
  it('loads no message to followers or to some people, in no form', async () => {
    const found = await fixture('mastodon-archive--private-and-boosts.json');
    expect(JSON.stringify(found)).not.toMatch(/abonnés seulement|Message direct/);
    expect(found.rejected.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('counts no boost as a post, and no thread of one’s own as a reply', async () => {
    const found = await fixture('mastodon-archive--private-and-boosts.json');
    expect(found.remarks).toEqual([{ code: 'boosts-left-out', with: { rows: 1 } }]);
    expect(found.posts.map(({ format }) => format)).toEqual(['text', 'carousel', 'video', 'reply']);
  });

  it('makes text of HTML without a script in it', async () => {
    const found = await fixture('mastodon-archive--private-and-boosts.json');
    expect(found.posts[0]?.text).toBe('Le quai rouvre & le marché aussi.\nSamedi, 8 h.\n\nhttps://quaivert.exemple/horaires');
    expect(JSON.stringify(found)).not.toMatch(/alert|<p>|span/);
  });
});

describe('Google Analytics 4', () => {
  it('gives each block its own period, and never reads revenue or a grand total', async () => {
    const found = await fixture('ga4-report--two-blocks.csv');
    expect(new Set(found.periods.map(({ dimension, from }) => `${dimension} ${from}`))).toEqual(
      new Set(['channel 2026-10-01', 'source 2026-09-01']),
    );
    expect(JSON.stringify(found)).not.toMatch(/1500\.5|Grand total/);
  });

  it('reads pages in French, and in a language never seen', async () => {
    for (const name of ['notes-above', 'french', 'other-language']) {
      const found = await fixture(`ga4-pages--${name}.csv`);
      const views = found.periods.filter(({ measure }) => measure === 'views');
      expect(views.map(({ item, value, from, to }) => [item, value, from, to])).toEqual([
        ['/', 2079, '2026-10-01', '2026-10-31'],
        ['/horaires', 310, '2026-10-01', '2026-10-31'],
      ]);
    }
  });
});

it('gives every paid or left-out export no row at all', async () => {
  for (const name of ['x-ads--kept-out.csv', 'tiktok-studio-other--activity.csv']) {
    const found = await fixture(name);
    expect([...found.posts, ...found.days, ...found.audience, ...found.periods]).toEqual([]);
  }
});

/** The traps of Meta's files, by name. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Setting } from '../../scripts/exports/_export.ts';
import { unscrambled } from '../../scripts/exports/instagram-archive.ts';
import type { PostMeasure } from '../../scripts/model/measure.ts';
import { Problem, sentence } from '../../scripts/model/problem.ts';
import type { PostRow } from '../../scripts/model/row.ts';
import { type Collected, collect } from './collect.ts';

const scratch = mkdtempSync(join(tmpdir(), 'vigie-traps-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function fixture(name: string, setting: Partial<Setting> = {}): Promise<Collected> {
  const [only] = await collect(join(import.meta.dirname, '../fixtures/exports', name), setting);
  return only as Collected;
}

let files = 0;
async function written(text: string | Buffer, setting: Partial<Setting> = {}): Promise<Collected> {
  const path = join(scratch, `${++files}.csv`);
  writeFileSync(path, text);
  const [only] = await collect(path, setting);
  return only as Collected;
}

const codes = (found: Collected) => found.remarks.map(({ code }) => code);

/** Posts as the store merges them: first non-missing value per measure. */
function merged(posts: readonly PostRow[]): Map<string, PostRow['measures']> {
  const all = new Map<string, PostRow['measures']>();
  for (const { postId, measures } of posts) all.set(postId, { ...measures, ...all.get(postId) });
  return all;
}

const sum = (posts: readonly PostRow[], measure: PostMeasure) => posts.reduce((total, { measures }) => total + (measures[measure] ?? 0), 0);

const FACEBOOK = 'Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date';
const post = (id: number, rest: string, date = 'Lifetime') =>
  `${id},100060000000001,Atelier Brindille,Un,02/1${id % 10}/2026 08:00,https://www.facebook.com/a/posts/${id},Photos,${date},${rest}`;

describe('Meta: times', () => {
  it('the ids prove Pacific times, in winter and in summer', async () => {
    const { posts, remarks } = await fixture('instagram-content--en-2026.csv');
    expect(remarks).toEqual([]);
    expect(posts.map(({ publishedAt }) => new Date(publishedAt as number).toISOString().slice(0, 16))).toEqual([
      '2026-01-15T17:30',
      '2026-01-16T07:10',
      '2026-01-20T18:00',
      '2026-07-03T16:45',
      '2026-07-04T06:59',
      '2026-01-15T17:30',
    ]);
  });

  it('a file whose times are UTC is read as UTC, and says so', async () => {
    const { posts, remarks } = await fixture('instagram-content--times-in-utc.csv');
    expect(remarks).toEqual([{ code: 'zone-proven', with: { zone: 'UTC', documented: 'America/Los_Angeles', rows: 4 } }]);
    expect(new Date(posts[2]?.publishedAt as number).toISOString()).toBe('2026-06-30T23:40:00.000Z');
    expect(posts[2]?.day).toBe('2026-07-01');
  });

  it.each(['Europe/Paris', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'a day stamp is never converted (%s)',
    async (timeZone) => {
      for (const [name, days] of [
        ['meta-chart--reach-utf16.csv', ['2025-03-07', '2025-03-08', '2025-03-09', '2025-03-10', '2025-03-11']],
        ['meta-chart--instagram-visits-november.csv', ['2025-10-31', '2025-11-01', '2025-11-02', '2025-11-03']],
      ] as const)
        expect((await fixture(name, { timeZone })).days.map(({ day }) => day)).toEqual(days);
    },
  );

  it('month first in a French interface too', async () => {
    const { posts } = await fixture('facebook-content--fr.csv');
    expect(posts.map(({ publishedAt }) => new Date(publishedAt as number).toISOString().slice(0, 16))).toEqual([
      '2026-01-16T10:30',
      '2026-07-01T06:10',
    ]);
  });

  it('the day of the download is said to be partial', async () => {
    const exportedAt = Date.parse('2025-03-12T05:00:00Z'); // still 11 March in California
    expect((await fixture('meta-chart--reach-utf16.csv', { exportedAt })).remarks).toEqual([
      { code: 'last-day-partial', with: { day: '2025-03-11' } },
    ]);
  });

  it('a day without a row stays unknown', async () => {
    const { days } = await written('Facebook visits;\nDate;Primary\n2026-04-01T00:00:00;3\n2026-04-03T00:00:00;5\n');
    expect(days.map(({ day }) => day)).toEqual(['2026-04-01', '2026-04-03']);
  });
});

describe('Meta: what a figure means', () => {
  it('zeros mean missing for views beside a positive reach, and for nothing else', async () => {
    const { posts, remarks } = await fixture('facebook-content--en-us-two-views-columns.csv');
    expect(remarks).toEqual([{ code: 'zeros-mean-missing', with: { measure: 'Views', rows: 2 } }]);
    expect(posts.map(({ measures }) => measures.views)).toEqual([undefined, undefined, 0]);
    for (const measure of ['shares', 'comments', 'reactions', 'video_views'] as const)
      expect(posts.map(({ measures }) => measures[measure])).toEqual([0, 0, 0]);
  });

  it('zeros among real views are zeros', async () => {
    const { posts, remarks } = await written(
      `${FACEBOOK},Views,Reach,Reactions,Comments,Shares\n${post(1, '0,5,0,0,0')}\n${post(2, '9,5,0,0,0')}\n`,
    );
    expect(remarks).toEqual([]);
    expect(posts.map(({ measures }) => measures.views)).toEqual([0, 9]);
  });

  it('of two Views columns the first is the post’s', async () => {
    const { posts } = await written(`${FACEBOOK},Views,Reach,Reactions,Comments,Shares,Views\n${post(1, '70,50,1,2,3,4')}\n`);
    expect(posts[0]?.measures).toEqual({ views: 70, reach: 50, reactions: 1, comments: 2, shares: 3 });
  });

  it('beside Impressions, Views were views of the video', async () => {
    const { posts } = await fixture('facebook-content--en-2024-impressions-and-views.csv');
    expect(posts.map(({ measures: { views, impressions, video_views } }) => ({ views, impressions, video_views }))).toEqual([
      { views: undefined, impressions: 1500, video_views: undefined },
      { views: undefined, impressions: 2600, video_views: 730 },
    ]);
  });

  it('impressions and views stay two measures on Instagram', async () => {
    const before = await fixture('instagram-content--en-2024-impressions.csv');
    expect(before.posts.every(({ measures }) => measures.impressions !== undefined && measures.views === undefined)).toBe(true);
    const since = await fixture('instagram-content--en-2026.csv');
    expect(since.posts.every(({ measures }) => measures.views !== undefined && measures.impressions === undefined)).toBe(true);
  });

  it('a blank reach is missing, not zero', async () => {
    const { posts } = await fixture('instagram-content--en-2026.csv');
    expect(posts[2]?.measures).not.toHaveProperty('reach');
    expect(posts[2]?.measures).not.toHaveProperty('follows');
  });

  it('« Couverture » is reach', async () => {
    expect((await fixture('facebook-content--fr.csv')).posts.map(({ measures }) => measures.reach)).toEqual([1900, 4100]);
  });

  it('the sum that Meta writes is a check, and never a measure', async () => {
    const { posts, remarks } = await fixture('facebook-content--en-us-ragged.csv');
    expect(remarks).toEqual([{ code: 'parts-differ-from-total', with: { rows: 1 } }]);
    expect(sum(posts, 'reactions') + sum(posts, 'comments') + sum(posts, 'shares')).toBe(9 + 3 + 2 + 120 + 3 + 29 + 6);
  });

  it('daily and lifetime only: rolling windows are left alone, a repeated name is its first column', async () => {
    const { days } = await fixture('facebook-insights-page--en-2018.csv');
    expect(days.map(({ measures: { engaged_people, reach, profile_views } }) => [engaged_people, reach, profile_views])).toEqual([
      [43, 683, 22],
      [52, 914, undefined],
    ]);
  });

  it('blank likes and unlikes stay missing, and that is said', async () => {
    const { days, remarks } = await fixture('facebook-insights-page--en-2018.csv');
    expect(days.map(({ measures }) => [measures.followers_gained, measures.followers_lost])).toEqual([
      [2, undefined],
      [undefined, 1],
    ]);
    expect(remarks.map(({ code }) => code)).toEqual(['blanks-stay-missing', 'blanks-stay-missing']);
  });

  it('likes and followers of the charts of 2024 are daily gains, of two networks', async () => {
    const { days, facts } = await fixture('meta-chart--old-layout-2024.csv');
    expect(facts).toEqual({});
    expect(days.map(({ platform, measures }) => `${platform} ${measures.followers_gained}`)).toEqual([
      'facebook 0',
      'facebook 1',
      'facebook 2',
      'instagram 4',
      'instagram 0',
      'instagram 6',
    ]);
    expect(days.every(({ measures }) => measures.followers === undefined)).toBe(true);
  });
});

describe('Meta: rows', () => {
  it('a post whose figures are split over two rows is merged, not summed', async () => {
    const { posts } = await fixture('facebook-content--en-us-ragged.csv');
    expect(merged(posts).get('930000000000005')).toEqual({
      views: 300,
      reach: 250,
      reactions: 6,
      comments: 0,
      shares: 0,
      clicks: 9,
      link_clicks: 2,
    });
  });

  it('a daily breakdown never passes for posts', async () => {
    for (const name of ['meta-daily-breakdown--facebook-sv.csv', 'meta-daily-breakdown--instagram-en.csv']) {
      const { posts, postDays } = await fixture(name);
      expect(posts).toEqual([]);
      expect(new Set(postDays.map(({ postId, day }) => `${postId} ${day}`)).size).toBe(postDays.length);
      expect(postDays.length).toBeGreaterThan(3);
    }
  });

  it('repeated posts without a day are refused, with the next step', async () => {
    const { posts, refused } = await fixture('facebook-content--days-without-a-day.csv');
    expect(posts).toEqual([]);
    expect(refused).toEqual({ code: 'posts-repeated', with: { posts: 1, rows: 8 } });
    expect(sentence(refused as NonNullable<typeof refused>, 'fr')).toContain('Exportez de nouveau');
    expect((await fixture('facebook-videos--days.csv')).refused?.code).toBe('posts-repeated');
  });

  it('an account chosen twice, or a post of several accounts, is no breakdown', async () => {
    const twice = `${post(1, '9,5,0,0,0')}\n${post(2, '8,5,0,0,0')}\n`;
    expect((await written(`${FACEBOOK},Views,Reach,Reactions,Comments,Shares\n${twice}${twice}`)).posts).toHaveLength(4);
    const pages = [1, 2, 3].map((page) => post(1, '9,5,0,0,0').replace('100060000000001', `10006000000000${page}`)).join('\n');
    expect((await written(`${FACEBOOK},Views,Reach,Reactions,Comments,Shares\n${pages}\n`)).posts).toHaveLength(3);
  });

  it('one day among lifetime totals is left out, and said', async () => {
    const { rejected } = await fixture('facebook-content--en-us-ragged.csv');
    expect(rejected).toEqual([{ row: 8, why: { code: 'row-of-one-day', with: { day: '02/24/2025' } } }]);
  });

  it('Lifetime and Livstid are no days', async () => {
    for (const name of ['facebook-content--sv-mixed.csv', 'instagram-content--sv-several-accounts.csv']) {
      const { posts, postDays, rejected } = await fixture(name);
      expect([posts.length > 0, postDays, rejected]).toEqual([true, [], []]);
    }
  });

  it('records shorter than their header, and a header named __proto__', async () => {
    const { posts } = await fixture('facebook-content--en-us-ragged.csv');
    expect(posts[2]?.measures).toEqual({ views: 88, reach: 70, reactions: 1, comments: 1, shares: 1, clicks: 12, link_clicks: 12 });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('captions of several lines, with quotes, formulas and line separators', async () => {
    const { posts } = await fixture('instagram-content--en-2026.csv');
    expect(posts.map(({ row, text }) => [row, text?.slice(0, 24)])).toEqual(
      [
        [2, 'Un tabouret, trois planc'],
        [3, 'Ponçage, "grain 120", pu'],
        [4, '=HYPERLINK("https://exam'],
        [5, null],
        [6, 'Minuit moins une, heure '],
        [7, 'Un tabouret, trois planc'],
      ].map(([row, text]) => [row, text ?? undefined]),
    );
    expect(posts[1]?.text).toContain('huile.\u2028Deux');
  });

  it('an id is text; one that a spreadsheet rounded is not guessed', async () => {
    expect((await fixture('facebook-insights-post--en-2015.csv')).posts[0]?.postId).toBe('400000000000001_10152225918189138');
    const { posts, rejected } = await fixture('instagram-content--resaved-semicolon.csv');
    expect(posts.map(({ postId }) => postId)).toEqual(['1800000000000050']);
    expect(rejected).toEqual([{ row: 3, why: { code: 'id-rounded', with: { id: '1,8E+17' } } }]);
  });

  it('a file wrapped by a spreadsheet loses only the row whose id stands elsewhere', async () => {
    const { posts, rejected } = await fixture('instagram-content--wrapped-by-spreadsheet.csv');
    expect(posts).toHaveLength(2);
    expect(rejected).toEqual([{ row: 3, why: { code: 'row-without-id' } }]);
  });
});

describe('Meta: languages and columns', () => {
  it('two languages in one file, column by column and value by value', async () => {
    const { posts } = await fixture('facebook-content--sv-mixed.csv');
    expect(posts.map(({ format }) => format)).toEqual(['photo', 'photo', 'video', 'link']);
    expect(posts.every(({ measures }) => measures.views !== undefined && measures.video_views === undefined)).toBe(true);
  });

  it('account columns repeated at the end and left empty do not hide the account', async () => {
    const { posts } = await fixture('instagram-content--sv-several-accounts.csv');
    expect(posts.map(({ account, accountId }) => [account, accountId])).toEqual([
      ['snickeriet.lind', '17841400000000002'],
      ['snickeriet.lind', '17841400000000002'],
      ['snickeriet.barn', '17841400000000003'],
    ]);
  });

  it('the order of columns has no meaning', async () => {
    const figures = async (header: string, values: string) =>
      (await written(`${FACEBOOK},${header}\n${post(1, values)}\n`)).posts[0]?.measures;
    expect(await figures('Shares,Comments,Reactions,Reach,Views', '3,2,1,50,70')).toEqual(
      await figures('Views,Reach,Reactions,Comments,Shares', '70,50,1,2,3'),
    );
  });

  it('measures whose column was not found are named', async () => {
    const { remarks } = await fixture('instagram-content--fr.csv');
    expect(remarks).toEqual([{ code: 'columns-not-found', with: { columns: 'Likes, Saves' } }]);
  });

  it('the longer of title and description is the text', async () => {
    const { posts } = await fixture('facebook-content--en-us-ragged.csv');
    expect(posts[1]?.text).toBe('Ponçage à la main, sans machine.\nDeux grains, une heure.');
  });
});

describe('Meta: charts and audiences', () => {
  it('a title that names no network leaves it to the folder', async () => {
    expect((await fixture('meta-chart--reach-utf16.csv', { folderPlatform: 'instagram' })).facts).toEqual({});
    expect((await fixture('meta-chart--resaved-semicolon.csv')).facts).toEqual({ platform: 'facebook' });
  });

  it('an unknown title is refused by its name, with the next step', async () => {
    const { refused, days } = await fixture('meta-chart--french-title.csv');
    expect(days).toEqual([]);
    expect(refused).toEqual({ code: 'chart-title-unknown', with: { title: 'Couverture' } });
  });

  it('a chart without its title, or with one title twice, is refused', async () => {
    expect((await written('Date;Primary\n2026-04-01T00:00:00;3\n')).refused?.code).toBe('chart-without-title');
    const block = 'Reach\nDate,Primary\n2026-04-01T00:00:00,3\n';
    expect((await written(`${block}\n${block}`)).refused?.code).toBe('chart-title-twice');
  });

  it('a chart is known when a second one begins at the end of what recognition looks at', async () => {
    const days = Array.from({ length: 96 }, (_, at) => `${new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 19)},1`);
    const found = await written(`sep=,\nReach\nDate,Primary\n${days.join('\n')}\nViews\nDate,Primary\n2026-04-01T00:00:00,3\n`);
    expect([found.exports, found.days.length]).toEqual([['meta-chart'], 97]);
  });

  it('a period of comparison is not added', async () => {
    const { days, remarks } = await fixture('meta-chart--compared.csv');
    expect(days.map(({ measures }) => measures.profile_views)).toEqual([10, 12, 9]);
    expect(remarks).toEqual([{ code: 'compare-column-ignored' }]);
  });

  it('women and men keep their columns, whatever the order; the series inside is not counted twice', async () => {
    const { audience, days, remarks } = await fixture('meta-audience--men-first-with-series.csv');
    expect(audience.filter(({ dimension }) => dimension === 'age-gender').map(({ part, value }) => [part, value])).toEqual([
      ['men', 40.5],
      ['women', 59.5],
    ]);
    expect(days).toEqual([]);
    expect(remarks).toEqual([
      { code: 'series-in-audience', with: { title: 'Follows' } },
      { code: 'block-left-out', with: { title: 'Top pages' } },
    ]);
  });

  it('percentages that became dates are refused whole', async () => {
    const { audience, refused } = await fixture('meta-audience--dates-for-percentages.csv');
    expect(audience).toEqual([]);
    expect(refused).toEqual({ code: 'audience-damaged', with: { cell: '3.avr', row: '3' } });
  });

  it('an audience of 2024 belongs to the network named last', async () => {
    const { audience } = await fixture('meta-audience--old-layout-2024.csv');
    expect(new Set(audience.map(({ platform }) => platform))).toEqual(new Set(['instagram']));
    expect(audience.filter(({ dimension }) => dimension === 'age-gender').reduce((total, { value }) => total + value, 0)).toBe(100);
  });
});

describe('Meta: archives and names', () => {
  it('a position or a device in an archive is never read', async () => {
    const found = JSON.stringify(await fixture('instagram-archive--posts_1.json'));
    expect(found).not.toMatch(/47\.2|1\.55|android|exif|metadata/);
  });

  it('a text is repaired only when it is broken', () => {
    expect(unscrambled('SÃ£o Paulo ðª\u00b5')).toBe('SÃ£o Paulo ðª\u00b5'); // not all of it makes sense
    expect(unscrambled('SÃ£o Paulo')).toBe('São Paulo');
    expect(unscrambled('l\u00e2\u0080\u0099\u00c3\u00a9tabli')).toBe('l’établi');
    for (const right of ['São Paulo', 'café à 85°', 'déjà « juste »', 'plain', '🪵 et ça']) expect(unscrambled(right)).toBe(right);
  });

  it('lists of an archive that are no posts are known and left out', async () => {
    const path = 'exports/instagram-atelier.brindille-2026-04-05-AbCd.zip!logged_information/past_instagram_insights/posts.json';
    const name = 'instagram-archive--posts_1.json';
    const archived = await fixture(name, {
      path: path.replace(/!.*/, '!your_instagram_activity/media/archived_posts.json'),
      fileName: 'archived_posts.json',
    });
    expect([archived.exports, archived.posts, codes(archived)]).toEqual([['instagram-archive'], [], ['personal-left-out']]);
    expect(archived.facts.account).toBe('atelier.brindille');
    const [insights] = await collect(jsonFile({ organic_insights_posts: [{}] }), { path, fileName: 'posts.json' });
    expect([insights?.exports, insights?.remarks]).toEqual([['instagram-archive'], [{ code: 'archive-insights-left-out' }]]);
    const [reels] = await collect(
      jsonFile({ any_key: [{ media: [{ uri: 'media/reels/1/a_17841800000000009.mp4', creation_timestamp: 1775120400 }] }] }),
      {
        path: path.replace(/!.*/, '!your_instagram_activity/media/reels.json'),
        fileName: 'reels.json',
      },
    );
    expect(reels?.posts.map(({ postId, format }) => [postId, format])).toEqual([['17841800000000009', 'short-video']]);
  });

  it('the name of a classic export says the Page', async () => {
    const fileName = 'Facebook Insights Data Export (Post Level) - L’Atelier - Brindille - 2015-02-20 - 2015-03-01.csv';
    expect((await fixture('facebook-insights-post--en-2015.csv', { fileName })).facts.account).toBe('L’Atelier - Brindille');
  });

  it('a name used twice is its total, added for organic and paid', async () => {
    expect((await fixture('facebook-insights-post--en-2015.csv')).posts.map(({ measures }) => measures.video_views)).toEqual([
      undefined,
      150,
      undefined,
    ]);
  });

  it('ads are known and kept out, in any spelling of the amount', async () => {
    for (const name of ['meta-ads--en-2017.csv', 'meta-ads--en-2026.csv']) {
      const found = await fixture(name);
      expect([found.posts, found.days, codes(found)]).toEqual([[], [], ['paid-left-out']]);
    }
  });

  it('every refusal says what to do next, in both languages', () => {
    for (const code of [
      'posts-repeated',
      'chart-title-unknown',
      'chart-without-title',
      'chart-title-twice',
      'chart-broken',
      'audience-damaged',
    ] as const) {
      const { remark } = new Problem(code, { posts: 1, rows: 2, title: 'T', cell: 'c', row: '3' });
      expect(sentence(remark, 'en')).toMatch(/(Export|Download|export|Switch) /);
      expect(sentence(remark, 'fr')).toMatch(/(Exportez|Téléchargez|Passez|exportez) /);
    }
  });
});

function jsonFile(value: unknown): string {
  const path = join(scratch, `${++files}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

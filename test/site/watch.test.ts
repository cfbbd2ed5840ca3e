/** The watch and the queue of a brand whose every clip and event is known: what its pages show is worked out anew here. */

import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from './built.ts';
import type { Pages } from './pages.ts';
import { figuresOf, WATCHED } from './watched-brand.ts';

const DAY = 86_400_000;
const LANGUAGES = ['fr', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

let pages: Pages;
beforeAll(async () => {
  pages = (await sharedSite('states')).pages;
});

const main = (path: string, language: Language): Element => {
  const html = pages.get(`${language === 'fr' ? '' : 'en/'}veille/${path}index.html`);
  expect(html, path).toBeDefined();
  return parseHTML(html as string).document.querySelector('main') as Element;
};
const all = (page: Element, selector: string): Element[] => [...page.querySelectorAll(selector)];
const said = (one: Element | null): string => (one?.textContent ?? '').replace(/\s+/g, ' ').trim();
const numberOf = (one: Element | null | undefined, name: string): number | null => {
  const written = one?.getAttribute(name);
  return written === null || written === undefined ? null : Number(written);
};
const figures = (page: Element, selector: string, names: readonly string[]) =>
  all(page, selector).map((row) => Object.fromEntries(names.map((name) => [name, row.getAttribute(`data-${name}`)])));

/** The forty posts as they were written: who saw what when, by counting days from the first. */
const POSTS = Array.from({ length: WATCHED.posts }, (_, at) => {
  const published = Date.UTC(2026, 8, 7, 8) + ((at % 10) * 7 + Math.floor(at / 10)) * DAY;
  return {
    platform: at < 24 ? 'instagram' : at < 34 ? 'tiktok' : 'linkedin',
    week: at % 10,
    points: Array.from({ length: at % 4 === 0 ? 3 : 1 }, (_, capture) => {
      const { reactions, comments } = figuresOf(at, capture);
      return { at: published + (2 + capture * 7) * DAY, value: reactions + comments };
    }),
  };
});
const newest = ({ points }: (typeof POSTS)[number]): number => points.at(-1)?.value ?? Number.NaN;

/** The value, or the middle of the two, that as many lie above as below. */
function middleOf(values: readonly number[]): number {
  const below = (value: number) => values.filter((other) => other < value).length;
  const above = (value: number) => values.filter((other) => other > value).length;
  const middle = values.filter((value) => below(value) * 2 <= values.length && above(value) * 2 <= values.length);
  return (Math.min(...middle) + Math.max(...middle)) / 2;
}

describe.each(LANGUAGES)('a competitor of forty clipped posts (%s)', (language) => {
  const page = () => main('watch/menuiserie-lafont/', language);

  it('declares what was clipped, and gives the median of each platform over the newest capture of each post', () => {
    const corpus = page().querySelector('#corpus');
    expect([numberOf(corpus, 'data-posts'), numberOf(corpus, 'data-captures')]).toEqual([WATCHED.posts, WATCHED.captures]);
    for (const platform of ['instagram', 'tiktok', 'linkedin']) {
      const values = POSTS.filter((one) => one.platform === platform).map(newest);
      const row = page().querySelector(`tr[data-platform="${platform}"][data-median]`);
      expect([numberOf(row, 'data-median'), numberOf(row, 'data-n')], platform).toEqual([middleOf(values), values.length]);
    }
    const most = middleOf(POSTS.filter(({ platform }) => platform === 'instagram').map(newest));
    expect(said(page().querySelector('h1'))).toContain(String(Math.round(most)));
  });

  it('draws a series for each post that was clipped again, one point per capture, at its time', () => {
    const series = Map.groupBy(all(page(), 'tr[data-series]'), (row) => row.getAttribute('data-series'));
    const shown = [...series.values()].map((rows) =>
      rows.map((row) => ({ at: Date.parse(row.getAttribute('data-at') ?? ''), value: numberOf(row, 'data-value') })),
    );
    const again = POSTS.filter(({ points }) => points.length > 1);
    expect(again).toHaveLength(WATCHED.again);
    expect(shown).toEqual(again.toSorted((one, other) => newest(other) - newest(one)).map(({ points }) => points));
  });

  it('counts the posts of each week and of each format, and the week under way', () => {
    expect(figures(page(), 'tr[data-week]', ['week', 'posts'])).toEqual(
      Array.from({ length: 11 }, (_, at) => ({ week: `2026-w${37 + at}`, posts: String(POSTS.filter(({ week }) => week === at).length) })),
    );
    expect(figures(page(), 'tr[data-format]', ['format', 'posts'])).toEqual([
      { format: 'photo', posts: '20' },
      { format: 'carousel', posts: '10' },
      { format: 'short-video', posts: '10' },
    ]);
  });

  it('shows the note with the figures of its day, not those that came after', () => {
    const notes = all(page(), 'li[data-note]');
    expect(notes).toHaveLength(1);
    expect(said(notes[0] as Element)).toContain('Les carrousels reviennent chaque lundi');
    expect(said(notes[0] as Element)).toContain(language === 'fr' ? 'Ce que cela change' : 'What it changes');
    const [known, later] = [figuresOf(4, 1), figuresOf(4, 2)];
    const quote = said(page().querySelector('li[data-clip]'));
    expect(quote).toContain(language === 'fr' ? '14 oct. 2026' : '14 Oct 2026');
    expect(quote).toMatch(new RegExp(`\\b${known.reactions}\\b.*\\b${known.comments}\\b`));
    expect(quote).not.toContain(String(later.reactions));
  });
});

describe.each(LANGUAGES)('a competitor of whom nothing was clipped (%s)', (language) => {
  it('shows the next step, its accounts and the note that was taken, and no figure', () => {
    const page = main('watch/etabli-neuf/', language);
    expect(all(page, '[data-next] li').length).toBeGreaterThan(1);
    expect(said(page)).toContain('etablineuf');
    expect(all(page, 'li[data-note]').map(said).join()).toContain('Rien depuis leur ouverture');
    expect(all(page, '#corpus, svg, tr[data-median], tr[data-week]')).toEqual([]);
    expect(said(main('watch/', language).querySelector('tr[data-competitor="etabli-neuf"]'))).toMatch(/rien de capté|nothing clipped/);
  });
});

describe.each(LANGUAGES)('the mentions (%s)', (language) => {
  const page = () => main('mentions/', language);

  it('queue the oldest first, by opening hours, and say who takes care', () => {
    // Thursday 11:00 to Saturday 9:12 in Paris is 7 h + 9 h; Friday 16:30 is an hour and a half.
    expect(figures(page(), '.queue > li', ['waited', 'late'])).toEqual([
      { waited: String(16 * 60), late: '' },
      { waited: '90', late: null },
    ]);
    const [first, second] = all(page(), '.queue > li').map(said);
    expect(first).toMatch(/Le vernis s’écaille déjà.*Nour Belin/);
    expect(second).toContain('Faites-vous des tiroirs sur mesure');
    expect(second).not.toContain('Nour Belin');
  });

  it('settle each message once: six with their time, one that needs none, one whose clocks disagree and why', () => {
    const rows = figures(page(), '.settled tr[data-clip]', ['outcome', 'waited', 'late']);
    expect(rows).toEqual([
      { outcome: 'answered', waited: null, late: null },
      { outcome: 'not-needed', waited: null, late: null },
      ...[390, 330, 270, 210, 150, 90].map((minutes) => ({
        outcome: 'answered',
        waited: String(minutes),
        late: String(minutes > 240),
      })),
    ]);
    const early = said(page().querySelector('.settled tr[data-clip]'));
    expect(early).toContain('Livrez-vous à Nantes');
    expect(early).toMatch(language === 'fr' ? /horloges.*non compté/ : /clocks.*not counted/);
  });

  it('give the median, the nine in ten and the answered share of those known, and none of too few', () => {
    // 90, 150, 210, 270, 330 and 390 minutes: the middle of 210 and 270; nine in ten half-way from 330 to 390; three within four hours.
    expect(figures(page(), 'tr[data-part]', ['part', 'answered', 'messages', 'median', 'nine', 'kept'])).toEqual([
      { part: 'facebook', answered: '7', messages: '9', median: '240', nine: '360', kept: '3' },
      { part: '2026-w47', answered: '3', messages: '5', median: null, nine: null, kept: '0' },
      { part: '2026-w46', answered: '4', messages: '4', median: null, nine: null, kept: '3' },
    ]);
    expect(said(page().querySelector('#response'))).toMatch(/78 ?%/);
  });
});

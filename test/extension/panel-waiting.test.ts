/** What was logged in the panel and is not yet in the host's answer shows all the same, once, and can be taken back. */

import { expect, it } from 'vitest';
import { closedBecause } from '../../extension/background/page-closed.ts';
import { withWaiting } from '../../extension/background/panel-waiting.ts';
import type { ClipEvent } from '../../scripts/model/clip.ts';
import type { Panel, PanelClip, PanelMention } from '../../scripts/model/panel.ts';

const CLAIRE = '20261120t091200z-0123456789ab';
const NOE = '20261121t091200z-0123456789ab';

const mention = (clip: string): PanelMention => ({
  clip,
  site: 'x',
  author: 'Claire M.',
  text: 'Ma lampe est arrivée cassée.',
  url: 'https://x.com/claire_m/status/1',
  tone: null,
  since: '2026-11-20T09:12:00Z',
  waitedMs: 3_600_000,
  late: true,
  assignee: null,
});
const known: PanelClip = {
  clip: CLAIRE,
  site: 'x',
  kind: 'mention',
  tone: null,
  text: null,
  url: 'https://x.com/claire_m/status/1',
  capturedAt: '2026-11-20T09:12:00Z',
  captures: 1,
  state: 'waiting',
  answeredAt: null,
  note: null,
};
const PANEL: Panel = {
  at: '2026-11-24T08:00:00Z',
  day: '2026-11-24',
  posts: [
    {
      entry: 'chaise',
      title: 'Chaise',
      variants: ['instagram', 'facebook'].map((key) => ({
        key,
        channel: key as 'instagram',
        account: null,
        language: 'fr',
        status: 'approved',
        wall: '2026-11-24 12:30',
        title: null,
        text: 'Une chaise',
        firstComment: null,
        media: [],
        permalink: null,
      })),
    },
  ],
  waiting: { total: 40, mentions: [mention(CLAIRE), mention(NOE)] },
  known: { author: 'Claire M.', competitor: 'Maison Rivale', own: false, posts: 1, waiting: 1, answered: 0, clips: [known], notes: [] },
  replies: [],
  people: [{ id: 'ada', name: 'Ada M.' }],
  subjects: [],
  problems: [],
};

let made = 0;
const event = (said: Record<string, unknown>, at = '2026-11-24T23:30:00.000Z'): ClipEvent => {
  made += 1;
  return { version: 1, id: `20261124t090000z-${String(made).padStart(12, '0')}`, brand: 'lune', at, ...said } as ClipEvent;
};
const answered = (clip: string, outcome = 'answered') =>
  event({ event: 'answered', clip, outcome, permalink: null, reply: null, language: null });
const after = (...events: ClipEvent[]) => withWaiting(PANEL, events, 'Europe/Paris');

it('an answered message waits no more and is counted once, told twice or not', () => {
  const said = answered(CLAIRE);
  for (const shown of [after(said), after(said, said), withWaiting(after(said), [said], 'Europe/Paris')]) {
    expect([shown.waiting.total, shown.waiting.mentions.map(({ clip }) => clip)]).toEqual([39, [NOE]]);
    expect(shown.known).toMatchObject({ waiting: 0, answered: 1, clips: [{ state: 'answered', answeredAt: said.at }] });
  }
  expect(after(answered(CLAIRE, 'not-needed')).known).toMatchObject({ waiting: 0, answered: 0, clips: [{ state: 'not-needed' }] });
});

it('an event that was taken back did not happen, in whatever order they come', () => {
  const said = answered(CLAIRE);
  const undone = event({ event: 'undone', clip: said.id });
  expect(after(said, undone)).toEqual(PANEL);
  expect(after(undone, said)).toEqual(PANEL);
});

it('a variant is published at its address, and no other is', () => {
  const permalink = 'https://www.instagram.com/p/Xchaise/';
  const shown = after(event({ event: 'published', entry: 'chaise', variant: 'instagram', permalink, publishedAt: null }));
  expect(shown.posts[0]?.variants.map(({ status, permalink: where }) => [status, where])).toEqual([
    ['published', permalink],
    ['approved', null],
  ]);
});

it('a message is handed to a person by name, to the last one that was said', () => {
  const handed = (to: string | null, at: string) => event({ event: 'handed', clip: NOE, to }, at);
  const shown = after(handed('Zoé', '2026-11-24T10:00:00.000Z'), handed('ada', '2026-11-24T11:00:00.000Z'));
  expect(shown.waiting.mentions.map(({ assignee }) => assignee)).toEqual([null, 'Ada M.']);
});

it('a note on the competitor in view shows with its day on the brand’s clock; another one only names its subject', () => {
  const note = { event: 'note', about: 'competitor', name: 'Maison Rivale', text: 'Des soldes', clip: null };
  expect(after(event(note)).known?.notes).toEqual([{ about: 'competitor', name: 'Maison Rivale', text: 'Des soldes', day: '2026-11-25' }]);
  const trend = after(event({ ...note, about: 'trend', name: 'Reels longs' }));
  expect([trend.known?.notes, trend.subjects]).toEqual([[], [{ about: 'trend', name: 'Reels longs' }]]);
});

it('what is about nothing that the panel shows changes nothing', () => {
  const stray = '20200101t000000z-0123456789ab';
  expect(after(answered(stray), event({ event: 'undone', clip: stray }))).toEqual(PANEL);
});

it.each([
  // Chromium 156, November 2026.
  ['', 'Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'needs-gesture'],
  ['', 'Cannot access a chrome:// URL', 'page-closed-to-extensions'],
  ['', 'The extensions gallery cannot be scripted.', 'page-closed-to-extensions'],
  ['https://shop.example/', 'Cannot access contents of the page.', 'page-closed-to-extensions'],
  // Firefox ESR 153.
  ['', 'Missing host permission for the tab', 'needs-gesture'],
])('of a page at « %s » the browser says « %s »: %s', (url, words, closed) => {
  expect(closedBecause(url, words)).toBe(closed);
});

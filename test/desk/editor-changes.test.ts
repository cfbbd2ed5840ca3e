/** What the editor sends: as little as the person changed, in an order that holds. */

import { describe, expect, it } from 'vitest';
import type { NoteLine } from '../../scripts/model/desk-edit.ts';
import { type PlannedPost, readPlannedPost } from '../../scripts/model/planned-post.ts';
import { withValue } from '../../site/client-desk/editor/content.ts';
import { changesBetween } from '../../site/client-desk/editor/content-lists.ts';
import { inFileOrder } from '../../site/client-desk/editor/file-order.ts';
import { hashtagsFrom, hashtagsText } from '../../site/client-desk/editor/hashtags.ts';
import { trackedLink, usualUtm } from '../../site/client-desk/editor/link-utm.ts';
import { monthAfter, weeksOf } from '../../site/client-desk/editor/moving.ts';
import { nextFirst } from '../../site/client-desk/editor/next-first.ts';
import { readablePost } from '../../site/client-desk/editor/readable.ts';
import { standingNow } from '../../site/client-desk/editor/standing-now.ts';
import { clockOf, wallOf } from '../../site/client-desk/editor/wall-time.ts';

const POST = {
  title: 'Une chaise',
  mood: 'joyeux',
  variants: [
    { channel: 'instagram', text: 'Un', media: [{ file: 'media/a.jpg' }, { file: 'media/b.jpg' }] },
    { channel: 'facebook', text: 'Deux' },
    { channel: 'linkedin', text: 'Trois' },
  ],
};

describe('what is sent', () => {
  it('is the key that changed, and nothing when nothing did', () => {
    expect(changesBetween(POST, structuredClone(POST))).toEqual([]);
    expect(changesBetween(POST, withValue(POST, ['variants', 1, 'text'], 'Deux !'))).toEqual([
      { keys: ['variants', 1, 'text'], value: 'Deux !' },
    ]);
    expect(changesBetween(POST, withValue(POST, ['mood'], undefined))).toEqual([{ keys: ['mood'] }]);
  });

  it('takes one variant out and leaves the others as they are', () => {
    const without = withValue(POST, ['variants'], [POST.variants[0], { ...POST.variants[2], text: 'Quatre' }]);
    expect(changesBetween(POST, without)).toEqual([{ keys: ['variants', 1] }, { keys: ['variants', 1, 'text'], value: 'Quatre' }]);
  });

  it('adds a variant at the end, and a list where there was none', () => {
    const added = { channel: 'x', text: '' };
    expect(changesBetween(POST, withValue(POST, ['variants'], [...POST.variants, added]))).toEqual([
      { keys: ['variants', 3], value: added },
    ]);
    expect(changesBetween({ title: 'a' }, { title: 'a', variants: [added] })).toEqual([{ keys: ['variants'], value: [added] }]);
  });

  it('says an order anew as a whole', () => {
    const media = [{ file: 'media/b.jpg' }, { file: 'media/a.jpg' }];
    expect(changesBetween(POST, withValue(POST, ['variants', 0, 'media'], media))).toEqual([
      { keys: ['variants', 0, 'media'], value: media },
    ]);
  });

  it('adds and takes out a text of a reply, and keeps what stands around the others', () => {
    const [fr, en] = [
      { language: 'fr', text: 'Bonjour', ton: 'doux' },
      { platform: 'x', language: 'en', text: 'Hi' },
    ];
    expect(changesBetween({ variants: [fr] }, { variants: [fr, en] })).toEqual([{ keys: ['variants', 1], value: en }]);
    expect(changesBetween({ variants: [en, fr] }, { variants: [{ ...fr, text: 'Salut' }] })).toEqual([
      { keys: ['variants', 0] },
      { keys: ['variants', 0, 'text'], value: 'Salut' },
    ]);
  });

  it('puts a new note’s keys in the order in which people read them', () => {
    const content = { variants: [{ language: 'fr', humeur: 'a', text: 'b', platform: 'x' }], mood: 'c', title: 'd' };
    expect(JSON.stringify(inFileOrder('replies', content))).toBe(
      '{"title":"d","variants":[{"platform":"x","language":"fr","text":"b","humeur":"a"}],"mood":"c"}',
    );
    expect(
      JSON.stringify(inFileOrder('calendar', { mood: 'joyeux', at: '2026-11-24', variants: [{ text: 'a', channel: 'x' }], title: 'd' })),
    ).toBe('{"title":"d","at":"2026-11-24","variants":[{"channel":"x","text":"a"}],"mood":"joyeux"}');
    expect(inFileOrder('campaigns', content)).toBe(content);
  });

  it('leaves no empty group behind', () => {
    expect(withValue({ title: 'a', contest: { rules: 'b' } }, ['contest', 'rules'], undefined)).toEqual({ title: 'a' });
  });
});

describe('wall times', () => {
  it.each([
    ['2026-10-25', '02:30', 'twice'],
    ['2026-03-29', '02:30', 'skipped'],
    ['2026-11-24', '02:30', 'plain'],
    ['2026-10-25', '', 'plain'],
  ])('%s %s in Paris is %s', (day, hour, said) => {
    expect(clockOf(day, hour, 'Europe/Paris')).toBe(said);
  });
  it('are written with a space, or the day alone', () => {
    expect([wallOf('2026-11-24', '12:30'), wallOf('2026-11-24', ''), wallOf('', '12:30')]).toEqual([
      '2026-11-24 12:30',
      '2026-11-24',
      null,
    ]);
  });
});

describe('what is not right yet', () => {
  const from = { id: 'new', notes: '', brand: { timeZone: 'Europe/Paris', languages: ['fr'] as const } };
  const x = { channel: 'x', text: 'Un' };

  it('is left out, and each variant keeps its place in the form', () => {
    const content = {
      title: 'a',
      at: 'demain',
      event: { place: 'Angers' },
      variants: [
        { channel: 'none', text: 'Zéro' },
        x,
        x,
        { channel: 'facebook', text: 'Trois', at: '18:30', media: [{ alt: 'sans fichier' }] },
      ],
    };
    const post = readablePost(content, from);
    expect(post?.variants.map(({ channel, index, text }) => [channel, index, text])).toEqual([
      ['x', 1, 'Un'],
      ['facebook', 3, 'Trois'],
    ]);
    expect(post).toMatchObject({ title: 'a', at: null, event: null });
  });

  it('changes nothing where all is right', () => {
    expect(readablePost({ title: 'a', variants: [x] }, from)?.variants).toMatchObject([{ index: 0, text: 'Un' }]);
  });
});

describe('the list', () => {
  it('begins with what comes next; what has no date, then what is past, comes after', () => {
    const lines = ['2026-11-20', '2026-11-21 09:00', null, '2026-12-01', '2026-10-01'].map(
      (at, index) => ({ name: `n${index}`, at }) as NoteLine,
    );
    expect(nextFirst(lines, '2026-11-21').map(({ name }) => name)).toEqual(['n1', 'n3', 'n2', 'n0', 'n4']);
  });
});

describe('hashtags', () => {
  it('that the file had stay as they were written there', () => {
    const before = ['#bois', 2026, 'atelier'];
    expect(hashtagsText(before)).toBe('#bois #2026 #atelier');
    expect(hashtagsFrom(`${hashtagsText(before)}, #neuf`, before)).toEqual(['#bois', 2026, 'atelier', 'neuf']);
    expect(hashtagsFrom(' ##a b,c ', null)).toEqual(['a', 'b', 'c']);
  });
});

describe('months', () => {
  it('start on Monday and hold every day', () => {
    const weeks = weeksOf('2026-11');
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([6, '2026-10-26', '2026-12-06']);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});

describe('a tracked link', () => {
  const post = { id: 'chaise', campaign: 'noel', at: '2026-11-24 12:30' };
  it('keeps its own query, and is refused when it is no web address', () => {
    const utm = usualUtm('', 'instagram', post);
    expect(utm).toEqual({ source: 'instagram', medium: 'social', campaign: 'noel' });
    expect(trackedLink('https://lune.example/a?b=1#c', utm)).toBe(
      'https://lune.example/a?b=1&utm_source=instagram&utm_medium=social&utm_campaign=noel#c',
    );
    expect(trackedLink('javascript:alert(1)', utm)).toBeNull();
    expect(usualUtm('https://lune.example/?utm_source=lettre', 'instagram', post).source).toBe('lettre');
  });
});

describe('what decisions said, as one types', () => {
  const brand = { timeZone: 'Europe/Paris', languages: ['fr'] as const };
  const stages = [{ name: 'Direction', reviewers: ['helene'], deadlineDays: 2 }];
  const post = (text: string, more: object = {}) => {
    const variants = [
      { channel: 'instagram', text },
      { channel: 'facebook', text: 'Deux' },
    ];
    return readPlannedPost({ title: 'Un', at: '2026-11-24 12:30', variants, ...more }, { id: 'un', notes: '', brand }).post as PlannedPost;
  };
  const known = (decided: 'approved' | 'refused' | 'in-review', state: 'approved' | 'refused' | 'waiting') => ({
    post: post('Un'),
    facts: {
      hash: '',
      approvedBy: decided === 'approved' ? 'Hélène' : null,
      stages: [{ name: 'Direction', state, awaited: state === 'waiting' ? ['helene'] : [], deadline: '2026-11-20' }],
      variants: ['instagram', 'facebook'].map((key) => ({ key, status: decided, decided, outdatedBy: null, published: null })),
    },
  });
  const now = (said: Parameters<typeof known> | null, typed: PlannedPost) => {
    const { variants, approval } = standingNow(typed, { known: said && known(...said), stages, media: {} });
    return {
      of: variants.map(({ decided, outdated }) => outdated?.by ?? decided),
      stage: approval.stages.map((one) => [one.state, one.deadline]),
    };
  };

  it('nothing is asked of a new post, and its deadline follows its day', () => {
    expect(now(null, post('Un'))).toEqual({ of: [], stage: [['not-asked', '2026-11-22']] });
  });
  it('an approval holds for what still reads so', () => {
    expect(now(['approved', 'approved'], post('Un'))).toEqual({ of: ['approved', 'approved'], stage: [['approved', '2026-11-20']] });
    expect(now(['approved', 'approved'], post('Autre'))).toEqual({ of: ['Hélène', 'approved'], stage: [['not-asked', '2026-11-20']] });
    const moved = post('Un', { at: '2026-12-24 12:30' });
    expect(now(['approved', 'approved'], moved)).toEqual({ of: ['Hélène', 'Hélène'], stage: [['not-asked', '2026-12-22']] });
  });
  it('a refusal is of the whole post as it was; who is awaited stays awaited for what is left', () => {
    expect(now(['refused', 'refused'], post('Autre'))).toEqual({ of: [null, null], stage: [['not-asked', '2026-11-20']] });
    expect(now(['in-review', 'waiting'], post('Autre'))).toEqual({ of: [null, 'in-review'], stage: [['waiting', '2026-11-20']] });
  });
});

/** What the panel says of who is in view: the right person, her messages, the notes on them, at once. */

import { describe, expect, it } from 'vitest';
import type { Clip } from '../../scripts/model/clip.ts';
import type { WatchNote } from '../../scripts/model/watch-note.ts';
import { type AuthorInView, knownOf } from '../../scripts/watch/known.ts';
import { mentionsOf } from '../../scripts/watch/mentions.ts';
import { clipKey, groupClips } from '../../scripts/workspace/clip-groups.ts';
import { answeredAt, someBrand, someMessage, told } from './some-mentions.ts';

const brand = someBrand();
const NOW = Date.parse('2026-11-20T15:00:00Z');
const by = (handle: string | null, name: string | null = null): Partial<Clip['post']> => ({ author: { handle, name, url: null } });
const page = (over: Partial<AuthorInView> = {}): AuthorInView => ({
  site: 'instagram',
  permalink: null,
  handle: null,
  name: null,
  ...over,
});
const note = (over: Partial<WatchNote>): WatchNote => ({
  id: 'note',
  about: 'competitor',
  name: 'Maison Brume',
  title: 'Soldes',
  platform: null,
  day: '2026-11-18',
  clips: [],
  changes: null,
  text: 'Ils soldent dès novembre.',
  from: 'file',
  path: 'watch/note.mdx',
  ...over,
});

const first = someMessage('2026-11-18T09:00:00Z', 1, { post: by('Ada.Lenoir', 'Ada Lenoir'), note: 'cliente fidèle' });
const second = someMessage('2026-11-19T09:00:00Z', 2, { post: by('ada.lenoir', 'Ada Lenoir'), needsAnswer: false });
const third = someMessage('2026-11-20T09:00:00Z', 3, { post: by('ada.lenoir', 'Ada Lenoir'), tone: 'negative' });
const elsewhere = someMessage('2026-11-20T09:00:00Z', 4, { site: 'threads', post: by('ada.lenoir') });
const nameless = someMessage('2026-11-20T10:00:00Z', 5, { site: 'google-reviews', post: by(null, 'Jean Petit') });
const rival = someMessage('2026-11-20T11:00:00Z', 6, { needsAnswer: false, kind: 'competitor', post: by('maisonbrume', 'Maison Brume') });
const rivalElsewhere = someMessage('2026-11-20T12:00:00Z', 7, {
  needsAnswer: false,
  kind: 'competitor',
  competitor: 'Maison Brume',
  site: 'article',
  post: by(null, 'Le Journal'),
});
const clips = told(first, second, third, elsewhere, nameless, rival, rivalElsewhere, answeredAt(first.id, '2026-11-18T10:00:00Z'));
const mentions = mentionsOf(clips, brand, NOW);
const known = (over: Partial<AuthorInView>, notes: WatchNote[] = []) => knownOf(page(over), { clips, mentions, notes, brand });

describe('who is in view', () => {
  it('finds the notes on a competitor however its name is written', () => {
    expect(known({ handle: 'maisonbrume' }, [note({ name: ' maison BRUME' })])?.notes).toHaveLength(1);
  });

  it('is known by the handle on that site, however it is written', () => {
    expect(known({ handle: '@ADA.lenoir' })).toMatchObject({
      author: '@ADA.lenoir',
      competitor: null,
      own: false,
      posts: 3,
      waiting: 1,
      answered: 1,
      clips: [
        { clip: third.id, state: 'waiting', tone: 'negative', answeredAt: null },
        { clip: second.id, state: null },
        { clip: first.id, state: 'answered', answeredAt: '2026-11-18T10:00:00Z', note: 'cliente fidèle' },
      ],
    });
  });

  it('is known by the post in view, when the page says nothing of its author', () => {
    expect(known({ permalink: 'https://instagram.com/p/message2/?igsh=abc' })).toMatchObject({ author: 'Ada Lenoir', posts: 3 });
  });

  it('is known by the exact name where there is no handle, and by nothing less', () => {
    expect(known({ site: 'google-reviews', name: 'Jean Petit' })).toMatchObject({ author: 'Jean Petit', posts: 1, waiting: 1 });
    expect(known({ site: 'google-reviews', name: 'Jean' })).toBeNull();
    expect(known({ handle: 'someone-else', name: 'Ada Lenoir' })).toBeNull();
    expect(known({})).toBeNull();
  });

  it('is a competitor of brand.yaml, with what was clipped of them elsewhere and the notes on them', () => {
    const older = note({ id: 'older', day: '2026-11-02', text: 'Plus ancienne.' });
    const undated = note({ id: 'undated', day: null, text: 'Sans jour.' });
    const onAda = note({ id: 'trend', about: 'trend', name: 'Plaintes', clips: [first.id], text: 'Trois plaintes.' });
    const found = known({ handle: 'maisonbrume', name: 'Maison Brume' }, [older, undated, note({}), onAda]);
    expect(found).toMatchObject({ competitor: 'Maison Brume', own: false, posts: 2 });
    expect(found?.clips.map(({ clip }) => clip)).toEqual([rivalElsewhere.id, rival.id]);
    expect(found?.notes.map(({ text }) => text)).toEqual(['Ils soldent dès novembre.', 'Plus ancienne.', 'Sans jour.']);
    expect(known({ handle: 'ada.lenoir' }, [onAda, note({})])?.notes.map(({ text }) => text)).toEqual(['Trois plaintes.']);
  });

  it('is the brand itself, or a competitor, even before anything was clipped', () => {
    expect(known({ handle: 'atelierlune' })).toMatchObject({ own: true, posts: 0, clips: [] });
    expect(known({ site: 'facebook', name: 'Maison Brume' })).toMatchObject({ competitor: 'Maison Brume', author: 'Maison Brume' });
  });

  it('is found among five thousand clips before anybody notices', () => {
    const records = Array.from({ length: 5_000 }, (_, n) => {
      const clip = someMessage(new Date(NOW - n * 3_600_000).toISOString(), n, { post: by(`someone${n % 900}`, `Someone ${n % 900}`) });
      const record = clips.clips[0];
      if (!record) throw new Error('a record');
      return { ...record, clip, key: clipKey(clip) };
    });
    const many = { ...clips, clips: records, groups: groupClips(records), events: [] };
    const given = { clips: many, mentions: mentionsOf(many, brand, NOW), notes: [note({})], brand };
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(knownOf(page({ handle: 'someone7' }), given)).toMatchObject({ posts: 6 });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

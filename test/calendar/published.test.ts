/** "Published here" said in the companion: the calendar follows at the next reading, and no file of a person is touched. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedPost } from '../../scripts/calendar/calendar.ts';
import { planOutcome } from '../../scripts/calendar/outcome.ts';
import { fitsChannel } from '../../scripts/calendar/published-events.ts';
import { sentence } from '../../scripts/model/problem.ts';
import { historyOf } from '../../site/entry-history.ts';
import { someEvent } from '../workspace/some-clip.ts';
import { vigie } from '../workspace.ts';
import { calendarOf, entryFile, lune, published, say } from './_said.ts';

const TEXT = 'Une chaise revient à l’atelier, et repart pour vingt ans.';
const CHAISE = entryFile('at: 2026-11-24 12:30', `channel: instagram\ntext: ${TEXT}`, `channel: facebook\ntext: ${TEXT}`);
const FILES = { 'calendar/chaise.mdx': CHAISE };

const exported = (over: Partial<PublishedPost> = {}): PublishedPost => ({
  platform: 'instagram',
  account: 'atelierlune',
  postId: '17900',
  permalink: 'https://www.instagram.com/p/Xchaise/?igsh=abc',
  publishedAt: Date.parse('2026-11-24T11:33:00Z'),
  day: null,
  text: 'Un tout autre texte',
  format: 'photo',
  ...over,
});

const ofChaise = async (data: string, posts?: PublishedPost[], key = 'instagram') => {
  const { entries, eventFaults } = await calendarOf(data, posts);
  const entry = entries.find(({ post }) => post.id === 'chaise');
  return { entry, state: entry?.variants.find(({ variant }) => variant.key === key), faults: eventFaults, entries };
};
const told = (faults: { path: string; remark: Parameters<typeof sentence>[0] }[]) =>
  faults.map(({ path, remark }) => [path, sentence(remark, 'fr').replace(/[\u00a0\u202f]/g, ' ')]);

describe('a post marked as published', () => {
  it('is published with what is known of it, late by the page’s own time, and leaves the file as it was', async () => {
    const data = lune(FILES);
    const event = published('2026-11-24T11:40:00Z', 1, { publishedAt: '2026-11-24T11:31:00Z' });
    const [path] = say(data, event);
    const { state, entry, entries } = await ofChaise(data);
    expect(state).toMatchObject({
      status: 'published',
      match: {
        by: 'companion',
        lateMinutes: 1,
        post: { platform: 'instagram', account: 'atelierlune', postId: 'Xchaise', permalink: event.permalink, text: null },
      },
      said: { at: event.at, path },
      proposals: [],
    });
    expect(entry?.status).toBe('draft');
    expect(readFileSync(join(data, 'lune/calendar/chaise.mdx'), 'utf8')).toBe(CHAISE);
    expect(planOutcome(entries, [], '2026-11-01', '2026-11-30', 'Europe/Paris')).toMatchObject({
      planned: 2,
      published: 1,
      onTime: 1,
      late: 0,
      told: 1,
      unplanned: 0,
    });
  });

  it('is late or early by its day alone where the page gives no time', async () => {
    const data = lune(FILES);
    say(data, published('2026-11-24T23:30:00Z', 1));
    const { state, entries } = await ofChaise(data);
    // 0:30 on the brand's clock.
    expect(state?.match).toMatchObject({ lateMinutes: null, post: { publishedAt: null, day: '2026-11-25' } });
    expect(planOutcome(entries, [], '2026-11-01', '2026-11-30', 'Europe/Paris')).toMatchObject({ late: 1, medianLateMinutes: null });
  });

  it('is found again by its address once an export has it, and its figures come with it', async () => {
    const data = lune(FILES);
    say(data, published('2026-11-24T11:40:00Z', 1));
    const { state, entries } = await ofChaise(data, [exported()]);
    expect(state).toMatchObject({
      status: 'published',
      match: { by: 'permalink', lateMinutes: 3, post: { postId: '17900' } },
      said: { at: '2026-11-24T11:40:00Z' },
    });
    expect(planOutcome(entries, [exported()], '2026-11-01', '2026-11-30', 'Europe/Paris')).toMatchObject({
      published: 1,
      told: 0,
      unplanned: 0,
    });
  });

  it('is not taken by likeness for another, and takes no post of another address', async () => {
    const other = entryFile('at: 2026-11-24 12:40', `channel: instagram\ntext: ${TEXT}`);
    const data = lune({ ...FILES, 'calendar/chaise-bis.mdx': other });
    say(data, published('2026-11-24T11:40:00Z', 1, { entry: 'chaise-bis' }));
    const posts = [exported({ text: TEXT }), exported({ text: TEXT, postId: '17901', permalink: 'https://www.instagram.com/p/Xautre/' })];
    const { entries } = await ofChaise(data, posts);
    const ids = Object.fromEntries(entries.map(({ post, variants }) => [post.id, variants[0]?.match?.post.postId]));
    expect(ids).toEqual({ chaise: '17901', 'chaise-bis': '17900' });
    const alone = await ofChaise(data, posts.slice(1));
    expect(alone.entries.find(({ post }) => post.id === 'chaise-bis')?.variants[0]?.match).toMatchObject({ by: 'companion' });
  });

  it('is the post of an export that gives no address, by its text', async () => {
    const data = lune(FILES);
    say(data, published('2026-11-24T11:40:00Z', 1));
    const { state } = await ofChaise(data, [exported({ text: TEXT, permalink: null })]);
    expect(state?.match).toMatchObject({ by: 'text', post: { postId: '17900' } });
  });

  it('counts once, the last word for each variant, whatever the order of files', async () => {
    const data = lune(FILES);
    const last = published('2026-11-24T12:00:00Z', 2, { permalink: 'https://www.instagram.com/p/Xjuste/' });
    say(
      data,
      last,
      published('2026-11-24T11:40:00Z', 1),
      last,
      published('2026-11-24T11:41:00Z', 3, { variant: 'facebook', permalink: 'https://www.facebook.com/lune/posts/12' }),
    );
    const { entry, faults } = await ofChaise(data);
    expect(entry?.status).toBe('published');
    expect(entry?.variants.map(({ said }) => said?.permalink)).toEqual([last.permalink, 'https://www.facebook.com/lune/posts/12']);
    expect(faults).toEqual([]);
  });

  it('is no longer published once that is undone, and again once the undo is', async () => {
    const data = lune(FILES);
    const event = published('2026-11-24T11:40:00Z', 1);
    const undo = someEvent(event.id, '2026-11-24T11:41:00Z', 2);
    say(data, event, undo);
    expect((await ofChaise(data)).state).toMatchObject({ status: 'draft', match: null });
    say(data, someEvent(undo.id, '2026-11-24T11:42:00Z', 3));
    expect((await ofChaise(data)).state).toMatchObject({ status: 'published' });
  });

  it('was not published after it was said to be', async () => {
    const data = lune(FILES);
    say(data, published('2026-11-24T11:40:00Z', 1, { publishedAt: '2030-01-01T00:00:00Z' }));
    expect((await ofChaise(data)).state).toMatchObject({ said: { publishedAt: null, day: '2026-11-24' }, match: { lateMinutes: null } });
  });

  it('has its place in the post’s history', async () => {
    const data = lune(FILES);
    say(data, published('2026-11-24T11:40:00Z', 1, { publishedAt: '2026-11-24T11:31:00Z' }));
    const { entry } = await ofChaise(data);
    if (!entry) throw new Error('no entry');
    expect(
      historyOf(entry, { packs: [] }, () => null, 'fr', 'Europe/Paris').map(({ what, how }) =>
        `${what} ${how}`.replace(/[\u00a0\u202f]/g, ' '),
      ),
    ).toEqual(['Instagram publié signalé depuis la page le 24 nov. 2026 à 12 h 40.']);
  });

  it('on the blog has its address as evidence', async () => {
    const data = lune({ 'calendar/chaise.mdx': entryFile('at: 2026-11-24 12:30', 'channel: blog\ntext: Un article') });
    say(data, published('2026-11-24T11:40:00Z', 1, { variant: 'blog', permalink: 'https://lune.example/chaise' }));
    const { entry } = await ofChaise(data, [], 'blog');
    expect(entry).toMatchObject({ status: 'published', variants: [{ match: null, said: { permalink: 'https://lune.example/chaise' } }] });
  });
});

describe('what does not count is kept and explained', () => {
  it('an entry or a variant that is gone, another platform, an address refused in the file', async () => {
    const data = lune({
      ...FILES,
      'calendar/lampe.mdx': entryFile('at: 2026-11-24 12:30', 'channel: instagram\ntext: Une lampe\nnotThese: [Xlampe]'),
    });
    const paths = say(
      data,
      published('2026-11-24T11:40:00Z', 1, { entry: 'partie' }),
      published('2026-11-24T11:41:00Z', 2, { variant: 'linkedin' }),
      published('2026-11-24T11:42:00Z', 3, { permalink: 'https://www.facebook.com/lune/posts/12' }),
      published('2026-11-24T11:43:00Z', 4, { entry: 'lampe', permalink: 'https://www.instagram.com/p/Xlampe/' }),
    );
    const { entries, faults } = await ofChaise(data);
    expect(entries.flatMap(({ variants }) => variants.map(({ status }) => status))).toEqual(['draft', 'draft', 'draft']);
    expect(told(faults)).toEqual([
      [paths[0], expect.stringContaining('« partie », qui n’est plus dans le calendrier')],
      [paths[1], expect.stringContaining('la déclinaison linkedin de « chaise », qui n’existe plus')],
      [paths[2], expect.stringContaining('n’est pas une adresse du réseau de la déclinaison instagram')],
      [paths[3], expect.stringContaining('le fichier l’emporte')],
    ]);
    const { code, stdout } = vigie(data, 'check', '--lang', 'fr');
    expect(stdout).toContain(`! lune/${paths[0]} — `);
    expect(code).not.toBe(1);
  });

  it('one address for two variants: the first has it, also when a person wrote it', async () => {
    const data = lune({
      ...FILES,
      'calendar/lampe.mdx': entryFile('at: 2026-11-24 12:30', 'channel: instagram\ntext: Une lampe'),
      'calendar/vase.mdx': entryFile('at: 2026-11-24 12:30', 'channel: instagram\ntext: Un vase\npermalink: https://instagram.com/p/Xvase'),
    });
    const [, second, third] = say(
      data,
      published('2026-11-24T11:40:00Z', 1, { entry: 'lampe' }),
      published('2026-11-24T11:41:00Z', 2, { permalink: 'https://instagram.com/p/Xchaise?utm_source=x' }),
      published('2026-11-24T11:42:00Z', 3, { variant: 'facebook', permalink: 'https://www.facebook.com/lune/posts/12' }),
    );
    const { entry, entries, faults } = await ofChaise(data);
    expect(third).toBeDefined();
    expect(entries.find(({ post }) => post.id === 'lampe')?.status).toBe('published');
    expect(entry?.variants.map(({ status }) => status)).toEqual(['draft', 'published']);
    expect(told(faults)).toEqual([[second, expect.stringContaining('est déjà l’adresse de lampe, instagram')]]);
    say(data, published('2026-11-24T11:50:00Z', 4, { permalink: 'https://www.instagram.com/p/Xvase/' }));
    expect(told((await ofChaise(data)).faults)).toEqual([
      [expect.any(String), expect.stringContaining('est déjà l’adresse de vase, instagram')],
    ]);
  });

  it('the person’s own address has the last word, and what was said of the same one is evidence', async () => {
    const written = (address: string) =>
      lune({ 'calendar/chaise.mdx': entryFile('at: 2026-11-24 12:30', `channel: instagram\ntext: Une chaise\npermalink: ${address}`) });
    const other = written('https://www.instagram.com/p/Xvraie/');
    say(other, published('2026-11-24T11:40:00Z', 1));
    const { state, faults } = await ofChaise(other, [
      exported(),
      exported({ postId: '17902', permalink: 'https://www.instagram.com/p/Xvraie/' }),
    ]);
    expect(state?.match?.post.postId).toBe('17902');
    expect([state?.said, faults]).toEqual([undefined, []]);
    const same = written('https://instagram.com/p/Xchaise');
    say(same, published('2026-11-24T11:40:00Z', 1));
    expect((await ofChaise(same)).state).toMatchObject({ status: 'published', match: { by: 'companion' } });
  });
});

it('an address that a person wrote twice, or of another platform, is told, and counts once', async () => {
  const at = (channel: string, address: string) =>
    entryFile('at: 2026-11-24 12:30', `channel: ${channel}\ntext: Un objet\npermalink: ${address}`);
  const data = lune({
    'calendar/lampe.mdx': at('instagram', 'https://www.instagram.com/p/Xchaise/'),
    'calendar/vase.mdx': at('instagram', 'https://instagram.com/reel/Xchaise?utm_source=x'),
    'calendar/table.mdx': at('facebook', 'https://www.instagram.com/p/Xchaise/'),
  });
  const { entries } = await calendarOf(data, [exported()]);
  const of = Object.fromEntries(
    entries.map(({ post, remarks, status }) => [post.id, [status, ...remarks.map(({ remark }) => remark.code)]]),
  );
  expect(of).toEqual({ lampe: ['published'], vase: ['draft', 'entry-address-twice'], table: ['draft', 'entry-address-elsewhere'] });
});

it.each([
  ['pinterest', 'https://www.pinterest.de/pin/12/', true],
  ['youtube', 'https://youtu.be/abcdefghijk', true],
  ['mastodon', 'https://piaille.example/@lune/12', true],
  ['mastodon', 'https://x.com/lune/status/12', false],
  ['instagram', 'https://instagram.com.piege.example/p/X/', false],
  ['facebook', 'https://www.instagram.com/p/X/', false],
  ['newsletter', 'https://lune.example/lettre/12', true],
] as const)('a post on %s at %s: %s', (channel, address, fits) => {
  expect(fitsChannel(channel, address)).toBe(fits);
});

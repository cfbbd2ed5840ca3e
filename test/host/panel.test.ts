/** The host's answers to the side panel: what is in the folder, whole or with what is missing said, and no file that no post names. */

import { randomBytes } from 'node:crypto';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { panelOf } from '../../scripts/host/panel.ts';
import { clipId, monthOfClip } from '../../scripts/model/clip.ts';
import type { HostAnswer } from '../../scripts/model/host-message.ts';
import { dayIn } from '../../scripts/model/zone.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';
import { madeClip, Talk } from './talk.ts';

const talks: Talk[] = [];
afterEach(async () => {
  await Promise.all(talks.splice(0).map((talk) => talk.end()));
});
function talk(data: string): Talk {
  const one = new Talk(data);
  talks.push(one);
  return one;
}

const today = dayIn('Europe/Paris', Date.now());
const post = (title: string, media: string, text = 'Une chaise') =>
  `---\ntitle: ${title}\nat: ${today} 12:30\nvariants:\n  - channel: instagram\n    text: ${text}\n    media:\n      - file: ${media}\n---\n`;
const reply = (title: string, text = 'Bonjour {nom}, écrivez-nous.') =>
  `---\ntitle: ${title}\nowner: ada\nreviewOn: 2026-01-01\ntags: [sav]\nvariants:\n  - text: ${text}\n---\n`;
const YAML = `${BRAND_YAML}competitors:\n  - name: Maison Rivale\n    accounts: { instagram: rivale }\npeople:\n  ada: { name: Ada M. }\n`;

/** A folder with a complaint of `claire_m` that was captured a moment ago. */
function folder(files: Record<string, string> = {}): { data: string; clip: string } {
  const at = new Date(Date.now() - 60_000);
  const { clip } = madeClip('lune', { id: clipId(at, randomBytes(6).toString('hex')) });
  const captured = { ...clip, capturedAt: at.toISOString() };
  const data = dataFolder({
    'lune/brand.yaml': YAML,
    'lune/calendar/chaise.mdx': post('Chaise', 'media/chaise.jpg'),
    'lune/replies/panne.mdx': reply('Lampe en panne'),
    'lune/watch/soldes.mdx': '---\ntitle: Des soldes\ncompetitor: Maison Rivale\nday: 2026-11-20\n---\nIls commencent tôt.\n',
    'lune/watch/reels.mdx': '---\ntitle: Reels longs\nabout: trend\n---\n',
    [`lune/clips/${monthOfClip(clip.id)}/${clip.id}.json`]: JSON.stringify(captured),
    ...files,
  });
  return { data, clip: clip.id };
}

const page = { site: 'x', permalink: null, handle: 'claire_m', name: 'Claire M.' } as const;
const panel = async (host: Talk, brand = 'lune') => host.say({ type: 'panel', brand, page });
const panelIn = (answer: HostAnswer) => {
  if (answer.type !== 'panel') throw new Error(JSON.stringify(answer));
  return answer.panel;
};

describe('panel', () => {
  it('gathers today’s posts, who waits, who is in view, replies, people and subjects', async () => {
    const { data, clip } = folder();
    put(data, 'lune/media/chaise.jpg', randomBytes(300));
    const shown = panelIn(await panel(talk(data)));
    expect(shown).toMatchObject({
      day: today,
      posts: [{ entry: 'chaise', variants: [{ key: 'instagram', text: 'Une chaise', media: [{ file: 'media/chaise.jpg', bytes: 300 }] }] }],
      waiting: { total: 1, mentions: [{ clip, author: 'Claire M.', tone: 'negative', assignee: null }] },
      known: { author: 'Claire M.', posts: 1, waiting: 1, answered: 0, competitor: null },
      replies: [{ id: 'panne', owner: 'Ada M.', outdated: true, tags: ['sav'], variants: [{ platform: null, language: 'fr' }] }],
      people: [{ id: 'ada', name: 'Ada M.' }],
      problems: [],
    });
    expect(shown.subjects).toEqual([
      { about: 'competitor', name: 'Maison Rivale' },
      { about: 'trend', name: 'Reels longs' },
    ]);
  });

  it('shows an answer that was logged a moment ago in the same host', async () => {
    const { data, clip } = folder();
    const host = talk(data);
    expect(panelIn(await panel(host)).waiting.total).toBe(1);
    const at = new Date();
    const event = {
      version: 1,
      id: clipId(at, randomBytes(6).toString('hex')),
      brand: 'lune',
      at: at.toISOString(),
      event: 'answered',
      clip,
      outcome: 'answered',
      permalink: null,
      reply: 'panne',
      language: 'fr',
    };
    expect(await host.say({ type: 'event', event })).toMatchObject({ type: 'stored' });
    expect(panelIn(await panel(host))).toMatchObject({ waiting: { total: 0 }, known: { waiting: 0, answered: 1 } });
  });

  it('says which parts and files could not be read, and gives the others', async () => {
    const { data } = folder({
      'lune/replies/casse.mdx': '---\ntitle: [\n---\n',
      'lune/clips/2026-11/casse.json': '{',
      'lune/calendar/casse.mdx': `---\ntitle: [\nat: ${today} 10:00\n---\n`,
    });
    const shown = panelIn(await panel(talk(data)));
    expect([shown.waiting.total, shown.replies.length, shown.posts.length]).toEqual([1, 1, 1]);
    expect(shown.problems.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^2 files .*clips\/2026-11\/casse\.json/),
      expect.stringContaining('replies/casse.mdx'),
    ]);
  });

  it('of a brand whose brand.yaml cannot be read gives the replies, and the line that is wrong', async () => {
    const { data } = folder({ 'lune/brand.yaml': 'name: [' });
    const shown = panelIn(await panel(talk(data)));
    expect([shown.replies.length, shown.posts, shown.waiting.total]).toEqual([1, [], 0]);
    expect(shown.problems[0]?.fr).toContain('lune/brand.yaml');
  });

  it('refuses a brand that is not there, and one that is no name', async () => {
    const host = talk(folder().data);
    for (const brand of ['partie', '../lune', ''])
      expect(await panel(host, brand)).toMatchObject({ type: 'refused', code: 'brand-unknown' });
  });

  it('stays below what a browser takes, keeps who waits, and says how many replies are missing', async () => {
    const many = Array.from({ length: 250 }, (_, n): [string, string] => [`lune/replies/r${n}.mdx`, reply(`R${n}`, 'é'.repeat(6_000))]);
    const { data } = folder(Object.fromEntries(many));
    const said = await panel(talk(data));
    expect(Buffer.byteLength(JSON.stringify(said))).toBeLessThan(1024 * 1024);
    const { replies, waiting, posts, problems } = panelIn(said);
    expect([waiting.mentions.length, posts.length]).toEqual([1, 1]);
    expect(replies.length).toBeGreaterThan(50);
    expect(problems.map(({ en }) => en)).toEqual([expect.stringMatching(new RegExp(`^${251 - replies.length} replies do not fit`))]);
  });

  it('holds to the day that a demonstration fixes', async () => {
    const { data } = folder({ 'lune/brand.yaml': `${YAML}today: 2025-03-04\n` });
    expect(await panelOf(data, 'lune', null)).toMatchObject({ day: '2025-03-04', posts: [], known: null });
  });
});

describe('media', () => {
  /** Every piece of a file, as the extension asks for them. */
  async function whole(host: Talk, file: string): Promise<Buffer | HostAnswer> {
    const parts: string[] = [];
    for (let from = 0; ; ) {
      const answer = await host.say({ type: 'media', brand: 'lune', file, from });
      if (answer.type !== 'media') return answer;
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(1024 * 1024);
      parts.push(answer.data);
      from += Buffer.from(answer.data, 'base64').length;
      if (from >= answer.total) return Buffer.from(parts.join(''), 'base64');
    }
  }

  it('gives a file of today’s post byte for byte, in pieces whose base64 joins', async () => {
    const { data } = folder();
    const bytes = randomBytes(1_700_001);
    put(data, 'lune/media/chaise.jpg', bytes);
    const host = talk(data);
    expect(await host.say({ type: 'media', brand: 'lune', file: 'media/chaise.jpg', from: 0 })).toMatchObject({
      type: 'media',
      total: bytes.length,
      mime: 'image/jpeg',
    });
    expect(bytes.equals((await whole(host, 'media/chaise.jpg')) as Buffer)).toBe(true);
  });

  it('gives no other file: not outside, not by a link, not one that no post of today names, not one that is too large', async () => {
    const { data } = folder({
      'lune/calendar/dehors.mdx': post('Dehors', '../../secret.jpg'),
      'lune/calendar/marque.mdx': post('Marque', 'media/../brand.yaml'),
      'lune/calendar/lien.mdx': post('Lien', 'media/lien.jpg'),
      'lune/calendar/voisin.mdx': post('Voisin', 'media/voisin.jpg'),
      'lune/calendar/lourd.mdx': post('Lourd', 'media/lourd.mp4'),
      'lune/media/voisin-vrai.jpg': 'x',
      'lune/media/jamais.jpg': 'x',
      'secret.jpg': 'x',
    });
    truncateSync(put(data, 'lune/media/lourd.mp4', ''), 64 * 1024 * 1024 + 1);
    symlinkSync(join(data, 'secret.jpg'), join(data, 'lune/media/lien.jpg'));
    symlinkSync(join(data, 'lune/media/voisin-vrai.jpg'), join(data, 'lune/media/voisin.jpg'));
    const host = talk(data);
    const refused = ['../../secret.jpg', 'media/../brand.yaml', 'media/lien.jpg', 'media/voisin.jpg', 'media/jamais.jpg', 'brand.yaml', ''];
    for (const file of refused) expect(await whole(host, file), file).toMatchObject({ type: 'refused', code: 'media-missing' });
    expect(await whole(host, 'media/lourd.mp4')).toMatchObject({ type: 'refused', code: 'too-large' });
    expect(await host.say({ type: 'media', brand: '../lune', file: 'media/chaise.jpg', from: 0 })).toMatchObject({ code: 'media-missing' });
  });
});

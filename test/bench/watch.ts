import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Clip, ClipEvent } from '../../scripts/model/clip.ts';
import { idAt, putJson, someClip } from '../workspace/some-clip.ts';
import { type Bench, type Figure, seconds, withFolder } from './_bench.ts';
import { runNode } from './_process.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');
export const BRAND = 'grand-veilleur';
const SIZE = { mentions: 5000, competitors: 20, posts: 40 };
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const END = Date.parse('2026-11-20T16:00:00Z');
const WEIGHT = 60_000;
const RATE = 250;

const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
const competitor = (at: number) => `Enseigne ${String(at + 1).padStart(2, '0')}`;

export const yaml = (competitors: number): string =>
  [
    'name: Grand Veilleur',
    'timeZone: Europe/Paris',
    'languages: [fr, en]',
    'today: 2026-11-21',
    'accounts: { instagram: grandveilleur }',
    'answers:',
    '  withinHours: 4',
    "  hours: { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', thu: '09:00-18:00', fri: '09:00-18:00' }",
    'competitors:',
    ...Array.from({ length: competitors }, (_, at) => `  - { name: ${competitor(at)}, accounts: { instagram: enseigne${at + 1} } }`),
    '',
  ].join('\n');

/** Messages over two years, each a post of its own; all but the last forty are answered. */
export function writeMentions(folder: string, mentions: number): void {
  for (let at = 0; at < mentions; at += 1) {
    const captured = iso(END - Math.round((at * 730 * DAY) / mentions));
    const address = `https://www.facebook.com/grandveilleur/posts/${1_000_000 + at}`;
    const clip: Clip = someClip(captured, at + 1, {
      brand: BRAND,
      site: 'facebook',
      url: address,
      needsAnswer: true,
      post: {
        permalink: address,
        postId: String(1_000_000 + at),
        author: { name: `Client ${at % 900}`, handle: null, url: null },
        text: `Question numéro ${at} sur une commande.`,
      },
    });
    putJson(folder, clip);
    if (at < 40) continue;
    const answered = iso(Date.parse(captured) + (20 + ((at * 37) % 900)) * MINUTE);
    const event: ClipEvent = {
      version: 1,
      id: idAt(answered, 10_000_000 + at),
      brand: BRAND,
      at: answered,
      event: 'answered',
      clip: clip.id,
      outcome: 'answered',
      permalink: null,
      reply: null,
      language: 'fr',
    };
    putJson(folder, event);
  }
}

/** Posts of each competitor, every fourth captured twice. */
function writeCompetitors(folder: string, competitors: number, posts: number): void {
  for (let who = 0; who < competitors; who += 1)
    for (let at = 0; at < posts; at += 1) {
      const number = 20_000_000 + who * 10_000 + at * 10;
      const published = END - (posts - at) * 3 * DAY;
      const address = `https://www.instagram.com/p/Bench${number}/`;
      for (let capture = 0; capture < (at % 4 === 0 ? 2 : 1); capture += 1) {
        const value = 50 + ((at * 37 + who * 11) % 400) * (capture + 1);
        putJson(
          folder,
          someClip(iso(published + (1 + capture) * DAY), number + capture, {
            brand: BRAND,
            url: address,
            kind: 'competitor',
            competitor: competitor(who),
            post: {
              permalink: address,
              postId: `Bench${number}`,
              author: { name: competitor(who), handle: `enseigne${who + 1}`, url: null },
              published: { at: iso(published), text: iso(published), precision: 'exact' },
              text: `Nouveauté numéro ${at}.`,
              format: 'photo',
              figures: [{ measure: 'reactions', label: 'J’aime', text: String(value), value, approximate: false }],
            },
          }),
        );
      }
    }
}

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

export const bench: Bench = {
  name: 'watch',
  about:
    'one brand with 5,000 messages, all but forty answered, and 20 competitors of 40 posts: vigie build (gathered before). The rate counts every page of the build, that of each clip too; its baseline is the same build with a tenth of the messages.',
  run: (quick) =>
    withFolder(async (folder): Promise<Figure[]> => {
      const build = async (name: string, mentions: number, competitors: number) => {
        const [data, out] = [join(folder, name, 'data'), join(folder, name, 'dist')];
        mkdirSync(join(data, BRAND), { recursive: true });
        writeFileSync(join(data, BRAND, 'brand.yaml'), yaml(competitors));
        writeMentions(join(data, BRAND), mentions);
        writeCompetitors(join(data, BRAND), competitors, SIZE.posts);
        await runNode([VIGIE, 'gather', '--json', '--data', data]);
        const ran = await runNode([VIGIE, 'build', '--data', data, '--out', out]);
        const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
        return { out, pages, seconds: ran.seconds, rate: pages.length / ran.seconds };
      };
      const [mentions, competitors] = quick ? [500, 2] : [SIZE.mentions, SIZE.competitors];
      const small = await build('small', Math.round(mentions / 10), competitors);
      const whole = await build('whole', mentions, competitors);
      const own = ['vigie.css', 'vigie.js'].reduce((sum, name) => sum + gzipped(join(whole.out, name)), 0);
      const weigh = (what: string, pattern: RegExp): Figure => {
        const found = whole.pages.map((path) => path.replaceAll('\\', '/')).filter((path) => pattern.test(path));
        if (found.length === 0) throw new Error(`No page of ${what}.`);
        const heaviest = Math.max(...found.map((path) => gzipped(join(whole.out, path)))) + own;
        return {
          what: `${what}, the heaviest of ${found.length}, gzipped, without fonts`,
          measured: kilobytes(heaviest),
          goal: `≤ ${WEIGHT / 1000} KB`,
          met: heaviest <= WEIGHT,
        };
      };
      return [
        {
          what: `build, ${whole.pages.length} pages, ${mentions} messages, ${competitors} competitors`,
          measured: `${seconds(whole.seconds)}, ${whole.rate.toFixed(0)} pages/s`,
          baseline: `${seconds(small.seconds)}, ${small.rate.toFixed(0)} pages/s`,
          ratio: whole.rate / small.rate,
          goal: `≥ ${RATE} pages/s`,
          met: whole.rate >= RATE,
        },
        weigh('the queue and its pages', /^(en\/)?(grand-veilleur\/)?mentions\//),
        weigh('the watch', /^(en\/)?(grand-veilleur\/)?watch\/index\.html$/),
        weigh('a competitor', /^(en\/)?(grand-veilleur\/)?watch\/[^/]+\/index\.html$/),
      ];
    }),
};

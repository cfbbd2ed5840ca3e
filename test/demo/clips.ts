/** Clips of the demo: competitors' posts captured on Mondays, mentions, reviews and rules, as the extension writes them. */

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import {
  type Clip,
  type ClipEvent,
  type ClipFigure,
  type ClippedPost,
  type ClipSaid,
  clipId,
  emptyPost,
  monthOfClip,
  SITES,
  type SiteId,
} from '../../scripts/model/clip.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { CLIP_STORIES, type ClipStory } from './clip-stories.ts';
import type { Output } from './output.ts';
import { between, randomFrom } from './random.ts';

export const CLIP_FOLDERS = ['clips'] as const;

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const facts = (file: string, bytes: Buffer) => ({ file, sha256: sha(bytes), bytes: bytes.length });

/** How French pages write a count: exact under ten thousand, then rounded to a hundred. */
function written(value: number): Pick<ClipFigure, 'text' | 'value' | 'approximate'> {
  if (value < 10_000) return { text: String(value), value, approximate: false };
  const hundreds = Math.round(value / 100) * 100;
  return { text: `${String(hundreds / 1000).replace('.', ',')}\u00a0k`, value: hundreds, approximate: true };
}

const LABELS: Partial<Record<MeasureId, string>> = {
  reactions: 'J’aime',
  comments: 'commentaires',
  shares: 'partages',
  views: 'vues',
  saves: 'enregistrements',
};

/** Figures after so many days: most of a post's life is in its first week. */
function figuresAfter(story: ClipStory, days: number): ClipFigure[] {
  const grown = 1 - Math.exp(-(days + 0.4) / 4);
  return Object.entries(story.figures ?? {}).map(([measure, final]) => ({
    measure: measure as MeasureId,
    label: LABELS[measure as MeasureId] ?? measure,
    ...written(Math.max(1, Math.round(final * grown))),
  }));
}

const colours = ['#c79a69', '#8fa58a', '#b4533c', '#1f4f93', '#8a6238'];

/** A picture of a post as a page shows it, without letters: fonts differ from machine to machine. */
async function picture(story: ClipStory, at: number): Promise<Buffer> {
  const r = randomFrom(`clip picture ${at}`);
  const colour = colours[at % colours.length] as string;
  const line = (y: number, width: number, fill = '#50595d') => `<rect x="20" y="${y}" width="${width}" height="9" rx="4" fill="${fill}"/>`;
  const tall = story.format === 'short-video' ? 430 : 300;
  const text = Array.from({ length: 3 }, (_, row) => line(tall + 96 + row * 20, between(r, 260, 500), '#a7b0b3')).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="${tall + 180}"><rect width="560" height="${tall + 180}" fill="#fff"/><circle cx="40" cy="40" r="20" fill="${colour}"/>${`<rect x="72" y="26" width="150" height="11" rx="5" fill="#14191b"/>`}${`<rect x="72" y="46" width="90" height="8" rx="4" fill="#a7b0b3"/>`}<rect x="0" y="76" width="560" height="${tall}" fill="${colour}" opacity="0.25"/><circle cx="${between(r, 150, 400)}" cy="${76 + tall / 2}" r="${between(r, 50, 110)}" fill="${colour}"/>${text}</svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 60 }).toBuffer();
}

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pageOf = (story: ClipStory) =>
  Buffer.from(
    `<html lang="fr"><head><title>${escaped(story.author)}</title></head><body><article><h2>${escaped(story.author)}</h2><p>${escaped(story.text)}</p></article></body></html>\n`,
  );

const PLATFORM_FORMAT: Partial<Record<SiteId, FormatId>> = { instagram: 'photo', tiktok: 'short-video', youtube: 'video' };

function postOf(story: ClipStory, days: number): ClippedPost {
  const { author, handle = null, permalink = null, published = null, text, rating = null } = story;
  return {
    ...emptyPost(),
    permalink,
    postId: permalink === null ? null : (permalink.split('/').filter(Boolean).at(-1) ?? null),
    author: { name: author, handle, url: null },
    published: published === null ? null : { at: published, text: published, precision: 'exact' },
    text,
    format: SITES[story.site].platform === null ? null : (story.format ?? PLATFORM_FORMAT[story.site] ?? 'photo'),
    language: 'fr',
    figures: figuresAfter(story, days),
    rating: rating === null ? null : { value: rating, of: 5 },
  };
}

/** An id of a moment, its digits drawn from a name. */
export function idOf(at: string, name: string): string {
  const r = randomFrom(name);
  return clipId(new Date(at), Array.from({ length: 12 }, () => between(r, 0, 15).toString(16)).join(''));
}

/** An event as its file. */
export function eventFile(event: ClipEvent): Output {
  const bytes = Buffer.from(`${JSON.stringify(event, null, 2)}\n`);
  return { path: `clips/${monthOfClip(event.id)}/${event.id}.event.json`, bytes, exportedAt: Date.parse(event.at) };
}

/** What happened to the first capture of a story. */
function eventFiles({ answered, handed }: ClipStory, place: number, clip: string): Output[] {
  const base = (at: string, what: string) => ({ version: 1 as const, id: idOf(at, `${what} ${place}`), brand: 'maison-copeau', at, clip });
  return [
    ...(handed ? [eventFile({ ...base(handed.at, 'handed'), event: 'handed', to: handed.to })] : []),
    ...(answered
      ? [
          eventFile({
            ...base(answered.at, 'answered'),
            event: 'answered',
            outcome: answered.outcome ?? 'answered',
            permalink: null,
            reply: answered.reply ?? null,
            language: answered.outcome ? null : 'fr',
          }),
        ]
      : []),
  ];
}

async function clipFiles(story: ClipStory, place: number, captured: string, time: number): Promise<Output[]> {
  const id = idOf(captured, `clip ${place} ${time}`);
  const folder = `clips/${monthOfClip(id)}`;
  const exportedAt = Date.parse(captured);
  const html = time === 0 ? pageOf(story) : null;
  const shot = story.pictured && time === 0 ? await picture(story, place) : null;
  const size = shot && (await sharp(shot).metadata());
  const said: ClipSaid = {
    kind: story.kind,
    competitor: story.competitor ?? null,
    campaign: null,
    tags: story.tags ?? [],
    note: story.note ?? null,
    tone: story.tone ?? null,
    needsAnswer: story.needsAnswer ?? false,
  };
  const clip: Clip = {
    version: 1,
    id,
    brand: 'maison-copeau',
    capturedAt: captured,
    url: story.url ?? story.permalink ?? `https://${story.site}.example/`,
    pageTitle: story.title ?? story.author,
    site: story.site,
    reading: story.site === 'article' ? 'article' : 'site',
    readerFailed: false,
    post: postOf(story, story.published ? (exportedAt - Date.parse(story.published)) / 86_400_000 : 0),
    selection: null,
    ...said,
    evidence: {
      html: html && facts(`${id}.html`, html),
      screenshot: shot && { ...facts(`${id}.webp`, shot), width: size?.width ?? 0, height: size?.height ?? 0, whole: true },
      media: [],
    },
    extension: '0.1.0',
  };
  const file = (name: string, bytes: Buffer): Output => ({ path: `${folder}/${name}`, bytes, exportedAt });
  return [
    file(`${id}.json`, Buffer.from(`${JSON.stringify(clip, null, 2)}\n`)),
    ...(html ? [file(`${id}.html`, html)] : []),
    ...(shot ? [file(`${id}.webp`, shot)] : []),
    ...(time === 0 ? eventFiles(story, place, id) : []),
  ];
}

/** The clips, with their evidence. */
export const clips: readonly Output[] = (
  await Promise.all(CLIP_STORIES.flatMap((story, place) => story.captured.map((captured, time) => clipFiles(story, place, captured, time))))
).flat();

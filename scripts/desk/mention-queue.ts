/** The queue of who waits, made of a brand's files: what the desk's page of mentions shows. */

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brandNow } from '../calendar/now.ts';
import type { Brand } from '../model/brand.ts';
import { type DoneMention, type MentionQueue, QUEUE_MOST, type QueueMention } from '../model/mention-queue.ts';
import { firstDay, periodOf } from '../model/period.ts';
import type { Language } from '../model/phrase.ts';
import { type Remark, sentence } from '../model/problem.ts';
import type { Reply } from '../model/reply.ts';
import { dayIn, instantOf } from '../model/zone.ts';
import { knownOf } from '../watch/known.ts';
import { mentionsOf } from '../watch/mentions.ts';
import { offeredReply, readReplies } from '../watch/replies.ts';
import type { Mention } from '../watch/watch.ts';
import { brandsState } from '../workspace/brands.ts';
import { type BrandClips, clipsState, readClips } from '../workspace/clips.ts';

/** A waiting time is shown to the minute. */
const MINUTE = 60_000;

/** What the files of a brand say of its mentions. */
export interface BrandMentions {
  /** queueState of the files that were read. */
  state: string;
  clips: BrandClips;
  mentions: Mention[];
  replies: Reply[];
  /** Of files that could not be read. */
  broken: Remark[];
}

/** Reads a brand's clips, mentions and replies. */
export function readMentions(dataDir: string, brand: Brand): BrandMentions {
  // Before the files are read: what comes meanwhile is another state.
  const others = otherState(dataDir, brand);
  const clips = readClips(dataDir, brand.folder);
  const { replies, broken } = readReplies(join(dataDir, brand.folder), brand.languages);
  return {
    state: stateOf(clips.state, others),
    clips,
    mentions: mentionsOf(clips, brand, brandNow(brand)),
    replies,
    broken: [...clips.broken, ...broken].map(({ remark }) => remark),
  };
}

/** Changes with what the queue is made of, and every minute: those who wait wait longer. Only names, sizes and times are read. */
export const queueState = (dataDir: string, brand: Brand): string =>
  stateOf(clipsState(join(dataDir, brand.folder)), otherState(dataDir, brand));

const stateOf = (clips: string, others: string): string => createHash('sha256').update(`${clips}\n${others}`).digest('hex').slice(0, 16);

/** Of all but the clips. */
const otherState = (dataDir: string, brand: Brand): string =>
  [brandsState(dataDir), ...repliesState(join(dataDir, brand.folder, 'replies')), Math.floor(brandNow(brand) / MINUTE)].join('\n');

function repliesState(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => {
      const facts = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${facts?.size} ${facts?.mtimeMs}`;
    });
  } catch {
    return [];
  }
}

/** The queue as the page shows it; sentences in the reader's language. */
export function mentionQueue(read: BrandMentions, brand: Brand, language: Language): MentionQueue {
  const waiting = read.mentions.filter((one) => one.state === 'waiting');
  const today = dayIn(brand.timeZone, brandNow(brand));
  return {
    state: read.state,
    answers: brand.answers ?? null,
    country: brand.calendar.country ?? null,
    total: waiting.length,
    mentions: waiting.slice(0, QUEUE_MOST.mentions).map((one) => queued(one, read, brand, language)),
    week: weekOf(read.mentions, brand, firstDay(periodOf('week', today))),
    people: Object.entries(brand.people).map(([id, { name }]) => ({ id, name })),
    replies: read.replies.slice(0, QUEUE_MOST.replies).map((reply) => offeredReply(reply, brand, today)),
    broken: read.broken.map((remark) => sentence(remark, language)),
  };
}

function queued(mention: Mention, { clips, mentions }: BrandMentions, brand: Brand, language: Language): QueueMention {
  const { group, slug, site, since, sinceFrom, waitedMs, late, tone, assignee } = mention;
  const { post, url, selection, note } = group.clip;
  const { author } = post;
  const page = { site, permalink: post.permalink, handle: author.handle, name: author.name };
  const known = knownOf(page, { clips, mentions, notes: [], brand });
  const shot = group.captures.map(({ clip }) => clip.evidence.screenshot).find((one) => one !== null);
  const own = new Set(group.captures.map(({ clip }) => clip.id));
  return {
    clip: group.id,
    slug,
    site,
    author,
    title: post.title,
    text: post.text ?? selection,
    language: post.language,
    rating: post.rating,
    parent: post.parent,
    url: post.permalink ?? url,
    since,
    sinceFrom,
    waitedMs,
    late,
    tone,
    note,
    assignee,
    picture: shot ? { file: shot.file, width: shot.width, height: shot.height } : null,
    earlier: (known?.clips ?? []).filter(({ clip }) => !own.has(clip)),
    remarks: mention.remarks.map((remark) => sentence(remark, language)),
  };
}

/** What was closed since a day, on the brand's clock. */
function weekOf(mentions: readonly Mention[], brand: Brand, from: string): MentionQueue['week'] {
  const monday = instantOf(Date.parse(`${from}T00:00:00Z`), brand.timeZone);
  const done = mentions.flatMap(({ closed, events, state, slug, site, group }): (DoneMention & { at: string })[] => {
    if (state === 'waiting') return [];
    // The word that it needs an answer may also have been taken back.
    const at = (closed ?? events.findLast((event) => event.event === 'changed' && event.said.needsAnswer === false))?.at;
    if (at === undefined || Date.parse(at) < monday) return [];
    const { name, handle } = group.clip.post.author;
    return [{ slug, site, author: name ?? handle, outcome: state, day: dayIn(brand.timeZone, Date.parse(at)), at }];
  });
  const newest = done.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return {
    answered: newest.filter(({ outcome }) => outcome === 'answered').length,
    notNeeded: newest.filter(({ outcome }) => outcome === 'not-needed').length,
    last: newest.slice(0, QUEUE_MOST.done).map(({ at: _, ...one }) => one),
  };
}

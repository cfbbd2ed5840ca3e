/**
 * The proof that no clip is lost: posts are captured in a real Chromium with the real host, while hosts and browsers are killed and the disk
 * is full for a while. A capture is kept once the outbox has committed it (IndexedDB, strict durability); the card is shown after that. One
 * that was under way when the browser was killed is looked up in the outbox after the next start: when it is there it must come out once, and
 * when it is not, the person captures the post again. In the end every post is one clip, whole.
 *
 * `node test/extension/never-lost.ts --clips 1000 [--seed N]` prints what it did and found.
 */

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { State } from '../../extension/messages.ts';
import { PROTOCOL } from '../../scripts/model/host-message.ts';
import { Talk } from '../host/talk.ts';
import { type ExtensionBrowser, launchExtension, until } from './browser.ts';
import { live } from './browser-life.ts';
import { countClips, filesBelow, type KeptFiles, keptFiles } from './kept-files.ts';
import { hostsOf, killingHosts, randomFrom } from './killed.ts';
import { keptIn } from './outbox-seen.ts';
import { type PostPage, postPages } from './post-pages.ts';
import { smallDisk } from './small-disk.ts';

const BRAND = 'atelier-lune';
const BRAND_YAML =
  'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  mastodon: "@atelierlune@velours.example"\n';
/** A host lives so long at most, milliseconds. */
const HOST_LIFE = { least: 100, most: 2_000 };
/** Part of the captures after which the disk is full, and free again. */
const FULL = { from: 0.35, to: 0.5 };
/** Captures before a browser's end that take pictures too, so that some are killed while they are gathered. */
const PICTURED = 4;
/** Longest time from the capture that a browser is killed at to its end, milliseconds. */
const LAST_MOMENT = 400;
const DRAINED_MS = 180_000;
const TWO_DAYS_S = 2 * 24 * 60 * 60;

export interface Found {
  /** Posts that the person wanted to keep. */
  posts: number;
  seed: number;
  browsersKilled: number;
  hostsKilled: number;
  /** Captures that a killed browser had committed before their card was shown. */
  keptUnseen: number;
  /** Captures that were made again: their browser died before they were committed. */
  repeated: number;
  /** Captures whose card said that they could not be kept: made again too. */
  notKept: number;
  /** Clips that were in the outbox only, summed over the moments when a browser was killed. */
  inOutboxOnly: number;
  disk: string;
  /** Clips that waited when the disk was freed. */
  waitedForDisk: number;
  /** Files that killed hosts left; a host that starts after a day clears them. */
  leftBehind: number;
  clips: number;
  evidence: number;
  seconds: number;
  /** Each fault as a sentence: none when no clip was lost. */
  faults: string[];
}

/** Captures posts under fire, and says what came of it. */
export async function neverLost(how: { clips: number; kills: number; seed: number; say(line: string): void }): Promise<Found> {
  const started = performance.now();
  const random = randomFrom(how.seed);
  const disk = smallDisk();
  const { dataDir } = disk;
  const profile = mkdtempSync(join(tmpdir(), 'vigie-never-lost-'));
  mkdirSync(join(dataDir, BRAND));
  writeFileSync(join(dataDir, BRAND, 'brand.yaml'), BRAND_YAML);
  const posts = postPages(how.clips);
  const addresses = posts.map(({ address }) => address);
  const todo = [...posts];
  const ends = Array.from({ length: how.kills }, (_, at) => Math.ceil(((at + 0.3 + random() * 0.5) / how.kills) * how.clips * 0.95));
  const found = { browsersKilled: 0, keptUnseen: 0, repeated: 0, notKept: 0, inOutboxOnly: 0, waitedForDisk: 0 };
  const kept = new Set<string>();
  const faults: string[] = [];
  let unsure: PostPage[] = [];
  let begun = 0;
  let diskIs: 'before' | 'full' | 'after' = 'before';
  const killer = killingHosts(dataDir, random, HOST_LIFE);
  const said = (line: string): void => how.say(`${secondsSince(started)} s, capture ${begun}: ${line}`);
  const onDisk = () => countClips(dataDir, BRAND);

  async function before(browser: ExtensionBrowser): Promise<number | null> {
    begun += 1;
    if (diskIs === 'before' && begun >= FULL.from * how.clips) {
      disk.fill(profile);
      diskIs = 'full';
      said(`the disk is full, ${onDisk()} clips are on it`);
    }
    if (diskIs === 'full' && begun >= FULL.to * how.clips) {
      found.waitedForDisk = kept.size - onDisk();
      disk.free(profile);
      diskIs = 'after';
      said(`the disk is free again, ${onDisk()} clips are on it, ${found.waitedForDisk} wait`);
    }
    const end = ends[0];
    if (end !== undefined && begun >= end - PICTURED) await setPictures(browser, true);
    if (end === undefined || begun < end) return null;
    ends.shift();
    return random() * LAST_MOMENT;
  }

  /** After a start: what was kept is still there, and what was under way is there or is captured again. */
  async function look(browser: ExtensionBrowser): Promise<void> {
    const held = await keptIn(browser, BRAND, addresses);
    for (const address of kept) if (!held.has(address)) faults.push(`${address} was kept, and the outbox knows nothing of it.`);
    for (const post of unsure) {
      if (held.has(post.address)) {
        kept.add(post.address);
        found.keptUnseen += 1;
      } else {
        todo.push(post);
        found.repeated += 1;
      }
    }
    unsure = [];
  }

  async function oneLife(): Promise<void> {
    const browser = await launchExtension({ dataDir, profile });
    for (const { address, html } of posts) await browser.serve(address, html);
    await setPictures(browser, false);
    await look(browser);
    const fate = {
      brand: BRAND,
      before: () => before(browser),
      oneAtATime: () => begun + 1 >= (ends[0] ?? Number.POSITIVE_INFINITY) - PICTURED,
      kept: (address: string) => void kept.add(address),
    };
    const life = await live(browser, todo, fate);
    found.notKept += life.notKept.length;
    todo.push(...life.notKept);
    unsure = life.unsure;
    if (life.killed) {
      found.browsersKilled += 1;
      found.inOutboxOnly += kept.size - onDisk();
      said(`browser ${found.browsersKilled} killed, ${onDisk()} of ${kept.size} clips are on the disk, ${unsure.length} under way`);
      return;
    }
    if (todo.length === 0) await drain(browser);
    await browser.context.close();
  }

  async function drain(browser: ExtensionBrowser): Promise<void> {
    killer.stop();
    said(`all are captured, ${onDisk()} of ${kept.size} clips are on the disk`);
    await until('nothing waits', async () => (await browser.ask<State>({ type: 'retry' })).waiting === 0, DRAINED_MS);
    for (const [address, ids] of await keptIn(browser, BRAND, addresses))
      if (ids.length !== 1) faults.push(`${address} was kept ${ids.length} times: ${ids.join(', ')}.`);
  }

  try {
    while (todo.length > 0 || unsure.length > 0) await oneLife();
    const hostsKilled = killer.stop();
    await until('every host has ended', () => hostsOf(dataDir).length === 0);
    const files = keptFiles(dataDir, BRAND);
    faults.push(...files.faults, ...missing(addresses, files), ...outside(dataDir), ...(await leftAfterStart(dataDir, files)));
    const seconds = secondsSince(started);
    const { clips, evidence, leftBehind } = files;
    const counted = { clips: clips.length, evidence, leftBehind: leftBehind.length };
    return { posts: how.clips, seed: how.seed, ...found, hostsKilled, disk: disk.how, ...counted, seconds, faults };
  } finally {
    killer.stop();
    disk.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const secondsSince = (started: number): number => Math.round((performance.now() - started) / 1000);

async function setPictures(browser: ExtensionBrowser, pictures: boolean): Promise<void> {
  const set = { pictures, media: false, brand: BRAND };
  await (await browser.worker()).evaluate((given) => chrome.storage.local.set(given), set);
}

/** Posts that are in no clip, and clips of no post. */
function missing(addresses: readonly string[], { clips }: KeptFiles): string[] {
  const of = new Set(clips.map(({ post, url }) => post.permalink ?? url));
  const strange = [...of].filter((address) => !addresses.includes(address));
  return [
    ...addresses.filter((address) => !of.has(address)).map((address) => `${address} is lost.`),
    ...strange.map((address) => `${address} was never captured.`),
  ];
}

const outside = (dataDir: string): string[] =>
  filesBelow(dataDir)
    .filter((path) => path !== join(BRAND, 'brand.yaml') && !path.startsWith(join(BRAND, 'clips/')))
    .map((path) => `${path} was written outside of clips/.`);

/** What broken-off tries left is there no more when a host has started two days later. */
async function leftAfterStart(dataDir: string, { leftBehind }: KeptFiles): Promise<string[]> {
  const folder = join(dataDir, BRAND, 'clips');
  const old = Date.now() / 1000 - TWO_DAYS_S;
  for (const path of leftBehind) utimesSync(join(folder, path), old, old);
  const host = new Talk(dataDir);
  const hello = await host.say({ type: 'hello', protocol: PROTOCOL, extension: 'never-lost' });
  host.child.stdin.end();
  await host.closed;
  const left = keptFiles(dataDir, BRAND).leftBehind.map((path) => `${path} was left behind.`);
  return hello.type === 'hello' ? left : [`The host says ${hello.type}.`, ...left];
}

/** How often browsers are killed in a run of so many captures. */
export const killsFor = (clips: number): number => Math.max(3, Math.round(clips / 100));

/** What a run found, as lines. */
function report(found: Found): string {
  return [
    `${found.posts} posts captured with seed ${found.seed} in ${found.seconds} s.`,
    `Browsers killed: ${found.browsersKilled}. Hosts killed: ${found.hostsKilled}. The disk: ${found.disk}.`,
    `When browsers were killed, ${found.inOutboxOnly} clips in all were in the outbox only; when the disk was freed, ${found.waitedForDisk} waited.`,
    `Under way in a killed browser: ${found.keptUnseen} had been committed and came out, ${found.repeated} had not and were captured again.`,
    `Captures whose card said that they could not be kept, made again: ${found.notKept}.`,
    `Files that killed hosts left behind, gone after a later start: ${found.leftBehind}.`,
    `On the disk in the end: ${found.clips} clips with ${found.evidence} files of evidence.`,
    ...(found.faults.length === 0 ? ['No clip is lost, none is there twice, none is half.'] : ['Faults:', ...found.faults]),
    '',
  ].join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { clips: { type: 'string', default: '1000' }, seed: { type: 'string' } } });
  const clips = Number(values.clips);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  if (!Number.isSafeInteger(clips) || clips < 20 || !Number.isSafeInteger(seed)) {
    process.stderr.write('Usage: node test/extension/never-lost.ts --clips 1000 [--seed N]; 20 clips or more.\n');
    return 1;
  }
  process.stdout.write(`${clips} posts, seed ${seed}\n`);
  const found = await neverLost({ clips, kills: killsFor(clips), seed, say: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write(report(found));
  return found.faults.length === 0 && found.clips === found.posts ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main();

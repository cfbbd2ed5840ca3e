/**
 * The proof that no clip is lost: posts are captured in a real Chromium with the real host, while hosts and browsers are killed and the disk
 * is full for a while. A capture is kept once the outbox has committed it (IndexedDB, strict durability); the card is shown after that. One
 * that was under way when the browser was killed is looked up in the outbox after the next start: when it is there it must come out once, and
 * when it is not, the person captures the post again. In the end every post is one clip, whole.
 *
 * `node test/extension/never-lost.ts --clips 1000 [--seed N]` prints what it did and found.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { State } from '../../extension/messages.ts';
import { type ExtensionBrowser, launchExtension, until } from './browser.ts';
import { live } from './browser-life.ts';
import { countClips, keptFiles, leftAfterStart, missing, outside } from './kept-files.ts';
import { hostsOf, killingHosts, randomFrom } from './killed.ts';
import { type Found, report } from './never-lost-found.ts';
import { keptIn } from './outbox-seen.ts';
import { type PostPage, postPages } from './post-pages.ts';
import { smallDisk } from './small-disk.ts';

const BRAND = 'atelier-lune';
const BRAND_YAML =
  'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  mastodon: "@atelierlune@velours.example"\n';
/** A host lives so long at most, milliseconds. */
const HOST_LIFE = { least: 100, most: 3_000 };
/** Part of the captures after which the disk is full, and free again. */
const FULL = { from: 0.35, to: 0.5 };
/** Captures before a browser's end that take pictures too, so that some are killed while they are gathered. */
const PICTURED = 4;
/** Longest time from the capture that a browser is killed at to its end, milliseconds. */
const LAST_MOMENT = 400;
const DRAINED_MS = 180_000;

/** Captures posts under fire, and says what came of it. The seed gives the moments; what they meet is up to the machine. */
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
  let drained = false;
  let diskIs: 'before' | 'full' | 'after' = 'before';
  const killer = killingHosts(dataDir, randomFrom(how.seed + 1), HOST_LIFE);
  const said = (line: string): void => how.say(`${secondsSince(started)} s, capture ${begun}: ${line}`);
  const onDisk = () => countClips(dataDir, BRAND);

  /** Before every other end: the browsers between are killed while several tabs are captured at once. */
  const isPictured = (): boolean => ends.length % 2 === 1 && begun >= (ends[0] ?? 0) - PICTURED;

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
    if (isPictured()) await setPictures(browser, true);
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
    try {
      if (diskIs === 'full') disk.fill(profile);
      for (const { address, html } of posts) await browser.serve(address, html);
      await setPictures(browser, false);
      await look(browser);
      const life = await live(browser, todo, {
        brand: BRAND,
        before: () => before(browser),
        oneAtATime: isPictured,
        kept: (address) => void kept.add(address),
      });
      found.notKept += life.notKept.length;
      todo.push(...life.notKept);
      unsure = life.unsure;
      if (life.killed) died();
      else if (todo.length === 0) await drain(browser);
    } finally {
      await browser.context.close().catch(() => {});
    }
  }

  function died(): void {
    found.browsersKilled += 1;
    found.inOutboxOnly += kept.size - onDisk();
    said(`browser ${found.browsersKilled} killed, ${onDisk()} of ${kept.size} clips are on the disk, ${unsure.length} under way`);
  }

  async function drain(browser: ExtensionBrowser): Promise<void> {
    killer.stop();
    said(`all are captured, ${onDisk()} of ${kept.size} clips are on the disk`);
    await until('nothing waits', async () => (await browser.ask<State>({ type: 'retry' })).waiting === 0, DRAINED_MS);
    for (const [address, ids] of await keptIn(browser, BRAND, addresses))
      if (ids.length !== 1) faults.push(`${address} was kept ${ids.length} times: ${ids.join(', ')}.`);
    drained = true;
  }

  try {
    while (!drained) await oneLife();
    const hostsKilled = killer.stop();
    await until('every host has ended', () => hostsOf(dataDir).length === 0);
    const files = keptFiles(dataDir, BRAND);
    faults.push(...files.faults, ...missing(addresses, files), ...outside(dataDir, BRAND), ...(await leftAfterStart(dataDir, BRAND)));
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

/** How often browsers are killed in a run of so many captures. */
export const killsFor = (clips: number): number => Math.max(3, Math.round(clips / 100));

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

if (import.meta.main) process.exitCode = await main();

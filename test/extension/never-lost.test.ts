/** No clip is lost while hosts and browsers are killed and the disk is full: a hundred here, a thousand by `node test/extension/never-lost.ts`. */

import { beforeAll, expect, it } from 'vitest';
import { dataFolder } from '../workspace.ts';
import { builtExtension } from './browser.ts';
import { CLIP } from './fake-background.ts';
import { keptFiles, missing, outside } from './kept-files.ts';
import { killsFor, neverLost } from './never-lost.ts';

const POSTS = 100;

beforeAll(() => builtExtension());

// Processes are found in /proc.
it.runIf(process.platform === 'linux')('keeps each of a hundred posts once and whole', async () => {
  const seed = Date.now() % 1_000_000;
  const told: string[] = [`seed ${seed}`];
  const kills = killsFor(POSTS);
  const found = await neverLost({ clips: POSTS, kills, seed, say: (line) => told.push(line) });
  const story = told.join('\n');
  expect(found.faults, story).toEqual([]);
  expect(found, story).toMatchObject({ clips: POSTS, browsersKilled: kills });
  // The run was one under fire: clips were nowhere but in the outbox when a browser died, and when the disk was full.
  expect(
    [found.hostsKilled, found.inOutboxOnly, found.waitedForDisk].every((count) => count > 0),
    story,
  ).toBe(true);
});

it('would notice a clip that is lost, half, twice, without its evidence, or elsewhere', () => {
  const second = { ...CLIP, id: '20261121t081201z-0123456789ab' };
  const html = { file: `${CLIP.id}.html`, sha256: '0'.repeat(64), bytes: 3 };
  const data = dataFolder({
    'b/brand.yaml': '',
    [`b/clips/2026-11/${CLIP.id}.json`]: JSON.stringify({ ...CLIP, evidence: { ...CLIP.evidence, html } }),
    [`b/clips/2026-11/${CLIP.id}.html`]: 'abc',
    [`b/clips/2026-11/${second.id}.json`]: JSON.stringify(second),
    [`b/clips/2026-11/${second.id}.webp`]: 'abc',
    'b/clips/2026-11/20261121t081202z-0123456789ab.json': '{"version": 1,',
    'b/clip.json': '{}',
  });
  const files = keptFiles(data, 'b');
  const said = [...files.faults, ...missing([CLIP.url, 'https://gone.example/1'], files), ...outside(data, 'b')].join('\n');
  for (const fault of [
    /hash/,
    /same post 2 times/,
    /no clip/,
    /81202z.*JSON/,
    /gone\.example\/1 is lost/,
    /clip\.json was written outside/,
  ])
    expect(said).toMatch(fault);
});

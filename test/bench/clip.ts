/// <reference types="chrome" />
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { isClipId } from '../../scripts/model/clip.ts';
import { CHROMIUM_EXTENSION_ID } from '../../scripts/model/host-message.ts';
import { builtExtension, type ExtensionBrowser, launchExtension } from '../extension/browser.ts';
import { loadFixture } from '../sites/read-fixture.ts';
import { type Bench, type Figure, withFolder } from './_bench.ts';

const BRAND = 'atelier-lune';
const BRAND_YAML = 'name: Atelier Lune\ntimeZone: Europe/Paris\nlanguages: [fr, en]\naccounts:\n  instagram: atelierlune\n';
const PAGE = 'x--post-en';
const CAPTURES = { plain: 60, pictured: 20 };
const WARM_UP = 3;
/** Of the 95th percentile, without pictures and media, milliseconds. */
const GOAL = 150;
/** How often the folder is looked at, how long a clip may take, and the rest before the next: Chromium takes two pictures a second. Milliseconds. */
const WAIT = { look: 2, clip: 20_000, plain: 120, pictured: 700 };
const BARE_HOST = 'app.vigie.bench';

/** Milliseconds each. */
type Times = readonly number[];
const share = (times: Times, part: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? 0;
const p95 = (times: Times): number => share(times, 0.95);
const both = (times: Times): string => `median ${share(times, 0.5).toFixed(0)} ms, p95 ${p95(times).toFixed(0)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

/** Paths of the clips' JSON in the data folder. */
function clipsIn(dataDir: string): string[] {
  const clips = join(dataDir, BRAND, 'clips');
  if (!existsSync(clips)) return [];
  const paths = readdirSync(clips, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.json') && isClipId(basename(path, '.json'))).map((path) => join(clips, path));
}

/** The first clip that is not known yet. */
async function newClip(dataDir: string, known: ReadonlySet<string>): Promise<string> {
  const end = performance.now() + WAIT.clip;
  for (;;) {
    const path = clipsIn(dataDir).find((one) => !known.has(one));
    if (path) return path;
    if (performance.now() > end) throw new Error('No clip came.');
    await pause(WAIT.look);
  }
}

/** Gives the shortcut so many times; the time of each until its JSON lies in the folder, and the path of the last. */
async function captures(browser: ExtensionBrowser, dataDir: string, count: number, rest: number): Promise<{ times: Times; last: string }> {
  const fixture = loadFixture(PAGE);
  await browser.serve(fixture.at, fixture.html);
  const page = await browser.open(fixture.at);
  const tab = await browser.tabOf(page);
  const worker = await browser.worker();
  const times: number[] = [];
  const known = new Set(clipsIn(dataDir));
  let last = '';
  while (times.length < count) {
    const start = performance.now();
    const given = worker.evaluate(
      (where) => (chrome.commands.onCommand as unknown as { dispatch(...given: unknown[]): void }).dispatch('capture', where),
      tab,
    );
    last = await newClip(dataDir, known);
    times.push(performance.now() - start);
    known.add(last);
    await given;
    await pause(rest);
  }
  await page.close();
  return { times, last };
}

const set = async (browser: ExtensionBrowser, settings: { pictures: boolean; media: boolean }): Promise<void> =>
  (await browser.worker()).evaluate((given) => chrome.storage.local.set(given), settings);

/** A host that does nothing but write what it is sent, with fsync, and answer. */
function registerBareHost(profile: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'bare-host.mjs');
  writeFileSync(
    script,
    `#!${process.execPath}
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
let held = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  held = Buffer.concat([held, chunk]);
  if (held.length < 4 || held.length < 4 + held.readUInt32LE()) return;
  const file = openSync(${JSON.stringify(join(folder, 'written'))}, 'w');
  writeSync(file, held, 4);
  fsyncSync(file);
  closeSync(file);
  renameSync(${JSON.stringify(join(folder, 'written'))}, ${JSON.stringify(join(folder, 'kept'))});
  held = Buffer.alloc(0);
  process.stdout.write(Buffer.from([2, 0, 0, 0, 123, 125]));
});
`,
  );
  chmodSync(script, 0o755);
  const allowed = [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`];
  const manifest = { name: BARE_HOST, description: 'Bench', path: script, type: 'stdio', allowed_origins: allowed };
  writeFileSync(join(profile, 'NativeMessagingHosts', `${BARE_HOST}.json`), JSON.stringify(manifest));
}

/** Sends the same bytes as a clip's to the bare host so many times, through one open port. */
async function bareTrips(browser: ExtensionBrowser, clip: string, count: number): Promise<Times> {
  const html = readFileSync(clip.replace(/\.json$/, '.html')).toString('base64');
  const message = { clip: JSON.parse(readFileSync(clip, 'utf8')), html };
  return (await browser.worker()).evaluate(
    async ([name, sent, trips]) => {
      const port = chrome.runtime.connectNative(name);
      const times: number[] = [];
      while (times.length < trips) {
        const start = performance.now();
        await new Promise<void>((resolve, reject) => {
          const heard = () => {
            port.onMessage.removeListener(heard);
            resolve();
          };
          port.onMessage.addListener(heard);
          port.onDisconnect.addListener(() => reject(new Error('The bare host stopped.')));
          port.postMessage(sent);
        });
        times.push(performance.now() - start);
      }
      port.disconnect();
      return times;
    },
    [BARE_HOST, message, count] as const,
  );
}

/** What runs in a page: before a gesture, and after one. */
function sizes(extension: string): Figure[] {
  const { content_scripts = [] } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[] }[];
  };
  const declared = content_scripts.flatMap(({ js = [] }) => js).reduce((sum, file) => sum + statSync(join(extension, file)).size, 0);
  const weight = (file: string) => {
    const bytes = readFileSync(join(extension, file));
    return `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzipped`;
  };
  const before: Figure = { what: 'runs in a page before a gesture', measured: `${declared} B`, goal: '0 B', met: declared === 0 };
  const after = [
    ['put into the page by a gesture: page.js', 'page.js'],
    ['and where no site reads the page: article.js', 'article.js'],
  ] as const;
  return [before, ...after.map(([what, file]) => ({ what, measured: weight(file), goal: '—', met: true }))];
}

export const bench: Bench = {
  name: 'clip',
  about:
    'from the shortcut’s event to the clip’s JSON in the folder, in Chromium with the real host, one capture after the other on the same post. Baseline: the same bytes sent through an open port to a host that only writes them with fsync.',
  run: (quick) =>
    withFolder(async (folder) => {
      const dataDir = join(folder, 'data');
      mkdirSync(join(dataDir, BRAND), { recursive: true });
      writeFileSync(join(dataDir, BRAND, 'brand.yaml'), BRAND_YAML);
      const extension = await builtExtension();
      const browser = await launchExtension({ dataDir, extension });
      try {
        registerBareHost(browser.profile, join(folder, 'bare'));
        const many = (count: number) => (quick ? Math.round(count / 6) : count);
        await set(browser, { pictures: false, media: false });
        const first = await captures(browser, dataDir, WARM_UP, WAIT.plain);
        const plain = await captures(browser, dataDir, many(CAPTURES.plain), WAIT.plain);
        const bare = (await bareTrips(browser, plain.last, many(CAPTURES.plain) + WARM_UP)).slice(WARM_UP);
        await set(browser, { pictures: true, media: false });
        const pictured = await captures(browser, dataDir, many(CAPTURES.pictured), WAIT.pictured);
        const evidence = readdirSync(dirname(pictured.last)).filter((name) => name.startsWith(basename(pictured.last, '.json')));
        if (!evidence.some((name) => name.endsWith('.webp'))) throw new Error('No picture was taken.');
        const baseline = both(bare);
        return [
          {
            what: `${plain.times.length} captures, without pictures and media`,
            measured: both(plain.times),
            baseline,
            ratio: p95(plain.times) / p95(bare),
            goal: `p95 ≤ ${GOAL} ms`,
            met: p95(plain.times) <= GOAL,
          },
          {
            what: `${pictured.times.length} captures, with the post’s picture`,
            measured: both(pictured.times),
            baseline,
            ratio: p95(pictured.times) / p95(bare),
            goal: '—',
            met: true,
          },
          { what: 'the first capture, which starts the host', measured: `${first.times[0]?.toFixed(0)} ms`, goal: '—', met: true },
          ...sizes(extension),
        ];
      } finally {
        await browser.close();
      }
    }),
};

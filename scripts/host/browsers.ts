/**
 * Browsers, where each keeps its profiles, and where it looks for native messaging hosts. Folders and keys as Chrome's and Mozilla's
 * documentation of native messaging give them; Brave and Vivaldi on Windows read Chrome's key (KeePassXC's installer does the same).
 */

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HOST_NAME } from '../model/host-message.ts';
import { type Machine, ownFolder } from './machine.ts';

interface Layout {
  name: string;
  engine: 'chromium' | 'firefox';
  linux: { profile: string; programs: readonly string[]; snap: readonly string[]; flatpak: string };
  darwin: { profile: string; app: string };
  win32: { profile: string; key: string };
}

const CHROME_KEY = 'Software\\Google\\Chrome';

/** Profiles are below `~/.config` (Linux), `~/Library/Application Support` (macOS), `%LOCALAPPDATA%` (Windows). */
const BROWSERS = {
  chrome: {
    name: 'Google Chrome',
    engine: 'chromium',
    linux: { profile: 'google-chrome', programs: ['google-chrome', 'google-chrome-stable'], snap: [], flatpak: 'com.google.Chrome' },
    darwin: { profile: 'Google/Chrome', app: 'Google Chrome.app' },
    win32: { profile: 'Google/Chrome/User Data', key: CHROME_KEY },
  },
  chromium: {
    name: 'Chromium',
    engine: 'chromium',
    linux: { profile: 'chromium', programs: ['chromium', 'chromium-browser'], snap: ['chromium'], flatpak: 'org.chromium.Chromium' },
    darwin: { profile: 'Chromium', app: 'Chromium.app' },
    win32: { profile: 'Chromium/User Data', key: 'Software\\Chromium' },
  },
  edge: {
    name: 'Microsoft Edge',
    engine: 'chromium',
    linux: { profile: 'microsoft-edge', programs: ['microsoft-edge', 'microsoft-edge-stable'], snap: [], flatpak: 'com.microsoft.Edge' },
    darwin: { profile: 'Microsoft Edge', app: 'Microsoft Edge.app' },
    win32: { profile: 'Microsoft/Edge/User Data', key: 'Software\\Microsoft\\Edge' },
  },
  brave: {
    name: 'Brave',
    engine: 'chromium',
    linux: {
      profile: 'BraveSoftware/Brave-Browser',
      programs: ['brave', 'brave-browser'],
      snap: ['brave'],
      flatpak: 'com.brave.Browser',
    },
    darwin: { profile: 'BraveSoftware/Brave-Browser', app: 'Brave Browser.app' },
    win32: { profile: 'BraveSoftware/Brave-Browser/User Data', key: CHROME_KEY },
  },
  vivaldi: {
    name: 'Vivaldi',
    engine: 'chromium',
    linux: { profile: 'vivaldi', programs: ['vivaldi', 'vivaldi-stable'], snap: ['vivaldi'], flatpak: 'com.vivaldi.Vivaldi' },
    darwin: { profile: 'Vivaldi', app: 'Vivaldi.app' },
    win32: { profile: 'Vivaldi/User Data', key: CHROME_KEY },
  },
  firefox: {
    name: 'Firefox',
    engine: 'firefox',
    linux: { profile: 'mozilla/firefox', programs: ['firefox', 'firefox-esr'], snap: ['firefox'], flatpak: 'org.mozilla.firefox' },
    darwin: { profile: 'Firefox', app: 'Firefox.app' },
    win32: { profile: 'Mozilla/Firefox', key: 'Software\\Mozilla' },
  },
} as const satisfies Record<string, Layout>;

/** Where one browser looks for the host: a manifest's file, and on Windows the key that names it. */
export interface Place {
  file: string;
  key: string | null;
  engine: 'chromium' | 'firefox';
}

/** A browser of this machine. `sealed`: also there as Snap or Flatpak, which reach no host. */
export interface FoundBrowser {
  name: string;
  installed: boolean;
  sealed: 'Snap' | 'Flatpak' | null;
  places: Place[];
}

/** Every browser that Vigie knows, as this machine has it. */
export function browsersOf(machine: Machine): FoundBrowser[] {
  return Object.values(BROWSERS).map((browser) => ({
    name: browser.name,
    installed: isInstalled(browser, machine),
    sealed: sealedAs(browser, machine),
    places: placesOf(browser, machine),
  }));
}

/** The place in a Chromium's folder of profiles that is given by hand. */
export function profilePlace(folder: string): Place {
  return { file: join(folder, 'NativeMessagingHosts', `${HOST_NAME}.json`), key: null, engine: 'chromium' };
}

/** Where profiles lie. Firefox keeps its own in more than one place. */
function profilesOf(browser: Layout, { system, home, env }: Machine): string[] {
  const { profile } = browser[system];
  if (system === 'darwin') return [join(home, 'Library/Application Support', profile)];
  if (system === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData/Local');
    return [join(browser.engine === 'firefox' ? (env.APPDATA ?? join(home, 'AppData/Roaming')) : local, profile)];
  }
  const own = join(configFolder(home, env), profile);
  return browser.engine === 'firefox' ? [join(home, '.mozilla/firefox'), own] : [own];
}

const configFolder = (home: string, env: Machine['env']) => env.XDG_CONFIG_HOME || join(home, '.config');

function isInstalled(browser: Layout, machine: Machine): boolean {
  if (profilesOf(browser, machine).some((folder) => existsSync(folder))) return true;
  if (machine.system === 'darwin') {
    return ['/Applications', join(machine.home, 'Applications')].some((folder) => existsSync(join(folder, browser.darwin.app)));
  }
  if (machine.system === 'win32') return false;
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => browser.linux.programs.some((program) => isProgram(join(folder, program))));
}

/** Snap puts a link to itself where a browser's program would be. */
function isProgram(path: string): boolean {
  return existsSync(path) && !/[\\/]snap([\\/]|$)/.test(realpathSync(path)) && !/[\\/]snap[\\/]/.test(path);
}

function sealedAs({ linux }: Layout, { system, home }: Machine): FoundBrowser['sealed'] {
  if (system !== 'linux') return null;
  if (linux.snap.some((name) => existsSync(join(home, 'snap', name)))) return 'Snap';
  return existsSync(join(home, '.var/app', linux.flatpak)) ? 'Flatpak' : null;
}

function placesOf(browser: Layout, machine: Machine): Place[] {
  const { system, home } = machine;
  const { engine } = browser;
  const file = `${HOST_NAME}.json`;
  if (system === 'win32') {
    const key = `HKCU\\${browser.win32.key}\\NativeMessagingHosts\\${HOST_NAME}`;
    return [{ file: join(ownFolder(machine), `${HOST_NAME}.${engine}.json`), key, engine }];
  }
  if (engine === 'firefox' && system === 'darwin') {
    return [{ file: join(home, 'Library/Application Support/Mozilla/NativeMessagingHosts', file), key: null, engine }];
  }
  if (engine === 'firefox') return [{ file: join(home, '.mozilla/native-messaging-hosts', file), key: null, engine }];
  return profilesOf(browser, machine).map((folder) => ({ file: join(folder, 'NativeMessagingHosts', file), key: null, engine }));
}

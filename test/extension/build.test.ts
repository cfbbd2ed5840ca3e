/**
 * The extension as it is built for the three browsers: every page is there with its words, every site's reader too, and the browser is asked
 * for nothing more than what the list here says. The bundler skips pages and empties modules without an error.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../../extension/build.ts';
import { panelWords } from '../../extension/ui/words.ts';
import { ENGLISH } from '../../extension/ui/words-en.ts';
import { FRENCH } from '../../extension/ui/words-fr.ts';
import { SITE_IDS } from '../../scripts/model/clip.ts';
import { FIREFOX_EXTENSION_ID, HOST_NAME } from '../../scripts/model/host-message.ts';
import { builtExtension } from './installed.ts';

const ROOT = join(import.meta.dirname, '../..');
const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'downloads', 'nativeMessaging', 'scripting', 'storage', 'unlimitedStorage'];

/** What shows that a permission is needed; the other two, `activeTab` and `unlimitedStorage`, have no call of their own. */
const USES: Readonly<Record<string, RegExp>> = {
  alarms: /\.alarms\.create\b/,
  contextMenus: /\.contextMenus\.create\b/,
  downloads: /\.downloads\.download\b/,
  nativeMessaging: /\.(?:connectNative|sendNativeMessage)\b/,
  scripting: /\.scripting\.executeScript\b/,
  storage: /\.storage\.local\b/,
};

interface Manifest extends Record<string, unknown> {
  action: { default_popup: string };
  options_ui: { page: string };
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
  background: { service_worker?: string; scripts?: string[] };
  icons: Record<string, string>;
  permissions: string[];
  commands: Record<string, unknown>;
  default_locale: string;
}

const folders = new Map<BrowserName, string>();
beforeAll(async () => {
  for (const browser of BROWSERS) folders.set(browser, await builtExtension(browser));
});

const pathOf = (browser: BrowserName, file: string): string => join(folders.get(browser) ?? '', file);
const textOf = (browser: BrowserName, file: string): string => readFileSync(pathOf(browser, file), 'utf8');
const manifestOf = (browser: BrowserName): Manifest => JSON.parse(textOf(browser, 'manifest.json'));
const backgroundOf = (browser: BrowserName): string => {
  const { service_worker, scripts } = manifestOf(browser).background;
  return textOf(browser, service_worker ?? scripts?.[0] ?? '');
};
const scriptOf = (browser: BrowserName, page: string): string =>
  textOf(browser, /<script[^>]+src="\/?([^"]+)"/.exec(textOf(browser, page))?.[1] ?? '');

/** A script with the characters outside ASCII that its minifier escaped. */
const unescaped = (script: string): string =>
  script.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))/gi, (_, short, long) => String.fromCharCode(Number.parseInt(short ?? long, 16)));

describe.each(BROWSERS)('built for %s', (browser) => {
  it('has its popup and its options page, with their words in both languages', () => {
    const manifest = manifestOf(browser);
    expect([manifest.action.default_popup, manifest.options_ui.page]).toEqual(['popup.html', 'options.html']);
    for (const page of ['popup.html', 'options.html']) {
      const script = unescaped(scriptOf(browser, page));
      const sentences = [FRENCH, ENGLISH].flatMap(({ needsAnswer, competitor, tone }) => [needsAnswer, competitor, tone]);
      expect(
        sentences.filter((sentence) => !script.includes(sentence)),
        page,
      ).toEqual([]);
    }
  });

  it('has its side panel, with its words, which opens at a gesture only', () => {
    const { side_panel, sidebar_action } = manifestOf(browser);
    if (browser === 'firefox')
      expect([side_panel, sidebar_action]).toMatchObject([undefined, { default_panel: 'sidepanel.html', open_at_install: false }]);
    else expect([side_panel, sidebar_action]).toEqual([{ default_path: 'sidepanel.html' }, undefined]);
    const script = unescaped(scriptOf(browser, 'sidepanel.html'));
    const sentences = (['fr', 'en'] as const).flatMap((language) => [panelWords(language).open, panelWords(language).todayNone]);
    expect(sentences.filter((sentence) => !script.includes(sentence))).toEqual([]);
    expect(backgroundOf(browser)).toMatch(/sidePanel\.open\(/);
  });

  it('has the fonts that its pages ask for, its icons, and its texts in both languages', () => {
    const fonts = [...scriptOf(browser, 'popup.html').matchAll(/url\((\/fonts\/[^)]+)\)/g)].map(([, path = '']) => path);
    const { icons, default_locale } = manifestOf(browser);
    expect(fonts.length).toBeGreaterThan(0);
    const files = [...fonts, ...Object.values(icons), '_locales/fr/messages.json', `_locales/${default_locale}/messages.json`];
    expect(files.filter((file) => !existsSync(pathOf(browser, file)))).toEqual([]);
    for (const language of ['fr', 'en']) {
      const messages: Record<string, { message: string }> = JSON.parse(textOf(browser, `_locales/${language}/messages.json`));
      const asked = [...textOf(browser, 'manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
      expect(asked.filter((name) => !messages[name]?.message)).toEqual([]);
    }
  });

  it('reads every site, and articles', () => {
    const page = textOf(browser, 'page.js');
    const own = SITE_IDS.filter((id) => id !== 'article' && id !== 'page');
    expect(own.filter((id) => !new RegExp(`id:["'\`]${id}["'\`]`).test(page))).toEqual([]);
    expect(page).toContain('vigiePage');
    expect(textOf(browser, 'article.js')).toContain('vigieArticle');
  });

  it('reaches the host by its name, and runs no text as code', () => {
    expect(backgroundOf(browser)).toContain(HOST_NAME);
    for (const file of readdirSync(folders.get(browser) ?? '', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    ))
      expect(textOf(browser, file), file).not.toMatch(/\beval\(|\bnew Function\(/);
  });

  it('asks for these permissions and no other, and uses each', () => {
    const manifest = manifestOf(browser);
    expect([...manifest.permissions].sort()).toEqual(browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'].sort());
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    const background = backgroundOf(browser);
    expect(Object.entries(USES).filter(([, use]) => !use.test(background))).toEqual([]);
    expect(Object.keys(manifest.commands)).toEqual(['capture', browser === 'firefox' ? '_execute_sidebar_action' : 'panel']);
  });

  it('runs nothing on a page before a gesture: 0 bytes', () => {
    expect(manifestOf(browser).content_scripts).toBeUndefined();
    expect(backgroundOf(browser)).not.toMatch(/registerContentScripts|contentScripts\.register|userScripts/);
  });
});

describe('the differences between browsers', () => {
  it('Chrome and Edge keep the id that the host accepts; Firefox has its own', () => {
    expect(manifestOf('edge').key).toBe(manifestOf('chrome').key);
    expect(manifestOf('firefox').key).toBeUndefined();
    expect(manifestOf('firefox').browser_specific_settings).toMatchObject({ gecko: { id: FIREFOX_EXTENSION_ID } });
  });

  it('all run the same readers', () => {
    const sizes = BROWSERS.map((browser) => ['page.js', 'article.js'].map((file) => statSync(pathOf(browser, file)).size));
    expect(new Set(sizes.map(String)).size).toBe(1);
  });
});

/**
 * Warnings of web-ext, by file and code, and why each stands. DOMPurify parses what it cleans by `innerHTML` of a document that is never shown;
 * defuddle does the same in the inert copy that it is given. Our own sources use no such thing: the next test says so.
 */
const WARNINGS_ALLOWED: Readonly<Record<string, number>> = {
  'page.js UNSAFE_VAR_ASSIGNMENT': 1,
  'article.js UNSAFE_VAR_ASSIGNMENT': 3,
};

describe('what Mozilla checks', () => {
  it('web-ext lint finds no error, and no warning but those of two libraries', () => {
    const tool = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const args = ['lint', '--source-dir', folders.get('firefox') ?? '', '--output', 'json', '--no-config-discovery'];
    const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
    expect(stdout, stderr).not.toBe('');
    const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; file?: string; message: string }[]>;
    expect(errors).toEqual([]);
    const found = Map.groupBy(warnings, ({ file, code }) => `${file} ${code}`);
    expect(Object.fromEntries([...found].map(([name, all]) => [name, all.length]))).toEqual(WARNINGS_ALLOWED);
  });

  it('none of our sources turns text into markup', () => {
    const sources = readdirSync(join(ROOT, 'extension'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/^(?:build\/|node_modules\/|\.plasmo\/)/.test(name))
      .filter((name) =>
        /(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment/.test(
          readFileSync(join(ROOT, 'extension', name), 'utf8'),
        ),
      );
    expect(sources).toEqual([]);
  });
});

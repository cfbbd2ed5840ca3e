/** Reads a saved page of test/fixtures/sites as the extension would: at its real address, at its moment of capture, with its element pointed at. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readPage } from '../../extension/page/read-page.ts';
import type { Page } from '../../extension/sites/_site.ts';
import { readArticle } from '../../extension/sites/article.ts';
import type { ClippedPost, ReadingId, SiteId } from '../../scripts/model/clip.ts';

// Pages write their times in the reader’s zone; the goldens are written for one.
process.env.TZ = 'UTC';

export const FIXTURES = join(import.meta.dirname, '../fixtures/sites');

export interface Fixture {
  /** `trustpilot--list-fr`. */
  name: string;
  site: string;
  /** The address that the page is served at. */
  at: string;
  /** The moment of capture. */
  now: string;
  /** Selector of the element under the pointer; null on a post's own page. */
  point: string | null;
  /** The public source whose structure the page follows. */
  shape: string;
  html: string;
}

export interface Golden {
  site: SiteId;
  reading: ReadingId;
  readerFailed: boolean;
  post: ClippedPost;
}

/** Names of the fixtures, from their HTML. */
export const fixtureNames = (): string[] =>
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
    .sort();

/** Path of a fixture's golden. */
export const goldenPath = (name: string): string => join(FIXTURES, `${name}.json`);

/** A golden; null when there is none. */
export const readGolden = (name: string): Golden | null =>
  existsSync(goldenPath(name)) ? JSON.parse(readFileSync(goldenPath(name), 'utf8')) : null;

/** Reads a fixture's page and the lines of the comment that it begins with. Throws when a line that it must have is missing. */
export function loadFixture(name: string): Fixture {
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
  const header = /^(?:<!doctype html>\s*)?<!--([\s\S]*?)-->/i.exec(html)?.[1];
  if (header === undefined) throw new Error(`${name}.html does not begin with a comment of its address.`);
  const lines = new Map([...header.matchAll(/^\s*(\w+):[ \t]*(.*?)[ \t]*$/gm)].map(([, key = '', value = '']) => [key, value]));
  for (const key of ['at', 'now', 'shape']) if (!lines.get(key)) throw new Error(`${name}.html has no line "${key}:" in its comment.`);
  return {
    name,
    site: name.split('--')[0] ?? '',
    at: lines.get('at') ?? '',
    now: lines.get('now') ?? '',
    point: lines.get('point') || null,
    shape: lines.get('shape') ?? '',
    html,
  };
}

/** The page of a fixture; `html` stands in for its own when given. */
export function pageOf({ at, now, html }: Pick<Fixture, 'at' | 'now' | 'html'>): Page {
  const { document } = parseHTML(html);
  return { document: document as unknown as Document, url: new URL(at), now: new Date(now) };
}

/** Reads a page through the order of readers that a capture uses. Throws when the element to point at is not there. */
export function readFixture(fixture: Pick<Fixture, 'at' | 'now' | 'html' | 'point'>): Golden {
  const page = pageOf(fixture);
  const pointed = fixture.point === null ? null : page.document.querySelector(fixture.point);
  if (fixture.point !== null && pointed === null) throw new Error(`Nothing at ${fixture.point} to point at.`);
  const { site, reading, readerFailed, post } = readPage(page, {}, pointed, { article: readArticle });
  return { site, reading, readerFailed, post };
}

/** A built site on the disk. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of a site by their path below its folder, each read from the disk when asked: some sites hold ten thousand. */
export class Pages implements Iterable<[string, string]> {
  readonly paths: readonly string[];
  readonly #folder: string;
  readonly #known: ReadonlySet<string>;

  constructor(folder: string) {
    this.#folder = folder;
    this.paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
    this.#known = new Set(this.paths);
  }
  has(path: string): boolean {
    return this.#known.has(path);
  }
  get(path: string): string | undefined {
    return this.has(path) ? readFileSync(join(this.#folder, path), 'utf8') : undefined;
  }
  keys(): readonly string[] {
    return this.paths;
  }
  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const path of this.paths) yield [path, readFileSync(join(this.#folder, path), 'utf8')];
  }
}

export interface Built {
  folder: string;
  pages: Pages;
}

/** As many different posts as a test wants, each at its own address, in the shape of a fixture of a Mastodon post. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Without its images: each would be a request that a test without media only refuses. */
const FIXTURE = readFileSync(join(import.meta.dirname, '../fixtures/sites/mastodon--post-en.html'), 'utf8').replace(/<img [^>]*>/g, '');
const ID = '115580000000000001';
const TEXT = 'The night bakery is open again';

export interface PostPage {
  address: string;
  html: string;
}

/** Pages of posts, the same ones for the same count. */
export function postPages(count: number): PostPage[] {
  return Array.from({ length: count }, (_, at) => {
    const id = String(BigInt(ID) + BigInt(at + 1) * 1_000n);
    const html = FIXTURE.replaceAll(ID, id).replaceAll(TEXT, `${TEXT}, night ${at + 1}`);
    return { address: `https://social.velours.example/@nina/${id}`, html };
  });
}

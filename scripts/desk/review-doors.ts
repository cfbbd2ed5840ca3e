/** The doors of approval: a reviewer's decision comes in, a review pack is made. */

import { pathToFileURL } from 'node:url';
import { mediaFactsOf } from '../calendar/media.ts';
import { brandNow } from '../calendar/now.ts';
import { makeReview } from '../calendar/review/make-review.ts';
import { demandReviewers, stageDeadline, stageNamed } from '../calendar/review/stage.ts';
import { sincePack } from '../calendar/review/still.ts';
import { takeDecision } from '../calendar/review/take.ts';
import { mediaFiles } from '../calendar/standing.ts';
import { type MadeReview, type TakenIn, WRITE_MOST } from '../model/desk-edit.ts';
import type { Language } from '../model/phrase.ts';
import { Problem } from '../model/problem.ts';
import { dayIn } from '../model/zone.ts';
import { ownFolder } from '../workspace/edit-folder.ts';
import { readEntries } from '../workspace/entries.ts';
import { asked, type Doors } from './answer.ts';
import { brandOf } from './note-doors.ts';

/** The doors; `changed` is called after each write. */
export function reviewDoors(dataDir: string, changed: () => void): Doors {
  const door = { method: 'POST', type: 'application/json', most: WRITE_MOST } as const;
  return {
    'POST decisions': {
      door,
      async answer({ request }) {
        const { brand, text } = await asked('decisions', request, WRITE_MOST);
        const known = brandOf(dataDir, brand);
        ownFolder(dataDir, [brand, 'decisions'], false);
        const { file, reviewer, reviewerName, pack, verdicts, already } = await takeDecision(dataDir, brand, text);
        if (!already) changed();
        const since = await sincePack(dataDir, known, pack, verdicts);
        const said = verdicts.map((one) => ({ ...one, since: since[one.entry] ?? 'same' }));
        return { status: already ? 200 : 201, body: { file, reviewer, reviewerName, verdicts: said, already } satisfies TakenIn };
      },
    },
    'POST review': {
      door,
      async answer({ request, language }) {
        const made = await review(await asked('review', request, WRITE_MOST), language);
        changed();
        return { status: 201, body: made };
      },
    },
  };

  async function review(wanted: Awaited<ReturnType<typeof asked<'review'>>>, language: Language): Promise<MadeReview> {
    const brand = brandOf(dataDir, wanted.brand);
    const brandDir = ownFolder(dataDir, [wanted.brand], false) as string;
    ownFolder(dataDir, [wanted.brand, 'reviews'], false);
    const found = new Map(readEntries(brandDir, brand).entries.map(({ post }) => [post.id, post]));
    const entries = [];
    for (const name of new Set(wanted.entries)) {
      const post = found.get(name);
      if (!post) throw new Problem('review-entry-gone', { name });
      entries.push({ post, media: await mediaFactsOf(brandDir, mediaFiles(post)) });
    }
    const { title, reviewers, stage, deadline, site } = wanted;
    const now = brandNow(brand);
    const judge = stage === null ? null : stageNamed(brand.approval?.stages ?? [], stage);
    if (judge) demandReviewers(judge, reviewers);
    const posts = entries.map(({ post }) => post);
    const { pack, links, files } = await makeReview(dataDir, {
      brand,
      entries,
      title,
      reviewers,
      stage,
      deadline: deadline ?? (judge && stageDeadline(judge, posts, dayIn(brand.timeZone, now))),
      now: Date.now(),
      language,
    });
    const file = `reviews/${pack.id}/review.html`;
    const page = site ? `${site.replace(/\/+$/, '')}/${brand.folder}/review/${pack.id}/` : pathToFileURL(files.page).href;
    return {
      pack: pack.id,
      file,
      links: links.map(({ reviewer, name, fragment }) => ({ id: reviewer, name, link: `${page}${fragment}` })),
    };
  }
}

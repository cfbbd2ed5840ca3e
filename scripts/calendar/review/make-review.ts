/** A review, made whole: the pack, its page, both on the disk, and the links to send. */

import { join } from 'node:path';
import { readCampaigns } from '../campaigns.ts';
import { accents } from '../contrast.ts';
import { makePack, type PackRequest, type ReviewLink, writePack } from './packs.ts';
import { reviewPage } from './page.ts';
import { picturesOf } from './pictures.ts';

export interface MadeReview {
  pack: Awaited<ReturnType<typeof makePack>>['pack'];
  links: ReviewLink[];
  /** Full paths. */
  files: { pack: string; page: string };
  html: string;
}

/** Makes and keeps a pack of these entries in `data/<brand>/reviews/<id>/`. Throws a Problem that says what to do. */
export async function makeReview(dataDir: string, request: PackRequest): Promise<MadeReview> {
  const brandDir = join(dataDir, request.brand.folder);
  const titles = new Map(readCampaigns(brandDir).campaigns.map(({ id, title }) => [id, title]));
  const entries = request.entries.map((entry) => ({ ...entry, campaignTitle: titles.get(entry.post.campaign ?? '') }));
  const { pack, links } = await makePack({ ...request, entries });
  const html = await reviewPage(pack, await picturesOf(brandDir, pack), accents(request.brand.colours));
  return { pack, links, files: writePack(brandDir, pack, html), html };
}

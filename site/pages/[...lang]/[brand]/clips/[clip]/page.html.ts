/** The page of a clip as it was read, sanitised: our words in the reader's language, its text in its own. */

import type { APIRoute } from 'astro';
import type { Clip } from '../../../../../../scripts/model/clip.ts';
import type { Language } from '../../../../../../scripts/model/phrase.ts';
import { seenPages } from '../../../../../clip-pages.ts';
import { evidenceBytes } from '../../../../../data/clips.ts';
import type { BrandData } from '../../../../../data.ts';
import { moment } from '../../../../../numbers.ts';
import { seenPage } from '../../../../../seen-page.ts';
import { clipsWords } from '../../../../../words-clips.ts';

export const getStaticPaths = () => seenPages();

export const GET: APIRoute<{ clip: Clip; data: BrandData; language: Language }> = ({ props: { clip, data, language } }) => {
  const t = clipsWords[language];
  const bytes = clip.evidence.html && evidenceBytes(clip, clip.evidence.html.file);
  const page = seenPage(bytes?.toString('utf8') ?? '', {
    language,
    title: t.seenTitle,
    note: t.seenNote(moment(clip.capturedAt, data.brand.timeZone, language)),
    address: clip.url,
    empty: t.seenEmpty,
    cut: t.seenCut,
  });
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

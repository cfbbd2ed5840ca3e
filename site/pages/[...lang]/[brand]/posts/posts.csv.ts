import type { APIRoute } from 'astro';
import type { Language } from '../../../../../scripts/model/phrase.ts';
import { sheetOf } from '../../../../archive-sheet.ts';
import { csv } from '../../../../csv.ts';
import { type Archive, archiveFiles } from '../../../../post-pages.ts';
import { archiveWords } from '../../../../words-archive.ts';

export const getStaticPaths = () => archiveFiles();

export const GET: APIRoute<{ archive: Archive; language: Language }> = ({ props: { archive, language } }) =>
  new Response(csv(sheetOf(archive.rows, language, archiveWords[language].text)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import type { Language } from '../../../../../scripts/model/phrase.ts';
import { sheetOf } from '../../../../archive-sheet.ts';
import { type Archive, archiveFiles } from '../../../../post-pages.ts';
import { archiveWords } from '../../../../words-archive.ts';
import { workbook } from '../../../../workbook.ts';

export const getStaticPaths = () => archiveFiles();

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute<{ archive: Archive; language: Language }> = ({ props: { archive, language } }) =>
  new Response(workbook(sheetOf(archive.rows, language, archiveWords[language].text)), { headers: { 'Content-Type': TYPE } });

import type { APIRoute } from 'astro';
import { archiveScript } from '../../../../archive-file.ts';
import { type Archive, archiveFiles } from '../../../../post-pages.ts';

export const getStaticPaths = () => archiveFiles();

export const GET: APIRoute<{ archive: Archive }> = ({ props: { archive } }) =>
  new Response(archiveScript(archive.rows), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });

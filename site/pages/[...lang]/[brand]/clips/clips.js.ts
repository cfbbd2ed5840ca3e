import type { APIRoute } from 'astro';
import { clipsScript, type Library, libraryPages } from '../../../../clip-pages.ts';

export const getStaticPaths = () => libraryPages(true);

export const GET: APIRoute<{ library: Library }> = ({ props: { library } }) =>
  new Response(clipsScript(library.rows), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });

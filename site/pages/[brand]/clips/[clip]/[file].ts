/** A picture or a medium of a clip, as it was captured. */

import type { APIRoute } from 'astro';
import type { Clip } from '../../../../../scripts/model/clip.ts';
import { evidenceFiles } from '../../../../clip-pages.ts';
import { evidenceBytes } from '../../../../data/clips.ts';

export const getStaticPaths = () => evidenceFiles();

const TYPES: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  avif: 'image/avif',
};

export const GET: APIRoute<{ clip: Clip }> = ({ params, props }) => {
  const file = params.file as string;
  const bytes = evidenceBytes(props.clip, file);
  if (bytes === null) return new Response(null, { status: 404 });
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' } });
};

/** A media file that an entry uses, as it is, to hand off. */

import type { APIRoute } from 'astro';
import { originalBytes, usedMedia } from '../../../../data/media.ts';
import { brandCalendar, siteData } from '../../../../data.ts';

export async function getStaticPaths() {
  const { brands } = await siteData();
  const all = await Promise.all(
    brands.map(async (data) => {
      const { calendar } = await brandCalendar(data);
      return usedMedia(calendar).map(({ key, name, file }) => ({ params: { brand: data.brand.folder, key, name }, props: { file } }));
    }),
  );
  return all.flat();
}

export const GET: APIRoute<{ file: string }> = ({ params, props }) => {
  const bytes = originalBytes(params.brand as string, props.file);
  if (bytes === null) return new Response(null, { status: 404 });
  // To be kept, not opened: an SVG or a page among the media runs nothing here.
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' },
  });
};

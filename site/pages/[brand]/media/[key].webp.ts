/** The small picture of an image that an entry uses. */

import type { APIRoute } from 'astro';
import { pictureBytes, usedMedia } from '../../../data/media.ts';
import { brandCalendar, siteData } from '../../../data.ts';

export async function getStaticPaths() {
  const { brands } = await siteData();
  const all = await Promise.all(
    brands.map(async (data) => {
      const { calendar } = await brandCalendar(data);
      const pictures = new Map(usedMedia(calendar).flatMap((one) => (one.picture ? [[one.key, one.file] as const] : [])));
      return [...pictures].map(([key, file]) => ({ params: { brand: data.brand.folder, key }, props: { file } }));
    }),
  );
  return all.flat();
}

export const GET: APIRoute<{ file: string }> = async ({ params, props }) => {
  const bytes = await pictureBytes(params.brand as string, props.file);
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/webp' } });
};

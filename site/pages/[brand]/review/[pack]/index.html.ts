/** The frozen page of a review pack, byte for byte as it was made. No page of the site links to it. */

import type { APIRoute } from 'astro';
import { reviewPage } from '../../../../data/media.ts';
import { brandCalendar, siteData } from '../../../../data.ts';

export async function getStaticPaths() {
  const { brands } = await siteData();
  const all = await Promise.all(
    brands.map(async (data) => {
      const { calendar } = await brandCalendar(data);
      return calendar.packs.flatMap(({ id }) => {
        const html = reviewPage(data.brand.folder, id);
        return html === null ? [] : [{ params: { brand: data.brand.folder, pack: id }, props: { html } }];
      });
    }),
  );
  return all.flat();
}

export const GET: APIRoute<{ html: string }> = ({ props }) =>
  new Response(props.html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { card, picture } from '../../../../../previews/card.ts';
import { brandReportPages } from '../../../../../report-pages.ts';

/** A preview needs an absolute address: without `--site` there is none. */
export const getStaticPaths = async () => (import.meta.env.SITE ? brandReportPages() : []);

type Props = InferGetStaticPropsType<typeof brandReportPages>;

export const GET: APIRoute<Props> = async ({ props: { data, entry, language } }) =>
  new Response(new Uint8Array(await picture(card(data, entry.report, null, language))), { headers: { 'Content-Type': 'image/png' } });

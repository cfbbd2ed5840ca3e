import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { card, picture } from '../../../../../../previews/card.ts';
import { accountReportPages } from '../../../../../../report-pages.ts';

/** A preview needs an absolute address: without `--site` there is none. */
export const getStaticPaths = async () => (import.meta.env.SITE ? accountReportPages() : []);

type Props = InferGetStaticPropsType<typeof accountReportPages>;

export const GET: APIRoute<Props> = async ({ props: { data, entry, language } }) => {
  const account = data.accounts.find(({ slug }) => slug === entry.slug)?.name ?? null;
  return new Response(new Uint8Array(await picture(card(data, entry.report, account, language))), {
    headers: { 'Content-Type': 'image/png' },
  });
};

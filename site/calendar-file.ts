/** The calendar as iCalendar files: of a brand, and of each campaign. */

import type { Language } from '../scripts/model/phrase.ts';
import { calendarFeed } from './data/calendar-feed.ts';
import { type BrandData, brandCalendar, siteData } from './data.ts';
import { absolute, address, inEachLanguage } from './here.ts';
import { slug } from './slugs.ts';

/** Paths of the campaigns' feeds: those that have a file, and those that an entry names. */
export async function campaignFeeds() {
  const { brands } = await siteData();
  const pages = await Promise.all(
    brands.map(async (data) => {
      const { calendar } = await brandCalendar(data);
      const named = [...calendar.campaigns.map(({ id }) => id), ...calendar.entries.flatMap(({ post }) => post.campaign ?? [])];
      const bySlug = new Map(named.map((campaign) => [slug(campaign), campaign]));
      bySlug.delete('');
      return [...bySlug].map(([path, campaign]) => ({ params: { brand: data.brand.folder, slug: path }, props: { data, campaign } }));
    }),
  );
  return inEachLanguage(pages.flat());
}

/** The feed of a brand, or of one of its campaigns. It bears the day's date, so that two builds of a day are the same. */
export async function calendarFile(data: BrandData, language: Language, site: URL | undefined, campaign: string | null): Promise<Response> {
  const { calendar } = await brandCalendar(data);
  const { brand, today } = data;
  const title = calendar.campaigns.find(({ id }) => id === campaign)?.title ?? campaign;
  const entries =
    campaign === null ? calendar.entries : calendar.entries.filter(({ post }) => post.campaign && slug(post.campaign) === slug(campaign));
  const feed = calendarFeed(entries, {
    brand: brand.folder,
    name: title ? `${brand.name}, ${title}` : brand.name,
    language,
    now: Date.parse(`${today}T00:00:00Z`),
    ...(site && { site: absolute(site, address(language, '/').slice(1)).replace(/\/$/, '') }),
  });
  return new Response(feed, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/**
 * What a clip is to the brand, guessed from who wrote it, where, and what it says. The person changes it in one key, so the guess is plain:
 * our account, then a competitor's, then the pages on which platforms write their rules, then a review, then our name in the text.
 */

import { type ClipKind, type ClippedPost, SITES, type SiteId } from '../../scripts/model/clip.ts';
import type { HostBrand } from '../../scripts/model/host-message.ts';

export interface Guess {
  kind: ClipKind;
  /** The competitor's name in brand.yaml. */
  competitor: string | null;
  needsAnswer: boolean;
}

/** What is guessed from. */
export interface Understood {
  url: string;
  pageTitle: string | null;
  site: SiteId;
  post: ClippedPost;
  selection: string | null;
}

/** Where platforms publish their rules, news and help; a host, or a host with the beginning of a path. As linked from their own pages, November 2026. */
const RULE_PAGES = [
  'help.instagram.com',
  'about.instagram.com',
  'creators.instagram.com',
  'about.fb.com',
  'transparency.meta.com',
  'facebook.com/help',
  'facebook.com/business/help',
  'facebook.com/policies',
  'linkedin.com/help',
  'news.linkedin.com',
  'newsroom.tiktok.com',
  'support.tiktok.com',
  'tiktok.com/community-guidelines',
  'tiktok.com/legal',
  'support.google.com/youtube',
  'blog.youtube',
  'blog.x.com',
  'help.x.com',
  'help.pinterest.com',
  'policy.pinterest.com',
  'newsroom.pinterest.com',
  'bsky.social/about',
  'blog.joinmastodon.org',
  'support.reddithelp.com',
  'redditinc.com',
];

const REVIEWS: readonly SiteId[] = ['google-reviews', 'trustpilot'];
/** A review of three stars in five or fewer calls for an answer. */
const POOR_RATING = 3 / 5;

type Account = HostBrand['accounts'][number];

/** What the clip is to the brand; without a known brand, an inspiration, a rule or a mention (a review). */
export function guess(understood: Understood, brand: HostBrand | null): Guess {
  const { kind, competitor } = kindOf(understood, brand);
  return { kind, competitor, needsAnswer: kind === 'mention' && callsForAnswer(understood) };
}

function kindOf(understood: Understood, brand: HostBrand | null): Omit<Guess, 'needsAnswer'> {
  const { site, post } = understood;
  if (brand && (brand.accounts.some((account) => wrote(account, site, post)) || isOwnSite(understood, brand)))
    return { kind: 'own', competitor: null };
  const competitor = brand?.competitors.find(({ accounts }) => accounts.some((account) => wrote(account, site, post)));
  if (competitor) return { kind: 'competitor', competitor: competitor.name };
  if (isRulePage(understood.url)) return { kind: 'rule', competitor: null };
  if (REVIEWS.includes(site)) return reviewed(understood, brand);
  return { kind: brand && speaksOf(understood, brand) ? 'mention' : 'inspiration', competitor: null };
}

/** Whether the post is by an account of the site's platform. */
function wrote(account: Account, site: SiteId, post: ClippedPost): boolean {
  if (account.platform !== SITES[site].platform) return false;
  const { handle, url, name } = post.author;
  const names = [account.handle, ...account.also].map(plainHandle);
  if ([handle, lastOfPath(url)].some((written) => written !== null && names.includes(plainHandle(written)))) return true;
  return name !== null && account.also.some((other) => plain(other) === plain(name));
}

function isOwnSite({ url, site }: Understood, brand: HostBrand): boolean {
  const host = hostOf(url);
  return SITES[site].platform === null && brand.sites.some((own) => host === plainHost(own));
}

/** Whether the address is one where a platform writes its rules. */
export function isRulePage(url: string): boolean {
  const { pathname } = new URL(url);
  const here = `${hostOf(url)}${pathname}`;
  return RULE_PAGES.some((page) => here === page || here.startsWith(`${page}/`));
}

/** A review speaks of the brand, unless the page's title names a competitor and not the brand. */
function reviewed({ pageTitle }: Understood, brand: HostBrand | null): Omit<Guess, 'needsAnswer'> {
  const title = pageTitle ?? '';
  const competitor = brand && !names(title, brand.name) ? brand.competitors.find(({ name }) => names(title, name)) : undefined;
  return competitor ? { kind: 'competitor', competitor: competitor.name } : { kind: 'mention', competitor: null };
}

/** Whether the post answers the brand, or names it, one of its handles or its site. */
function speaksOf({ post, selection, pageTitle }: Understood, brand: HostBrand): boolean {
  const parent = post.parent?.author;
  const handles = brand.accounts.flatMap(({ handle, also }) => [handle, ...also]);
  if (parent && (plain(parent) === plain(brand.name) || handles.some((handle) => plainHandle(handle) === plainHandle(parent)))) return true;
  const said = [post.title, post.text, selection, post.text === null ? pageTitle : null].filter((text) => text !== null).join('\n');
  return (
    names(said, brand.name) ||
    brand.accounts.some(({ handle }) => names(said, `@${plainHandle(handle)}`)) ||
    brand.sites.some((site) => names(said, plainHost(site)))
  );
}

function callsForAnswer({ site, post }: Understood): boolean {
  if (REVIEWS.includes(site) && post.rating !== null && post.rating.value / post.rating.of <= POOR_RATING) return true;
  return (post.text ?? '').includes('?');
}

/** Whether a text holds a name as words of their own, whatever its capitals, accents and spaces. */
function names(text: string, name: string): boolean {
  const wanted = plain(name);
  if (wanted === '') return false;
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u').test(plain(text));
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
const plainHandle = (handle: string): string => plain(handle).replace(/^@/, '');
const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
const hostOf = (url: string): string => plainHost(new URL(url).hostname);
const lastOfPath = (url: string | null): string | null =>
  url === null ? null : (new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? null);

/** Addresses with invented names and ids in the places of the real ones: hosts of the platforms and words that name a kind of page are kept. */

import type { Page } from '../sites/_site.ts';
import type { Invention } from './invented.ts';
import { STRUCTURAL } from './scrubbed-words.ts';

/** Hosts that everyone's pages share, so that they say nothing of whose page it is. */
const SHARED =
  /(?:^|\.)(?:x\.com|twitter\.com|twimg\.com|instagram\.com|cdninstagram\.com|facebook\.com|fbcdn\.net|threads\.(?:net|com)|linkedin\.com|licdn\.com|tiktok\.com|tiktokcdn(?:-\w+)?\.com|youtube\.com|youtu\.be|ytimg\.com|ggpht\.com|googleusercontent\.com|google\.[a-z.]{2,6}|bsky\.app|bsky\.network|reddit\.com|redd\.it|redditstatic\.com|redditmedia\.com|pinterest\.[a-z.]{2,6}|pinimg\.com|trustpilot\.com|trustpilot\.net|schema\.org|w3\.org)$/;

/** A host as it is when it is a platform's, else an invented one under `.example`. A subdomain of a language stays. */
export function scrubbedHost(host: string, invented: Invention): string {
  if (SHARED.test(host)) return host.split('.').length > 3 ? invented.text(host, (word) => SHARED_WORDS.test(word)) : host;
  const name = host.split('.').slice(0, -1).join('.') || host;
  return `${invented.text(name, (word) => word === 'www')}.example`;
}

/** Labels of the platforms' hosts: what else stands in a long one may name a server near a person. */
const SHARED_WORDS =
  /^(?:www|x|com|net|twitter|twimg|instagram|cdninstagram|facebook|fbcdn|threads|linkedin|licdn|tiktok|tiktokcdn|youtube|ytimg|ggpht|googleusercontent|google|bsky|app|network|reddit|redd|it|redditstatic|redditmedia|pinterest|pinimg|trustpilot|fr|en|co|uk|us|de|be|scontent|static|media|video|img|lh|i|p|cdn)$/;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replaceAll('%', '');
  }
}

const kept = (word: string): boolean => STRUCTURAL.has(word) || STRUCTURAL.has(word.toLowerCase());

/** An address of the same shape. Relative ones stay relative; parameters keep their names; what follows `#` goes the same way. */
export function scrubAddress(address: string, page: Page, invented: Invention): string {
  if (!URL.canParse(address, page.url.href)) return '';
  const url = new URL(address, page.url.href);
  if (!/^https?:$/.test(url.protocol)) return '';
  const part = (text: string): string =>
    encodeURIComponent(invented.text(decoded(text), kept)).replace(/%(?:40|3A|2C|24)/gi, decodeURIComponent);
  const path = url.pathname.split('/').map(part).join('/');
  const search = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${part(value)}`).join('&');
  const rest = `${path}${search === '' ? '' : `?${search}`}${url.hash === '' ? '' : `#${part(url.hash.slice(1))}`}`;
  if (/^https?:/i.test(address)) return `${url.protocol}//${scrubbedHost(url.hostname, invented)}${rest}`;
  return address.startsWith('//') ? `//${scrubbedHost(url.hostname, invented)}${rest}` : rest;
}

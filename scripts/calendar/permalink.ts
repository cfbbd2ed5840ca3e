/** Addresses of posts, so written that two ways to write one are the same. Pure. */

/** What in an address names the post, where the platform has several shapes of address for one post. */
const IDS: readonly (readonly [name: string, host: RegExp, path: RegExp])[] = [
  ['instagram', /(^|\.)instagram\.com$/, /\/(?:p|reel|reels|tv)\/([\w-]+)/],
  ['x', /(^|\.)(?:x|twitter)\.com$/, /\/status\/(\d+)/],
  ['tiktok', /(^|\.)tiktok\.com$/, /\/(?:video|photo)\/(\d+)/],
  ['youtube', /(^|\.)youtube\.com$/, /\/(?:shorts|live|embed)\/([\w-]{11})/],
  ['youtube', /^youtu\.be$/, /^\/([\w-]{11})/],
  ['linkedin', /(^|\.)linkedin\.com$/, /(?:urn:li:(?:activity|share|ugcPost):|-(?:activity|share|ugcPost)-)(\d+)/],
  ['pinterest', /(^|\.)pinterest\.[a-z.]+$/, /\/pin\/(?:[^/]*--)?(\d+)/],
];

/** Query parameters that name the post; all others are dropped. */
const NAMING = ['v', 'story_fbid', 'fbid', 'id'];

/** The same for every way to write the address of a post; null when it is no web address. */
export function permalinkKey(address: string): string | null {
  const url = parsed(address.trim());
  if (url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile|web)\./, '');
  const path = decoded(url.pathname);
  if (/(^|\.)youtube\.com$/.test(host) && url.searchParams.has('v')) return `youtube ${url.searchParams.get('v')}`;
  for (const [name, hosts, shape] of IDS) {
    const id = hosts.test(host) ? shape.exec(path)?.[1] : undefined;
    if (id !== undefined) return `${name} ${id}`;
  }
  const named = NAMING.flatMap((key) => (url.searchParams.has(key) ? [`${key}=${url.searchParams.get(key)}`] : []));
  return [`${host}${path.replace(/\/+$/, '')}`, ...named].join(' ');
}

function parsed(address: string): URL | null {
  try {
    const url = new URL(/^https?:/i.test(address) ? address : `https://${address}`);
    return url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

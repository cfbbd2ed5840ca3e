/** Addresses of posts, so written that two ways to write one are the same. Pure. */

/** What in an address names the post, where the platform has several shapes of address for one post. */
const IDS: readonly (readonly [name: string, host: RegExp, path: RegExp])[] = [
  ['instagram', /(^|\.)instagram\.com$/, /\/(?:p|reel|reels|tv)\/([\w-]+)/],
  ['x', /(^|\.)(?:x|twitter)\.com$/, /\/status\/(\d+)/],
  ['tiktok', /(^|\.)tiktok\.com$/, /\/(?:video|photo)\/(\d+)/],
  ['youtube', /(^|\.)youtube\.com$/, /\/(?:shorts|live|embed)\/([\w-]{11})/],
  ['youtube', /^youtu\.be$/, /^\/([\w-]{11})/],
  ['linkedin', /(^|\.)linkedin\.com$/, /(?:urn:li:(?:activity|share|ugcPost):|-(?:activity|share|ugcPost)-)(\d+)/],
  ['facebook', /(^|\.)facebook\.com$/, /\/(?:posts|videos|reel|permalink)\/(?:[^/]+\/)?(pfbid\w+|\d+)/],
  ['pinterest', /(^|\.)pinterest\.[a-z.]+$/, /\/pin\/(?:[^/]*--)?(\d+)/],
  ['threads', /(^|\.)threads\.(?:net|com)$/, /\/post\/([\w-]+)/],
  // Comments and posts of Reddit count their ids apart: `t1` is its own word for a comment.
  ['reddit t1', /(^|\.)reddit\.com$/, /\/comments\/\w+\/[^/]*\/(\w+)/],
  ['reddit', /(^|\.)reddit\.com$/, /\/comments\/(\w+)/],
];

/** Query parameters that name the post; all others are dropped. */
const NAMING = ['v', 'story_fbid', 'fbid', 'id'];

/** Query parameters that name a comment or a reply under a post, the innermost first. */
const COMMENTS = ['reply_comment_id', 'comment_id', 'lc', 'commentUrn'];

/** The same for every way to write the address of a post; null when it is no web address. A comment has a key of its own: it is not its post. */
export function permalinkKey(address: string): string | null {
  const url = parsed(address.trim());
  if (url === null) return null;
  const comment =
    COMMENTS.map((name) => url.searchParams.get(name)).find(Boolean) ??
    /\/(?:p|reel|tv)\/[\w-]+\/c\/(?:\d+\/r\/)?(\d+)\/?$/.exec(url.pathname)?.[1];
  const key = postKey(url);
  return comment ? `${key} comment ${comment}` : key;
}

function postKey(url: URL): string {
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile|web)\./, '');
  const path = decoded(url.pathname);
  if (/(^|\.)youtube\.com$/.test(host) && url.searchParams.has('v')) return `youtube ${url.searchParams.get('v')}`;
  if (/(^|\.)facebook\.com$/.test(host)) {
    const id = ['story_fbid', 'fbid', 'v'].map((name) => url.searchParams.get(name)).find(Boolean);
    if (id) return `facebook ${id}`;
  }
  for (const [name, hosts, shape] of IDS) {
    const id = hosts.test(host) ? shape.exec(path)?.[1] : undefined;
    if (id !== undefined) return `${name} ${id}`;
  }
  const named = NAMING.flatMap((key) => (url.searchParams.has(key) ? [`${key}=${url.searchParams.get(key)}`] : []));
  return [`${host}${path.replace(/\/+$/, '')}`, ...named].join(' ');
}

/** Addresses that a platform makes for sharing: they lead to a post and do not name it. */
const SHARED =
  /^(?:t\.co|lnkd\.in|fb\.watch|fb\.me|v[mt]\.tiktok\.com|pin\.it|redd\.it|bit\.ly)\/|(?:facebook|instagram)\.com\/share\/|tiktok\.com\/t\//;

/** Platforms that give one post several names: LinkedIn's activity and share are two numbers, Facebook's post has a number and a pfbid. */
const NAMES: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/(^|\.)linkedin\.com$/, /activity|share|ugcPost/],
  [/(^|\.)facebook\.com$/, /pfbid|posts|permalink|story_fbid|fbid|videos|reel|watch/],
];

/** Whether two addresses are surely of two posts. Two ways to name one post, or a link for sharing, leave it open. */
export function areApart(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => ({ key: permalinkKey(address), name: nameKind(address) }));
  return first?.name != null && first.name === second?.name && first.key !== second.key;
}

/** How an address names its post; null when it does not. */
function nameKind(address: string): string | null {
  const url = parsed(address.trim());
  if (url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile|web)\./, '');
  const path = decoded(url.pathname) + url.search;
  if (SHARED.test(host + path)) return null;
  const several = NAMES.find(([hosts]) => hosts.test(host));
  return several ? `${host} ${several[1].exec(path)?.[0]}` : (permalinkKey(address)?.split(/[ /]/)[0] ?? null);
}

/** Query parameters that say where a reader came from, and nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igsh|igshid|mc_[ce]id|si|ref|ref_src|ref_url|share_id|__cft__.*|__tn__|sid)$/;

/** The same for every way to write the address of a page or of a post on it, whatever site it is of: only what names nothing is dropped. */
export function pageKey(address: string): string | null {
  const url = parsed(address.trim());
  if (url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile|web)\./, '');
  const path = decoded(url.pathname).replace(/\/+$/, '');
  // phpBB names a post by `p`, by `#p` or by both, beside its forum and topic.
  const post = /\/viewtopic\.php$/.test(path) ? (/^#p(\d+)$/.exec(url.hash)?.[1] ?? url.searchParams.get('p')) : null;
  if (post) return `${host}${path} p=${post}`;
  const named = [...url.searchParams].filter(([key]) => !TRACKING.test(key)).map(([key, value]) => `${key}=${value}`);
  return [`${host}${path}`, ...named.sort()].join(' ');
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

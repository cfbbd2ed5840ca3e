/** Words in the cells of planners, as people and tools write them in French and English: networks, statuses, formats, languages. */

import { FORMATS, type FormatId } from '../../model/format.ts';
import { CHANNEL_IDS, type ChannelId, channel, STATUSES, type Status } from '../../model/planned-post.ts';

/** Two spellings that people take for the same: accents, case, spaces, and marks around it dropped. */
export function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s:*•.]+|[\s:*•.]+$/g, '');
}

const OTHER_NAMES: Partial<Record<ChannelId, string>> = {
  instagram: 'insta|ig',
  facebook: 'fb|page facebook|facebook page',
  linkedin: 'linked in|lkd|ln',
  x: 'twitter|twitter/x|x/twitter|x (twitter)|twitter (x)|x (ex-twitter)|tw',
  tiktok: 'tik tok|tt',
  youtube: 'you tube|yt|youtube shorts',
  pinterest: 'pin|pins',
  bluesky: 'bsky|blue sky',
  newsletter: 'infolettre|e-mailing|emailing',
  event: 'événement',
};

const CHANNEL_OF: ReadonlyMap<string, ChannelId> = new Map(
  CHANNEL_IDS.flatMap((id) => {
    const { name, short } = channel(id);
    return [id, name.fr, name.en, short, ...(OTHER_NAMES[id]?.split('|') ?? [])].map((word) => [plain(word), id] as const);
  }),
);

/** The network that a word means, or null. */
export const channelOf = (word: string): ChannelId | null => CHANNEL_OF.get(plain(word)) ?? null;

/** Colours of labels, which task boards write behind them: `Instagram (green)`. */
const COLOUR = /\s*\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:[ _](?:light|dark))?\)$/i;
/** A network and the account on it, as tools write them: `Instagram @copeau`, `Facebook - Maison Copeau`. */
const WITH_ACCOUNT = /^(.+?)(?:\s+[-–—:]\s+@?|\s*:\s*@?|\s*\(@|\s+@)([^()]+)\)?$/;

/** Letters of a network's name and an account's, at most; what is longer is a text. */
const NAME = 200;

function networkIn(word: string): { id: ChannelId; account: string } | null {
  if (word.length > NAME) return null;
  const id = channelOf(word) ?? channelOf(word.replace(COLOUR, ''));
  if (id) return { id, account: '' };
  const [, name = '', account = ''] = WITH_ACCOUNT.exec(word) ?? [];
  const named = channelOf(name);
  return named && { id: named, account: account.trim() };
}

/** The networks that a cell lists, the accounts it names on them, and the words in it that are none. */
export function channelsIn(cell: string): { channels: ChannelId[]; accounts: Partial<Record<ChannelId, string>>; unknown: string[] } {
  const whole = channelOf(cell);
  if (whole) return { channels: [whole], accounts: {}, unknown: [] };
  const words = cell
    .replace(/twitter\s*\/\s*x|x\s*\/\s*twitter|x\s*\((ex-)?twitter\)|twitter\s*\(x\)/gi, 'x')
    .split(/[,;/|+&\n]|\s(?:et|and)\s/)
    .map((word) => word.trim())
    .filter(Boolean);
  const found = words.map(networkIn);
  const known = found.filter((one) => one !== null);
  return {
    channels: [...new Set(known.map(({ id }) => id))],
    accounts: Object.fromEntries(known.flatMap(({ id, account }) => (account ? [[id, account]] : []))),
    unknown: words.filter((_, at) => found[at] === null),
  };
}

const MARKS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'vrai', 'yes', 'oui', 'y', 'o', 'x', '1', '✓', '✔', '☑', '✅', 'ok', 'checked', 'coché'].map((word) => [word, true] as const),
  ...['false', 'faux', 'no', 'non', 'n', '0', '-', '☐', '✗', '❌', 'unchecked', ''].map((word) => [word, false] as const),
]);

/** Whether a cell is a tick (or none); null when it is something else. */
export const markIn = (cell: string): boolean | null =>
  MARKS.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/\ufe0f/g, ''),
  ) ?? null;

/** Other words for statuses; those that are never typed stand for what may be typed in their place. */
const OTHER_STATUSES: Readonly<Record<Status, string>> = {
  idea: 'idees|ideas|a creuser|backlog',
  draft:
    'brouillons|drafts|en cours|a faire|pas commence|non commence|not started|a rediger|redaction|en redaction|in progress|to do|todo|writing',
  'in-review':
    'en validation|a relire|en relecture|en attente|relecture|review|to review|pending|pending approval|awaiting approval|to approve|ready for review',
  refused: 'refuse|rejete|rejetee|rejected|declined',
  approved: 'valide|approuve|approuvee|ok|bon a publier|validated|ready',
  scheduled: 'programme|planifie|planifiee|planned|queued',
  published: 'publie|en ligne|termine|terminee|complete|completed|poste|postee|diffuse|diffusee|fait|posted|live|done|sent',
  dropped: 'abandonne|annule|annulee|supprime|supprimee|cancelled|canceled|archived|archive',
};

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.keys(STATUSES) as Status[]).flatMap((id) =>
    [id, STATUSES[id].fr, STATUSES[id].en, ...OTHER_STATUSES[id].split('|')].map((word) => [plain(word), id] as const),
  ),
);

/** The status that a word means, or null. */
export const statusOf = (word: string): Status | null => STATUS_OF.get(plain(word)) ?? null;

const OTHER_FORMATS: Partial<Record<FormatId, string>> = {
  photo: 'image|visuel|picture|photo unique|post',
  carousel: 'carrousel|album',
  'short-video': 'reel|reels|reel instagram|short|shorts|tiktok',
  text: 'texte seul|text only|status',
  document: 'pdf',
  live: 'live',
  link: 'article',
};

const FORMAT_OF: ReadonlyMap<string, FormatId> = new Map(
  (Object.keys(FORMATS) as FormatId[]).flatMap((id) => {
    const { one, many } = FORMATS[id];
    return [id, one.fr, one.en, many.fr, many.en, ...(OTHER_FORMATS[id]?.split('|') ?? [])].map((word) => [plain(word), id] as const);
  }),
);

/** The format that a word means, or null. */
export const formatOf = (word: string): FormatId | null => FORMAT_OF.get(plain(word)) ?? null;

/** The language that a word means, or null. */
export function languageOf(word: string): 'fr' | 'en' | null {
  const name = plain(word);
  if (/^(fr|fra|fr[- ].{2}|francais.*|french)$/.test(name)) return 'fr';
  return /^(en|eng|en[- ].{2}|anglais.*|english)$/.test(name) ? 'en' : null;
}

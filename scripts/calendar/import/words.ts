/** Words of planners, as people and tools write them in French and English: columns, networks, statuses, formats, languages. */

import { FORMATS, type FormatId } from '../../model/format.ts';
import { CHANNEL_IDS, type ChannelId, channel, STATUSES, type Status } from '../../model/planned-post.ts';
import type { PlannerField } from './planner.ts';

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

/** Columns that planners have. Metricool, Hootsuite, Buffer, Agorapulse, SocialBee, and what spreadsheets in both languages write. */
const SPELLINGS: Readonly<Record<PlannerField, string>> = {
  date: 'date|date de publication|date publication|date de diffusion|date de mise en ligne|date prévue|date et heure|date/heure|date & heure|jour|quand|publish date|publication date|post date|scheduled date|planned date|date and time|date/time|date time|datetime|scheduled at|posting time|postatspecifictime|day|when',
  time: 'heure|heures|horaire|heure de publication|heure prévue|time|hour|publish time|publication time|post time|scheduled time',
  title:
    'titre|titre du post|titre de la publication|sujet|thème|intitulé|idée|nom|nom du post|title|post title|subject|topic|theme|name|idea|headline',
  text: 'texte|texte du post|texte de la publication|texte principal|légende|contenu|message|publication|post|wording|rédactionnel|accroche|text|post text|caption|captions|content|post content|copy|post copy|body|description|update',
  channels:
    'réseau|réseaux|réseau(x)|réseau social|réseaux sociaux|canal|canaux|plateforme|plateformes|support|supports|platform|platforms|channel|channels|network|networks|social network|social networks|social media|where',
  account: 'compte|comptes|account|accounts|profil|profile',
  language: 'langue|langues|language|lang',
  format: 'format|type|type de contenu|type de post|type de publication|content type|post type|media type',
  variantTitle: 'titre de la déclinaison|variant title|youtube video title',
  link: "lien|liens|url|adresse|lien url|lien de l'article|link|links|post link|landing page|website",
  hashtags: 'hashtags|hashtag|mots-dièse|mots-clics|tags',
  firstComment: 'premier commentaire|1er commentaire|first comment|first comment text',
  media:
    'média|médias|visuel|visuels|image|images|photo|photos|vidéo|vidéos|fichier|fichiers|media|medias|visual|visuals|picture|pictures|video|videos|asset|assets|file|files|image url|image urls|imageurls|video url|videourls|picture url',
  alt: 'texte alternatif|textes alternatifs|texte alt|alt|balise alt|alt text|alt texts|alternative text|image description|alt text picture',
  status: 'statut|état|avancement|étape|validation|status|state|stage|progress',
  campaign: 'campagne|campagnes|opération|campaign|campaigns',
  pillar: 'pilier|pilier éditorial|pilier de contenu|rubrique|thématique|catégorie|pillar|content pillar|category',
  audience: 'cible|cibles|audience|persona|target',
  objective: 'objectif|objectifs|intention|objective|goal|purpose',
  owner:
    'responsable|auteur|auteure|autrice|rédacteur|rédactrice|rédigé par|en charge|assigné à|qui|owner|author|writer|assignee|assigned to|who|by',
  comment: 'notes|note|commentaire|commentaires|remarque|remarques|brief|consignes|observations|comment|comments|remark|remarks',
  timeZone: 'fuseau|fuseau horaire|time zone|timezone',
};

const FIELD_OF: ReadonlyMap<string, PlannerField> = new Map(
  (Object.entries(SPELLINGS) as [PlannerField, string][]).flatMap(([field, words]) =>
    words.split('|').map((word) => [plain(word), field] as const),
  ),
);

/** What a header names, also with a number behind it (`Picture Url 3`) or a remark in brackets; null when nothing known. */
export function fieldOf(header: string): PlannerField | null {
  const name = plain(header);
  return FIELD_OF.get(name) ?? FIELD_OF.get(plain(name.replace(/\([^)]*\)$/, ''))) ?? FIELD_OF.get(name.replace(/ ?\d+$/, '')) ?? null;
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

/** The network that a column of its own is for: `Instagram`, `Texte LinkedIn`, `Facebook caption`; null for others. */
export function channelOfHeader(header: string): ChannelId | null {
  const id = channelNamed(header);
  // A column called « Évènement » says what happens that day, not where a post goes.
  return id === 'event' || id === 'forum' ? null : id;
}

function channelNamed(header: string): ChannelId | null {
  const name = plain(header);
  const bare = name.replace(
    /^(texte|post|legende|version|publication|message|wording) (pour )?|\s(texte|text|post|caption|copy|message|version)$/g,
    '',
  );
  return channelOf(name) ?? channelOf(bare);
}

const ELSEWHERE: ReadonlySet<string> = new Set([
  'gbp',
  'google business',
  'google business profile',
  'google my business',
  'snapchat',
  'twitch',
  'whatsapp',
  'telegram',
  'reddit',
]);

/** Whether a header names a network that Vigie does not plan for. */
export const isOtherNetwork = (header: string): boolean => ELSEWHERE.has(plain(header));

/** The networks that a cell lists, and the words in it that are none. */
export function channelsIn(cell: string): { channels: ChannelId[]; unknown: string[] } {
  const whole = channelOf(cell);
  if (whole) return { channels: [whole], unknown: [] };
  const words = cell
    .replace(/twitter\s*\/\s*x|x\s*\/\s*twitter|x\s*\((ex-)?twitter\)|twitter\s*\(x\)/gi, 'x')
    .split(/[,;/|+&\n]|\s(?:et|and)\s/)
    .map((word) => word.trim())
    .filter(Boolean);
  const found = words.map(channelOf);
  return { channels: [...new Set(found.filter((id) => id !== null))], unknown: words.filter((_, at) => found[at] === null) };
}

const MARKS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'vrai', 'yes', 'oui', 'y', 'o', 'x', '1', '✓', '✔', '☑', '✅', 'ok'].map((word) => [word, true] as const),
  ...['false', 'faux', 'no', 'non', 'n', '0', '-', '☐', '✗', '❌', ''].map((word) => [word, false] as const),
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
  draft: 'brouillons|drafts|en cours|a faire|a rediger|redaction|en redaction|in progress|to do|todo|writing',
  'in-review':
    'en validation|a relire|en relecture|en attente|relecture|review|to review|pending|pending approval|awaiting approval|to approve|ready for review',
  refused: 'refuse|rejete|rejetee|rejected|declined',
  approved: 'valide|approuve|approuvee|ok|bon a publier|validated|ready',
  scheduled: 'programme|planifie|planifiee|planned|queued',
  published: 'publie|en ligne|poste|postee|diffuse|diffusee|fait|termine|posted|live|done|sent',
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

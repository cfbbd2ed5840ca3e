/** Names of columns, as people and tools write them in French and English: what a column holds is guessed from them. */

import type { ChannelId } from '../../model/planned-post.ts';
import type { PlannerField } from './planner.ts';
import { channelOf, plain } from './words.ts';

/**
 * Columns that planners have: Metricool, Hootsuite, Buffer, Agorapulse, SocialBee, Publer, Ayrshare, Notion, Trello, Asana, Airtable, and
 * what spreadsheets in both languages write.
 */
const SPELLINGS: Readonly<Record<PlannerField, string>> = {
  date: 'date|date de publication|date publication|date de diffusion|date de mise en ligne|date de parution|date prévue|date et heure|date/heure|date & heure|jour|quand|publish date|published at|publication date|post date|go live date|scheduled date|schedule date|scheduledate|planned date|date and time|date/time|date time|datetime|scheduled at|scheduled time|scheduled for|posting time|postatspecifictime|day|when',
  time: 'heure|heures|horaire|heure de publication|heure prévue|time|hour|publish time|publication time|post time',
  title:
    'titre|titre du post|titre de la publication|sujet|thème|intitulé|idée|nom|nom du post|nom de la carte|nom de la tâche|title|post title|subject|topic|theme|name|idea|headline|card name|task name',
  text: 'texte|texte du post|texte de la publication|texte principal|légende|contenu|message|publication|post|wording|rédactionnel|accroche|text|post text|caption|captions|content|post content|copy|post copy|body|description|update|card description',
  channels:
    'réseau|réseaux|réseau social|réseaux sociaux|canal|canaux|plateforme|plateformes|support|supports|platform|platforms|channel|channels|network|networks|social network|social networks|social media|where',
  account: 'compte|comptes|account|accounts|profil|profils|profile|profiles',
  language: 'langue|langues|language|lang',
  format: 'format|type|type de contenu|type de post|type de publication|content type|post type|media type',
  variantTitle: 'titre de la déclinaison|variant title|youtube video title',
  link: "lien|liens|url|adresse|lien url|lien de l'article|link|links|post link|landing page|website",
  hashtags: 'hashtags|hashtag|mots-dièse|mots-clics|tags',
  firstComment: 'premier commentaire|1er commentaire|first comment|first comment text',
  media:
    'média|médias|visuel|visuels|image|images|photo|photos|vidéo|vidéos|fichier|fichiers|fichiers et médias|pièces jointes|media|medias|visual|visuals|picture|pictures|video|videos|asset|assets|file|files|files & media|attachments|attachment links|image url|image urls|imageurls|video url|videourls|picture url|media url|media urls|mediaurls',
  alt: 'texte alternatif|textes alternatifs|texte alt|alt|balise alt|alt text|alt texts|alternative text|image description|alt text picture',
  rights: "droits jusqu'au|fin des droits|expiration des droits|rights until|rights expiry",
  status: 'statut|état|avancement|étape|validation|status|state|stage|progress',
  permalink: 'adresse de la publication|lien du post publié|permalien|permalink|published address|published link|post url',
  campaign: 'campagne|campagnes|opération|campaign|campaigns',
  pillar: 'pilier|pilier éditorial|pilier de contenu|rubrique|thématique|catégorie|pillar|content pillar|category',
  audience: 'cible|cibles|audience|persona|target',
  objective: 'objectif|objectifs|intention|objective|goal|purpose',
  owner:
    'responsable|auteur|auteure|autrice|rédacteur|rédactrice|rédigé par|en charge|assigné à|personne|qui|owner|author|writer|assignee|assigned to|assign|person|members|who|by',
  partnership: 'partenariat|partenariat rémunéré|partnership|paid partnership',
  comment: 'notes|note|commentaire|commentaires|remarque|remarques|brief|consignes|observations|comment|comments|remark|remarks',
  entry: 'entrée|entry',
  timeZone: 'fuseau|fuseau horaire|time zone|timezone',
};

/** Columns of task boards that are taken when no other column says it, the likeliest first. */
const OTHERWISE: Partial<Record<PlannerField, string>> = {
  date: "due date|due on|due|échéance|date d'échéance|date limite|deadline|date de fin|end date|start date|date de début",
  status: 'list name|section/column|liste|colonne|list|column|section',
};

/** Days that say when a card was handled, never when a post goes out. */
const BOOKKEEPING =
  /^(created|creation|completed|done|last|modified|updated|edited|added|archived|cree|creee|date de creation|modifie|date de modification|derniere|mis a jour|mise a jour|termine|ajoute)\b/;

const FIELD_OF: ReadonlyMap<string, PlannerField> = new Map(
  (Object.entries(SPELLINGS) as [PlannerField, string][]).flatMap(([field, words]) =>
    words.split('|').map((word) => [plain(word), field] as const),
  ),
);

/** Letters of a column's name, at most; what is longer names nothing. */
const NAME = 500;

/** What a header names, also with a number, a remark in brackets or behind a dash, a plural in brackets; null when nothing known. */
export function fieldOf(header: string): PlannerField | null {
  if (header.length > NAME) return null;
  const name = plain(header);
  const spellings = [
    name,
    name.replace(/\(s\)|\(x\)/g, ''),
    name.replace(/\([^)]*\)$/, ''),
    name.replace(/ ?\d+$/, ''),
    name.replace(/ [-–—] .*$/, ''),
  ];
  const last = (spellings.at(-1) as string).replace(/\(s\)|\(x\)/g, '');
  for (const spelling of [...spellings, last]) {
    const field = FIELD_OF.get(plain(spelling));
    if (field) return field;
  }
  return null;
}

/** Positions of the columns that may be taken for a field when none is named after it, the likeliest first. */
export const otherwise = (field: PlannerField, header: readonly string[]): number[] =>
  (OTHERWISE[field] ?? '').split('|').flatMap((word) => {
    const at = header.findIndex((name) => plain(name) === plain(word));
    return at < 0 ? [] : [at];
  });

/** Whether a column says when a card was handled. */
export const isBookkeeping = (header: string): boolean => BOOKKEEPING.test(plain(header));

/** The network that a column of its own is for: `Instagram`, `Texte LinkedIn`, `Facebook caption`; null for others. */
export function channelOfHeader(header: string): ChannelId | null {
  const name = plain(header);
  const bare = name.replace(
    /^(texte|post|legende|version|publication|message|wording) (pour )?|\s(texte|text|post|caption|copy|message|version)$/g,
    '',
  );
  const id = channelOf(name) ?? channelOf(bare);
  // A column called « Évènement » says what happens that day, not where a post goes.
  return id === 'event' || id === 'forum' ? null : id;
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

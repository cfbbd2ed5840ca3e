/** Planned posts of the demo that are still to come, told as the story tells its posts. */

import { entryId } from '../../scripts/model/planned-post.ts';
import type { DemoEntry, DemoVariant } from './calendar-entry.ts';
import { shown, undescribed } from './calendar-media.ts';
import { captionOf, slug } from './captions.ts';
import { type Format, type Platform, planOf } from './plan.ts';
import { between, randomFrom } from './random.ts';
import { companyTopics, type Topic, topics } from './stock.ts';

interface Planned {
  title: string;
  at: string;
  status: DemoEntry['status'];
  on: readonly Platform[];
  campaign?: string;
  picture?: string;
  owner?: string;
  /** The alternative text is still to be written. */
  noAlt?: true;
  notes?: string;
}

const FUTURE: readonly Planned[] = [
  {
    title: 'Louer plutôt qu’acheter',
    at: '2026-11-21 12:30',
    status: 'scheduled',
    on: ['facebook', 'x'],
    campaign: 'reduction-des-dechets',
    picture: 'mur-outils',
  },
  {
    title: 'Recycler les chutes de bois',
    at: '2026-11-22 18:00',
    status: 'scheduled',
    on: ['instagram', 'pinterest'],
    campaign: 'reduction-des-dechets',
    picture: 'etoiles-avent',
  },
  {
    title: 'Restaurer une chaise paillée',
    at: '2026-11-24 12:30',
    status: 'in-review',
    on: ['instagram', 'facebook'],
    campaign: 'reduction-des-dechets',
    picture: 'chaise-paillee',
    notes: 'La chaise vient du dépôt d’Angers. Photo à refaire si l’assise n’est pas sèche lundi.',
  },
  {
    title: 'Réparer une perceuse',
    at: '2026-11-26 18:00',
    status: 'in-review',
    on: ['instagram', 'tiktok', 'facebook'],
    campaign: 'reduction-des-dechets',
    picture: 'perceuse',
  },
  {
    title: 'La réparation, un métier',
    at: '2026-11-26 08:30',
    status: 'in-review',
    on: ['linkedin'],
    campaign: 'reduction-des-dechets',
    owner: 'ines',
    picture: 'etabli',
  },
  {
    title: 'A repair bench in every store',
    at: '2026-11-30 08:30',
    status: 'in-review',
    on: ['linkedin'],
    campaign: 'reduction-des-dechets',
    owner: 'ines',
  },
  {
    title: 'Des décorations en chutes de bois',
    at: '2026-11-29 18:00',
    status: 'in-review',
    on: ['instagram', 'pinterest'],
    campaign: 'avent',
    picture: 'etoiles-avent',
  },
  { title: 'Choisir la bonne cheville', at: '2026-12-01 12:30', status: 'draft', on: ['instagram', 'youtube'] },
  { title: 'Suspendre un miroir sans percer', at: '2026-12-02 18:00', status: 'draft', on: ['facebook'], picture: 'etagere', noAlt: true },
  {
    title: 'Affûter ses outils',
    at: '2026-12-03 18:00',
    status: 'draft',
    on: ['instagram', 'mastodon'],
    campaign: 'pret-d-outils',
    picture: 'mur-outils',
  },
  { title: 'La transmission des gestes', at: '2026-12-03 08:30', status: 'draft', on: ['linkedin'], owner: 'ines' },
  { title: 'Poser une étagère sans percer', at: '2026-12-05 10:00', status: 'draft', on: ['instagram', 'tiktok'], picture: 'etagere' },
  {
    title: 'Une table de fête en palettes',
    at: '2026-12-06 18:00',
    status: 'draft',
    on: ['instagram', 'facebook', 'pinterest'],
    campaign: 'avent',
    picture: 'etabli',
  },
  { title: 'Protéger les robinets extérieurs du gel', at: '2026-12-08 12:30', status: 'draft', on: ['facebook', 'x'] },
  { title: 'Vérifier ses détecteurs de fumée', at: '2026-12-09 18:00', status: 'draft', on: ['instagram'], picture: 'etabli' },
  { title: 'Travailler avec les artisans', at: '2026-12-10 08:30', status: 'draft', on: ['linkedin'], owner: 'ines' },
  { title: 'Isoler une porte d’entrée', at: '2026-12-12 10:00', status: 'idea', on: ['youtube'] },
  { title: 'Un coin lecture sous l’escalier', at: '2026-12-15', status: 'idea', on: ['instagram'] },
  {
    title: 'Donner une seconde vie à une commode',
    at: '2026-12-17 18:00',
    status: 'draft',
    on: ['instagram', 'tiktok'],
    campaign: 'avent',
  },
  { title: 'Ce que disent les avis', at: '2026-12-18 08:30', status: 'idea', on: ['linkedin'], owner: 'ines' },
  { title: 'Vos réalisations du mois', at: '2026-12-29 18:00', status: 'idea', on: ['instagram', 'facebook'] },
];

const topicOf = (title: string): Topic => {
  const found = [...topics, ...companyTopics].find((topic) => topic.title === title);
  if (!found) throw new Error(`No topic ${title}.`);
  return found;
};

/** A picture makes a picture of it; without one, the platform's first other format. */
function formatFor(platform: Platform, pictured: boolean): Format {
  const { formats } = planOf(platform);
  const wished = pictured ? formats.find(({ name }) => name === 'image') : undefined;
  return wished ?? formats.find(({ name }) => !['image', 'reply'].includes(name)) ?? (formats[0] as Format);
}

const NAMES: Record<Format['name'], string> = {
  image: 'photo',
  carousel: 'carousel',
  video: 'short-video',
  link: 'link',
  text: 'text',
  reply: 'reply',
};

const page = (title: string, source: string, campaign = 'conseils') =>
  `https://www.maison-copeau.example/conseils/${slug(title)}?utm_source=${source}&utm_medium=social&utm_campaign=${campaign}`;

function variantOf(platform: Platform, topic: Topic, plan: Planned): DemoVariant {
  const r = randomFrom(`calendar ${plan.at} ${platform}`);
  const format = formatFor(platform, plan.picture !== undefined);
  const caption = captionOf(r, platform, topic, format);
  const hashtags = [...caption.matchAll(/#([\p{L}\p{N}]+)/gu)].map(([, tag]) => tag as string);
  const plain = caption
    .replaceAll('\u2028', '')
    .replace(/https:\/\/\S+/g, '')
    .replace(/\s*#[\p{L}\p{N}]+/gu, '')
    .trim();
  const linked = ['facebook', 'x', 'pinterest', 'youtube'].includes(platform);
  const picture = platform === 'pinterest' && plan.picture === 'etoiles-avent' ? 'patron-etoile' : plan.picture;
  const media = picture && format.name === 'image' ? [plan.noAlt ? undescribed(picture) : shown(picture)] : undefined;
  return {
    channel: platform,
    format: platform === 'youtube' ? 'video' : NAMES[format.name],
    ...(['youtube', 'pinterest'].includes(platform) ? { title: plain, text: topic.openings[0] ?? '' } : { text: plain }),
    ...(linked ? { link: page(topic.title, platform, plan.campaign) } : {}),
    ...(hashtags.length > 0 ? { hashtags } : {}),
    ...(media ? { media } : {}),
    ...(format.seconds ? { seconds: between(r, ...format.seconds) } : {}),
    ...(plan.status === 'scheduled' ? { scheduled: true } : {}),
  };
}

function entryOf(plan: Planned): DemoEntry {
  const topic = topicOf(plan.title);
  const company = plan.on.includes('linkedin');
  return {
    id: entryId(plan.title, plan.at),
    title: plan.title,
    status: plan.status,
    at: plan.at,
    campaign: plan.campaign,
    pillar: topic.pillar,
    audience: company ? 'Professionnels et candidats' : topic.pillar === 'Sans percer' ? 'Locataires' : 'Bricoleurs confirmés',
    objective: company ? 'Recruter' : plan.campaign === 'avent' ? 'Faire connaître' : 'Aider',
    ...(topic.language === 'en' ? { language: 'en' as const } : {}),
    owner: plan.owner ?? 'samir',
    variants: plan.on.map((platform) => variantOf(platform, topic, plan)),
    notes: plan.notes,
  };
}

/** Entries after the demo's today. */
export const futureEntries = (): DemoEntry[] => FUTURE.map(entryOf);

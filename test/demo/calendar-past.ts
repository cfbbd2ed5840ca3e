/** Planned posts of the demo that are over: most were published as planned, some late, one early, some never. */

import { entryId } from '../../scripts/model/planned-post.ts';
import type { DemoEntry, DemoVariant } from './calendar-entry.ts';
import { shown } from './calendar-media.ts';
import { MINUTE, parisOffset } from './moment.ts';
import type { Platform } from './plan.ts';
import type { Post } from './story.ts';

type Story = Readonly<Record<Platform, readonly Post[]>>;

interface Done {
  /** Platform and day in Paris of each post that the entry became. */
  posts: readonly `${Platform} ${string}`[];
  /** Words of the titles, where a day has several posts. */
  like?: string;
  /** Minutes by which the first was late, beyond the few that nobody counts. */
  late?: number;
  /** The text changed between the plan and the platform. */
  rewritten?: true;
  campaign?: string;
  picture?: string;
  owner?: string;
  notes?: string;
}

const DONE: readonly Done[] = [
  { posts: ['linkedin 2026-10-13'], owner: 'ines' },
  { posts: ['instagram 2026-10-14'], picture: 'pot-peinture' },
  { posts: ['instagram 2026-10-15', 'tiktok 2026-11-14'], like: 'chaise paillée', picture: 'chaise-paillee' },
  { posts: ['facebook 2026-10-16'], like: 'perceuse', campaign: 'pret-d-outils', picture: 'perceuse' },
  { posts: ['instagram 2026-10-16', 'x 2026-10-23'], like: 'parquet flottant' },
  { posts: ['instagram 2026-10-17', 'mastodon 2026-10-18'], like: 'commode' },
  { posts: ['facebook 2026-10-18'], like: 'pots de peinture', picture: 'pot-peinture' },
  { posts: ['linkedin 2026-10-19'], owner: 'ines' },
  {
    posts: ['instagram 2026-10-20', 'facebook 2026-10-30'],
    like: 'réalisations',
    late: 120,
    notes: 'Attendre l’accord écrit de chaque personne photographiée.',
  },
  { posts: ['facebook 2026-10-21'], like: 'entrepôt' },
  { posts: ['instagram 2026-10-21'], like: 'miroir' },
  { posts: ['instagram 2026-10-23', 'pinterest 2026-10-21'], like: 'radiateur' },
  { posts: ['instagram 2026-10-24', 'youtube 2026-10-26'], like: 'mur abîmé' },
  { posts: ['instagram 2026-10-27', 'facebook 2026-11-12'], like: 'hauteur', late: 240 },
  { posts: ['instagram 2026-10-28', 'linkedin 2026-11-06'], like: 'louer|location', campaign: 'pret-d-outils', picture: 'mur-outils' },
  { posts: ['linkedin 2026-10-28'], like: 'recruter', owner: 'ines' },
  { posts: ['instagram 2026-10-30'], like: 'salon de jardin' },
  { posts: ['linkedin 2026-11-02'], owner: 'ines' },
  {
    posts: ['instagram 2026-11-03', 'x 2026-11-01', 'tiktok 2026-11-10'],
    like: 'composteur',
    campaign: 'reduction-des-dechets',
    picture: 'composteur',
  },
  { posts: ['instagram 2026-11-03'], like: 'pots de peinture', campaign: 'reduction-des-dechets', picture: 'pot-peinture' },
  { posts: ['instagram 2026-11-05'], late: 1440 },
  { posts: ['facebook 2026-11-06', 'instagram 2026-11-14'], like: 'chutes de bois', campaign: 'avent', picture: 'etoiles-avent' },
  { posts: ['linkedin 2026-11-09'], owner: 'ines', rewritten: true },
  { posts: ['instagram 2026-11-10'], late: -120 },
  { posts: ['linkedin 2026-11-12'], owner: 'ines', late: 90 },
  { posts: ['facebook 2026-11-12'], like: 'détecteurs' },
  { posts: ['instagram 2026-11-13', 'facebook 2026-11-14', 'x 2026-11-12'], like: 'joint' },
  { posts: ['instagram 2026-11-14'], like: 'ateliers', picture: 'etabli' },
  { posts: ['mastodon 2026-11-15'], like: 'Affûter', rewritten: true },
  { posts: ['instagram 2026-11-17', 'facebook 2026-11-02'], like: 'tringle' },
  { posts: ['facebook 2026-11-18', 'pinterest 2026-11-17'], like: 'porte-savon' },
  { posts: ['linkedin 2026-11-19'], owner: 'ines' },
];

const wallOf = (instant: number) => new Date(instant + parisOffset(instant)).toISOString().slice(0, 16).replace('T', ' ');

/** The half hour before a post went out: what was planned. */
const planned = (post: Post, late: number) => wallOf(Math.floor(post.publishedAt / (30 * MINUTE)) * 30 * MINUTE - late * MINUTE);

function postOn(story: Story, pick: string, like: string): Post {
  const [platform = '', day = ''] = pick.split(' ');
  const posts = story[platform as Platform].filter(({ publishedAt }) => wallOf(publishedAt).startsWith(day));
  const found = posts.find(({ title, text }) => new RegExp(like, 'i').test(`${title} ${text}`));
  if (!found) throw new Error(`No post of ${pick} with "${like}".`);
  return found;
}

const FORMATS: Record<Post['format']['name'], string> = {
  image: 'photo',
  carousel: 'carousel',
  video: 'short-video',
  link: 'link',
  text: 'text',
  reply: 'reply',
};

/** As it was planned: hashtags in their own field, links too, and for some another second half than what was published. */
function variantOf(post: Post, { rewritten, picture }: Done): DemoVariant {
  const link = /https:\/\/\S+/.exec(post.text)?.[0];
  const hashtags = [...post.text.matchAll(/#([\p{L}\p{N}]+)/gu)].map(([, tag]) => tag as string);
  const plain = post.text
    .replaceAll('\u2028', '')
    .replace(/https:\/\/\S+/g, '')
    .replace(/\s*#[\p{L}\p{N}]+/gu, '')
    .trim();
  const text = rewritten ? `${plain.slice(0, Math.round(plain.length * 0.62))}… Chiffres à compléter avec le magasin de Cholet.` : plain;
  const titled = post.platform === 'youtube' || post.platform === 'pinterest';
  const format = post.platform === 'youtube' ? 'video' : FORMATS[post.format.name];
  const pictured = picture && ['photo', 'carousel'].includes(format);
  return {
    channel: post.platform,
    format: post.platform === 'linkedin' && format === 'carousel' ? 'document' : format,
    ...(titled ? { title: plain } : { text }),
    ...(link && !link.startsWith('https://t.co') ? { link } : {}),
    ...(hashtags.length > 0 ? { hashtags } : {}),
    ...(pictured ? { media: [shown(picture)] } : {}),
    ...(post.seconds > 0 ? { seconds: post.seconds } : {}),
    scheduled: true,
  };
}

function entryOf(story: Story, done: Done): DemoEntry {
  const posts = done.posts.map((pick) => postOn(story, pick, done.like ?? ''));
  const [first] = posts as [Post];
  const at = planned(first, done.late ?? 0);
  const variants = posts.map((post, i): DemoVariant => {
    const { channel, ...variant } = variantOf(post, done);
    return i === 0 ? { channel, ...variant } : { channel, at: planned(post, 0), ...variant };
  });
  return {
    id: entryId(first.title, at),
    title: first.title,
    status: 'scheduled',
    at,
    campaign: done.campaign,
    pillar: first.pillar,
    audience: first.platform === 'linkedin' ? 'Professionnels et candidats' : 'Bricoleurs confirmés',
    objective: first.platform === 'linkedin' ? 'Recruter' : 'Aider',
    ...(/^[A-Z][a-z]+ (?:with|energy)/.test(first.title) ? { language: 'en' as const } : {}),
    owner: done.owner ?? 'samir',
    variants,
    notes: done.notes,
  };
}

/** Planned, and never published: a forgotten post, and one that was given up. */
const NEVER: readonly DemoEntry[] = [
  {
    id: '2026-10-22-semer-une-pelouse-d-automne',
    title: 'Semer une pelouse d’automne',
    status: 'scheduled',
    at: '2026-10-22 12:30',
    pillar: 'Jardin',
    audience: 'Familles',
    objective: 'Aider',
    owner: 'samir',
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: 'La pelouse semée en octobre n’attend pas l’été pour verdir.\n\nGriffez, semez en croisant, tassez au rouleau. La terre encore chaude fait le reste.',
        hashtags: ['maisoncopeau', 'pelouse', 'jardin'],
      },
    ],
    notes: 'Photo promise par le magasin de Saumur, jamais reçue.',
  },
  {
    id: '2026-11-11-vente-flash-du-11-novembre',
    title: 'Vente flash du 11 novembre',
    status: 'dropped',
    at: '2026-11-11 10:00',
    pillar: 'Coulisses',
    owner: 'helene',
    variants: [{ channel: 'facebook', format: 'photo', text: 'Aujourd’hui seulement, les promotions du 11 novembre.' }],
    notes: 'Abandonnée en comité : on ne vend pas un jour de commémoration.',
  },
];

/** Entries from mid-October to the demo's last visit, of the posts that the story tells. */
export const pastEntries = (story: Story): DemoEntry[] => [...DONE.map((done) => entryOf(story, done)), ...NEVER];

/** What the demo's community manager captured, and when: every brand, person and text is invented. */

import type { ClipKind, SiteId, Tone } from '../../scripts/model/clip.ts';
import type { FormatId } from '../../scripts/model/format.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { answeredStories } from './answered-stories.ts';

export interface ClipStory {
  site: SiteId;
  kind: ClipKind;
  author: string;
  handle?: string;
  text: string;
  /** Moments of capture, UTC: each is a clip. */
  captured: readonly string[];
  published?: string;
  permalink?: string;
  url?: string;
  title?: string;
  format?: FormatId;
  /** What the figures come to in the end. */
  figures?: Partial<Record<MeasureId, number>>;
  rating?: number;
  competitor?: string;
  tags?: string[];
  note?: string;
  tone?: Tone;
  needsAnswer?: boolean;
  pictured?: boolean;
  /** The answer that its first capture got, or that it needs none; `reply`: the reply of the library that it was made of. */
  answered?: { at: string; outcome?: 'not-needed'; reply?: string };
  /** Who took it, an id of brand.yaml's people, and when. */
  handed?: { at: string; to: string };
}

/** Mondays on which competitors are looked at. */
const MONDAYS = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
/** Mondays from a day on, at most `most`. */
const from = (day: string, most: number) =>
  MONDAYS.filter((monday) => monday > day)
    .slice(0, most)
    .map((monday, at) => `${monday}T0${7 + (at % 2)}:${20 + at * 7}:11Z`);

type Competitor = [
  name: string,
  handle: string,
  site: SiteId,
  day: string,
  code: string,
  text: string,
  figures: ClipStory['figures'],
  captures: number,
  format?: FormatId,
];

const COMPETITORS: readonly Competitor[] = [
  [
    'La Bonne Équerre',
    'labonneequerre',
    'instagram',
    '2026-10-02',
    'DPx1aLbeq01',
    'Trois étagères, une seule perceuse, zéro trace au mur. Le pas à pas complet en carrousel.',
    { reactions: 2140, comments: 61 },
    3,
    'carousel',
  ],
  [
    'La Bonne Équerre',
    'labonneequerre',
    'instagram',
    '2026-10-08',
    'DPx2bLbeq02',
    'On a demandé à Lucie, menuisière, ce qu’elle range en premier dans son atelier.',
    { reactions: 860, comments: 24 },
    1,
  ],
  [
    'La Bonne Équerre',
    'labonneequerre',
    'tiktok',
    '2026-10-15',
    '7561200450012340001',
    'Le joint de douche en 40 secondes, sans pistolet.',
    { views: 184_000, reactions: 12_400, comments: 310, shares: 1900 },
    4,
  ],
  [
    'La Bonne Équerre',
    'la-bonne-equerre',
    'linkedin',
    '2026-10-20',
    '7386000000000000101',
    'Nous recrutons 40 apprentis pour janvier, dans nos 52 magasins.',
    { reactions: 214, comments: 18 },
    1,
    'text',
  ],
  [
    'La Bonne Équerre',
    'labonneequerre',
    'instagram',
    '2026-10-29',
    'DQa3cLbeq03',
    'Black Friday : les outils à −30 % dès le 20 novembre, en magasin et en ligne.',
    { reactions: 1320, comments: 95 },
    2,
  ],
  [
    'La Bonne Équerre',
    'bonneequerre',
    'x',
    '2026-11-05',
    '1985700000000000101',
    'Nos magasins ouvrent le 11 novembre de 9 h à 13 h.',
    { reactions: 31, shares: 9, comments: 4 },
    1,
    'text',
  ],
  [
    'Castel Outillage',
    'casteloutillage',
    'youtube',
    '2026-09-30',
    'kQ7castel01',
    'Monter un établi pliant en une heure : la méthode complète',
    { views: 48_200, reactions: 1930, comments: 142 },
    4,
  ],
  [
    'Castel Outillage',
    'casteloutillage',
    'instagram',
    '2026-10-09',
    'DPy4dCast01',
    'Quelle mèche pour quel mur ? Enregistrez ce guide.',
    { reactions: 3420, comments: 88 },
    2,
    'carousel',
  ],
  [
    'Castel Outillage',
    'casteloutillage',
    'instagram',
    '2026-10-22',
    'DPz5eCast02',
    'Le nouvel atelier de Roubaix ouvre ses portes samedi.',
    { reactions: 540, comments: 12 },
    1,
  ],
  [
    'Castel Outillage',
    'castel-outillage',
    'linkedin',
    '2026-11-03',
    '7391000000000000102',
    'Notre engagement : réparer plutôt que remplacer. 12 000 outils remis en état cette année.',
    { reactions: 402, comments: 27 },
    1,
    'photo',
  ],
  [
    'Castel Outillage',
    'casteloutillage',
    'youtube',
    '2026-11-07',
    'kQ7castel02',
    'Ponceuse : cinq erreurs que nous voyons chaque semaine au SAV',
    { views: 21_700, reactions: 910, comments: 76 },
    2,
  ],
  [
    'Hangar Vert',
    'hangarvert',
    'instagram',
    '2026-10-06',
    'DPw6fHang01',
    'Rempoter en octobre, bonne ou mauvaise idée ? On répond en vidéo.',
    { reactions: 980, comments: 54, views: 22_600 },
    3,
    'short-video',
  ],
  ['Hangar Vert', 'hangarvert', 'pinterest', '2026-10-13', '884112345600101', 'Dix idées de jardinières en palettes', { saves: 1240 }, 1],
  [
    'Hangar Vert',
    'hangarvert',
    'tiktok',
    '2026-10-24',
    '7564500450012340002',
    'On teste le composteur à 29 euros. Verdict en fin de vidéo.',
    { views: 67_400, reactions: 4100, comments: 198, shares: 320 },
    3,
  ],
  [
    'Hangar Vert',
    'hangarvert',
    'instagram',
    '2026-11-10',
    'DQb7gHang02',
    'Les sapins arrivent jeudi. Coupés à moins de 100 km.',
    { reactions: 1460, comments: 71 },
    1,
  ],
];

const ADDRESS: Partial<Record<SiteId, (handle: string, code: string) => string>> = {
  instagram: (_, code) => `https://www.instagram.com/p/${code}/`,
  tiktok: (handle, code) => `https://www.tiktok.com/@${handle}/video/${code}`,
  linkedin: (_, code) => `https://www.linkedin.com/feed/update/urn:li:activity:${code}/`,
  x: (handle, code) => `https://x.com/${handle}/status/${code}`,
  youtube: (_, code) => `https://www.youtube.com/watch?v=${code}`,
  pinterest: (_, code) => `https://www.pinterest.com/pin/${code}/`,
};

const competitors = COMPETITORS.map(
  ([competitor, handle, site, day, code, text, figures, captures, format], at): ClipStory => ({
    site,
    kind: 'competitor',
    author: competitor,
    handle,
    text,
    captured: from(day, captures),
    published: `${day}T${String(8 + (at % 9)).padStart(2, '0')}:${String((at * 13) % 60).padStart(2, '0')}:00Z`,
    permalink: ADDRESS[site]?.(handle, code),
    format,
    figures,
    competitor,
    pictured: at % 3 === 0,
  }),
);

const mention = (site: SiteId, author: string, text: string, captured: string, more: Partial<ClipStory>): ClipStory => ({
  site,
  kind: 'mention',
  author,
  text,
  captured: [captured],
  ...more,
});

const mentions: readonly ClipStory[] = [
  mention(
    'google-reviews',
    'Client, Roubaix',
    'Ponceuse PX-2 achetée le 2 novembre. Le magasin ne sait pas si elle est rappelée. Deux appels, aucune réponse.',
    '2026-11-18T07:12:40Z',
    {
      rating: 1,
      tone: 'negative',
      needsAnswer: true,
      published: '2026-11-18T06:12:00Z',
      url: 'https://www.google.com/maps/place/Maison+Copeau+Roubaix/',
      tags: ['rappel PX-2'],
      note: 'Lot 2611, voir la liste du rappel.',
      pictured: true,
      handed: { at: '2026-11-18T08:02:10Z', to: 'helene' },
    },
  ),
  mention('facebook', 'Nadège T.', 'Est-ce que le rappel concerne aussi les PX-2 reconditionnées ?', '2026-11-19T14:05:02Z', {
    tone: 'neutral',
    needsAnswer: true,
    published: '2026-11-19T13:48:00Z',
    permalink: 'https://www.facebook.com/maisoncopeau/posts/1220000000000031',
    tags: ['rappel PX-2'],
    figures: { reactions: 3, comments: 1 },
  }),
  mention(
    'instagram',
    'Atelier du Lac',
    'On a suivi votre carrousel étagère avec les élèves de 3e, résultat en photo !',
    '2026-11-20T10:31:55Z',
    {
      handle: 'atelier_du_lac_demo',
      tone: 'positive',
      needsAnswer: true,
      published: '2026-11-20T09:58:00Z',
      permalink: 'https://www.instagram.com/p/DQc8hLac001/',
      figures: { reactions: 184, comments: 9 },
      pictured: true,
    },
  ),
  mention(
    'phpbb',
    'bricolo59',
    'Quelqu’un a comparé la colle Copeau avec celle de Castel ? Je trouve l’écart de prix énorme.',
    '2026-11-21T05:40:18Z',
    {
      needsAnswer: true,
      published: '2026-11-20T21:14:00Z',
      permalink: 'https://forum-bricoleurs.example/viewtopic.php?p=48211',
      url: 'https://forum-bricoleurs.example/viewtopic.php?t=3120',
    },
  ),
  mention(
    'linkedin',
    'Paul Vasseur',
    'Vos apprentis sont-ils embauchés à la fin ? Nos lycéens posent la question.',
    '2026-11-21T07:52:29Z',
    {
      tone: 'neutral',
      needsAnswer: true,
      published: '2026-11-21T07:20:00Z',
      permalink: 'https://www.linkedin.com/feed/update/urn:li:activity:7397000000000000201/',
      format: 'text',
      handed: { at: '2026-11-21T08:05:00Z', to: 'samir' },
    },
  ),
  mention('trustpilot', 'Mireille', 'Livraison en deux jours, colis intact, conseils utiles au téléphone.', '2026-10-14T08:10:00Z', {
    rating: 5,
    tone: 'positive',
    published: '2026-10-13T17:02:00Z',
    permalink: 'https://fr.trustpilot.com/reviews/670f00000000000000000001',
  }),
  mention(
    'trustpilot',
    'J. Lemoine',
    'Vis manquantes dans le kit, on m’a renvoyé le sachet sans discuter, mais dix jours d’attente.',
    '2026-10-27T08:32:00Z',
    {
      rating: 3,
      tone: 'neutral',
      published: '2026-10-26T11:40:00Z',
      permalink: 'https://fr.trustpilot.com/reviews/671c00000000000000000002',
    },
  ),
  mention(
    'reddit',
    'poncettes',
    'Retour d’expérience : six mois avec l’établi Maison Copeau, ce qui tient et ce qui bouge.',
    '2026-10-30T09:15:00Z',
    {
      handle: 'poncettes',
      tone: 'positive',
      published: '2026-10-29T19:33:00Z',
      permalink: 'https://www.reddit.com/r/bricolage/comments/1demo01/etabli_copeau/',
      figures: { comments: 37 },
    },
  ),
  mention('bluesky', 'Inès Fabre', 'Le tuto chaise paillée de @maisoncopeau m’a sauvé quatre chaises. Merci !', '2026-11-04T12:20:00Z', {
    handle: 'ines-fabre.example',
    tone: 'positive',
    published: '2026-11-04T11:02:00Z',
    permalink: 'https://bsky.app/profile/ines-fabre.example/post/3demo0001',
    figures: { reactions: 42, shares: 6 },
  }),
  mention(
    'article',
    'La Gazette du Nord',
    'Rappel de la ponceuse PX-2 : ce que doivent faire les acheteurs. Le fabricant invite à ne plus utiliser l’appareil et à le rapporter en magasin.',
    '2026-11-13T08:45:00Z',
    {
      url: 'https://gazette-du-nord.example/rappel-ponceuse-px-2',
      permalink: 'https://gazette-du-nord.example/rappel-ponceuse-px-2',
      title: 'Rappel de la ponceuse PX-2',
      published: '2026-11-12T16:00:00Z',
      tone: 'neutral',
      tags: ['rappel PX-2', 'presse'],
      pictured: true,
    },
  ),
];

const others: readonly ClipStory[] = [
  {
    site: 'threads',
    kind: 'inspiration',
    author: 'Le Musée de l’Outil',
    handle: 'museedeloutil.demo',
    text: 'Chaque vendredi, un outil dont plus personne ne connaît le nom. À vous de deviner.',
    captured: ['2026-10-09T15:30:00Z'],
    published: '2026-10-09T07:00:00Z',
    permalink: 'https://www.threads.net/@museedeloutil.demo/post/DPt9demo01',
    format: 'photo',
    figures: { reactions: 612, comments: 244 },
    note: 'Rendez-vous hebdomadaire : à essayer pour « Coulisses ».',
    tags: ['rendez-vous'],
    pictured: true,
  },
  {
    site: 'mastodon',
    kind: 'inspiration',
    author: 'Fablab des Halles',
    handle: 'fablab@mastodon.example',
    text: 'Toutes nos fiches de réparation sont désormais en accès libre.',
    captured: ['2026-10-21T10:02:00Z'],
    published: '2026-10-20T08:15:00Z',
    permalink: 'https://mastodon.example/@fablab/115000000000000001',
    format: 'text',
    figures: { reactions: 88, shares: 131 },
  },
  {
    site: 'article',
    kind: 'rule',
    author: 'Instagram',
    text: 'Le nombre de hashtags par publication est désormais limité à cinq.',
    captured: ['2026-10-16T09:05:00Z'],
    url: 'https://help.instagram.com/demo-hashtags',
    permalink: 'https://help.instagram.com/demo-hashtags',
    title: 'Limites des hashtags',
    published: '2026-10-15T00:00:00Z',
    note: 'Revoir les modèles de novembre.',
    tags: ['hashtags'],
  },
  {
    site: 'article',
    kind: 'rule',
    author: 'LinkedIn',
    text: 'Les pages peuvent épingler jusqu’à trois publications.',
    captured: ['2026-11-06T08:40:00Z'],
    url: 'https://www.linkedin.com/help/linkedin/demo-pins',
    permalink: 'https://www.linkedin.com/help/linkedin/demo-pins',
    title: 'Épingler des publications',
    published: '2026-11-05T00:00:00Z',
  },
];

export const CLIP_STORIES: readonly ClipStory[] = [...competitors, ...mentions, ...others, ...answeredStories];

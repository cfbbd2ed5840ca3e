/** A brand that watches two competitors: forty posts of one, ten of them captured three times; nothing of the other. */

import type { Clip, ClipEvent, SiteId } from '../../scripts/model/clip.ts';
import type { MeasureId } from '../../scripts/model/measure.ts';
import { idAt, putJson, someClip } from '../workspace/some-clip.ts';
import { put } from '../workspace.ts';

export const WATCHED = { competitor: 'Menuiserie Lafont', quiet: 'Établi Neuf', posts: 40, again: 10, captures: 60 } as const;

const YAML = `name: Atelier Pivert
timeZone: Europe/Paris
languages: [fr, en]
today: 2026-11-21
accounts:
  instagram: atelierpivert
  tiktok: atelierpivert
competitors:
  - name: ${WATCHED.competitor}
    accounts: { instagram: menuiserielafont, tiktok: menuiserielafont, linkedin: menuiserie-lafont }
  - name: ${WATCHED.quiet}
    accounts: { instagram: etablineuf }
people:
  nour: { name: Nour Belin }
answers:
  withinHours: 4
  hours: { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', thu: '09:00-18:00', fri: '09:00-18:00' }
`;

const DAY = 86_400_000;
const FIRST = Date.parse('2026-09-07T08:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

/** Of forty posts: twenty-four on Instagram, ten on TikTok, six on LinkedIn. */
const siteOf = (at: number): SiteId => (at < 24 ? 'instagram' : at < 34 ? 'tiktok' : 'linkedin');
const ADDRESS = {
  instagram: (at: number) => `https://www.instagram.com/p/Lafont${1000 + at}/`,
  tiktok: (at: number) => `https://www.tiktok.com/@menuiserielafont/video/75${String(at).padStart(17, '0')}`,
  linkedin: (at: number) => `https://www.linkedin.com/feed/update/urn:li:activity:73${String(at).padStart(17, '0')}/`,
};

/** Reactions and comments of a post at one of its captures: they grow by a tenth each week. */
export const figuresOf = (at: number, capture: number): { reactions: number; comments: number } => ({
  reactions: Math.round((100 + ((at * 37) % 90) * 3) * (1 + capture / 10)),
  comments: ((at * 11) % 17) + capture,
});

const exact = (measure: MeasureId, label: string, value: number) => ({ measure, label, text: String(value), value, approximate: false });

function competitorClips(): Clip[] {
  return Array.from({ length: WATCHED.posts }, (_, at) => {
    const site = siteOf(at) as keyof typeof ADDRESS;
    const published = FIRST + (at % 10) * 7 * DAY + Math.floor(at / 10) * DAY;
    const times = at % 4 === 0 ? 3 : 1;
    return Array.from({ length: times }, (_, capture) => {
      const at_ = iso(published + (2 + capture * 7) * DAY);
      const { reactions, comments } = figuresOf(at, capture);
      return someClip(at_, at * 10 + capture + 1, {
        brand: 'veille',
        site,
        url: ADDRESS[site](at),
        kind: 'competitor',
        competitor: WATCHED.competitor,
        post: {
          permalink: ADDRESS[site](at),
          postId: `${at}`,
          author: { name: WATCHED.competitor, handle: site === 'linkedin' ? 'menuiserie-lafont' : 'menuiserielafont', url: null },
          published: { at: iso(published), text: iso(published), precision: 'exact' },
          text: `Assemblage numéro ${at + 1} : tenon, mortaise et patience.`,
          format: site === 'tiktok' ? 'short-video' : at % 3 === 0 ? 'carousel' : 'photo',
          language: 'fr',
          figures: [exact('reactions', 'J’aime', reactions), exact('comments', 'commentaires', comments)],
        },
      });
    });
  }).flat();
}

/** Messages: some answered, one too late, one that needs no answer, two that wait; a clock that is two hours slow. */
function messages(): (Clip | ClipEvent)[] {
  const message = (number: number, at: string, text: string): Clip =>
    someClip(at, 900 + number, {
      brand: 'veille',
      site: 'facebook',
      url: `https://www.facebook.com/atelierpivert/posts/90${number}`,
      needsAnswer: true,
      tone: number % 2 === 0 ? 'negative' : 'neutral',
      post: {
        permalink: `https://www.facebook.com/atelierpivert/posts/90${number}`,
        postId: `90${number}`,
        author: { name: `Client ${number}`, handle: null, url: null },
        text,
      },
    });
  const answer = (clip: Clip, at: string, outcome: 'answered' | 'not-needed' = 'answered'): ClipEvent => ({
    version: 1,
    id: idAt(at, 5000 + Number(clip.post.postId)),
    brand: 'veille',
    at,
    event: 'answered',
    clip: clip.id,
    outcome,
    permalink: null,
    reply: outcome === 'answered' ? 'delai' : null,
    language: outcome === 'answered' ? 'fr' : null,
  });
  const answered = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'].map((day, at) => {
    const clip = message(at + 1, `${day}T09:00:00Z`, 'Quand mon meuble sera-t-il prêt ?');
    return [clip, answer(clip, `${day}T${String(10 + at).padStart(2, '0')}:30:00Z`)];
  });
  const needless = message(7, '2026-11-18T09:00:00Z', 'Super !');
  const early = message(8, '2026-11-18T10:00:00Z', 'Livrez-vous à Nantes ?');
  const waiting = message(9, '2026-11-19T10:00:00Z', 'Le vernis s’écaille déjà.');
  const fresh = message(10, '2026-11-20T15:30:00Z', 'Faites-vous des tiroirs sur mesure ?');
  return [
    ...answered.flat(),
    needless,
    answer(needless, '2026-11-18T09:20:00Z', 'not-needed'),
    early,
    answer(early, '2026-11-18T08:10:00Z'),
    waiting,
    {
      version: 1,
      id: idAt('2026-11-19T11:00:00Z', 7001),
      brand: 'veille',
      at: '2026-11-19T11:00:00Z',
      event: 'handed',
      clip: waiting.id,
      to: 'nour',
    },
    fresh,
  ];
}

/** Writes the brand into a data folder, below `veille/`. */
export function watchedBrand(data: string): void {
  put(data, 'veille/brand.yaml', YAML);
  const clips = competitorClips();
  for (const one of [...clips, ...messages()]) putJson(`${data}/veille`, one);
  const quoted = clips.find(({ post }) => post.postId === '4') as Clip;
  put(
    data,
    'veille/watch/2026-10-20-carrousels.mdx',
    `---\ntitle: Les carrousels reviennent chaque lundi\nabout: competitor\ncompetitor: ${WATCHED.competitor}\nday: 2026-10-20\nclips:\n  - ${quoted.id}\nchanges: Essayer un carrousel par semaine.\n---\nTrois vues, un seul geste.\n`,
  );
  const at = '2026-11-16T09:00:00Z';
  putJson(`${data}/veille`, {
    version: 1,
    id: idAt(at, 7002),
    brand: 'veille',
    at,
    event: 'note',
    about: 'competitor',
    name: WATCHED.quiet,
    text: 'Rien depuis leur ouverture, compte à suivre.',
    clip: null,
  });
  put(
    data,
    'veille/replies/delai.mdx',
    '---\ntitle: Délai d’un meuble\nowner: nour\nreviewOn: 2026-11-01\ntags: [commande]\nvariants:\n  - language: fr\n    text: Bonjour {nom}, votre meuble demande six semaines. Nous vous écrivons dès qu’il part.\n---\nPas pour les réparations.\n',
  );
}

/** Messages to the demo brand that were answered, or needed no answer: people and texts are invented. */

import type { SiteId, Tone } from '../../scripts/model/clip.ts';
import type { ClipStory } from './clip-stories.ts';
import { between, pick, randomFrom } from './random.ts';

type Message = [site: SiteId, author: string, tone: Tone, text: string, reply?: string];

/** What people write to a chain of DIY shops. */
const MESSAGES: readonly Message[] = [
  ['facebook', 'Karine M.', 'neutral', 'Le magasin d’Angers est-il ouvert le 1er novembre ?', 'horaires-jours-feries'],
  ['instagram', 'les_mains_dans_le_bois', 'positive', 'L’étagère est posée, elle ne bouge pas. Quelle cire conseillez-vous ?'],
  ['google-reviews', 'Client, Amiens', 'negative', 'Commande retirée incomplète, il manquait les charnières.', 'commande-incomplete'],
  ['x', 'Hugo Perrin', 'neutral', 'Vous reprenez les anciens pots de peinture, même entamés ?', 'reprise-des-pots'],
  ['facebook', 'Solène D.', 'negative', 'Troisième appel au service après-vente sans réponse.', 'service-apres-vente'],
  ['trustpilot', 'Bastien', 'negative', 'Livraison annoncée mardi, reçue vendredi, sans un mot.', 'retard-de-livraison'],
  ['linkedin', 'Maud Carlier', 'neutral', 'Proposez-vous des stages de troisième dans vos ateliers ?'],
  ['instagram', 'appart_du_canal', 'positive', 'Le tuto crédence m’a évité un artisan. Une suite pour la hotte ?'],
  ['tiktok', 'remi.repare', 'neutral', 'La perceuse de la vidéo, c’est laquelle ?'],
  ['google-reviews', 'Cliente, Lille', 'negative', 'Conseil erroné au rayon plomberie, deux allers-retours.', 'service-apres-vente'],
  ['facebook', 'Yves B.', 'neutral', 'La ponceuse PX-2 achetée en octobre est-elle rappelée ?', 'rappel-px-2'],
  ['x', 'Lou Bricole', 'negative', 'Le site refuse ma carte de fidélité depuis hier.'],
  ['phpbb', 'vieux_rabot', 'neutral', 'Les cours du samedi demandent-ils d’apporter ses outils ?'],
  ['instagram', 'cabane_et_cie', 'neutral', 'Livrez-vous les planches de trois mètres en appartement ?', 'retard-de-livraison'],
];

const MINUTE = 60_000;
const DAY = 86_400_000;
const FIRST = Date.parse('2026-09-28T07:00:00Z');
/** Messages are kept on working days until this one; those after it wait. */
const LAST = Date.parse('2026-11-18T00:00:00Z');

const ADDRESSES: Partial<Record<SiteId, (code: string) => string>> = {
  facebook: (code) => `https://www.facebook.com/maisoncopeau/posts/12200000${code}`,
  instagram: (code) => `https://www.instagram.com/p/DP${code}men/`,
  x: (code) => `https://x.com/maisoncopeau_clients/status/19800000${code}`,
  linkedin: (code) => `https://www.linkedin.com/feed/update/urn:li:activity:73960000${code}/`,
  tiktok: (code) => `https://www.tiktok.com/@clients.demo/video/75600000${code}`,
  trustpilot: (code) => `https://fr.trustpilot.com/reviews/671f0000${code}`,
  phpbb: (code) => `https://forum-bricoleurs.example/viewtopic.php?p=${code}`,
};

const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** Minutes until the answer: mostly within some hours, one in eight after a day or more. */
const delay = (r: () => number): number => (between(r, 1, 8) === 8 ? between(r, 1_500, 4_300) : between(r, 12, 230));

function storyOf(at: number, day: number): ClipStory {
  const r = randomFrom(`answered message ${at}`);
  const [site, author, tone, text, reply] = MESSAGES[at % MESSAGES.length] as Message;
  const published = day + between(r, 30, 460) * MINUTE;
  const captured = published + between(r, 2, 40) * MINUTE;
  const answered = captured + delay(r) * MINUTE;
  const code = String(48_000_100 + at * 37);
  const needless = between(r, 1, 12) === 12;
  return {
    site,
    kind: 'mention',
    author:
      at < MESSAGES.length
        ? author
        : `${pick(r, ['Anne', 'Driss', 'Colin', 'Maïa', 'Théo', 'Zoé', 'Farid', 'Lise'])} ${pick(r, ['R.', 'V.', 'K.', 'P.', 'G.'])}`,
    text,
    captured: [iso(captured)],
    published: iso(published),
    ...(ADDRESSES[site] ? { permalink: ADDRESSES[site](code) } : { url: `https://www.google.com/maps/place/Maison+Copeau+${code}/` }),
    ...(site === 'google-reviews' || site === 'trustpilot' ? { rating: 2 } : {}),
    tone,
    needsAnswer: true,
    answered: { at: iso(answered), ...(needless ? { outcome: 'not-needed' as const } : { reply }) },
  };
}

/** Working days from the first to the last, on which messages come: none, or up to three. */
function messageDays(): number[] {
  const r = randomFrom('days of messages');
  const days: number[] = [];
  for (let day = FIRST; day < LAST; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    for (let n = between(r, 0, 3); n > 0; n -= 1) days.push(day);
  }
  return days;
}

export const answeredStories: readonly ClipStory[] = messageDays().map((day, at) => storyOf(at, day));

/** What the background answers to the side panel: a morning at Maison Copeau, and how it changes with what is logged. */

import type { Ask, Logged, Message, PageInView, PanelEvent, PanelState, State } from '../../extension/messages.ts';
import type { Panel, PanelMention, PanelPost, PanelReply } from '../../scripts/model/panel.ts';
import { draft, listed, state } from './fake-background.ts';

const HOUR = 3_600_000;
const clipId = (number: number): string => `20261119t08${String(number).padStart(2, '0')}00z-00000000000${number % 10}`;

const mention = (number: number, hours: number, more: Partial<PanelMention> = {}): PanelMention => ({
  clip: clipId(number),
  site: 'instagram',
  author: `atelier_du_lac_${number}`,
  text: 'Bonjour, est-ce que la ponceuse est encore en stock ?',
  url: `https://www.instagram.com/p/Wait${number}/`,
  tone: null,
  since: new Date(Date.parse('2026-11-21T08:00:00Z') - hours * HOUR).toISOString(),
  waitedMs: hours * HOUR,
  late: hours > 8,
  assignee: null,
  ...more,
});

export const NADEGE = mention(1, 26, {
  author: 'Nadège T.',
  site: 'facebook',
  url: 'https://www.facebook.com/maisoncopeau/posts/8841',
  tone: 'negative',
  text: 'Ponceuse PX-2 achetée le 2 novembre. Le magasin ne sait pas si elle est rappelée. Quelqu’un peut me répondre avant samedi ?',
});
const MENTIONS = [
  NADEGE,
  mention(2, 14.5, {
    site: 'google-reviews',
    author: 'Client, Roubaix',
    url: 'https://maps.example/avis/8841',
    assignee: 'Inès Carpentier',
  }),
  mention(3, 6, { author: 'Tom Hale', text: 'Hi, is the sander recall for the whole batch? Thanks for your help, I have a PX-2.' }),
  mention(4, 3.4),
  mention(5, 2),
  mention(6, 1),
  mention(7, 0.5),
];

const PX2: PanelPost = {
  entry: '2026-11-21-rappel-px2',
  title: 'Rappel de la PX-2',
  variants: [
    {
      key: 'facebook',
      channel: 'facebook',
      account: null,
      language: 'fr',
      status: 'approved',
      wall: '2026-11-21 11:00',
      title: null,
      text: 'Vous avez une ponceuse PX-2 du lot 2611 ?\nArrêtez de l’utiliser et rapportez-la : nous l’échangeons.\n\nhttps://maison-copeau.example/rappel\n#rappel',
      firstComment: 'La liste des lots est sur notre site.',
      media: [{ file: 'media/px2.svg', alt: 'La ponceuse PX-2, son numéro de lot entouré', kind: 'image', bytes: 400 }],
      permalink: null,
    },
    {
      key: 'instagram',
      channel: 'instagram',
      account: null,
      language: 'fr',
      status: 'in-review',
      wall: '2026-11-21 12:30',
      title: null,
      text: 'Une ponceuse PX-2 du lot 2611 ? Rapportez-la, nous l’échangeons.',
      firstComment: null,
      media: [],
      permalink: null,
    },
  ],
};
const CHAIR: PanelPost = {
  entry: '2026-11-20-atelier',
  title: 'Atelier du samedi',
  variants: [
    {
      ...(PX2.variants[1] as PanelPost['variants'][number]),
      key: 'x',
      channel: 'x',
      status: 'scheduled',
      wall: '2026-11-20 18:00',
      text: 'Samedi, on rempaille.',
    },
  ],
};

const REPLIES: PanelReply[] = [
  {
    id: 'rappel-px2',
    title: 'Rappel de la PX-2 : suis-je concerné ?',
    owner: 'ines',
    reviewOn: '2026-12-01',
    outdated: false,
    tags: ['rappel', 'sécurité'],
    variants: [
      { platform: null, language: 'fr', text: 'Bonjour {nom}, seules les PX-2 du lot 2611 sont rappelées. Le numéro est sous la poignée.' },
      {
        platform: 'facebook',
        language: 'fr',
        text: 'Bonjour {nom}, le numéro de lot est sous la poignée : le 2611 est rappelé. Écrivez-nous en message privé.',
      },
      {
        platform: null,
        language: 'en',
        text: 'Hello {name}, only PX-2 sanders of batch 2611 are recalled. The number is under the handle.',
      },
    ],
  },
  {
    id: 'horaires',
    title: 'Horaires de l’atelier',
    owner: null,
    reviewOn: '2026-11-01',
    outdated: true,
    tags: ['atelier'],
    variants: [{ platform: null, language: 'fr', text: 'Bonjour {nom}, l’atelier est ouvert du mardi au samedi, de 9 h à 18 h.' }],
  },
];

export const PANEL: Panel = {
  at: '2026-11-21T08:26:00Z',
  day: '2026-11-21',
  posts: [CHAIR, PX2],
  waiting: { total: 9, mentions: MENTIONS },
  known: null,
  replies: REPLIES,
  problems: [],
  people: [
    { id: 'ines', name: 'Inès Carpentier' },
    { id: 'hugo', name: 'Hugo Marin' },
  ],
  subjects: [
    { about: 'competitor', name: 'Atelier Lunaire' },
    { about: 'competitor', name: 'Fabrique du Port' },
    { about: 'trend', name: 'Vidéos de réparation' },
  ],
};

export const EMPTY: Panel = { ...PANEL, posts: [], waiting: { total: 0, mentions: [] }, replies: [], subjects: [] };

/** A competitor's post in view. */
export const RIVAL: PageInView = {
  tab: 7,
  site: 'instagram',
  url: 'https://www.instagram.com/p/Lun42/',
  permalink: 'https://www.instagram.com/p/Lun42/',
  publishedAt: '2026-11-20T10:00:00Z',
  author: 'Atelier Lunaire',
  handle: 'atelier.lunaire',
  text: 'Notre nouvelle ponceuse arrive.',
};

export const RIVAL_KNOWN: Panel['known'] = {
  author: 'Atelier Lunaire',
  competitor: 'Atelier Lunaire',
  own: false,
  posts: 2,
  waiting: 0,
  answered: 1,
  clips: [
    {
      clip: '20261120t101500z-00000000000a',
      site: 'instagram',
      kind: 'competitor',
      tone: null,
      text: 'Notre nouvelle ponceuse arrive.',
      url: 'https://www.instagram.com/p/Lun42/',
      capturedAt: '2026-11-20T10:15:00Z',
      captures: 3,
      state: null,
      answeredAt: null,
      note: 'Annoncée 40 € sous la nôtre.',
    },
    {
      clip: '20261102t101500z-00000000000b',
      site: 'instagram',
      kind: 'mention',
      tone: 'negative',
      text: 'Et le rappel de @maisoncopeau, on en parle ?',
      url: 'https://www.instagram.com/p/Lun40/',
      capturedAt: '2026-11-02T10:15:00Z',
      captures: 1,
      state: 'answered',
      answeredAt: '2026-11-03T09:00:00Z',
      note: null,
    },
  ],
  notes: [{ about: 'competitor', name: 'Atelier Lunaire', text: 'Publie le vendredi à midi depuis octobre.', day: '2026-11-13' }],
};

/** A post of the brand's own, just published. */
export const OWN: PageInView = {
  ...RIVAL,
  url: 'https://www.instagram.com/p/Own1/',
  permalink: 'https://www.instagram.com/p/Own1/',
  publishedAt: '2026-11-21T11:31:00Z',
  author: 'Maison Copeau',
  handle: 'maisoncopeau',
  text: 'Une ponceuse PX-2 du lot 2611 ?',
};

/** Nadège's message in view. */
export const NADEGE_PAGE: PageInView = {
  ...RIVAL,
  site: 'facebook',
  url: NADEGE.url,
  permalink: NADEGE.url,
  author: 'Nadège T.',
  handle: null,
  text: NADEGE.text,
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#7b868a"/><circle cx="40" cy="40" r="22" fill="#d3d9d8"/></svg>';

export interface FakePanelGiven {
  state?: Partial<State>;
  panel?: Panel | null;
  page?: PageInView | null;
  closed?: PanelState['pageClosed'];
  /** What was last known, shown first; the answer of the host in its absence. */
  last?: Panel | null;
}

export interface FakePanel {
  ask: Ask;
  sent: Message[];
  logged: PanelEvent[];
  /** What the next answers say. */
  now: PanelState;
  /** Held back until it is called: the host is slow. */
  release(): void;
  hold(): void;
}

/** Answers the panel; a message that was answered leaves the queue, a variant that was published says so, and both come back when undone. */
export function fakePanel(given: FakePanelGiven = {}): FakePanel {
  const panel = given.panel === undefined ? PANEL : given.panel;
  const away = given.state?.host !== undefined && given.state.host !== 'paired';
  const live = new Map<string, PanelEvent>();
  let held: Promise<void> | null = null;
  let free = () => {};
  const shown = (): PanelState => {
    const events = [...live.values()];
    const closed = (clip: string) => !away && events.some((event) => event.event === 'answered' && event.clip === clip);
    const at = (entry: string, variant: string) =>
      away ? undefined : events.find((event) => event.event === 'published' && event.entry === entry && event.variant === variant);
    return {
      ...fake.now,
      panel: fake.now.panel && {
        ...fake.now.panel,
        waiting: {
          total: fake.now.panel.waiting.total - fake.now.panel.waiting.mentions.filter(({ clip }) => closed(clip)).length,
          mentions: fake.now.panel.waiting.mentions.filter(({ clip }) => !closed(clip)),
        },
        posts: fake.now.panel.posts.map((post) => ({
          ...post,
          variants: post.variants.map((variant) => {
            const found = at(post.entry, variant.key);
            return found?.event === 'published' ? { ...variant, status: 'published', permalink: found.permalink } : variant;
          }),
        })),
      },
    };
  };
  const answer = (message: Message): unknown => {
    switch (message.type) {
      case 'panel-last':
        return { ...fake.now, panel: given.last === undefined ? fake.now.panel : given.last, stale: true };
      case 'panel':
        return shown();
      case 'log': {
        const event = `20261121t0900${String(live.size).padStart(2, '0')}z-${String(fake.logged.length).padStart(12, '0')}`;
        live.set(event, message.event);
        fake.logged.push(message.event);
        return { event, state: away ? 'waiting' : 'stored' } satisfies Logged;
      }
      case 'unlog':
        live.delete(message.event);
        return { event: message.event, state: away ? 'waiting' : 'stored' } satisfies Logged;
      case 'panel-media':
        return away ? { problem: 'host-away' } : { data: btoa(PICTURE), mime: 'image/svg+xml' };
      case 'read':
        return draft();
      case 'keep':
        return listed(draft().clip, { said: message.said });
      case 'undo':
        return listed(draft().clip, { state: 'undone' });
      case 'retry':
        fake.now = { ...fake.now, state: { ...fake.now.state, host: 'paired' } };
        return fake.now.state;
      case 'choose-brand':
        fake.now = { ...fake.now, state: { ...fake.now.state, brand: message.folder } };
        return fake.now.state;
      default:
        return undefined;
    }
  };
  const fake: FakePanel = {
    sent: [],
    logged: [],
    now: {
      state: state(given.state),
      panel,
      stale: away,
      page: given.page ?? null,
      pageClosed: given.closed ?? null,
      refusal: null,
      refusedEvents: 0,
    },
    hold: () => {
      held = new Promise((resolve) => {
        free = resolve;
      });
    },
    release: () => {
      held = null;
      free();
    },
    ask: async (message) => {
      fake.sent.push(message);
      if (message.type === 'panel' && held) await held;
      return answer(message) as never;
    },
  };
  return fake;
}

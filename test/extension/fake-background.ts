/** The background as the pages and the card of the extension meet it: it answers every message, and remembers what it was told. */

import type { Ask, CaptureProblem, Draft, ListedClip, Message, State } from '../../extension/messages.ts';
import { type Clip, type ClipSaid, emptyPost } from '../../scripts/model/clip.ts';
import type { HostBrand } from '../../scripts/model/host-message.ts';

const BRAND: HostBrand = {
  folder: 'maison-copeau',
  name: 'Maison Copeau',
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
  accounts: [{ platform: 'instagram', handle: 'maisoncopeau', also: [] }],
  competitors: [
    { name: 'Atelier Lunaire', accounts: [] },
    { name: 'Fabrique du Port', accounts: [] },
  ],
  campaigns: [{ id: 'rappel-px2', title: 'Rappel de la PX-2' }],
  sites: ['maison-copeau.example'],
};
const SECOND: HostBrand = { ...BRAND, folder: 'cafe-brume', name: 'Café Brume', competitors: [], campaigns: [] };

const SAID: ClipSaid = { kind: 'mention', competitor: null, campaign: null, tags: [], note: null, tone: null, needsAnswer: false };

/** A complaint in a review: no figures on this site, and none found. */
export const CLIP: Clip = {
  version: 1,
  id: '20261121t081200z-0123456789ab',
  brand: 'maison-copeau',
  capturedAt: '2026-11-21T08:12:00Z',
  url: 'https://www.instagram.com/p/Cx8841/',
  pageTitle: 'Nadège T. sur Instagram',
  site: 'instagram',
  reading: 'site',
  readerFailed: false,
  post: {
    ...emptyPost(),
    permalink: 'https://www.instagram.com/p/Cx8841/',
    postId: 'Cx8841',
    author: { name: 'Nadège T.', handle: 'nadege.bricole', url: 'https://www.instagram.com/nadege.bricole/' },
    published: { at: '2026-11-18T06:12:00Z', text: '18 novembre', precision: 'exact' },
    text: 'Ponceuse PX-2 achetée le 2 novembre. Le magasin ne sait pas si elle est rappelée. Quelqu’un peut me répondre avant samedi ?',
    language: 'fr',
    figures: [
      { measure: 'reactions', label: 'J’aime', text: '1,2 k', value: 1200, approximate: true },
      { measure: 'comments', label: 'commentaires', text: '38', value: 38, approximate: false },
    ],
    media: [{ kind: 'image', url: null, alt: null, width: 1080, height: 1080 }],
  },
  selection: null,
  ...SAID,
  evidence: { html: null, screenshot: null, media: [] },
  extension: '0.1.0',
};

/** What pages and sites may try to slip in. */
export const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202e{{7*7}} javascript:alert(1)';

export const draft = (more: Partial<Clip> = {}, rest: Partial<Draft> = {}): Draft => ({
  clip: { ...CLIP, ...more },
  already: 0,
  sameAuthor: 2,
  posts: 1,
  ...rest,
});

export const listed = (clip: Clip, more: Partial<ListedClip> = {}): ListedClip => ({
  id: clip.id,
  brand: clip.brand,
  site: clip.site,
  reading: clip.reading,
  title: clip.post.title ?? clip.pageTitle ?? clip.url,
  author: clip.post.author.name,
  url: clip.url,
  capturedAt: clip.capturedAt,
  state: 'waiting',
  refusal: null,
  said: { ...SAID, kind: clip.kind },
  ...more,
});

export const state = (more: Partial<State> = {}): State => ({
  language: 'fr',
  host: 'paired',
  hostVersion: '0.1.0',
  brands: [BRAND],
  brand: 'maison-copeau',
  waiting: 0,
  recent: [],
  health: [],
  downloads: false,
  ...more,
});

export const two: HostBrand[] = [BRAND, SECOND];

export interface Fake {
  ask: Ask;
  sent: Message[];
  state: State;
}

/** Answers from a state and a draft (or a problem in its place). `deaf`: the extension was reloaded, nothing answers any more. */
export function fakeBackground(start: State, read: Draft | { problem: CaptureProblem }, deaf = false): Fake {
  const kept = (said: Partial<ClipSaid>, where: ListedClip['state']) => {
    const clip = 'clip' in read ? read.clip : CLIP;
    const one = listed(clip, { state: where, said: { ...SAID, ...said } });
    fake.state = { ...fake.state, recent: [one, ...fake.state.recent.filter(({ id }) => id !== one.id)] };
    return one;
  };
  const answer = (message: Message): unknown => {
    switch (message.type) {
      case 'read':
        return read;
      case 'keep':
        return kept(message.said, 'waiting');
      case 'change':
        return kept(message.said, 'stored');
      case 'undo':
        return kept({}, 'undone');
      case 'choose-brand':
        fake.state = { ...fake.state, brand: message.folder };
        return fake.state;
      case 'set-language':
        fake.state = { ...fake.state, language: message.language };
        return fake.state;
      case 'set-downloads':
        fake.state = { ...fake.state, downloads: message.on };
        return fake.state;
      case 'retry':
        fake.state = { ...fake.state, host: 'paired', waiting: 0 };
        return fake.state;
      case 'choose-several':
        return { posts: 3 };
      case 'keep-several':
        return [];
      case 'save-fixture':
        return { file: 'vigie-instagram--page.html' };
      case 'state':
        return fake.state;
      // The side panel's: fake-panel.ts answers them.
      default:
        return undefined;
    }
  };
  const fake: Fake = {
    sent: [],
    state: start,
    ask: async (message) => {
      if (deaf) throw new Error('Extension context invalidated.');
      fake.sent.push(message);
      return answer(message) as never;
    },
  };
  return fake;
}

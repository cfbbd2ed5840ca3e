/**
 * From a gesture to a kept clip. The clip is in the outbox as soon as the page was read; its pictures and media follow while it waits there, so
 * that a browser that dies in between still has the clip. Then it goes to the host.
 */

import browser from 'webextension-polyfill';
import { type Clip, type ClipSaid, emptyPost, isWebAddress } from '../../scripts/model/clip.ts';
import type { CaptureProblem, Draft, ListedClip } from '../messages.ts';
import type { PageReading, Pointed } from '../page/page-api.ts';
import { clipOf, randomDigits } from './clip-of.ts';
import type { Delivery } from './deliver.ts';
import { htmlEvidence, mediaEvidence, pictureEvidence, type Source } from './evidence.ts';
import { countReading } from './health.ts';
import type { Outbox } from './outbox.ts';
import type { EvidenceFile } from './outbox-database.ts';
import { enter, PageClosed, readPage, showKept, showProblem, type Target } from './page.ts';
import { brandOf, knownHost, type Settings, settings } from './settings.ts';
import { PROBLEM_SENTENCES } from './words.ts';

/** A clip that was made and is not kept yet. */
interface Made {
  clip: Clip;
  files: EvidenceFile[];
  posts: number;
  source: Source;
  settings: Settings;
}

export type Problem = { problem: CaptureProblem };
export type Capturing = ReturnType<typeof capturing>;

export function capturing({ outbox, delivery }: { outbox: Outbox; delivery: Delivery }) {
  /** Reads the page and makes a clip of it. Throws PageClosed. */
  async function make(target: Target, pointed: Pointed): Promise<Made | Problem> {
    if (!isWebAddress(target.url)) throw new PageClosed(target.url);
    const knowing = Promise.all([settings(), knownHost()]);
    await enter(target);
    const reading = (await readPage(target, pointed)) ?? unread(target);
    let [set, known] = await knowing;
    if (brandOf(set.brand, known.brands) === null) {
      await delivery.meet();
      known = await knownHost();
    }
    const brand = brandOf(set.brand, known.brands);
    if (brand === null) return { problem: 'no-brand' };
    const { version } = browser.runtime.getManifest();
    const clip = clipOf(reading, { brand, brands: known.brands, at: new Date(), random: randomDigits(), extension: version });
    const { html, files } = await htmlEvidence(clip.id, reading.html);
    clip.evidence.html = html;
    const source: Source = { target, rect: reading.rect, mediaRects: reading.mediaRects };
    return { clip, files, posts: reading.posts, source, settings: set };
  }

  async function keepMade(made: Made): Promise<ListedClip> {
    const listed = await outbox.put(made.clip, made.files, wantsMore(made.settings) ? 'gathering' : 'waiting', Date.now());
    counted(made.clip);
    return listed;
  }

  /** Takes what the person wants of pictures and media, then lets the clip go. Should it fail, the clip is kept all the same. `pictured` runs when the page may show something again. */
  async function gather(clip: Clip, source: Source, set: Settings, pictured: () => Promise<unknown>): Promise<void> {
    if (wantsMore(set)) {
      const none = { picture: null, screenshot: null, files: [] as EvidenceFile[] };
      const { picture, screenshot, files } = set.pictures ? await pictureEvidence(clip.id, source).catch(() => none) : none;
      const shown = pictured();
      const { media, files: more } = set.media
        ? await mediaEvidence(clip, source, picture).catch(() => ({ media: [], files: [] }))
        : { media: [], files: [] };
      await outbox.gathered(clip.id, { screenshot, media }, [...files, ...more]);
      await Promise.all([delivery.flush(), shown]);
    } else await Promise.all([delivery.flush(), pictured()]);
  }

  const draftOf = async (made: Made): Promise<Draft> => ({ clip: made.clip, posts: made.posts, ...(await outbox.earlier(made.clip)) });

  /** Runs a capture and says in the page, or on the button, why it could not be made. */
  async function told<T>(target: Target, work: () => Promise<T | Problem>): Promise<T | Problem> {
    const result = await work().catch(
      (cause: unknown): Problem => ({ problem: cause instanceof PageClosed ? 'page-closed-to-extensions' : 'not-kept' }),
    );
    const problem = typeof result === 'object' && result !== null && 'problem' in result ? result.problem : null;
    await sayOnButton(target, problem);
    return result;
  }

  return {
    /** The shortcut and the context menu: reads, keeps, and shows the card in the page. Returns what was kept when all of it is done. */
    capture: (target: Target, pointed: Pointed): Promise<ListedClip | Problem> => {
      delivery.warm();
      return told(target, async () => {
        const made = await make(target, pointed);
        if ('problem' in made) return made;
        const listed = await keepMade(made);
        await gather(made.clip, made.source, made.settings, async () => {
          const draft = await draftOf(made);
          await showKept(target, { clip: listed, draft, language: made.settings.language });
        }).catch(() => {});
        return listed;
      });
    },

    /** The popup: reads, and keeps a draft that nobody sees until `keep`. */
    read: (target: Target): Promise<Draft | Problem> => {
      delivery.warm();
      return told(target, async () => {
        const made = await make(target, {});
        if ('problem' in made) return made;
        await outbox.put(made.clip, made.files, 'draft', Date.now(), made.source);
        counted(made.clip);
        // Nothing waits after a draft that was given up, so that no alarm would clear it away.
        void outbox.recover(Date.now(), 0).catch(() => {});
        return draftOf(made);
      });
    },

    /** Keeps a draft; its pictures are taken after the answer. */
    keep: async (id: string, said: ClipSaid): Promise<ListedClip | Problem> => {
      try {
        const set = await settings();
        const kept = await outbox.keep(id, said, wantsMore(set) ? 'gathering' : 'waiting', Date.now());
        if (!kept) return (await outbox.find(id)) ?? { problem: 'not-kept' };
        if (kept.source) void gather(kept.clip, kept.source, set, async () => {}).catch(() => {});
        return kept.listed;
      } catch {
        return { problem: 'not-kept' };
      }
    },

    /** Several posts of a list, one after the other; what could not be read is left out. */
    several: async (target: Target, posts: readonly number[]): Promise<ListedClip[]> => {
      delivery.warm();
      const kept: ListedClip[] = [];
      for (const post of posts) {
        const listed = await told(target, async () => {
          const made = await make(target, { post });
          if ('problem' in made) return made;
          // A post that has left the list is not answered with the page.
          if (made.clip.reading !== 'site') return null;
          const one = await keepMade(made);
          await gather(made.clip, made.source, made.settings, async () => {}).catch(() => {});
          return one;
        });
        if (listed && 'id' in listed) kept.push(listed);
      }
      return kept;
    },
  };
}

const wantsMore = ({ pictures, media }: Settings): boolean => pictures || media;

const counted = (clip: Clip): void => {
  void countReading(clip, clip.capturedAt).catch(() => {});
};

/** The page's script failed: its address and title are still worth keeping. */
const unread = ({ url, title }: Target): PageReading => ({
  url,
  pageTitle: title,
  site: 'page',
  reading: 'page',
  readerFailed: true,
  post: emptyPost(),
  selection: null,
  posts: 0,
  html: '',
  rect: null,
  mediaRects: [],
});

/** A mark and a sentence on the button, and in the page where it is open; or none any more. */
async function sayOnButton(target: Target, problem: CaptureProblem | null): Promise<void> {
  const sentence = problem === null ? '' : PROBLEM_SENTENCES[problem][(await settings()).language];
  const said = [
    browser.action.setBadgeText({ tabId: target.tab, text: problem === null ? '' : '!' }),
    browser.action.setTitle({ tabId: target.tab, title: sentence === '' ? 'Vigie' : `Vigie. ${sentence}` }),
    problem === null || problem === 'page-closed-to-extensions' ? undefined : showProblem(target, sentence),
  ];
  await Promise.allSettled(said);
}

/** Answers the popup, the options page and the card in the page. */

import browser, { type Runtime } from 'webextension-polyfill';
import { type Clip, type ClipSaid, clipId, type EventOf, FOLDER_NAME, readClipEvent } from '../../scripts/model/clip.ts';
import type { Answers, ListedClip, Message, State } from '../messages.ts';
import type { Capturing, Problem } from './capture.ts';
import { randomDigits } from './clip-of.ts';
import type { Delivery } from './deliver.ts';
import { save } from './downloads.ts';
import { health } from './health.ts';
import { saidOf } from './listed.ts';
import type { Outbox } from './outbox.ts';
import { chooseSeveral, enter, scrubbed, type Target, targetOf } from './page.ts';
import { paneling } from './panel.ts';
import { brandOf, knownHost, set, settings } from './settings.ts';

export interface AnswerParts {
  outbox: Outbox;
  delivery: Delivery;
  capturing: Capturing;
  /** The browser's own words were changed to another language. */
  relabel(): Promise<void>;
}

/** What the card in a page asks. The rest is for the extension's own pages: a page that was broken into must not read other tabs. */
const FROM_PAGES: readonly Message['type'][] = ['state', 'choose-brand', 'change', 'undo', 'keep-several'];
/** How long the state waits for the host, milliseconds. */
const HOST_PATIENCE = 1_500;

/** Answers a message, or refuses one that its sender may not send. */
export function answering({ outbox, delivery, capturing, relabel }: AnswerParts) {
  async function state(): Promise<State> {
    const patience = new Promise((resolve) => setTimeout(resolve, HOST_PATIENCE));
    await Promise.race([delivery.meet(), patience]);
    return known();
  }

  /** What is known without asking the host. */
  async function known(): Promise<State> {
    const [own, host, waiting, recent, sites] = await Promise.all([settings(), knownHost(), outbox.waiting(), outbox.recent(), health()]);
    return {
      language: own.language,
      host: host.state,
      hostVersion: host.version,
      brands: host.brands,
      brand: brandOf(own.brand, host.brands),
      waiting,
      recent,
      health: sites,
      downloads: own.downloads,
    };
  }

  const panel = paneling({ outbox, delivery, known });

  const flushed = async (): Promise<State> => {
    await Promise.race([delivery.flush(), new Promise((resolve) => setTimeout(resolve, HOST_PATIENCE))]);
    return state();
  };

  /** An event of a clip, now; null when the clip is not known. */
  async function eventOf(id: string): Promise<Pick<EventOf<'undone'>, 'version' | 'id' | 'brand' | 'at' | 'clip'> | null> {
    const listed = await outbox.find(id);
    const at = new Date();
    return listed && { version: 1, id: clipId(at, randomDigits()), brand: listed.brand, at: at.toISOString(), clip: id };
  }

  async function change(id: string, said: Partial<ClipSaid>): Promise<ListedClip | Problem> {
    const event = await eventOf(id);
    const read = event && readClipEvent({ ...event, event: 'changed', said: onlySaid(said) });
    if (!read || !('event' in read) || read.event.event !== 'changed') return { problem: 'not-kept' };
    return sent(await outbox.change(id, read.event.said as Partial<ClipSaid>, read.event));
  }

  async function undo(id: string): Promise<ListedClip | Problem> {
    const event = await eventOf(id);
    return event ? sent(await outbox.undo(id, { ...event, event: 'undone' })) : { problem: 'not-kept' };
  }

  const sent = (listed: ListedClip | null): ListedClip | Problem => {
    void delivery.flush().catch(() => {});
    return listed ?? { problem: 'not-kept' };
  };

  async function fixture(target: Target): Promise<Answers['save-fixture']> {
    try {
      await enter(target);
      const html = await scrubbed(target);
      if (html === null) return { problem: 'not-kept' };
      const site = new URL(target.url).hostname.replace(/^www\./, '').replace(/[^a-z0-9.-]/g, '');
      const file = `fixture-${site}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.html`;
      await save(file, html, 'text/html');
      return { file };
    } catch {
      return { problem: 'page-closed-to-extensions' };
    }
  }

  async function answer(message: Message, sender: Runtime.MessageSender): Promise<Answers[Message['type']]> {
    switch (message.type) {
      case 'panel-last':
        return panel.last();
      case 'panel':
        return panel.panel(Number.isSafeInteger(message.tab) ? message.tab : null);
      case 'panel-media':
        return panel.media(String(message.brand), String(message.file));
      case 'log':
        return panel.log(message.brand, message.event);
      case 'unlog':
        return panel.unlog(message.event);
      case 'state':
        return state();
      case 'read':
        return capturing.read(await tabOf(message.tab));
      case 'keep':
        return capturing.keep(message.clip, saidOf(message.said));
      case 'change':
        return change(message.clip, message.said);
      case 'undo':
        return undo(message.clip);
      case 'keep-several':
        return sender.tab ? capturing.several(targetOf(sender.tab), message.posts.filter(Number.isSafeInteger)) : [];
      case 'choose-several': {
        const target = await tabOf(message.tab);
        await enter(target);
        return { posts: (await chooseSeveral(target, (await settings()).language)) ?? 0 };
      }
      case 'retry':
        await outbox.retryAll();
        return flushed();
      case 'choose-brand':
        if (FOLDER_NAME.test(message.folder)) await set({ brand: message.folder });
        return state();
      case 'set-downloads':
        await set({ downloads: message.on });
        return flushed();
      case 'set-language':
        await set({ language: message.language });
        await relabel();
        return state();
      case 'save-fixture':
        return fixture(await tabOf(message.tab));
    }
  }

  return (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (!own && !FROM_PAGES.includes((message as Message).type)) return undefined;
    return answer(message as Message, sender);
  };
}

const tabOf = async (tab: number): Promise<Target> => targetOf(await browser.tabs.get(tab));

/** The fields of what was said that are there, and no others. */
function onlySaid(said: Partial<ClipSaid>): Partial<ClipSaid> {
  const fields = Object.keys(saidOf({} as Clip)) as (keyof ClipSaid)[];
  return Object.fromEntries(fields.filter((field) => said[field] !== undefined).map((field) => [field, said[field]]));
}

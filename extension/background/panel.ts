/** Answers the side panel: what the host knows of the brand and of the page in view, and what is logged from it. */

import { clipId, FOLDER_NAME, isClipId, readClipEvent } from '../../scripts/model/clip.ts';
import type { HostAnswer, RefusalCode } from '../../scripts/model/host-message.ts';
import type { Panel } from '../../scripts/model/panel.ts';
import type { Answers, PageInView, PanelEvent, PanelState, State } from '../messages.ts';
import { randomDigits } from './clip-of.ts';
import type { Delivery } from './deliver.ts';
import { HostAway } from './host-port.ts';
import { brandOfLogged, forget, forgetOthers, keepPanel, lastPanel, remember, whoIn } from './last-panel.ts';
import type { Outbox } from './outbox.ts';
import { look, type View } from './page-in-view.ts';
import { withWaiting } from './panel-waiting.ts';
import { learnHost } from './settings.ts';

export interface PanelParts {
  outbox: Outbox;
  delivery: Delivery;
  /** What is known, without asking the host. */
  known(): Promise<State>;
}

/** How long the host may take to start and to take what waits before the last panel is shown in its place, milliseconds. */
const PATIENCE = 5_000;
/** How long an event may take to reach the folder before it counts as waiting. */
const LOG_PATIENCE = 1_500;
/** Bytes of a file: as base64 it must go through one message of the browser, of 64 MiB. */
const MEDIA_MOST = 45 * 1024 * 1024;
/** What the panel may log. */
const LOGGED: readonly PanelEvent['event'][] = ['published', 'answered', 'handed', 'note'];

const within = <T>(work: Promise<T>, patience: number): Promise<T | null> =>
  Promise.race([work.catch(() => null), new Promise<null>((resolve) => setTimeout(resolve, patience, null))]);

export function paneling({ outbox, delivery, known }: PanelParts) {
  /**
   * The `fresh` panel of a brand, else its last one, with what its host may not know yet. The last one may be of another page: then who was in
   * view there is left out.
   */
  async function shown(
    { brand, brands }: State,
    page: PageInView | null,
    events: Awaited<ReturnType<Outbox['events']>>,
    fresh: Panel | null,
  ): Promise<Panel | null> {
    const last = brand === null ? null : await lastPanel(brand);
    if (!last) return null;
    const panel = fresh ?? { ...last.panel, known: last.of === whoIn(page) ? last.panel.known : null };
    const refused = new Set(events.flatMap(({ id, state }) => (state === 'refused' ? [id] : [])));
    const waiting = events.flatMap(({ event }) => (event.brand === brand ? [event] : []));
    const zone = brands.find(({ folder }) => folder === brand)?.timeZone ?? 'UTC';
    return withWaiting(
      panel,
      [...last.since, ...waiting].filter(({ id }) => !refused.has(id)),
      zone,
    );
  }

  /** `fresh`: what the host has just answered of the brand `asked`; null: nothing. */
  async function stateWith(view: View, refusal: RefusalCode | null, asked: string | null, fresh: Panel | null): Promise<PanelState> {
    const [state, events] = await Promise.all([known(), outbox.events()]);
    const own = asked === state.brand ? fresh : null;
    return {
      state: refusal === 'not-understood' ? { ...state, host: 'host-too-old' } : state,
      panel: await shown(state, view.page, events, own),
      stale: own === null,
      ...view,
      refusal: refusal === 'not-understood' ? null : refusal,
      refusedEvents: events.filter((one) => one.state === 'refused').length,
    };
  }

  async function ask(brand: string, { page }: View): Promise<HostAnswer | null> {
    const session = await within(delivery.meet(), PATIENCE);
    if (!session) return null;
    try {
      const inView = page && { site: page.site, permalink: page.permalink, handle: page.handle, name: page.author };
      return await session.ask({ type: 'panel', brand, page: inView });
    } catch (cause) {
      if (!(cause instanceof HostAway)) throw cause;
      if (cause.state !== 'paired') await learnHost({ state: cause.state });
      return null;
    }
  }

  async function panel(tab: number | null): Promise<PanelState> {
    const flushing = within(delivery.flush(), PATIENCE);
    const view = await look(tab);
    await flushing;
    await within(delivery.meet(), PATIENCE);
    const { brand, brands } = await known();
    if (brand === null) return stateWith(view, null, null, null);
    const asked = new Date().toISOString();
    const waited = await outbox.events();
    const answer = await ask(brand, view);
    if (answer?.type !== 'panel') return stateWith(view, answer?.type === 'refused' ? answer.code : null, brand, null);
    // What left the outbox while the host was asked may have come to it after the panel was made.
    const waiting = new Set([...waited, ...(await outbox.events())].map(({ id }) => id));
    await keepPanel(brand, { panel: answer.panel, of: whoIn(view.page) }, ({ id, at }) => at >= asked || waiting.has(id));
    await forgetOthers([brand, ...brands.map(({ folder }) => folder)]);
    return stateWith(view, null, brand, answer.panel);
  }

  async function log(brand: string, said: PanelEvent): Promise<Answers['log']> {
    if (typeof brand !== 'string' || !FOLDER_NAME.test(brand)) return { problem: 'no-brand' };
    const at = new Date();
    const read = readClipEvent({ ...said, version: 1, id: clipId(at, randomDigits()), brand, at: at.toISOString() });
    if ('problem' in read || !LOGGED.some((kind) => kind === read.event.event)) return { problem: 'not-kept' };
    try {
      await outbox.log(read.event);
    } catch {
      return { problem: 'not-kept' };
    }
    await remember(read.event).catch(() => {});
    return sent(read.event.id);
  }

  async function unlog(id: string): Promise<Answers['unlog']> {
    const brand = isClipId(id) ? await brandOfLogged(id) : null;
    if (brand === null) return { problem: 'not-kept' };
    const at = new Date();
    const undone = { version: 1, id: clipId(at, randomDigits()), brand, at: at.toISOString(), event: 'undone', clip: id } as const;
    try {
      const never = await outbox.unlog(id, undone);
      await forget(id, never);
      if (never) return { event: id, state: 'stored' };
    } catch {
      return { problem: 'not-kept' };
    }
    await remember(undone).catch(() => {});
    return sent(undone.id);
  }

  /** Where an event of the outbox is, after the host was given some time to take it. */
  async function sent(event: string): Promise<Exclude<Answers['log'], { problem: unknown }>> {
    await within(delivery.flush(), LOG_PATIENCE);
    const waits = (await outbox.events()).some(({ id }) => id === event);
    return { event, state: waits ? 'waiting' : 'stored' };
  }

  async function media(brand: string, file: string): Promise<Answers['panel-media']> {
    const session = await within(delivery.meet(), PATIENCE);
    if (!session) return { problem: 'host-away' };
    const parts: string[] = [];
    let from = 0;
    let total: number | null = null;
    for (;;) {
      const answer: HostAnswer | null = await session.ask({ type: 'media', brand, file, from }).catch(() => null);
      if (answer === null) return { problem: 'host-away' };
      if (answer.type === 'refused') return { problem: answer.code === 'not-understood' ? 'host-too-old' : answer.code };
      if (answer.type !== 'media') return { problem: 'not-understood' };
      if (answer.total > MEDIA_MOST) return { problem: 'too-large' };
      const bytes = (answer.data.length / 4) * 3 - (answer.data.match(/=+$/)?.[0].length ?? 0);
      // Another file took its place meanwhile, or it was cut: half of one and half of the other is none.
      if ((total !== null && answer.total !== total) || (bytes === 0 && from < answer.total)) return { problem: 'media-missing' };
      ({ total } = answer);
      parts.push(answer.data);
      from += bytes;
      if (from >= total) return { data: parts.join(''), mime: answer.mime };
    }
  }

  return {
    last: (): Promise<PanelState> => stateWith({ page: null, pageClosed: null }, null, null, null),
    panel,
    log,
    unlog,
    media,
  };
}

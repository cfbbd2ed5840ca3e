/** The service worker (Firefox: the event page): what each gesture starts. Listeners are there from the first turn, so that an event can wake it. */

import browser, { type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
import { HOST_NAME } from '../../scripts/model/host-message.ts';
import type { LookAgain, Message } from '../messages.ts';
import { openPanel } from '../ui/open-panel.ts';
import { answering } from './answers.ts';
import { capturing } from './capture.ts';
import { delivery } from './deliver.ts';
import { downloads } from './downloads.ts';
import { hostPort } from './host-port.ts';
import { openOutbox } from './outbox.ts';
import { targetOf } from './page.ts';
import { learnHost, settings } from './settings.ts';
import { MENU_TITLE, PANEL_MENU_TITLE } from './words.ts';

const MENU = 'capture';
const PANEL_MENU = 'panel';
const FLUSH = 'flush';
/** Messages of the popup and of the card after which an open panel shows something else: the popup's reading lets it see the page. */
const SHOWS: ReadonlySet<unknown> = new Set<Message['type']>([
  'read',
  'keep',
  'change',
  'undo',
  'keep-several',
  'choose-brand',
  'set-language',
]);
const PANEL_PAGE = '/sidepanel.html';

export function start(): void {
  const started = Date.now();
  const outbox = openOutbox();
  const host = hostPort({
    connect: () => browser.runtime.connectNative(HOST_NAME),
    closedBecause: (port) => port.error?.message ?? browser.runtime.lastError?.message ?? '',
    extension: browser.runtime.getManifest().version,
  });
  const delivering = delivery({
    outbox,
    host,
    downloads: async () => ((await settings()).downloads ? downloads : null),
    learn: learnHost,
    now: () => Date.now(),
  });
  const gestures = capturing({ outbox, delivery: delivering });

  /** Delivers what waits, what an earlier worker left half-gathered too. */
  async function flush(): Promise<void> {
    await outbox.recover(Date.now(), started);
    if ((await outbox.waiting()) > 0) await delivering.flush();
  }
  /** Does some work with an alarm set, which stays while something waits: a worker that is stopped is woken by it. */
  async function whileWaiting(work: Promise<unknown>): Promise<void> {
    const waken = () => browser.alarms.create(FLUSH, { periodInMinutes: 1 });
    await Promise.all([waken(), work]);
    // Other work, done meanwhile, may have cleared the alarm before this one's clip was there.
    if ((await outbox.waiting()) > 0) await waken();
    else await browser.alarms.clear(FLUSH);
  }
  const relabel = async (): Promise<void> => {
    const { language } = await settings();
    await browser.contextMenus.update(MENU, { title: MENU_TITLE[language] });
    await browser.contextMenus.update(PANEL_MENU, { title: PANEL_MENU_TITLE[language] });
  };
  const answer = answering({ outbox, delivery: delivering, capturing: gestures, relabel });

  browser.runtime.onInstalled.addListener(() => {
    void addMenu();
    void whileWaiting(flush());
  });
  browser.runtime.onStartup.addListener(() => void whileWaiting(flush()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FLUSH) void whileWaiting(flush());
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture')
      void whileWaiting(ofTab(tab).then((found) => found && gestures.capture(targetOf(found), {}))).finally(lookAgain);
    if (command === 'panel' && tab) showPanel(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab) void whileWaiting(gestures.capture(targetOf(tab), pointedBy(info))).finally(lookAgain);
    if (info.menuItemId === PANEL_MENU && tab) showPanel(tab);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const answered = answer(message, sender);
    if (answered) void whileWaiting(answered).catch(() => {});
    // The panel looks again by itself after what it does.
    if (SHOWS.has((message as Message | null)?.type) && !sender.url?.endsWith(PANEL_PAGE)) void answered?.then(lookAgain, () => {});
    return answered;
  });
}

async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { language } = await settings();
  browser.contextMenus.create({ id: MENU, title: MENU_TITLE[language], contexts: ['page', 'selection', 'link', 'image', 'video'] });
  browser.contextMenus.create({ id: PANEL_MENU, title: PANEL_MENU_TITLE[language], contexts: ['action'] });
}

/** Opens the panel in the gesture's own turn. One that is open already looks again: the gesture lets it see the page. */
function showPanel({ windowId }: Tabs.Tab): void {
  const opened = openPanel(windowId ?? browser.windows.WINDOW_ID_CURRENT);
  void opened.catch(() => {}).finally(lookAgain);
}

/** Tells the open panel, if there is one. */
function lookAgain(): void {
  const said: LookAgain = { type: 'look-again' };
  browser.runtime.sendMessage(said).catch(() => {});
}

/** The tab of a shortcut; browsers that do not give it mean the one in view. */
async function ofTab(tab: Tabs.Tab | undefined): Promise<Tabs.Tab | undefined> {
  return tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

function pointedBy({ selectionText, linkUrl, srcUrl, mediaType }: Menus.OnClickData) {
  return {
    ...(selectionText && { selection: selectionText }),
    ...(linkUrl && { link: linkUrl }),
    ...(srcUrl && mediaType === 'image' && { image: srcUrl }),
  };
}

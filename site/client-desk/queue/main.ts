/** The script of the queue: one message in view, the list beside it, a key for each act, and what comes from elsewhere shown as it comes. */

import { count } from '../../../scripts/model/figures.ts';
import type { MentionQueue, QueueMention } from '../../../scripts/model/mention-queue.ts';
import type { QueueBrand } from '../../data/desk-mentions.ts';
import { queueWords } from '../../desk/words-queue.ts';
import { promiseText } from '../../waits.ts';
import { h, withCode } from '../editor/dom.ts';
import { Lost, Refusal } from '../editor/doors.ts';
import { type Acting, queueActs } from './acting.ts';
import { doneActs } from './done.ts';
import { queueDoors } from './doors.ts';
import { actOf, isTyping, KEYS, type QueueKey } from './keys.ts';
import { queueList, waitOf } from './list.ts';
import { messageCard } from './message.ts';
import { nobodyWaits } from './nobody.ts';
import { queuePage } from './page.ts';
import { type Copied, repliesBox } from './replies.ts';
import { inViewAfter, looksSame, nameOf, stepFrom } from './view.ts';

/** ms between two looks at the files; only names and times are read while nothing changes. */
const LOOK_MS = 3_000;
const KEYS_OFF = 'vigie-queue-keys-off';

const place = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

async function open(root: HTMLElement, brand: QueueBrand): Promise<void> {
  const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const words = queueWords[language];
  const keysOn = place<HTMLInputElement>('queue-keys');
  keysOn.checked = localStorage.getItem(KEYS_OFF) === null;
  const page = queuePage({ brand, words, language, keys: () => keysOn.checked, answers: () => queue?.answers ?? undefined });
  const doors = queueDoors(root.dataset.token ?? '', brand.folder, language);
  const [title, said, fault, main, beside, message] = [
    'queue-title',
    'queue-said',
    'queue-fault',
    'queue-main',
    'queue-list',
    'queue-message',
  ].map((id) => place(id)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let queue: MentionQueue | null = null;
  let slug: string | null = null;
  let drawn: QueueMention | null = null;
  let formOpen = false;
  let copied: { slug: string; one: Copied } | null = null;

  const say = (text: string) => {
    fault.hidden = true;
    // The same sentence twice is said twice.
    said.textContent = said.textContent === text ? `${text}\u00a0` : text;
  };
  const wrong = (error: unknown) => {
    if (!(error instanceof Lost || error instanceof Refusal)) throw error;
    fault.replaceChildren(h('p', {}, ...withCode(error instanceof Lost ? words.lost : error.message)));
    fault.hidden = false;
  };
  const inView = () => queue?.mentions.find((one) => one.slug === slug) ?? null;
  const toMessage = () => document.getElementById('message-name')?.focus();

  const replies = repliesBox(page, (one) => void copy(one), toMessage);
  const copy = async (one: Copied) => {
    try {
      await navigator.clipboard.writeText(one.adapted.text);
    } catch {
      fault.replaceChildren(h('p', { text: words.copyFailed }));
      fault.hidden = false;
      return;
    }
    if (slug !== null) copied = { slug, one };
    say(words.copied(one.reply.title));
  };

  /** Draws what changed; what a person is writing in stays. */
  function draw(again = false): void {
    if (!queue) return;
    const now = inView();
    title.textContent = queue.total === 0 ? words.headNone : words.headline(count(queue.total, language), queue.total > 1);
    main.hidden = now === null;
    place('queue-nobody').replaceChildren(...(now === null ? [nobodyWaits(page, queue)] : []));
    drawList();
    if (!now) {
      drawn = null;
      message.replaceChildren();
      return;
    }
    replies.show(now, queue.replies);
    if (!again && drawn?.slug === now.slug && (formOpen || looksSame(drawn, now))) {
      place('message-wait').textContent = waitOf(now, page);
      return;
    }
    const held = message.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.act : undefined;
    drawn = now;
    formOpen = false;
    message.replaceChildren(messageCard(page, now, (key) => act(key)));
    if (held) message.querySelector<HTMLElement>(`[data-act="${held}"]`)?.focus();
  }
  function drawList(): void {
    if (!queue) return;
    const held = beside.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.slug : undefined;
    beside.replaceChildren(queueList(page, queue, slug, choose));
    if (held) [...beside.querySelectorAll<HTMLElement>('[data-slug]')].find((one) => one.dataset.slug === held)?.focus();
  }
  function choose(next: string): void {
    const moved = next !== slug;
    slug = next;
    draw(moved);
    toMessage();
  }
  /** The queue as the files say it: the message stays in view, or the one that follows it comes. */
  function take(next: MentionQueue, wanted: string | null): void {
    const [was, before] = [slug, queue?.mentions ?? []];
    queue = next;
    slug = next.mentions.some((one) => one.slug === wanted) ? wanted : (inViewAfter(before, next.mentions, wanted ?? was)?.slug ?? null);
    notices(next);
    draw();
  }
  function notices({ answers, country, broken }: MentionQueue): void {
    const promise = promiseText({ answers: answers ?? undefined, calendar: { country: country ?? undefined } }, language);
    place('queue-promise').replaceChildren(...withCode(promise === null ? words.noPromise : words.promise(promise)));
    const box = place('queue-broken');
    box.hidden = broken.length === 0;
    box.replaceChildren(h('p', {}, h('b', { text: words.broken })), h('ul', {}, ...broken.map((text) => h('li', { text }))));
  }

  const acting: Acting = {
    page,
    doors,
    done: doneActs(brand.folder),
    queue: () => queue,
    inQueue: (wanted) => queue?.mentions.find((one) => one.slug === wanted) ?? null,
    show(next, wanted) {
      take(next, wanted);
      if (slug === null) title.focus();
      else if (slug !== wanted || !message.contains(document.activeElement)) toMessage();
    },
    say,
    fault: wrong,
    open({ box, first }) {
      place('message-form').replaceChildren(box);
      formOpen = true;
      first.focus();
    },
    close() {
      if (!formOpen) return;
      formOpen = false;
      draw(true);
      toMessage();
    },
    copied: (wanted) => (copied?.slug === wanted ? copied.one : null),
  };
  const acts = queueActs(acting);

  function act(key: QueueKey): void {
    const now = inView();
    if (key === 'undo') acts.undo();
    else if (!queue || !now) return;
    else if (key === 'search') replies.search();
    else if (key === 'copy') replies.copyFirst();
    else if (key === 'next' || key === 'previous') {
      const next = stepFrom(queue.mentions, slug, key === 'next' ? 1 : -1);
      if (next) choose(next.slug);
    } else acts.act(key, now);
  }

  /** Looks whether something came from elsewhere. */
  async function look(): Promise<void> {
    if (document.hidden) return;
    try {
      const next = await doors.mentions(queue?.state ?? null);
      if (!next) return;
      const [before, was] = [queue, inView()];
      take(next, slug);
      if (!before) return;
      if (was && !next.mentions.some((one) => one.slug === was.slug)) say(words.elsewhere(nameOf(was.author) ?? words.noAuthor));
      else if (next.total > before.total) say(words.came(next.total - before.total));
    } catch (error) {
      wrong(error);
    }
  }

  place('queue-replies').replaceChildren(replies.box);
  for (const key of ['previous', 'next', 'undo'] as const) {
    const button = root.querySelector<HTMLButtonElement>(`[data-act="${key}"]`);
    button?.addEventListener('click', () => act(key));
  }
  keysOn.addEventListener('change', () => {
    if (keysOn.checked) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'off');
    showKeys(root, keysOn.checked);
    draw(true);
  });
  showKeys(root, keysOn.checked);
  document.addEventListener('keydown', (event) => {
    if (!keysOn.checked || event.defaultPrevented || isTyping(event.target)) return;
    const key = actOf(event);
    if (!key) return;
    event.preventDefault();
    act(key);
  });
  document.addEventListener('visibilitychange', () => void look());
  await look();
  place('queue-loading').hidden = true;
  const asked = new URLSearchParams(location.search).get('clip');
  if (asked && queue) take(queue, asked);
  setInterval(() => void look(), LOOK_MS);
}

/** The keys of the buttons that are always there. */
function showKeys(root: HTMLElement, on: boolean): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-act]')) {
    const key = KEYS[button.dataset.act as QueueKey];
    if (on) button.setAttribute('aria-keyshortcuts', key);
    else button.removeAttribute('aria-keyshortcuts');
  }
  for (const shown of root.querySelectorAll<HTMLElement>('.always kbd')) shown.hidden = !on;
}

const root = document.getElementById('queue');
if (root) {
  const brands = JSON.parse(place('queue-data').textContent ?? '[]') as QueueBrand[];
  const asked = new URLSearchParams(location.search).get('brand');
  const brand = brands.find(({ folder }) => folder === asked) ?? (brands[0] as QueueBrand);
  const choice = place<HTMLSelectElement>('brand');
  choice.value = brand.folder;
  choice.addEventListener('change', () => location.assign(`?${new URLSearchParams({ brand: choice.value })}`));
  // The links to the other language keep the brand.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.mast a[hreflang]')) link.search = location.search;
  void open(root, brand);
}

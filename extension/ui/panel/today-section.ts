/** What is to be published today, variant by variant: its text and media to take along, and where it went. */

import { count } from '../../../scripts/model/figures.ts';
import type { PanelPost, PanelVariant } from '../../../scripts/model/panel.ts';
import { channel, type Status } from '../../../scripts/model/planned-post.ts';
import { platform } from '../../../scripts/model/platform.ts';
import { button, type DrawingName, icon, make } from '../dom.ts';
import { dayName, wallHour } from './clock.ts';
import { copyText } from './copy.ts';
import type { Given, Hands, Section } from './given.ts';
import { type Files, mediumOf } from './media.ts';
import { pastedAddress, publishedHere } from './page-of.ts';
import { doneLine, foreign, frame, outside, shortened } from './parts.ts';
import { keyed } from './redraw.ts';

interface Entry {
  post: PanelPost;
  variant: PanelVariant;
}

const GLYPHS: Readonly<Record<Status, DrawingName>> = {
  idea: 'aside',
  draft: 'aside',
  'in-review': 'half',
  refused: 'refused',
  approved: 'disc',
  scheduled: 'waiting',
  published: 'kept',
  dropped: 'aside',
};
const READY: readonly Status[] = ['approved', 'scheduled', 'published'];

const publishedKey = ({ post, variant }: Entry): string => `published ${post.entry} ${variant.key}`;
const titleOf = ({ post, variant }: Entry): string => variant.title ?? post.title;

/** Whether the page in view is where something of today was published. */
export const publishesHere = ({ panel, page, brand }: Given): boolean =>
  panel?.posts.some((post) => post.variants.some((variant) => !variant.permalink && isHere(variant, page, brand))) ?? false;

/** Taken for sure: an author that could not be read is no reason to put this section first. */
function isHere(...of: Parameters<typeof publishedHere>): boolean {
  const here = publishedHere(...of);
  return 'permalink' in here && here.authorRead;
}

export function todaySection(hands: Hands): Section {
  const { element, head, focus } = frame('today');
  const none = make('p', { class: 'sm mut' });
  const list = make('ol', { class: 'list', 'data-list': true });
  const long = { shown: false, more: make('p', {}) };
  element.append(none, list, long.more);
  const files: Files = new Map();
  const draw = (given: Given) => {
    const { panel, text, language, brand, page, done } = given;
    const entries = (panel?.posts ?? [])
      .flatMap((post) => post.variants.map((variant): Entry => ({ post, variant })))
      .sort((one, other) => (one.variant.wall < other.variant.wall ? -1 : one.variant.wall > other.variant.wall ? 1 : 0));
    head(given, entries.length > 0 ? count(entries.length, language) : null);
    element.hidden = panel === null;
    none.textContent = panel && entries.length === 0 ? text.todayNone : '';
    keyed(
      list,
      shortened(entries, long, given, () => draw(hands.given())).map((entry) => ({
        key: publishedKey(entry),
        of: [
          language,
          entry.post.title,
          entry.variant,
          publishedHere(entry.variant, page, brand),
          panel?.day,
          done.get(publishedKey(entry)),
        ],
        draw: () => variantRow(entry, given, hands, files),
      })),
    );
  };
  return { id: 'today', element, focus, draw };
}

function variantRow(entry: Entry, given: Given, hands: Hands, files: Files): HTMLElement {
  const { text, language, panel } = given;
  const { post, variant } = entry;
  const done = doneLine(publishedKey(entry), given, hands);
  const published = variant.permalink !== null || variant.status === 'published';
  const day = variant.wall.slice(0, 10);
  const past = panel !== null && day < panel.day;
  const hour = wallHour(variant.wall, language) ?? text.noHour;
  const { short, name } = channel(variant.channel);
  const summary = make(
    'summary',
    { 'data-row': true, 'data-part': 'summary', class: 'lead clock' },
    make('span', { class: 'since' }, make('span', { class: past && !published ? 'when sig' : 'when' }, hour)),
    make(
      'span',
      { class: 'whom' },
      make(
        'span',
        { class: 'row' },
        make('abbr', { class: 'pf', title: name[language] }, short),
        foreign(titleOf(entry), { class: 'name' }),
        variant.account ? foreign(variant.account, { class: 'sm mut' }) : null,
      ),
      make(
        'span',
        { class: 'sm' },
        icon(GLYPHS[variant.status]),
        ' ',
        make(
          'span',
          { class: variant.status === 'refused' ? 'sig' : 'mut' },
          READY.includes(variant.status) ? text.statuses[variant.status] : `${text.statuses[variant.status]}, ${text.notApproved}`,
        ),
      ),
      past && !published ? make('b', { class: 'sm sig' }, `${dayName(day, panel.day, language)}, ${text.overdue}`) : null,
    ),
  );
  const media = variant.media.map((medium) => mediumOf(medium, given, hands, files));
  const details = make(
    'details',
    { 'data-part': 'details', toggle: () => opened() },
    summary,
    make(
      'div',
      { class: 'close body' },
      post.title !== titleOf(entry) ? foreign(post.title, { class: 'sm mut' }, 'p') : null,
      variant.text ? foreign(variant.text, { class: 'ready', lang: variant.language }, 'p') : make('p', { class: 'sm mut' }, text.noText),
      ...comment(variant, given, hands),
      media.length > 0 ? make('ul', { class: 'list' }, ...media.map(({ element }) => element)) : null,
    ),
  );
  const byHand = done || published ? null : paste(entry, given, hands);
  const opened = () => {
    if (byHand) byHand.hidden = !details.open;
    if (details.open) for (const { look } of media) look();
  };
  opened();
  return make('li', { class: 'close' }, details, done ?? verbs(entry, published, given, hands), byHand);
}

const copying = (text: string, given: Given, hands: Hands) => () =>
  void copyText(text).then((copied) => hands.say(copied ? given.text.copied : given.text.notCopied));

function comment(variant: PanelVariant, given: Given, hands: Hands): (HTMLElement | null)[] {
  if (!variant.firstComment) return [];
  const { text } = given;
  return [
    make('h3', {}, text.firstComment),
    foreign(variant.firstComment, { class: 'ready', lang: variant.language }, 'p'),
    make('div', { class: 'acts' }, button(text.copyComment, copying(variant.firstComment, given, hands), { 'data-part': 'comment' })),
  ];
}

function log(entry: Entry, where: { permalink: string; publishedAt: string | null }, given: Given, hands: Hands): void {
  void hands.log(
    publishedKey(entry),
    { event: 'published', entry: entry.post.entry, variant: entry.variant.key, permalink: where.permalink, publishedAt: where.publishedAt },
    given.text.donePublished(titleOf(entry)),
  );
}

function verbs(entry: Entry, published: boolean, given: Given, hands: Hands): HTMLElement {
  const { text, page, brand } = given;
  const { variant } = entry;
  const here = published ? null : publishedHere(variant, page, brand);
  const found = here && 'permalink' in here ? here : null;
  return make(
    'div',
    { class: 'close' },
    make(
      'div',
      { class: 'acts' },
      variant.text ? button(text.copyText, copying(variant.text, given, hands), { 'data-part': 'copy' }) : null,
      found ? button(text.publishedHere, () => log(entry, found, given, hands), { class: 'btn p', 'data-part': 'here' }) : null,
      variant.permalink ? outside(variant.permalink, text.seePost, given, { class: 'sm' }) : null,
    ),
    found && !found.authorRead ? make('p', { class: 'sm mut' }, text.authorUnread) : null,
  );
}

/** An address by hand, with why the page in view is not taken. */
function paste(entry: Entry, given: Given, hands: Hands): HTMLElement {
  const { text, page, brand, language } = given;
  const { variant } = entry;
  const here = publishedHere(variant, page, brand);
  const id = `address-${entry.post.entry}-${variant.key}`;
  const wrong = make('p', { class: 'sm sig', id: `${id}-wrong` });
  const input = make('input', { type: 'url', id, 'data-part': 'address', 'aria-describedby': `${id}-wrong`, autocomplete: 'off' });
  const take = () => {
    const pasted = pastedAddress(input.value, variant);
    if ('permalink' in pasted) return log(entry, { permalink: pasted.permalink, publishedAt: null }, given, hands);
    wrong.textContent =
      pasted.problem === 'not-address' ? text.notAddress : text.addressElsewhere(platform(pasted.platform).name[language]);
    input.setAttribute('aria-invalid', 'true');
    input.focus();
    hands.say(wrong.textContent);
  };
  return make(
    'form',
    {
      class: 'close',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        take();
      },
    },
    'elsewhere' in here ? make('p', { class: 'sm mut' }, text.elsewhere[here.elsewhere]) : null,
    make('div', {}, make('label', { for: id }, text.address), input),
    wrong,
    make('div', { class: 'acts' }, make('button', { type: 'submit', class: 'btn', 'data-part': 'there' }, text.publishedThere)),
  );
}

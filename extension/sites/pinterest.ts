/** Pinterest: a pin on its page, pins of a board, a profile, a search or the home feed. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { emptyPost } from '../../scripts/model/clip.ts';
import { addressOf, firstText, imagesIn, textOf } from './_dom.ts';
import { labelled } from './_figures.ts';
import { at, exactFigures, jsonScripts, listAt, numberAt, objectAfter, preferExact, recordsIn, type Tree, textAt } from './_json-tree.ts';
import type { Page, Site } from './_site.ts';
import { exactTime, readTime } from './_times.ts';

const PIN = /^\/pin\/(?:[^/]*--)?(\d+)/;
const CARD = '[data-test-id="pin"], [data-test-id="pinWrapper"]';
const CLOSEUP =
  '[data-test-id="closeup-container"], [data-test-id="closeup-body"], [data-test-id="closeup-content"], [data-test-id="closeup-visual-container"]';

const pinIn = (address: string | null): string | null => (address === null ? null : (PIN.exec(new URL(address).pathname)?.[1] ?? null));
const permalink = (id: string): string => `https://www.pinterest.com/pin/${id}/`;

/** The pin's record: PinResource's payload, or the answer to the page's own query. Null when the data is of another pin. */
function recordOf(document: Document, id: string): Tree | null {
  const answers = [...document.querySelectorAll('script')].flatMap((script) => {
    const source = script.textContent ?? '';
    return source.includes('__PWS_RELAY_REGISTER_COMPLETED_REQUEST__(') && source.includes(id)
      ? [objectAfter(source, '__PWS_RELAY_REGISTER_COMPLETED_REQUEST__(')]
      : [];
  });
  const payloads = jsonScripts(
    document,
    'script[type="application/json"], script#__PWS_INITIAL_PROPS__, script#__PWS_DATA__, script#initial-state',
    id,
  );
  const isIt = (record: Tree) =>
    (record.id === id || record.entityId === id) &&
    (record.pinner !== undefined || record.images !== undefined || record.images_orig !== undefined);
  return [...answers, ...payloads].flatMap((data) => recordsIn(data, isIt))[0] ?? null;
}

function fieldsOf(record: Tree | null) {
  const pinner = at(record, 'nativeCreator') ?? at(record, 'native_creator') ?? at(record, 'originPinner') ?? at(record, 'pinner');
  const handle = textAt(pinner, 'username');
  const reactions = at(record, 'reactionCountsData') ?? at(record, 'reaction_counts');
  const summed = Array.isArray(reactions)
    ? reactions.map((one) => numberAt(one, 'reactionCount'))
    : Object.values((reactions ?? {}) as Tree).map((one) => numberAt({ one }, 'one'));
  const total =
    numberAt(record, 'totalReactionCount') ?? (summed.length > 0 ? summed.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null);
  const picture = at(record, 'images', 'orig') ?? at(record, 'images_orig') ?? at(record, 'imageSpec_orig');
  return {
    author: {
      name: textAt(pinner, 'full_name') ?? textAt(pinner, 'fullName'),
      handle,
      url: handle && `https://www.pinterest.com/${handle}/`,
    },
    createdAt: textAt(record, 'created_at') ?? textAt(record, 'createdAt'),
    title:
      textAt(record, 'title') ?? textAt(record, 'closeup_unified_title') ?? textAt(record, 'grid_title') ?? textAt(record, 'gridTitle'),
    text: textAt(record, 'description') ?? textAt(record, 'closeup_unified_description') ?? textAt(record, 'closeupUnifiedDescription'),
    alt: textAt(record, 'alt_text') ?? textAt(record, 'altText'),
    picture: { url: textAt(picture, 'url'), width: numberAt(picture, 'width'), height: numberAt(picture, 'height') },
    isVideo: recordsIn(at(record, 'videos'), (one) => typeof one.url === 'string').length > 0,
    figures: exactFigures([
      ['reactions', 'totalReactionCount', total],
      ['comments', 'commentCount', numberAt(record, 'comment_count') ?? numberAt(record, 'aggregatedPinData', 'commentCount')],
      [
        'saves',
        'saves',
        numberAt(record, 'aggregated_pin_data', 'aggregated_stats', 'saves') ??
          numberAt(record, 'aggregatedPinData', 'aggregatedStats', 'saves'),
      ],
    ]),
    pages: Math.max(listAt(record, 'carousel_data', 'carousel_slots').length, listAt(record, 'carouselData', 'carouselSlots').length),
  };
}

function posts({ document, url }: Page): Element[] {
  const shown = PIN.exec(url.pathname)?.[1];
  const own = shown
    ? (document.querySelector(CLOSEUP) ??
      document
        .querySelector('[data-test-id="pin-closeup-image"], [data-test-id="closeup-image"]')
        ?.closest('main, [data-layout-shift-boundary-id], body > div') ??
      null)
    : null;
  const cards = [...document.querySelectorAll(CARD)].filter(
    (card) => !card.querySelector(CARD) || card.getAttribute('data-test-id') === 'pin',
  );
  return [...(own ? [own] : []), ...cards.filter((card) => card.parentElement?.closest(CARD) === null || card.parentElement === null)];
}

const own = (root: Element, selector: string): Element | null =>
  [...root.querySelectorAll(selector)].find((one) => !one.closest(CARD)) ?? null;

function readPin(root: Element, id: string, page: Page): ClippedPost | null {
  const record = recordOf(page.document, id);
  const fields = fieldsOf(record);
  const title = textOf(own(root, '[data-test-id="closeup-title"], [data-test-id="pin-title"], [data-test-id="pinTitle"], h1'));
  const text = textOf(
    own(
      root,
      '[data-test-id="truncated-description"], [data-test-id="closeup-description"], [data-test-id="pin-description"], [data-test-id="user-story-description"]',
    ),
  );
  const link = own(
    root,
    '[data-test-id="creator-profile-name"] a, a[data-test-id="creator-profile-link"], [data-test-id="official-user-attribution"] a, [data-test-id="creator-avatar"] a',
  );
  const url = addressOf(link?.getAttribute('href'), page);
  const image = own(
    root,
    '[data-test-id="pin-closeup-image"] img, [data-test-id="closeup-image"] img, [data-test-id="closeup-expanded-view"] img',
  );
  const shown = image ? imagesIn(image.parentElement as Element, 'img', page).slice(0, 1) : [];
  if (record === null && title === null && shown.length === 0) return null;
  const seenAt = textOf(own(root, '[data-test-id="pin-created-at"], time'));
  const counted: ClipFigure[] = [
    ...root.querySelectorAll(
      '[data-test-id="Reaction"] [aria-label], [data-test-id="comments-heading"], [data-test-id="canonical-comment-count"]',
    ),
  ]
    .map((one) => labelled(one.getAttribute('aria-label') ?? textOf(one) ?? ''))
    .filter((one) => one !== null && one.measure !== null) as ClipFigure[];
  const known = fields.picture.url ? [{ kind: 'image' as const, alt: fields.alt, ...fields.picture }] : [];
  return {
    ...emptyPost(),
    permalink: permalink(id),
    postId: id,
    author: fields.author.handle
      ? fields.author
      : { name: textOf(link), handle: /^\/([\w-]+)\/?$/.exec(url === null ? '' : new URL(url).pathname)?.[1] ?? null, url },
    published:
      fields.createdAt !== null ? exactTime(fields.createdAt, seenAt ?? undefined) : seenAt === null ? null : readTime(seenAt, page.now),
    title: fields.title ?? title,
    text: fields.text ?? text,
    format:
      fields.isVideo || root.querySelector('video')
        ? 'video'
        : fields.pages > 1
          ? 'carousel'
          : shown.length + known.length > 0
            ? 'photo'
            : null,
    figures: preferExact(fields.figures, counted),
    media: shown.length > 0 ? shown.map((medium) => ({ ...medium, width: medium.width ?? null, height: medium.height ?? null })) : known,
  };
}

function readCard(card: Element, page: Page): ClippedPost | null {
  const link = [...card.querySelectorAll('a[href*="/pin/"]')].find((one) => pinIn(addressOf(one.getAttribute('href'), page)) !== null);
  const id = card.getAttribute('data-test-pin-id') ?? pinIn(addressOf(link?.getAttribute('href'), page));
  if (!id || !/^\d+$/.test(id)) return null;
  const creator = card.querySelector(
    '[data-test-id="pinrep-footer"] a[href]:not([href*="/pin/"]), [data-test-id="creator-name"] a, a[data-test-id="pinner-link"]',
  );
  const url = addressOf(creator?.getAttribute('href'), page);
  const handle =
    url !== null && /(^|\.)pinterest\.[a-z.]+$/.test(new URL(url).hostname)
      ? (/^\/([\w-]+)\/?$/.exec(new URL(url).pathname)?.[1] ?? null)
      : null;
  return {
    ...emptyPost(),
    permalink: permalink(id),
    postId: id,
    author: handle ? { name: textOf(creator), handle, url } : emptyPost().author,
    title: firstText(card, '[data-test-id="pinrep-footer-organic-title"], [data-test-id="pinTitle"]'),
    format: card.querySelector('video, [data-test-id="PinTypeIdentifier"][aria-label*="id"]') ? 'video' : null,
    media: imagesIn(card, 'img[src*="pinimg.com"]', page).slice(0, 1),
  };
}

export const pinterest: Site = {
  id: 'pinterest',
  checked: '2026-11, structure in public scrapers and gallery-dl; not on the live site',
  matches: ({ url }) => /(^|\.)pinterest\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/.test(url.hostname),
  posts,
  read(element, page) {
    if (element.matches(CARD)) return readCard(element, page);
    const id = PIN.exec(page.url.pathname)?.[1];
    return id ? readPin(element, id, page) : null;
  },
  expectsPost: (url) => PIN.test(url.pathname),
};

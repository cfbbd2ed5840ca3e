/** As the person types: the preview of each variant, and what the checks find, beside the field and in a summary. */

import type { Finding } from '../../../scripts/calendar/calendar.ts';
import { checkEntry } from '../../../scripts/calendar/checks/index.ts';
import { drawPreview } from '../../../scripts/calendar/preview/draw.ts';
import { previewInput } from '../../../scripts/calendar/preview/input.ts';
import type { Variant } from '../../../scripts/model/planned-post.ts';
import type { Known } from './about.ts';
import type { Form } from './bound.ts';
import { button, h } from './dom.ts';
import { nearest } from './faults.ts';
import { type LiveFault, liveFaults } from './live-faults.ts';
import { readablePost } from './readable.ts';
import { seenMedia } from './seen-media.ts';
import { standingNow } from './standing-now.ts';
import type { Variants } from './variants.ts';

/** What the form itself asks beside the hour. */
const ASKED_BESIDE = ['hour-never', 'hour-twice'];

/** ms without a letter before the checks look again. */
const QUIET_MS = 150;

export interface LiveParts {
  /** The summary of findings. */
  element: HTMLElement;
  /** Looks again, after what is known of the entry has changed. */
  again: () => void;
}

/** Previews and findings beside are drawn where the variants have their place. */
export function liveParts(form: Form, variants: Variants, known: Known): LiveParts {
  const { days, neighbours } = known;
  const { page, editing } = form;
  const { brand, words } = page;
  const colon = page.language === 'fr' ? '\u00a0: ' : ': ';
  const summary = h('div', { class: 'findings' });
  const media = seenMedia(page, () => draw());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let before = '';

  const faults = liveFaults(form);
  const postNow = () => {
    // Without a title yet, the variants are looked at all the same.
    const content = { ...editing.content, title: editing.text('title') || words.untitled };
    return readablePost(content, { id: editing.opened?.name ?? 'new', notes: editing.body, brand });
  };

  function draw(): void {
    const wrong = faults();
    const post = postNow();
    if (!post) {
      say([], wrong);
      return;
    }
    media.look(post.variants.flatMap((variant) => variant.media.map(({ file }) => file)));
    for (const variant of post.variants) variants.previewAt(variant.index)?.replaceChildren(preview(variant));
    const facts = media.facts();
    const campaigns = known.campaigns.map(({ value }) => value);
    const input = { brand, entries: neighbours, today: page.today, now: nowOf(page.today, brand.today), days, campaigns };
    const standing = standingNow(post, { known: known.standing, stages: brand.approval?.stages ?? [], media: facts });
    say(checkEntry({ post, media: facts, ...standing, ...(known.derived === 'published' ? { status: known.derived } : {}) }, input), wrong);
  }
  /** As the entry's page shows it. */
  function preview(variant: Variant): HTMLElement {
    const facts = media.facts();
    // A video, or an image that no browser shows (HEIC), stands as its name.
    const src = (file: string) => (facts[file]?.kind === 'image' && facts[file].width ? (media.address(file) ?? null) : null);
    const input = previewInput(variant, { brand, facts, src, shownIn: page.language });
    // What is still being looked for is not missing.
    const shown = input.media.map((one, index) => ({ ...one, missing: media.address(variant.media[index]?.file ?? '') === null }));
    return drawPreview(document, { ...input, media: shown });
  }

  function say(found: readonly Finding[], wrong: readonly LiveFault[]): void {
    for (const old of document.querySelectorAll('.field .finding')) old.remove();
    for (const one of found.filter(({ rule, field }) => !(field === 'at' && ASKED_BESIDE.includes(rule)))) {
      const field = one.field ? nearest(form, one.field) : undefined;
      field?.box.append(line(one, false));
    }
    const warns = found.filter(({ level }) => level === 'warn').length;
    const block = found.length - warns + wrong.length;
    const counted = block + warns === 0 ? words.findingsNone : words.findingsCount(block, warns);
    summary.replaceChildren(
      h('p', { class: block > 0 ? 'sig' : '', text: counted }),
      h('ul', { class: 'list' }, ...wrong.map(unsaved), ...found.map((one) => h('li', {}, line(one, true)))),
    );
    // A screen reader hears the count when it changes, not at every letter.
    if (before && before !== counted) page.say(counted);
    before = counted;
  }

  /** As its panel is called. */
  const nameOf = ({ field, variant }: Finding) => variants.nameAt(Number(field?.split('.')[1])) ?? variant;
  const goTo = (place: string) => () => {
    const found = nearest(form, place);
    found?.control.closest('details')?.setAttribute('open', '');
    found?.control.focus();
  };
  /** What would keep the note from being saved. */
  const unsaved = ({ place, text }: LiveFault): HTMLElement =>
    h(
      'li',
      {},
      h(
        'div',
        { class: 'finding block', data: { rule: 'unsaved' } },
        h('p', { class: 'sm' }, h('b', { text: words.blocks }), `${colon}${text}`),
        nearest(form, place) && button(words.goTo, goTo(place)),
      ),
    );
  function line(one: Finding, full: boolean): HTMLElement {
    const { language } = page;
    const field = one.field ? nearest(form, one.field) : undefined;
    return h(
      'div',
      { class: one.level === 'block' ? 'finding block' : 'finding', data: { rule: one.rule } },
      h(
        'p',
        { class: 'sm' },
        h('b', { text: one.level === 'block' ? words.blocks : words.warns }),
        full && one.variant ? `, ${nameOf(one)}${colon}` : colon,
        one.says[language],
      ),
      h('p', { class: 'sm mut', text: one.mend[language] }),
      full && one.origin ? h('p', { class: 'sm mut', text: `${words.source}${colon}${one.origin[language]}` }) : null,
      full && one.source
        ? h(
            'p',
            { class: 'sm mut' },
            `${words.source}${colon}`,
            one.source.url ? h('a', { href: one.source.url, rel: 'noreferrer', target: '_blank', text: one.source.name }) : one.source.name,
          )
        : null,
      full && field ? button(words.goTo, goTo(one.field as string)) : null,
    );
  }

  const soon = () => {
    // A form that was drawn anew has checks of its own.
    if (!summary.isConnected) return;
    clearTimeout(waiting);
    waiting = setTimeout(draw, QUIET_MS);
  };
  editing.onChange(soon);
  // The places of the previews come into the page first.
  queueMicrotask(draw);
  return { element: summary, again: soon };
}

/** ms UTC: the demonstration stays on its day. */
const nowOf = (today: string, fixed: string | undefined): number => (fixed ? Date.parse(`${today}T12:00:00Z`) : Date.now());

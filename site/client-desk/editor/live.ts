/** As the person types: the preview of each variant, and what the checks find, beside the field and in a summary. */

import type { Finding } from '../../../scripts/calendar/calendar.ts';
import { checkEntry } from '../../../scripts/calendar/checks/index.ts';
import { drawPreview } from '../../../scripts/calendar/preview/draw.ts';
import { accountsOn } from '../../../scripts/model/brand.ts';
import { type PlannedPost, platformOfChannel, readPlannedPost, type Variant } from '../../../scripts/model/planned-post.ts';
import type { Known } from './about.ts';
import type { Form } from './bound.ts';
import { button, h } from './dom.ts';
import { nearest } from './faults.ts';
import { hourOf } from './line-facts.ts';
import { seenMedia } from './seen-media.ts';
import type { Variants } from './variants.ts';

/** ms without a letter before the checks look again. */
const QUIET_MS = 150;

/** The summary of findings; previews and findings beside are drawn where the variants have their place. */
export function liveParts(form: Form, variants: Variants, { days, campaigns: known, derived, neighbours }: Known): HTMLElement {
  const { page, editing } = form;
  const { brand, words } = page;
  const summary = h('div', { class: 'findings' });
  const media = seenMedia(page, () => draw());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let before = '';

  const postNow = (): PlannedPost | null =>
    // Without a title yet, the variants are looked at all the same.
    readPlannedPost(
      { ...editing.content, title: editing.text('title') || words.untitled },
      {
        id: editing.opened?.name ?? 'new',
        notes: editing.body,
        brand,
      },
    ).post;

  function draw(): void {
    const post = postNow();
    if (!post) return;
    media.look(post.variants.flatMap((variant) => variant.media.map(({ file }) => file)));
    for (const variant of post.variants) variants.previewAt(variant.index)?.replaceChildren(preview(variant));
    const facts = media.facts();
    const campaigns = known.map(({ value }) => value);
    const input = { brand, entries: neighbours, today: page.today, now: nowOf(page.today, brand.today), days, campaigns };
    say(checkEntry({ post, media: facts, ...(derived === 'published' ? { status: derived } : {}) }, input));
  }
  function preview(variant: Variant): HTMLElement {
    const platform = platformOfChannel(variant.channel);
    const account = platform
      ? (accountsOn(brand, platform).find(({ handle }) => handle === variant.account) ?? accountsOn(brand, platform)[0])
      : undefined;
    const wall = variant.wall;
    return drawPreview(document, {
      channel: variant.channel,
      format: variant.format ?? null,
      handle: account?.handle ?? null,
      name: account?.name ?? brand.name,
      title: variant.title,
      text: variant.text,
      hashtags: variant.hashtags,
      link: variant.link,
      firstComment: variant.firstComment,
      language: variant.language,
      shownIn: page.language,
      when: wall ? [page.shortDay(wall.slice(0, 10)), wall.length > 10 ? hourOf(wall, page) : ''].filter(Boolean).join(', ') : '',
      media: variant.media.map(({ file, alt }) => {
        const facts = media.facts()[file];
        return {
          src: media.address(file) ?? null,
          alt,
          ratio: facts?.width && facts.height ? facts.width / facts.height : null,
          kind: facts?.kind ?? 'image',
          name: file.replace(/^media\//, ''),
          missing: media.address(file) === null,
        };
      }),
    });
  }

  function say(found: readonly Finding[]): void {
    for (const old of document.querySelectorAll('.field .finding')) old.remove();
    for (const one of found) {
      const field = one.field ? nearest(form, one.field) : undefined;
      field?.box.append(line(one, false));
    }
    const block = found.filter(({ level }) => level === 'block').length;
    const counted = found.length === 0 ? words.findingsNone : words.findingsCount(block, found.length - block);
    summary.replaceChildren(
      h('p', { class: block > 0 ? 'sig' : '', text: counted }),
      h('ul', { class: 'list' }, ...found.map((one) => h('li', {}, line(one, true)))),
    );
    // A screen reader hears the count when it changes, not at every letter.
    if (before && before !== counted) page.say(counted);
    before = counted;
  }

  function line(one: Finding, full: boolean): HTMLElement {
    const { language } = page;
    const field = one.field ? nearest(form, one.field) : undefined;
    const go = () => {
      field?.control.closest('details')?.setAttribute('open', '');
      field?.control.focus();
    };
    return h(
      'div',
      { class: one.level === 'block' ? 'finding block' : 'finding', data: { rule: one.rule } },
      h(
        'p',
        { class: 'sm' },
        h('b', { text: one.level === 'block' ? words.blocks : words.warns }),
        `, ${one.variant ?? ''}${one.variant ? ', ' : ''}`,
        one.says[language],
      ),
      h('p', { class: 'sm mut', text: one.mend[language] }),
      full && one.source
        ? h(
            'p',
            { class: 'sm mut' },
            `${words.source}${language === 'fr' ? '\u00a0: ' : ': '}`,
            one.source.url ? h('a', { href: one.source.url, rel: 'noreferrer', target: '_blank', text: one.source.name }) : one.source.name,
          )
        : null,
      full && field ? button(words.goTo, go) : null,
    );
  }

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, QUIET_MS);
  };
  editing.onChange(soon);
  // The places of the previews come into the page first.
  queueMicrotask(draw);
  return summary;
}

/** ms UTC: the demonstration stays on its day. */
const nowOf = (today: string, fixed: string | undefined): number => (fixed ? Date.parse(`${today}T12:00:00Z`) : Date.now());

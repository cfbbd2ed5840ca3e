/** When nobody waits: what was answered this week, and what to do next. */

import { SITES } from '../../../scripts/model/clip.ts';
import { dayShort } from '../../../scripts/model/figures.ts';
import type { MentionQueue } from '../../../scripts/model/mention-queue.ts';
import { clipPath, clipsPath, mentionsPath } from '../../paths.ts';
import { h } from '../editor/dom.ts';
import { parametersOf } from '../editor/page.ts';
import type { QueuePage } from './page.ts';

export function nobodyWaits(page: QueuePage, { week }: MentionQueue): HTMLElement {
  const { words, language, brand } = page;
  const last = week.last.map(({ slug, site, author, outcome, day }) =>
    h(
      'li',
      {},
      h('a', { href: page.to(clipPath(brand.folder, slug)), translate: 'no', dir: 'auto', text: author ?? words.noAuthor }),
      ' ',
      h('abbr', { class: 'pf', title: SITES[site].name[language], text: SITES[site].short }),
      h('span', { class: 'mut', text: ` ${words.states[outcome]}, ${dayShort(day, language)}` }),
    ),
  );
  const steps = [
    { href: page.to(mentionsPath(brand.folder)), text: words.steps.mentions },
    { href: `${page.to('/desk/calendar/')}${parametersOf(brand.folder, 'replies')}`, text: words.steps.replies },
    { href: page.to(clipsPath(brand.folder)), text: words.steps.clips },
  ];
  return h(
    'div',
    { class: 'nobody' },
    h(
      'section',
      {},
      h('h2', { text: words.weekTitle }),
      h('p', { text: words.week(week.answered, week.notNeeded) }),
      last.length > 0 && h('ul', { class: 'done' }, ...last),
    ),
    h(
      'section',
      {},
      h('h2', { text: words.nextSteps }),
      h('p', { text: words.stepClip }),
      h('ul', { class: 'done' }, ...steps.map((step) => h('li', {}, h('a', step)))),
    ),
  );
}

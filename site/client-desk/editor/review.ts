/** A review pack of the chosen entries: who is asked, by when, and the links, shown once. */

import type { MadePack } from '../../data/desk-calendar.ts';
import { button, field, h, select } from './dom.ts';
import { doneOf } from './doors.ts';
import type { EditorPage } from './page.ts';

/** What the door answers: a link per reviewer and the page as one file. */
interface Made {
  pack: string;
  links: { id: string; name: string; link: string }[];
  file: string;
}

export interface ReviewPart {
  element: HTMLElement;
  /** The number of chosen entries changed. */
  counted: () => void;
  /** Lists the packs that were made. */
  made: (packs: readonly MadePack[]) => void;
}

export function reviewPart(page: EditorPage, chosen: ReadonlySet<string>, again: () => Promise<void>): ReviewPart {
  const { words, brand, doors } = page;
  const people = Object.entries(brand.people);
  const stages = brand.approval?.stages ?? [];
  const counter = h('p', { class: 'sm mut', role: 'status' });
  const title = h('input', { type: 'text', maxlength: '200' });
  const deadline = h('input', { type: 'date', min: page.today });
  const stage = select(
    stages.map(({ name }) => ({ value: name, text: name })),
    stages[0]?.name ?? '',
    words.packNoStage,
  );
  const boxes = people.map(([id, person]) => {
    const box = h('input', { type: 'checkbox', value: id });
    return { id, box, label: h('label', { class: 'tick' }, box, [person.name, person.role].filter(Boolean).join(', ')) };
  });
  const ofStage = () => {
    const wanted = stages.find(({ name }) => name === stage.value)?.reviewers;
    for (const { id, box } of boxes) box.checked = wanted?.includes(id) ?? box.checked;
  };
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const result = h('div', { class: 'stack', tabindex: '-1' });
  const wrong = (text: string) => {
    fault.textContent = text;
    fault.hidden = !text;
  };

  async function make(): Promise<void> {
    const reviewers = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
    if (chosen.size === 0 || reviewers.length === 0) return wrong(words.packMistake);
    wrong('');
    try {
      const answer = await doors.post<Made, 'review'>('review', {
        brand: brand.folder,
        entries: [...chosen],
        reviewers,
        stage: stage.value || null,
        title: title.value.trim() || words.packDefault(page.longDay(page.today)),
        deadline: deadline.value || null,
      });
      show(doneOf(answer));
      await again();
    } catch (error) {
      wrong(page.why(error));
    }
  }

  /** Where the desk serves a pack's frozen page, as the built site does. */
  const pageOf = (pack: string) => `/${brand.folder}/review/${pack}/`;

  function show({ pack, links, file }: Made): void {
    const rows = links.map(({ name, link }) => {
      const box = h('input', { type: 'text', readonly: true, value: link });
      const copy = async () => {
        box.select();
        await navigator.clipboard.writeText(link).catch(() => undefined);
        page.say(words.packCopied(name));
      };
      return h(
        'div',
        { class: 'adding' },
        field(words.packLink(name), box, 'link').box,
        button(words.packCopyShort, () => void copy(), { 'aria-label': words.packCopy(name) }),
      );
    });
    result.replaceChildren(
      h('div', { class: 'msg' }, h('h3', { text: words.packMade }), h('p', { text: words.packOnce })),
      ...rows,
      h(
        'p',
        { class: 'sm' },
        words.packFile,
        page.language === 'fr' ? '\u00a0: ' : ': ',
        h('code', { text: `data/${brand.folder}/${file}` }),
      ),
      h('p', {}, h('a', { href: pageOf(pack), target: '_blank', text: words.packOpen })),
    );
    result.focus();
  }

  stage.addEventListener('change', ofStage);
  ofStage();
  const counted = () => {
    counter.textContent = words.packChosen(chosen.size);
  };
  counted();
  const list = h('div', { class: 'stack tight' });
  const made = (packs: readonly MadePack[]) => {
    const minutes = (id: string) => `${page.language === 'en' ? '/en' : ''}/${brand.folder}/calendar/minutes/${id}/`;
    const rows = packs.map(({ id, title, day }) =>
      h(
        'li',
        {},
        h('a', { href: pageOf(id), target: '_blank', text: title, translate: 'no' }),
        h(
          'p',
          { class: 'sm mut' },
          `${words.packMadeOn(page.longDay(day))}, `,
          h('a', { href: minutes(id), 'aria-label': words.packMinutesOf(title), text: words.packMinutes }),
        ),
      ),
    );
    list.replaceChildren(...(rows.length > 0 ? [h('h3', { text: words.packs }), h('ul', { class: 'list' }, ...rows)] : []));
  };
  return {
    counted,
    made,
    element: h(
      'div',
      { class: 'stack' },
      counter,
      h(
        'div',
        { class: 'pair' },
        field(words.packTitle, title, 'pack.title').box,
        field(words.packDeadline, deadline, 'pack.deadline').box,
        stages.length > 0 && field(words.packStage, stage, 'pack.stage').box,
      ),
      people.length > 0
        ? h(
            'fieldset',
            { class: 'field' },
            h('legend', { text: words.packReviewers }),
            h('div', { class: 'acts' }, ...boxes.map(({ label }) => label)),
          )
        : h('p', { class: 'msg' }, words.packNoPeople.replaceAll('`', '')),
      fault,
      h(
        'div',
        { class: 'acts' },
        button(words.packMake, () => void make(), { kind: 'p' }),
      ),
      result,
      list,
    ),
  };
}

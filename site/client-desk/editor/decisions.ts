/** Decisions that come in: dropped as files or pasted as text, each said taken or refused. */

import { answersIn } from '../../../scripts/calendar/review/decision-text.ts';
import type { TakenIn } from '../../../scripts/model/desk-edit.ts';
import { button, field, h } from './dom.ts';
import { doneOf } from './doors.ts';
import { dropZone } from './media.ts';
import type { EditorPage } from './page.ts';

export function decisionsPart(page: EditorPage, again: () => Promise<void>): HTMLElement {
  const { words, doors, brand } = page;
  const results = h('ul', { class: 'list' });
  const paste = h('textarea', { rows: '4', spellcheck: 'false' });
  const picker = h('input', { type: 'file', multiple: true, hidden: true, accept: '.json,.txt' });

  async function take(from: string, text: string): Promise<boolean> {
    try {
      const answer = await doors.post<TakenIn>('decisions', { brand: brand.folder, text });
      said(from, words.decisionTaken, saysOf(doneOf(answer)), false);
      await again();
      return true;
    } catch (error) {
      said(from, words.decisionRefused, page.why(error), true);
      return false;
    }
  }
  /** Every answer of a thread that quotes several. */
  async function takeAll(from: string, text: string): Promise<boolean> {
    let taken = true;
    for (const answer of answersIn(text)) taken = (await take(from, answer)) && taken;
    return taken;
  }
  const said = (from: string, verdict: string, why: string, bad: boolean) =>
    results.prepend(
      h('li', {}, h('div', {}, h('b', { class: bad ? 'sig' : '', text: verdict }), `, ${from}`), h('p', { class: 'sm', text: why })),
    );
  const saysOf = ({ reviewerName, verdicts, already, file }: TakenIn) => {
    const each = verdicts.map(({ title, verdict, comment, since }) =>
      [`${words.verdicts[verdict]}, ${title}`, comment, words.decisionSince[since]].filter(Boolean).join(' — '),
    );
    return [already ? words.decisionAlready : reviewerName, ...each, file].join(' · ');
  };
  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) await takeAll(file.name, await file.text());
  };
  const takeText = async () => {
    if (paste.value.trim() && (await takeAll(words.decisionFrom, paste.value))) paste.value = '';
  };
  picker.addEventListener('change', () => {
    void takeFiles([...(picker.files ?? [])]);
    picker.value = '';
  });
  const zone = h(
    'div',
    { class: 'drop small' },
    h('p', { text: words.decisionsDrop }),
    h(
      'div',
      { class: 'acts' },
      button(words.decisionsChoose, () => picker.click()),
    ),
    picker,
  );
  dropZone(zone, (files) => void takeFiles(files));
  return h(
    'div',
    { class: 'stack' },
    zone,
    field(words.decisionsPaste, paste, 'decision').box,
    h(
      'div',
      { class: 'acts' },
      button(words.decisionsTake, () => void takeText()),
    ),
    h('div', { role: 'log', 'aria-label': words.decisions }, results),
  );
}

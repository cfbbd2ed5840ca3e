/** The clips that a note rests on: those chosen, and the brand's others, newest first, by author and first words. */

import { SITES } from '../../../scripts/model/clip.ts';
import type { ClipLine } from '../../../scripts/model/desk-edit.ts';
import type { Form } from './bound.ts';
import { button, field, h } from './dom.ts';

/** ms without a letter before clips are looked for. */
const QUIET_MS = 150;

export function clipChoice(form: Form): HTMLElement {
  const { page, editing } = form;
  const { words, brand, doors, language } = page;
  const w = words.watch;
  const chosen = h('ul', { class: 'list clips', 'aria-label': w.clips });
  const found = h('ul', { class: 'list clips' });
  const counted = h('p', { class: 'sm mut', role: 'status' });
  const fault = h('p', { class: 'fault', hidden: true });
  const search = h('input', { type: 'search', maxlength: '200', autocomplete: 'off' });
  const known = new Map<string, ClipLine>();
  let offered: readonly ClipLine[] = [];
  let total = 0;

  const ids = (): string[] => {
    const list = editing.get('clips');
    return Array.isArray(list) ? list.map(String) : [];
  };
  const put = (next: readonly string[]) => {
    editing.set('clips', next.length > 0 ? next : undefined);
    draw();
  };
  const nameOf = (clip: ClipLine | undefined) => clip?.author ?? w.clipNobody;
  const remove = (id: string) => {
    put(ids().filter((other) => other !== id));
    search.focus();
  };
  const choose = (clip: ClipLine) => {
    put([...ids(), clip.id]);
    page.say(w.clipAdded(nameOf(clip)));
    search.focus();
  };
  const said = (clip: ClipLine) => [
    h('b', { text: nameOf(clip), translate: clip.author === null ? null : 'no' }),
    h('span', { class: 'sm mut', text: ` ${SITES[clip.site].name[language]}, ${page.shortDay(clip.day)}` }),
    h('p', { class: 'sm', text: clip.words, translate: 'no' }),
  ];
  const line = (saying: Node[], press: HTMLElement) => h('li', {}, h('div', {}, ...saying), press);

  function draw(): void {
    const missing = (id: string) => [h('code', { text: id }), h('p', { class: 'sm sig', text: w.clipGone })];
    const rows = ids().map((id) => {
      const clip = known.get(id);
      const press = button(words.removeShort, () => remove(id), { 'aria-label': w.clipRemoveOf(clip ? nameOf(clip) : id) });
      return line(clip ? said(clip) : missing(id), press);
    });
    chosen.replaceChildren(...(rows.length > 0 ? rows : [h('li', { class: 'sm mut', text: w.clipsNone })]));
    const taken = new Set(ids());
    const others = offered.filter(({ id }) => !taken.has(id));
    found.replaceChildren(
      ...others.map((clip) =>
        line(
          said(clip),
          button(w.clipAdd, () => choose(clip), { 'aria-label': w.clipAddOf(nameOf(clip)) }),
        ),
      ),
    );
    counted.textContent = w.clipsFound(offered.length, total);
  }
  /** An answer that comes after a newer question is not shown. */
  let asking = 0;
  async function look(): Promise<void> {
    asking += 1;
    const mine = asking;
    try {
      const answer = await doors.clips(brand.folder, { search: search.value });
      if (mine !== asking) return;
      for (const clip of answer.clips) known.set(clip.id, clip);
      ({ clips: offered, total } = answer);
      draw();
    } catch (error) {
      counted.textContent = page.why(error);
    }
  }
  async function lookForChosen(): Promise<void> {
    if (ids().length === 0) return;
    const { clips } = await doors.clips(brand.folder, { ids: ids().join(',') }).catch(() => ({ clips: [] as ClipLine[] }));
    for (const clip of clips) known.set(clip.id, clip);
  }
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), QUIET_MS);
  });
  void lookForChosen().then(look);
  form.fields.set('clips', {
    box: chosen,
    control: search,
    fault: (text) => {
      fault.textContent = text ?? '';
      fault.hidden = text === null;
    },
  });
  return h(
    'fieldset',
    { class: 'stack tight' },
    h('legend', { text: w.clips }),
    chosen,
    field(w.clipsSearch, search, 'clips.search').box,
    counted,
    found,
    fault,
  );
}

/** The name of a campaign in the files: what names it is said first, then it is renamed. */

import type { Renamed } from '../../../scripts/model/desk-edit.ts';
import { entryId } from '../../../scripts/model/planned-post.ts';
import { button, field, h } from './dom.ts';
import { doneOf } from './doors.ts';
import type { Editing } from './editing.ts';
import { type EditorPage, parametersOf } from './page.ts';

/** A name for a file from what a person types; empty when nothing of it can stand in one. */
const nameFrom = (typed: string): string => (/[\p{L}\p{N}]/u.test(typed) ? entryId(typed, null) : '');

export function campaignName(page: EditorPage, editing: Editing): HTMLElement {
  const { doors, brand, language } = page;
  const v = page.words.versions;
  const control = h('input', { type: 'text', maxlength: '120', autocomplete: 'off', spellcheck: 'false' });
  const typed = field(v.renameTo, control, 'rename', v.renameHint);
  const will = h('p', { class: 'sm mut', role: 'status' });
  const result = h('div', { class: 'stack tight', role: 'status' });
  const before = () => editing.opened?.name ?? '';

  const ask = async (to: string, dry: boolean): Promise<Renamed> => {
    const answer = await doors.post<Renamed, 'note/rename'>('note/rename', {
      brand: brand.folder,
      name: before(),
      hash: editing.opened?.hash ?? '',
      to,
      dry,
    });
    return doneOf(answer);
  };
  const failed = (error: unknown) => typed.fault(page.why(error));

  async function look(): Promise<void> {
    const to = nameFrom(control.value);
    result.replaceChildren();
    const wrong = editing.changed() ? v.renameFirst : to === '' ? v.renameUnfit : to === before() ? v.renameSame : null;
    typed.fault(wrong);
    if (wrong !== null) return control.focus();
    show(await ask(to, true));
  }
  function show({ entries, left, clips, name }: Renamed): void {
    const rename = async () => {
      if (editing.changed()) return typed.fault(v.renameFirst);
      const done = await ask(name, false);
      location.assign(page.address({ entry: name, was: before(), left: String(done.left.length) }));
    };
    const press = button(v.renameDo(name), () => void rename().catch(failed), { kind: 'p' });
    result.replaceChildren(
      h('p', { text: v.renameEntries(entries.length) }),
      entriesList(entries),
      ...(left.length > 0 ? [h('p', { class: 'sig', text: v.renameLeft(left.length) }), entriesList(left)] : []),
      ...(clips > 0 ? [h('p', { text: v.renameClips(clips) })] : []),
      h('p', { text: v.renameAddress }),
      h('div', { class: 'acts' }, press),
    );
    // The bar that saves lies over the foot of the window.
    press.scrollIntoView({ block: 'center' });
    press.focus();
  }
  const entriesList = (entries: Renamed['entries']) =>
    h(
      'ul',
      { class: 'named' },
      ...entries.map(({ name, title }) =>
        h('li', {}, h('a', { href: parametersOf(brand.folder, 'calendar', { entry: name }), text: title, translate: 'no' })),
      ),
    );
  control.addEventListener('input', () => {
    const to = nameFrom(control.value);
    typed.fault(null);
    result.replaceChildren();
    will.textContent = to && to !== control.value ? v.renameWill(to) : '';
  });
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void look().catch(failed);
  });
  return h(
    'div',
    { class: 'stack' },
    h('p', {}, `${v.renameNow}${language === 'fr' ? '\u00a0: ' : ': '}`, h('code', { text: before() })),
    h('div', {}, typed.box, will),
    h(
      'div',
      { class: 'acts' },
      button(v.renameLook, () => void look().catch(failed)),
    ),
    result,
  );
}

/** What a renaming just did, as the address says it; the address forgets it. null when there was none. */
export function renamedSentence(page: EditorPage, name: string): string | null {
  const asked = new URLSearchParams(location.search);
  const was = asked.get('was');
  if (was === null) return null;
  history.replaceState(null, '', page.address({ entry: name }));
  const left = Number(asked.get('left'));
  const v = page.words.versions;
  return [v.renamed(was, name), left > 0 ? v.renameLeft(left).replace(/\s*:$/, '.') : ''].filter(Boolean).join(' ');
}

/** The file changed meanwhile: both versions side by side, and the person chooses, all at once or field by field. */

import type { Conflict, OpenNote } from '../../../scripts/model/desk-edit.ts';
import { type Content, type Difference, differences, withValue } from './content.ts';
import { button, h } from './dom.ts';
import type { Editing } from './editing.ts';
import type { EditorPage } from './page.ts';

/** What the person chose: what the note shall say, on top of the file as it stands. */
export interface Choice {
  now: OpenNote;
  content: Content;
  body: string;
}

const written = (value: unknown, words: EditorPage['words']): string =>
  value === undefined || value === null || value === ''
    ? words.emptyValue
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 1);

/** Draws the choice; `chosen` is told once. */
export function conflictPart(
  page: EditorPage,
  editing: Editing,
  { now, problem }: Conflict,
  chosen: (choice: Choice, save: boolean) => void,
): HTMLElement {
  const { words } = page;
  const opened = editing.opened as OpenNote;
  const mine = differences(opened.frontmatter, editing.content);
  const theirs = differences(now.frontmatter, editing.content);
  // What only they changed stays theirs unless the person says otherwise.
  const isMine = (one: Difference) => mine.some(({ keys }) => startsWith(keys, one.keys) || startsWith(one.keys, keys));
  const bodyDiffers = now.body !== editing.body;
  const bodyIsMine = editing.body !== opened.body;
  const rows = theirs.map((one) => ({ one, picked: pick(one.keys.join('.'), one.to, one.from, isMine(one)) }));
  const body = bodyDiffers ? pick(words.fields.notes, editing.body, now.body, bodyIsMine) : null;

  function pick(field: string, own: unknown, disk: unknown, own_first: boolean) {
    const group = `conflict-${field}`;
    const option = (label: string, of: string, value: unknown, checked: boolean) => {
      const input = h('input', { type: 'radio', name: group, 'aria-label': of });
      input.checked = checked;
      return { input, box: h('label', {}, h('span', { class: 'tick' }, input, label), h('pre', { text: written(value, words) })) };
    };
    const left = option(words.mine, words.mineOf(field), own, own_first);
    const right = option(words.theirs, words.theirsOf(field), disk, !own_first);
    return {
      mine: left.input,
      row: h('fieldset', { class: 'versions' }, h('legend', {}, h('code', { text: field })), left.box, right.box),
    };
  }

  const finish = (takesMine: (row: { mine: HTMLInputElement }) => boolean, save: boolean) => {
    let content = now.frontmatter;
    // From the last key to the first, so that an item that goes moves no other.
    for (const { one, picked } of rows.toReversed()) if (takesMine(picked)) content = withValue(content, one.keys, one.to);
    chosen({ now, content, body: body && takesMine(body) ? editing.body : now.body }, save);
  };
  const element = h(
    'section',
    { class: 'msg bad conflict', role: 'alertdialog', 'aria-labelledby': 'conflict-name', tabindex: '-1' },
    h('h2', { id: 'conflict-name', text: words.conflict }),
    h('p', { text: problem || words.conflictNote }),
    ...rows.map(({ picked }) => picked.row),
    body?.row,
    h(
      'div',
      { class: 'acts' },
      button(words.keepChosen, () => finish((row) => row.mine.checked, true), { kind: 'p' }),
      button(words.keepMine, () => finish(() => true, true)),
      button(words.takeTheirs, () => finish(() => false, false)),
    ),
  );
  return element;
}

const startsWith = (keys: readonly unknown[], start: readonly unknown[]) => start.every((step, index) => keys[index] === step);

/** The file is not the one that was opened: both versions side by side, and the person chooses, all at once or field by field. */

import type { OpenNote } from '../../../scripts/model/desk-edit.ts';
import { type Content, type Difference, differences, type Step, withValue } from './content.ts';
import { nameOf } from './content-lists.ts';
import { button, h } from './dom.ts';
import { asEdited } from './editing.ts';
import type { EditorPage } from './page.ts';
import { placeName, valueText } from './place-name.ts';

/** What a note says. */
export interface Version {
  content: Content;
  body: string;
}

/** `base` is what both started from, `mine` what was typed, `now` the file as it stands. */
export interface Versions {
  base: Version;
  mine: Version;
  now: OpenNote;
  /** Why there are two. */
  why: string;
}

/** What the person chose: what the note shall say, on top of the file as it stands. */
export interface Choice extends Version {
  now: OpenNote;
}

/** Draws the choice; `chosen` is told once. */
export function conflictPart(
  page: EditorPage,
  { base, mine, now, why }: Versions,
  chosen: (choice: Choice, save: boolean) => void,
): HTMLElement {
  const { words, kind } = page;
  const { contents, back } = byName([base.content, mine.content, asEdited(kind, now.frontmatter)]);
  const [from, own, disk] = contents;
  const typed = differences(from, own);
  // What only they changed stays theirs unless the person says otherwise.
  const isMine = (one: Difference) => typed.some(({ keys }) => startsWith(keys, one.keys) || startsWith(one.keys, keys));
  const variantAt = (step: Step) =>
    [own, disk].map(({ variants }) => (variants as Record<Step, Content> | undefined)?.[step]).find(Boolean);
  const rows = differences(disk, own).map((one) => {
    const key = one.keys.findLast((step) => typeof step === 'string');
    const [left, right] = [one.to, one.from].map((value) => valueText(page, value, key));
    return { one, picked: pick(placeName(page, one.keys, variantAt), left as string, right as string, isMine(one)) };
  });
  const notes = now.body === mine.body ? null : pick(words.fields.notes, mine.body, now.body, mine.body !== base.body);

  function pick(field: string, left: string, right: string, mineFirst: boolean) {
    const group = `conflict-${field}`;
    const option = (label: string, of: string, value: string, checked: boolean) => {
      const input = h('input', { type: 'radio', name: group, 'aria-label': of });
      input.checked = checked;
      return { input, box: h('label', {}, h('span', { class: 'tick' }, input, label), h('pre', { text: value, translate: 'no' })) };
    };
    const ours = option(words.mine, words.mineOf(field), left, mineFirst);
    const theirs = option(words.theirs, words.theirsOf(field), right, !mineFirst);
    return { mine: ours.input, row: h('fieldset', { class: 'versions' }, h('legend', { text: field }), ours.box, theirs.box) };
  }

  const finish = (takesMine: (row: { mine: HTMLInputElement }) => boolean, save: boolean) => {
    let content = disk;
    // From the last key to the first, so that an item that goes moves no other.
    for (const { one, picked } of rows.toReversed()) if (takesMine(picked)) content = withValue(content, one.keys, one.to);
    chosen({ now, content: back(content), body: notes && takesMine(notes) ? mine.body : now.body }, save);
  };
  return h(
    'section',
    { class: 'msg bad conflict', role: 'alertdialog', 'aria-labelledby': 'conflict-name', tabindex: '-1' },
    h('h2', { id: 'conflict-name', text: words.conflict }),
    h('p', { text: why || words.conflictNote }),
    ...rows.map(({ picked }) => picked.row),
    notes?.row,
    h(
      'div',
      { class: 'acts' },
      button(words.keepChosen, () => finish((row) => row.mine.checked, true), { kind: 'p' }),
      button(words.keepMine, () => finish(() => true, true)),
      button(words.takeTheirs, () => finish(() => false, false)),
    ),
  );
}

const startsWith = (keys: readonly unknown[], start: readonly unknown[]) => start.every((step, index) => keys[index] === step);

type Three = readonly [Content, Content, Content];

/**
 * Variants by where they go, so that one that came or went is one choice; as they are where they cannot be told apart. `back` makes a list of
 * them again.
 */
function byName(contents: Three): { contents: Three; back: (content: Content) => Content } {
  const names = contents.map(({ variants }) => (Array.isArray(variants) ? variants.map(nameOf) : variants === undefined ? [] : [null]));
  if (names.some((list) => list.includes(null) || new Set(list).size < list.length)) return { contents, back: (content) => content };
  const keyed = (content: Content, at: number): Content => {
    const { variants } = content;
    return Array.isArray(variants)
      ? { ...content, variants: Object.fromEntries(variants.map((one, place) => [names[at]?.[place], one])) }
      : content;
  };
  const back = (content: Content): Content =>
    content.variants === undefined ? content : { ...content, variants: Object.values(content.variants as Content) };
  const [base, mine, now] = contents;
  return { contents: [keyed(base, 0), keyed(mine, 1), keyed(now, 2)], back };
}

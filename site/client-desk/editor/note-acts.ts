/** Duplicate, drop, delete: each says what it did, and can be taken back. */

import type { Change, NoteLine, OpenNote, Removed, Written } from '../../../scripts/model/desk-edit.ts';
import { button, h } from './dom.ts';
import { type Answer, doneOf } from './doors.ts';
import type { EditorPage } from './page.ts';

/** What a button of a notice does. */
export interface Act {
  text: string;
  run: () => Promise<void>;
}

export interface Notice {
  /** Says what happened, with buttons that take it back or go on. */
  told: (text: string, ...acts: Act[]) => void;
  failed: (error: unknown) => void;
  element: HTMLElement;
}

export function notice(page: EditorPage): Notice {
  const element = h('div', { class: 'notice' });
  const said: Notice = {
    element,
    told: (text, ...acts) => {
      const buttons = acts.map((act) => button(act.text, () => void act.run().catch(said.failed), { class: 'btn' }));
      const active = document.activeElement;
      const left = active === null || active === document.body || element.contains(active);
      const message = h('div', { class: 'msg', tabindex: '-1' }, h('p', { text }), h('div', { class: 'acts' }, ...buttons));
      element.replaceChildren(message);
      // What was pressed has gone: the keyboard goes on from here.
      if (left) (buttons[0] ?? message).focus();
      page.say(text);
    },
    failed: (error) => {
      element.replaceChildren(h('div', { class: 'msg bad', role: 'alert' }, h('p', { text: page.why(error) })));
    },
  };
  return said;
}

export interface NoteActs {
  duplicate: (line: NoteLine) => Promise<void>;
  drop: (line: NoteLine) => Promise<void>;
  remove: (line: NoteLine) => Promise<void>;
}

/** `again` reads the list anew. */
export function noteActs(page: EditorPage, said: Notice, again: () => Promise<void>): NoteActs {
  const { words, doors, brand, kind } = page;
  const of = (line: Pick<NoteLine, 'name' | 'hash'>) => ({ brand: brand.folder, kind, name: line.name, hash: line.hash });
  const finish = async (text: string, undo: () => Promise<unknown>, undone: string) => {
    await again();
    said.told(text, {
      text: words.undo,
      run: async () => {
        await undo();
        await again();
        said.told(undone);
      },
    });
  };
  const done = async <T>(asked: Promise<Answer<T>>): Promise<T> => doneOf(await asked);
  return {
    duplicate: async (line) => {
      const made = await done(doors.post<Written>('note/duplicate', of(line)));
      await finish(words.duplicated(line.title), () => done(doors.post('note/remove', of(made))), words.copyRemoved(line.title));
    },
    drop: async (line) => {
      const before = (await doors.note(brand.folder, kind, line.name)) as OpenNote;
      const dropped = await done(doors.post<Written>('note/drop', of(line)));
      const back: Change =
        before.frontmatter.status === undefined ? { keys: ['status'] } : { keys: ['status'], value: before.frontmatter.status };
      await finish(
        words.dropped(line.title),
        () => done(doors.post('note/save', { ...of(dropped), changes: [back] })),
        words.restored(line.title),
      );
    },
    remove: async (line) => {
      const { trash, named } = await done(doors.post<Removed>('note/remove', of(line)));
      const again = { brand: brand.folder, kind, name: line.name, trash };
      const still = kind === 'campaigns' ? words.versions.stillNamed(named.entries, named.clips) : '';
      const text = [words.removed(line.title), still && `${still.charAt(0).toUpperCase()}${still.slice(1)}.`].filter(Boolean).join(' ');
      await finish(text, () => done(doors.post('note/restore', again)), words.restored(line.title));
    },
  };
}

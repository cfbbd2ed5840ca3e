/** An entry moved to another day: done, taken back, or the hours to choose from on the night of a clock change. */

import type { NoteLine, Unfit, Written } from '../../../scripts/model/desk-edit.ts';
import { doneOf } from './doors.ts';
import { hourOf } from './line-facts.ts';
import type { Act, Notice } from './note-acts.ts';
import type { EditorPage } from './page.ts';

interface MovesInput {
  said: Notice;
  /** Reads the entries anew. */
  again: () => Promise<void>;
  /** Puts the focus on an entry, by its name. */
  focusOn: (name: string) => void;
}

/** What moves an entry to a day, at the hour that it has. */
export function moves(page: EditorPage, { said, again, focusOn }: MovesInput): (line: NoteLine, day: string) => Promise<void> {
  const { words, brand, doors } = page;

  async function move(line: NoteLine, at: string, occurrence?: 'first' | 'second'): Promise<void> {
    if (at === line.at) return page.say(words.letGo(line.title));
    const day = at.slice(0, 10);
    const before = line.at === null ? null : await doors.note(brand.folder, 'calendar', line.name);
    const answer = await doors.post<Written>('note/move', { brand: brand.folder, name: line.name, hash: line.hash, at, occurrence });
    const { unfit } = answer;
    // An hour of a variant's own is chosen in its form.
    if (unfit && (unfit.twice ? unfit.twice.at === at : unfit.neighbours && unfit.fields.at))
      return said.told(Object.values(unfit.fields).join(' '), ...hoursFor(line, unfit));
    const { hash } = doneOf(answer);
    await again();
    focusOn(line.name);
    const was = line.at;
    const back = async () => {
      // On a night when it came twice, the hour was one of two.
      const which =
        before?.frontmatter.occurrence === 'first' ? 'first' : before?.frontmatter.occurrence === 'second' ? 'second' : undefined;
      const undone =
        was === null
          ? await doors.post('note/save', { brand: brand.folder, name: line.name, hash, changes: [{ keys: ['at'] }] })
          : await doors.post('note/move', { brand: brand.folder, name: line.name, hash, at: was, occurrence: which });
      doneOf<unknown>(undone);
      await again();
      said.told(words.movedBack(line.title));
      focusOn(line.name);
    };
    said.told(words.moved(line.title, page.longDay(day)), { text: words.undoMove, run: back });
  }
  /** The hours that the night of a clock change leaves to choose from. */
  function hoursFor(line: NoteLine, { neighbours, twice }: Unfit): Act[] {
    if (twice)
      return (['first', 'second'] as const).map((which) => ({ text: words.occurrences[which], run: () => move(line, twice.at, which) }));
    return (neighbours ?? []).map((at) => ({ text: words.moveTo(hourOf(at, page)), run: () => move(line, at) }));
  }

  return (line, day) => move(line, [day, line.at?.slice(11)].filter(Boolean).join(' '));
}

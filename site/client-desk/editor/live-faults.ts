/** What would keep a note from being saved, said as the person types. A field that is still empty is left to the saving. */

import { byField, noteFaults } from '../../../scripts/model/note-check.ts';
import { sentence } from '../../../scripts/model/problem.ts';
import type { Form } from './bound.ts';
import { nearest } from './faults.ts';

export interface LiveFault {
  place: string;
  text: string;
}

/** Says the faults beside their fields and takes away those that it said before and are mended. */
export function liveFaults({ page, editing, fields }: Form): () => LiveFault[] {
  const { kind, brand, language } = page;
  let before: readonly string[] = [];
  return () => {
    // A missing title would hide the rest.
    const content = { ...editing.content, title: editing.text('title') || page.words.untitled };
    const found = Object.entries(byField(noteFaults(kind, content, brand))).flatMap(([place, remark]) => {
      // Beside the hour, the form asks in its own words.
      const said = remark.code === 'field-missing' || (remark.code === 'field-time-skipped' && place === 'at');
      return said ? [] : [{ place, text: sentence(remark, language) }];
    });
    const now = found.map(({ place }) => place);
    for (const place of before) if (!now.includes(place)) nearest({ fields }, place)?.fault(null);
    for (const { place, text } of found) nearest({ fields }, place)?.fault(text);
    before = now;
    return found;
  };
}

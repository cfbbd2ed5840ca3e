/** What a line of the list says below its title: when and in what state; of a reply who keeps it right and until when, of a watch note whom it is about. */

import { NOTE_SUBJECTS } from '../../../scripts/model/clip.ts';
import type { NoteLine } from '../../../scripts/model/desk-edit.ts';
import { STATUSES, type Status } from '../../../scripts/model/planned-post.ts';
import { type Child, h } from './dom.ts';
import type { EditorPage } from './page.ts';

/** `status`: also where it follows from decisions and evidence. */
export function lineFacts(page: EditorPage, line: NoteLine, status: Status | null): Child[] {
  const { words, kind, language } = page;
  if (kind === 'replies') return [ownerOf(page, line) ?? words.reply.noOwner, ' · ', reviewDay(page, line)];
  const when = line.at ? page.longDay(line.at.slice(0, 10)) + (line.at.length > 10 ? `, ${hourOf(line.at, page)}` : '') : words.noDate;
  if (kind === 'watch')
    return [line.competitor ?? (line.about && NOTE_SUBJECTS[line.about][language]) ?? NOTE_SUBJECTS.trend[language], ' · ', when];
  return [when, kind === 'calendar' && status ? ` · ${STATUSES[status]?.[language] ?? status}` : null];
}

/** Name of who keeps a reply right. */
export const ownerOf = ({ brand }: EditorPage, { owner }: NoteLine): string | null => owner && (brand.people[owner]?.name ?? owner);

function reviewDay({ words, today, longDay }: EditorPage, { at }: NoteLine): Child {
  if (!at) return words.reply.noReview;
  const day = at.slice(0, 10);
  return day <= today ? h('b', { class: 'sig', text: words.reply.late(longDay(day)) }) : words.reply.toReread(longDay(day));
}

/** « 18 h 30 », "18:30". */
export const hourOf = (wall: string, { language }: Pick<EditorPage, 'language'>): string => {
  const [hour = '', minute = ''] = wall.slice(11).split(':');
  return language === 'fr' ? `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}` : `${hour}:${minute}`;
};

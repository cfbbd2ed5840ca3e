/** A text, and how long it is as its platform counts it. */

import { count } from '../../../scripts/model/figures.ts';
import type { FormatId } from '../../../scripts/model/format.ts';
import { limitsOf, textLimit } from '../../../scripts/model/limits/index.ts';
import { CHANNEL_IDS, type ChannelId } from '../../../scripts/model/planned-post.ts';
import { countText, publishedText } from '../../../scripts/model/text-count.ts';
import { areaField, type Form } from './bound.ts';
import { h } from './dom.ts';

export const isChannel = (id: unknown): id is ChannelId => CHANNEL_IDS.includes(id as ChannelId);

interface Counted {
  label: string;
  /** Key of the variant that says where it goes. */
  channel: 'channel' | 'platform';
  required?: boolean;
  rows?: number;
  /** How a length is said beside the longest there may be. */
  says: (length: string, most: string, channel: ChannelId) => string;
}

/** The text of a variant at a path. Without a platform, characters are counted as people see them. */
export function countedText(form: Form, at: string, asked: Counted): { box: HTMLElement; area: HTMLTextAreaElement } {
  const { page, editing } = form;
  const { words, language } = page;
  const made = areaField(form, {
    label: asked.label,
    place: `${at}.text`,
    rows: asked.rows ?? 7,
    required: asked.required ?? false,
    language: editing.text(`${at}.language`) || editing.text('language') || page.brand.languages[0],
  });
  const said = h('p', { class: 'count sm mut' });
  const counted = () => {
    const id = editing.text(`${at}.${asked.channel}`);
    const tags = editing.get(`${at}.hashtags`);
    const text = publishedText({
      channel: id,
      text: editing.text(`${at}.text`),
      hashtags: Array.isArray(tags) ? tags.map(String) : [],
      link: editing.text(`${at}.link`) || null,
    });
    const length = countText(isChannel(id) ? limitsOf(id).counting : 'graphemes', text);
    const most = isChannel(id) ? textLimit(id, (editing.text(`${at}.format`) || null) as FormatId | null)?.value : undefined;
    said.textContent =
      most === undefined
        ? words.countAlone(count(length, language))
        : asked.says(count(length, language), count(most, language), id as ChannelId);
    said.classList.toggle('sig', most !== undefined && length > most);
  };
  editing.onChange(counted);
  counted();
  made.area.after(said);
  return made;
}

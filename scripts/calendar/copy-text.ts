/** What is pasted into a platform's field, or handed to a scheduling tool. Pure. */

import type { Variant } from '../model/planned-post.ts';
import { taggedText } from './export/line.ts';

/** The text as it goes out, hashtags behind it, and the link below, as it was written with its UTM parameters, unless the text has it already. */
export function copyText(variant: Pick<Variant, 'text' | 'hashtags' | 'link'>): string {
  const text = taggedText(variant);
  const { link } = variant;
  return [text, link && !text.includes(link) ? link : ''].filter(Boolean).join('\n\n');
}

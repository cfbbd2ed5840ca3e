/** The demo's editorial calendar, from mid-October to the end of December 2026: entries, campaigns, pictures, packs, decisions. */

import { campaignFiles } from './calendar-campaigns.ts';
import { entryFile } from './calendar-entry.ts';
import { futureEntries } from './calendar-future.ts';
import { pictures } from './calendar-media.ts';
import { ownEntries } from './calendar-own.ts';
import { pastEntries } from './calendar-past.ts';
import { reviewFiles } from './calendar-reviews.ts';
import type { Output } from './output.ts';
import type { Platform } from './plan.ts';
import type { Post } from './story.ts';

/** Folders of the brand that the generator writes, and empties before. */
export const CALENDAR_FOLDERS = ['calendar', 'campaigns', 'media', 'reviews', 'decisions'] as const;

/** Every file of the calendar. The story's posts are what past entries became. */
export function calendarFiles(story: Readonly<Record<Platform, readonly Post[]>>): Output[] {
  const entries = [...pastEntries(story), ...futureEntries(), ...ownEntries].map(entryFile);
  return [...entries, ...campaignFiles(), ...pictures, ...reviewFiles(entries, pictures)];
}

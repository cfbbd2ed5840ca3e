/** Columns that the classic Facebook Page Insights exports of posts and of video posts share (2014–2016 files). */

import { format, instant, number, text } from './_export.ts';

/** *Stories* count every action; *Talking About This* counts people. */
export const STORIES = {
  reactions: number('Lifetime Post Stories by action type - like'),
  comments: number('Lifetime Post Stories by action type - comment'),
  shares: number('Lifetime Post Stories by action type - share'),
};

export const SEEN_AND_CLICKED = {
  impressions: number('Lifetime Post Total Impressions'),
  reach: number('Lifetime Post Total Reach'),
  clicks: number('Lifetime Post Consumptions'),
  link_clicks: number('Lifetime Post Consumptions by type - link clicks'),
};

/** Times are Pacific; lengths are in milliseconds. */
export const POST = {
  id: text('Post ID'),
  permalink: text('Permalink'),
  published: instant('America/Los_Angeles', 'mdy', 'Posted'),
  format: format({ Photo: 'photo', Link: 'link', Video: 'video', Status: 'text', SharedVideo: 'share' }, 'Type'),
  text: { ...text('Post Message'), entities: true as const },
  duration: { ...number('Lifetime Video length'), times: 0.001 },
};

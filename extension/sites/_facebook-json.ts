/** What Facebook puts of a post into `script[data-sjs]`: the story of the page, with its exact time and counts. */

import type { ClipFigure } from '../../scripts/model/clip.ts';
import { at, exactFigures, jsonScripts, numberAt, recordsIn, type Tree, textAt } from './_json-tree.ts';

/** What names a post in an address: its number, or its `pfbid…`. Null when the address shows no post. */
export function idIn(url: URL): string | null {
  const named =
    url.searchParams.get('story_fbid') ??
    url.searchParams.get('fbid') ??
    (url.pathname.startsWith('/watch') ? url.searchParams.get('v') : null);
  const path = /\/(?:posts|videos|reel|permalink|photos)\/(?:[^/]+\/)*?(pfbid\w+|\d{6,})\/?$/.exec(url.pathname);
  return named ?? path?.[1] ?? null;
}

export interface RecordedStory {
  author: { name: string | null; url: string | null };
  /** Seconds since 1970. */
  createdAt: number | null;
  text: string | null;
  figures: ClipFigure[];
}

/** The story with this id in the page's data; null when the data is of another post. */
export function recordedStory(document: Document, id: string): RecordedStory | null {
  const isIt = (record: Tree) =>
    (record.post_id === id ||
      [record.wwwURL, record.url, record.permalink_url].some((url) => typeof url === 'string' && url.includes(id))) &&
    (record.comet_sections !== undefined || record.feedback !== undefined);
  for (const data of jsonScripts(document, 'script[data-sjs], script[type="application/json"]', id)) {
    const [story] = recordsIn(data, isIt);
    if (story) return fieldsOf(story);
  }
  return null;
}

function fieldsOf(story: Tree): RecordedStory {
  const content = at(story, 'comet_sections', 'content', 'story') ?? story;
  const actor = at(content, 'actors', 0) ?? at(story, 'actors', 0);
  const feedback = at(story, 'comet_sections', 'feedback') ?? story.feedback;
  const counted = (key: string, ...path: string[]): number | null => {
    const found = recordsIn({ feedback }, (record) => record[key] !== undefined && record[key] !== null)[0];
    return found ? numberAt(found, key, ...path) : null;
  };
  const created = recordsIn(
    at(story, 'comet_sections', 'context_layout') ?? at(story, 'comet_sections', 'timestamp') ?? story,
    (record) => typeof record.creation_time === 'number',
  )[0];
  return {
    author: { name: textAt(actor, 'name'), url: textAt(actor, 'url') },
    createdAt: numberAt(created, 'creation_time'),
    text: textAt(content, 'message', 'text'),
    figures: exactFigures([
      ['reactions', 'reaction_count', counted('reaction_count', 'count') ?? counted('likers', 'count')],
      [
        'comments',
        'total_comment_count',
        counted('comment_rendering_instance', 'comments', 'total_count') ?? counted('total_comment_count'),
      ],
      ['shares', 'share_count', counted('share_count', 'count')],
      ['video_views', 'video_view_count', counted('video_view_count')],
    ]),
  };
}

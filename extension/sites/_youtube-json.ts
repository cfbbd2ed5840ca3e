/** What YouTube puts of a video into `ytInitialPlayerResponse`, and into its JSON-LD. Both stay as they were when one goes on to another video. */

import type { ClipFigure, ClippedPost } from '../../scripts/model/clip.ts';
import { jsonOf } from './_dom.ts';
import { at, exactFigures, listAt, numberAt, objectAfter, recordsIn, textAt } from './_json-tree.ts';

export interface RecordedVideo {
  title: string | null;
  text: string | null;
  author: ClippedPost['author'];
  /** ISO with its zone, or the day alone. */
  publishedAt: string | null;
  figures: ClipFigure[];
  isLive: boolean;
}

const handleIn = (url: string | null): string | null => /\/@([\w.·-]+)/.exec(url ?? '')?.[1] ?? null;

/** The data of the video with this id; null when the page's data is of another one. */
export function recordedVideo(document: Document, id: string): RecordedVideo | null {
  for (const script of document.querySelectorAll('script')) {
    const source = script.textContent ?? '';
    if (!source.includes('ytInitialPlayerResponse') || !source.includes(id)) continue;
    const response = objectAfter(source, 'ytInitialPlayerResponse');
    if (textAt(response, 'videoDetails', 'videoId') === id) return fromPlayer(response);
  }
  return fromLinkedData(document, id);
}

function fromPlayer(response: unknown): RecordedVideo {
  const details = at(response, 'videoDetails');
  const format = at(response, 'microformat', 'playerMicroformatRenderer');
  const handle = handleIn(textAt(format, 'ownerProfileUrl'));
  const channel = textAt(details, 'channelId');
  return {
    title: textAt(details, 'title'),
    text: textAt(details, 'shortDescription'),
    author: {
      name: textAt(details, 'author'),
      handle,
      url: handle ? `https://www.youtube.com/@${handle}` : channel && `https://www.youtube.com/channel/${channel}`,
    },
    publishedAt: textAt(format, 'publishDate') ?? textAt(format, 'uploadDate'),
    figures: exactFigures([
      ['views', 'viewCount', numberAt(details, 'viewCount')],
      ['reactions', 'likeCount', numberAt(format, 'likeCount')],
    ]),
    isLive: at(details, 'isLiveContent') === true,
  };
}

function fromLinkedData(document: Document, id: string): RecordedVideo | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (!script.textContent?.includes(id)) continue;
    const [video] = recordsIn(jsonOf(script), (record) => record['@type'] === 'VideoObject');
    const addresses = [textAt(video, '@id'), textAt(video, 'url'), textAt(video, 'embedUrl')];
    if (!video || !addresses.some((address) => address?.includes(id))) continue;
    const counters = listAt(video, 'interactionStatistic');
    const counted = (type: string) =>
      counters.find((counter) => String(at(counter, 'interactionType', '@type') ?? at(counter, 'interactionType')).endsWith(type));
    return {
      title: textAt(video, 'name'),
      text: textAt(video, 'description'),
      author: {
        name: textAt(video, 'author') ?? textAt(video, 'author', 'name'),
        handle: handleIn(textAt(video, 'author', 'url')),
        url: null,
      },
      publishedAt: textAt(video, 'uploadDate'),
      figures: exactFigures([
        ['views', 'WatchAction', numberAt(counted('WatchAction'), 'userInteractionCount')],
        ['reactions', 'LikeAction', numberAt(counted('LikeAction'), 'userInteractionCount')],
      ]),
      isLive: false,
    };
  }
  return null;
}

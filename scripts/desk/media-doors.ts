/** The doors of a brand's media: taken in under `media/`, listed, shown. */

import { MEDIA_EXTENSIONS, MEDIA_MOST, type MediaLine } from '../model/desk-edit.ts';
import { Problem } from '../model/problem.ts';
import { droppedSegments } from '../workspace/dropped-name.ts';
import { ownFolder } from '../workspace/edit-folder.ts';
import { isMediaName, listMedia, mediaFile, mediaType } from '../workspace/edit-media.ts';
import { takeIn } from '../workspace/intake.ts';
import { type Doors, knownBrand } from './answer.ts';

/** The doors; `changed` is called after each file that comes in. */
export function mediaDoors(dataDir: string, changed: () => void): Doors {
  return {
    'PUT media': {
      door: { method: 'PUT', type: 'application/octet-stream', most: MEDIA_MOST },
      tooLarge: { code: 'media-too-large', with: { most: MEDIA_MOST / 2 ** 20 } },
      async answer({ request, query }) {
        const brand = knownBrand(dataDir, query.get('brand') ?? '');
        const path = query.get('path') ?? '';
        if (!isMediaName(droppedSegments(path).at(-1) as string)) throw new Problem('media-kind', { known: MEDIA_EXTENSIONS.join(', ') });
        ownFolder(dataDir, [brand, 'media'], true);
        const bytes = Number(request.headers['content-length']);
        const modifiedMs = Number(query.get('modified') ?? Number.NaN);
        const landed = await takeIn({ dataDir, brand, into: 'media', path, chunks: request, bytes, most: MEDIA_MOST, modifiedMs });
        if (!landed.already) changed();
        return { status: landed.already ? 200 : 201, body: lineOf({ path: landed.path, bytes }) };
      },
    },
    'GET media/list': {
      door: { method: 'GET' },
      async answer({ query }) {
        const folder = ownFolder(dataDir, [knownBrand(dataDir, query.get('brand') ?? '')], false) as string;
        return { status: 200, body: listMedia(folder).map(lineOf) };
      },
    },
    'GET media': {
      door: { method: 'GET' },
      async answer({ query }) {
        const found = mediaFile(dataDir, knownBrand(dataDir, query.get('brand') ?? ''), query.get('file') ?? '');
        if (!found) throw new Problem('media-gone');
        return { file: found.location, type: mediaType(found.path), bytes: found.bytes };
      },
    },
  };
}

function lineOf({ path, bytes }: { path: string; bytes: number }): MediaLine {
  const [group] = mediaType(path).split('/');
  return { file: path, bytes, kind: group === 'image' || group === 'video' ? group : 'document' };
}

/** The reply library of a brand: the files of `replies/`. */

import type { Brand } from '../model/brand.ts';
import type { PanelReply } from '../model/panel.ts';
import type { Language } from '../model/phrase.ts';
import { REPLY_VARIANT_KEYS, type Reply, readReply, replyKeysOf } from '../model/reply.ts';
import { nameOf } from './mentions.ts';
import { type FileLine, type NoteBody, readNoteFiles } from './note-files.ts';

export interface ReplyLibrary {
  /** By title. */
  replies: Reply[];
  /** Files that cannot be read. */
  broken: FileLine[];
  /** Worth saying of files that were read: keys that are the person's own. */
  remarks: FileLine[];
  /** For `bodyRemarks`. */
  bodies: NoteBody[];
}

/**
 * Reads the replies of a brand. Files of the first editor, with their text at the top, count as a reply of one variant. `languages`: the
 * brand's; a variant that names none is in the first.
 */
export function readReplies(brandDir: string, languages: readonly Language[] = ['fr']): ReplyLibrary {
  const { notes, ...rest } = readNoteFiles(brandDir, 'replies', {
    read: (content, { id }, notes) => {
      const { reply, faults } = readReply(content, { id, notes, languages });
      return { note: reply, faults };
    },
    knownKeys: (content) => ({ own: replyKeysOf(content), variant: REPLY_VARIANT_KEYS }),
  });
  return { replies: notes.toSorted((one, other) => one.title.localeCompare(other.title, 'fr') || (one.id < other.id ? -1 : 1)), ...rest };
}

/**
 * A reply as the panel and the desk's queue offer it. `today`: YYYY-MM-DD on the brand's clock. Of a brand whose file cannot be read there is
 * neither: an owner stays as it is written, and nothing is outdated.
 */
export function offeredReply(
  { id, title, owner, reviewOn, tags, variants }: Reply,
  brand: Pick<Brand, 'people'> | null,
  today: string | null,
): PanelReply {
  return {
    id,
    title,
    owner: owner === null || brand === null ? owner : nameOf(owner, brand),
    reviewOn,
    outdated: reviewOn !== null && today !== null && reviewOn <= today,
    tags,
    variants,
  };
}

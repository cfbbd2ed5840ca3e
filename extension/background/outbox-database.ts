/** The outbox's database: what it holds, and how it is made. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Clip, ClipEvent } from '../../scripts/model/clip.ts';
import type { ListedClip } from '../messages.ts';
import type { Source } from './evidence.ts';

/** A file of evidence with its name. */
export interface EvidenceFile {
  file: string;
  bytes: ArrayBuffer;
}

/** `draft`: read, not kept yet. `gathering`: kept, its pictures are being taken. */
export interface WaitingClip {
  id: string;
  clip: Clip;
  state: 'draft' | 'gathering' | 'waiting' | 'refused';
  /** It went to the host or to a download at least once: it must not change any more. */
  sent: boolean;
  attempts: number;
  /** Not to be tried before, epoch milliseconds. */
  nextTry: number;
  /** When it came to this state, epoch milliseconds. */
  since: number;
  /** Of a draft: where its pictures are to be taken. */
  source?: Source;
}

export interface WaitingEvent {
  id: string;
  event: ClipEvent;
  state: 'waiting' | 'refused';
  /** It went to the host or to a download at least once: it can only be taken back by another event. */
  sent?: boolean;
  attempts: number;
  nextTry: number;
}

/** A small record of each clip that was kept, after it has left too. */
export interface Seen {
  id: string;
  post: string;
  author?: string;
  listed: ListedClip;
}

export interface Schema extends DBSchema {
  clips: { key: string; value: WaitingClip };
  files: { key: [string, string]; value: EvidenceFile & { clip: string } };
  events: { key: string; value: WaitingEvent };
  seen: { key: string; value: Seen; indexes: { post: string; author: string } };
}

/** Opens the database, and makes it at first. `terminated`: the browser closed it, and it must be opened anew. */
export function openDatabase(name: string, terminated: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('clips', { keyPath: 'id' });
      database.createObjectStore('files', { keyPath: ['clip', 'file'] });
      database.createObjectStore('events', { keyPath: 'id' });
      const seen = database.createObjectStore('seen', { keyPath: 'id' });
      seen.createIndex('post', 'post');
      seen.createIndex('author', 'author');
    },
    terminated,
  });
}

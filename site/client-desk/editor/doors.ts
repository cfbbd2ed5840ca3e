/** What the editor asks of the desk's doors. An answer is its status and body; no answer at all is `Lost`. */

import type {
  ClipLines,
  Conflict,
  FieldSentences,
  MediaLine,
  NoteKind,
  NoteLine,
  OpenNote,
  RequestBody,
  RequestName,
  Unfit,
  Written,
} from '../../../scripts/model/desk-edit.ts';
import type { Language } from '../../../scripts/model/phrase.ts';

/** The desk did not answer. */
export class Lost extends Error {}
/** The desk said no, with its sentence. */
export class Refusal extends Error {}
/** The file is no more. */
export class Gone extends Refusal {}

export type Answer<T> =
  | { done: T; unfit?: undefined; conflict?: undefined }
  | { unfit: Unfit; done?: undefined; conflict?: undefined }
  | { conflict: Conflict; done?: undefined; unfit?: undefined };

/** What was done; throws a Refusal with the sentences of what kept it from being done. */
export function doneOf<T>({ done, conflict, unfit }: Answer<T>): T {
  if (done !== undefined) return done;
  throw new Refusal(conflict?.problem ?? Object.values(unfit?.fields ?? {}).join(' '));
}

export interface Picture {
  address: string;
  bytes: number;
}

export interface EditorDoors {
  notes: (brand: string, kind: NoteKind) => Promise<NoteLine[]>;
  note: (brand: string, kind: NoteKind, name: string) => Promise<OpenNote | null>;
  /** Any door that writes. Throws Lost, Gone, or Refusal for what is no field's fault. */
  post: <T = Written, N extends RequestName = RequestName>(door: N, body: RequestBody<N>) => Promise<Answer<T>>;
  /** The brand's newest clips, those that a search finds, or those of these ids (a comma between). */
  clips: (brand: string, which: { search: string } | { ids: string }) => Promise<ClipLines>;
  media: (brand: string) => Promise<MediaLine[]>;
  /** A media file as an address of this page, and its bytes; null when it is missing. */
  picture: (brand: string, file: string) => Promise<Picture | null>;
  /** `progress` is told the part that was sent, 0–1. */
  upload: (brand: string, file: File, progress: (part: number) => void) => Promise<MediaLine>;
}

export function editorDoors(token: string, language: Language): EditorDoors {
  const headers = { 'x-vigie-token': token };
  const ask = async (door: string, query: Record<string, string>, init: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(`/_desk/${door}?${new URLSearchParams({ ...query, lang: language })}`, {
        ...init,
        headers: { ...headers, ...init.headers },
      });
    } catch {
      throw new Lost();
    }
  };
  const bodyOf = async (response: Response): Promise<unknown> => {
    try {
      return await response.json();
    } catch {
      throw new Lost();
    }
  };
  const orRefusal = async <T>(response: Response): Promise<T> => {
    const body = await bodyOf(response);
    if (response.status >= 400) throw new Refusal((body as { problem?: string }).problem ?? String(response.status));
    return body as T;
  };
  const pictures = new Map<string, Promise<Picture | null>>();
  return {
    notes: async (brand, kind) => {
      const answer = await orRefusal<NoteLine[] | { notes: NoteLine[] }>(await ask('notes', { brand, kind }));
      return Array.isArray(answer) ? answer : answer.notes;
    },
    note: async (brand, kind, name) => {
      const response = await ask('note', { brand, kind, name });
      return response.status === 404 ? null : orRefusal(response);
    },
    post: async (door, body) => {
      const response = await ask(door, {}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
      const answer = await bodyOf(response);
      if (response.status === 409 && (answer as Partial<Conflict>).now) return { conflict: answer as Conflict };
      if (response.status === 422 && (answer as { fields?: FieldSentences }).fields) return { unfit: answer as Unfit };
      const { problem } = answer as { problem?: string };
      if (response.status === 410) throw new Gone(problem);
      if (response.status >= 400) throw new Refusal(problem ?? String(response.status));
      return { done: answer as never };
    },
    clips: async (brand, which) => orRefusal(await ask('clips', { brand, ...which })),
    media: async (brand) => {
      const answer = await orRefusal<MediaLine[] | { media: MediaLine[] }>(await ask('media/list', { brand }));
      return Array.isArray(answer) ? answer : answer.media;
    },
    picture: (brand, file) => {
      const known = pictures.get(file);
      if (known) return known;
      const asked = ask('media', { brand, file }).then(async (response) => {
        if (!response.ok) return null;
        const blob = await response.blob();
        return { address: URL.createObjectURL(blob), bytes: blob.size };
      });
      pictures.set(file, asked);
      // What is missing now may come.
      const forget = () => pictures.delete(file);
      asked.then((picture) => picture ?? forget(), forget);
      return asked;
    },
    upload: (brand, file, progress) =>
      new Promise((done, fail) => {
        // fetch tells nothing of how much was sent.
        const request = new XMLHttpRequest();
        request.open('PUT', `/_desk/media?${new URLSearchParams({ brand, path: file.name.normalize('NFC'), lang: language })}`);
        request.setRequestHeader('x-vigie-token', token);
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 1);
        request.onerror = () => fail(new Lost());
        request.onload = () => orRefusal<MediaLine>(new Response(request.responseText, { status: request.status })).then(done, fail);
        request.send(file);
      }),
  };
}

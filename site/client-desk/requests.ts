/** What the page asks of the desk's doors. */

import type { BrandDraft } from '../../scripts/model/brand-draft.ts';
import type { DroppedFile } from '../../scripts/model/dropped-file.ts';
import type { Language } from '../../scripts/model/phrase.ts';

/** The desk said no, with its sentence; `null` when it did not answer at all. */
export class Refused extends Error {
  readonly sentence: string | null;
  constructor(sentence: string | null) {
    super(sentence ?? '');
    this.sentence = sentence;
  }
}

export interface Doors {
  files: () => Promise<{ files: DroppedFile[]; failed: string | null }>;
  send: (brand: string, path: string, file: File, progress: (part: number) => void) => Promise<DroppedFile>;
  undo: (id: string) => Promise<DroppedFile>;
  /** The folder, or what is wrong by field. */
  create: (draft: BrandDraft) => Promise<{ folder: string; name: string } | { fields: Record<string, string> }>;
}

/** The doors, with the token of the page and in its language. */
export function doorsOf(token: string, language: Language): Doors {
  const address = (door: string, query: Record<string, string> = {}) =>
    `/_desk/${door}?${new URLSearchParams({ ...query, lang: language })}`;
  const headers = { 'x-vigie-token': token };
  const ask = async (door: string, body?: object): Promise<{ status: number; body: unknown }> => {
    const init = body
      ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : { headers };
    try {
      const response = await fetch(address(door), init);
      return { status: response.status, body: await response.json() };
    } catch {
      throw new Refused(null);
    }
  };
  const orRefused = <T>({ status, body }: { status: number; body: unknown }): T => {
    if (status >= 400) throw new Refused((body as { problem?: string }).problem ?? null);
    return body as T;
  };
  return {
    files: async () => orRefused(await ask('files')),
    undo: async (id) => orRefused(await ask('undo', { id })),
    create: async (draft) => {
      const answer = await ask('brands', draft);
      const fields = (answer.body as { fields?: Record<string, string> }).fields;
      return fields ? { fields } : orRefused(answer);
    },
    send: (brand, path, file, progress) =>
      new Promise((done, fail) => {
        // fetch tells nothing of how much was sent.
        const request = new XMLHttpRequest();
        request.open('PUT', address('files', { brand, path, modified: String(file.lastModified) }));
        request.setRequestHeader('x-vigie-token', token);
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 1);
        request.onerror = () => fail(new Refused(null));
        request.onload = () => {
          const body = JSON.parse(request.responseText) as DroppedFile & { problem?: string };
          if (request.status < 400) done(body);
          else fail(new Refused(body.problem ?? null));
        };
        request.send(file);
      }),
  };
}

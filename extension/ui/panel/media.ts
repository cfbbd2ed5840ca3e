/** A medium of a post to publish: its thumbnail, its PNG on the clipboard, its file on the disk. Bytes come from the host when they are looked at. */

import { REFUSALS } from '../../../scripts/model/host-message.ts';
import type { PanelMedia } from '../../../scripts/model/panel.ts';
import { button, make } from '../dom.ts';
import { copyImage, fileOf, saveFile } from './copy.ts';
import type { Given, Hands } from './given.ts';
import { foreign } from './parts.ts';

/** Files that were read already, for as long as the panel shows. */
export type Files = Map<string, Promise<Blob | { problem: string }>>;

/** A medium with its verbs. `look`: shows the thumbnail, once. */
export function mediumOf(medium: PanelMedia, given: Given, hands: Hands, files: Files): { element: HTMLElement; look(): void } {
  const { text } = given;
  const name = medium.file.split('/').at(-1) ?? medium.file;
  const picture = make('div', { class: 'thumb' });
  const problem = make('p', { class: 'sm sig' });
  const wrong = (said: string) => {
    problem.textContent = said;
    hands.say(said);
  };
  const read = async (): Promise<Blob | null> => {
    const file = await fileFrom(medium, given, hands, files);
    if (file instanceof Blob) return file;
    wrong(file.problem);
    return null;
  };
  const copy = async () => {
    const file = await read();
    if (!file) return;
    await copyImage(file).then(
      () => hands.say(text.imageCopied),
      (error: unknown) =>
        wrong(error instanceof DOMException && error.name === 'NotAllowedError' ? text.imageNotCopied : text.mediaUnreadable),
    );
  };
  const save = async () => {
    const file = await read();
    if (!file) return;
    saveFile(file, name);
    hands.say(text.saved(name));
  };
  let looked = false;
  return {
    element: make(
      'li',
      { class: 'medium' },
      picture,
      make(
        'div',
        { class: 'close' },
        foreign(name, { class: 'sm name' }, 'p'),
        medium.kind === 'image'
          ? medium.alt
            ? foreign(medium.alt, { class: 'sm mut' }, 'p')
            : make('p', { class: 'sm mut' }, text.noAlt)
          : null,
        make(
          'div',
          { class: 'acts' },
          medium.kind === 'image' ? button(text.copyImage, () => void copy(), { 'data-part': `image ${medium.file}` }) : null,
          button(text.save, () => void save(), { 'data-part': `save ${medium.file}` }),
        ),
        problem,
      ),
    ),
    look: () => {
      if (looked || medium.kind !== 'image') return;
      looked = true;
      void fileFrom(medium, given, hands, files).then((file) => {
        if (!(file instanceof Blob)) {
          problem.textContent = file.problem;
          return;
        }
        const image = make('img', { alt: medium.alt ?? '', src: URL.createObjectURL(file) });
        image.addEventListener('load', () => URL.revokeObjectURL(image.src));
        image.addEventListener('error', () => image.remove());
        picture.append(image);
      });
    },
  };
}

async function fileFrom(medium: PanelMedia, given: Given, { ask }: Hands, files: Files): Promise<Blob | { problem: string }> {
  const { text, language } = given;
  const brand = given.state.brand ?? '';
  // Two brands may have a file of the same name.
  const key = `${brand}/${medium.file}`;
  const fetch = async (): Promise<Blob | { problem: string }> => {
    const answer = await ask({ type: 'panel-media', brand, file: medium.file }).catch(() => ({ problem: 'host-away' as const }));
    if (!('problem' in answer)) return fileOf(answer.data, answer.mime);
    if (answer.problem === 'host-away') return { problem: text.mediaAway };
    if (answer.problem === 'too-large') return { problem: text.mediaLarge };
    return { problem: text.mediaRefused(REFUSALS[answer.problem][language]) };
  };
  const had = files.get(key);
  if (had) return had;
  const coming = fetch();
  files.set(key, coming);
  const file = await coming;
  // Another try may succeed.
  if (!(file instanceof Blob)) files.delete(key);
  return file;
}

/** Files that are dropped: sent one after the other, then shown as they were understood. */

import type { DroppedFile } from '../../scripts/model/dropped-file.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import type { deskWords } from '../desk/words-desk.ts';
import { droppedItem, sendingItem, textWithCode } from './dropped-item.ts';
import { type Chosen, filesOfDrop, filesOfPicker } from './folder-files.ts';
import { type Doors, Refused } from './requests.ts';

const POLL_MS = 500;
const MOST = 500 * 2 ** 20;
/** What systems leave in folders, and downloads under way. */
const LEFT_BEHIND = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)|\.(crdownload|part|partial|download|tmp)$/i;

interface FilesInput {
  words: (typeof deskWords)['fr'];
  language: Language;
  doors: Doors;
}

export function droppedFiles({ words, language, doors }: FilesInput): { created: (folder: string, name: string) => void } {
  const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const [zone, list, status, fault] = [by('drop'), by('dropped'), by('drop-status'), by('drop-fault')];
  const brand = by<HTMLSelectElement>('brand');
  const shown = new Map<string, { item: HTMLElement; state: string }>();
  let polling = false;
  let queue: Promise<void> = Promise.resolve();
  let sending = 0;

  const tell = () => {
    const waiting = sending + [...shown.values()].filter(({ state }) => state === 'waiting').length;
    const done = [...shown.values()].filter(({ state }) => state !== 'waiting').length;
    const text = waiting > 0 ? words.reading(waiting) : done > 0 ? words.done(done) : '';
    if (status.textContent !== text) status.textContent = text;
  };

  const show = (file: DroppedFile, place?: HTMLElement) => {
    const state = file.trash ? 'undone' : file.entries === null ? 'waiting' : JSON.stringify(file.entries);
    const known = shown.get(file.id);
    if (known?.state === state) return;
    const item = droppedItem(file, words, language, () => takeBack(file));
    const before = known?.item ?? place;
    const focused = before?.contains(document.activeElement) ?? false;
    if (before) before.replaceWith(item);
    else list.prepend(item);
    if (focused) item.querySelector<HTMLElement>('h3')?.focus();
    shown.set(file.id, { item, state });
    tell();
  };

  const complain = (text: string | null) => {
    fault.hidden = text === null;
    fault.replaceChildren();
    if (text === null) return;
    const line = document.createElement('p');
    line.append(...textWithCode(text));
    fault.append(line);
  };

  const poll = async () => {
    if (polling) return;
    polling = true;
    try {
      for (;;) {
        const { files, failed } = await doors.files();
        for (const file of files) show(file);
        complain(failed && `${words.failed}${language === 'fr' ? '\u00a0' : ''}: ${failed}`);
        if (!files.some(({ entries, trash }) => entries === null && trash === null)) break;
        await new Promise((later) => setTimeout(later, POLL_MS));
      }
    } catch (error) {
      complain((error instanceof Refused && error.sentence) || words.lost);
    } finally {
      polling = false;
    }
  };

  const takeBack = async (file: DroppedFile) => {
    try {
      show(await doors.undo(file.id));
    } catch (error) {
      complain((error instanceof Refused && error.sentence) || words.lost);
    }
  };

  const send = async ({ file, path }: Chosen, folder: string, item: ReturnType<typeof sendingItem>) => {
    if (file.size > MOST) return item.refuse(words.tooLarge);
    try {
      show(await doors.send(folder, path, file, item.progress), item.element);
    } catch (error) {
      item.refuse((error instanceof Refused && error.sentence) || words.lost, () => take([{ file, path }], item.element));
    }
  };

  const take = (chosen: Chosen[], place?: HTMLElement) => {
    complain(null);
    const wanted = chosen.filter(({ path }) => !path.split('/').some((part) => LEFT_BEHIND.test(part)));
    if (wanted.length < chosen.length) complain(words.leftOut(chosen.length - wanted.length));
    const folder = brand.value;
    for (const one of wanted) {
      const item = sendingItem(one.path, words, language);
      if (place) place.replaceWith(item.element);
      else list.prepend(item.element);
      sending++;
      queue = queue.then(async () => {
        await send(one, folder, item);
        sending--;
        tell();
        void poll();
      });
    }
    tell();
  };

  const goes = () => {
    by('goes').textContent = words.goesTo(brand.value);
  };
  brand.addEventListener('change', goes);
  for (const [button, picker] of [
    ['choose', 'picker'],
    ['choose-folder', 'folder-picker'],
  ] as const) {
    const input = by<HTMLInputElement>(picker);
    by(button).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      take(filesOfPicker(input));
      input.value = '';
    });
  }
  zone.addEventListener('dragover', () => zone.classList.add('over-it'));
  zone.addEventListener('dragleave', () => zone.classList.remove('over-it'));
  zone.addEventListener('drop', async ({ dataTransfer }) => {
    zone.classList.remove('over-it');
    if (dataTransfer) take(await filesOfDrop(dataTransfer));
  });
  goes();
  void poll();

  return {
    created(folder, name) {
      brand.prepend(new Option(name, folder, true, true));
      goes();
      by('no-brand').hidden = true;
      by('intake').hidden = false;
      by('desk').classList.remove('first');
      by('create').hidden = true;
      (document.querySelector('h1') as HTMLElement).textContent = words.head;
      const message = by('created');
      const head = document.createElement('h3');
      head.textContent = words.created(name);
      head.tabIndex = -1;
      const text = document.createElement('p');
      text.textContent = `${words.createdIn(folder)} ${words.nextDrop}`;
      message.replaceChildren(head, text);
      message.hidden = false;
      head.focus();
      by('files').scrollIntoView();
    },
  };
}

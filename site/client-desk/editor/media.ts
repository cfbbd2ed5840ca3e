/** The media of a variant: dropped or chosen, described, put in order by keyboard. */

import { type Form, textField } from './bound.ts';
import type { Content } from './content.ts';
import { button, h, select } from './dom.ts';
import { isTyping, keepingFocus } from './kept-focus.ts';
import { focusMoved, moved, orderButtons } from './ordered.ts';

/** `landed` takes a file that was copied while its variant may have changed place. */
export function mediaPart(form: Form, at: string, landed: (item: Content) => void): HTMLElement {
  const { page, editing } = form;
  const { words, brand, doors } = page;
  const place = `${at}.media`;
  const items = h('ol', { class: 'media', 'aria-label': words.media });
  const status = h('p', { class: 'sm mut', role: 'status' });
  const sent = h('progress', { max: '1', value: '0', hidden: true, 'aria-label': words.media });
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const picker = h('input', { type: 'file', multiple: true, hidden: true, accept: 'image/*,video/*' });
  const list = () => (editing.get(place) as Content[] | null | undefined) ?? [];
  const fileOf = (item: Content) => String(item.file ?? '');

  const put = (next: Content[], focus?: number) => {
    editing.set(place, next.length > 0 ? next : undefined);
    draw();
    if (focus !== undefined) items.children[focus]?.querySelector('input')?.focus();
  };
  const swap = (index: number, by: number) => {
    const item = list()[index] as Content;
    put(moved(list(), index, by));
    focusMoved(items.children[index + by], by);
    page.say(`${fileOf(item)}, ${index + by + 1} / ${list().length}`);
  };

  function row(item: Content, index: number): HTMLElement {
    const file = fileOf(item);
    const picture = h('div', { class: 'thumb' });
    void doors.picture(brand.folder, file).then(
      (found) =>
        picture.replaceChildren(
          found === null
            ? h('span', { class: 'sm sig', text: words.mediaMissing })
            : /\.(mp4|mov|webm)$/i.test(file)
              ? h('video', { src: found.address, muted: true, preload: 'metadata' })
              : h('img', {
                  src: found.address,
                  alt: '',
                  on: { error: () => picture.replaceChildren(h('span', { class: 'sm mut', text: words.mediaUnseen })) },
                }),
        ),
      () => undefined,
    );
    return h(
      'li',
      {},
      picture,
      h(
        'div',
        { class: 'stack tight' },
        h('p', { class: 'sm' }, h('code', { text: file })),
        textField(form, { label: words.fields.alt, place: `${place}.${index}.alt`, max: 2000 }),
        h(
          'div',
          { class: 'pair' },
          textField(form, { label: words.fields.rightsUntil, place: `${place}.${index}.rightsUntil`, type: 'date' }),
          textField(form, { label: words.fields.credit, place: `${place}.${index}.credit` }),
        ),
        h(
          'div',
          { class: 'acts' },
          orderButtons({
            index,
            of: list().length,
            up: words.mediaUp(file),
            down: words.mediaDown(file),
            move: (by) => swap(index, by),
          }),
          button(words.removeShort, () => put(list().filter((_, other) => other !== index)), { 'aria-label': words.mediaRemove(file) }),
        ),
      ),
    );
  }
  const draw = () => {
    for (const known of [...form.fields.keys()]) if (known.startsWith(`${place}.`)) form.fields.delete(known);
    items.replaceChildren(...list().map(row));
  };

  async function take(files: readonly File[]): Promise<void> {
    const failed: string[] = [];
    fault.hidden = true;
    for (const file of files) {
      status.textContent = words.mediaSending(file.name);
      sent.hidden = false;
      sent.value = 0;
      try {
        const kept = await doors.upload(brand.folder, file, (part) => {
          sent.value = part;
        });
        const next = [...list(), { file: kept.file }];
        if (!items.isConnected) landed({ file: kept.file });
        else if (isTyping()) keepingFocus(form, () => put(next));
        else put(next, next.length - 1);
        status.textContent = words.mediaKept(kept.file);
      } catch (error) {
        status.textContent = '';
        failed.push(`${file.name}${page.language === 'fr' ? '\u00a0: ' : ': '}${page.why(error)}`);
        fault.textContent = failed.join(' ');
        fault.hidden = false;
      }
    }
    sent.hidden = true;
    void offerKnown();
  }
  picker.addEventListener('change', () => {
    void take([...(picker.files ?? [])]);
    picker.value = '';
  });
  const choose = button(words.mediaChoose, () => picker.click());
  const already = h('div', {});
  const offerKnown = async () => {
    const files = await doors.media(brand.folder).catch(() => []);
    if (files.length === 0) return;
    const choice = select(
      files.map(({ file }) => ({ value: file, text: file.replace(/^media\//, '') })),
      '',
      words.mediaKnown,
    );
    choice.setAttribute('aria-label', words.mediaKnown);
    choice.addEventListener('change', () => choice.value && put([...list(), { file: choice.value }], list().length));
    already.replaceChildren(choice);
  };
  const zone = h(
    'div',
    { class: 'drop small' },
    h('p', { class: 'sm', text: words.mediaDrop }),
    h('div', { class: 'acts' }, choose, already),
  );
  dropZone(zone, (files) => void take(files));
  draw();
  void offerKnown();
  const wrong = h('p', { class: 'fault', hidden: true });
  const box = h(
    'fieldset',
    { class: 'field stack tight', data: { field: place } },
    h('legend', { text: words.media }),
    items,
    zone,
    picker,
    sent,
    status,
    fault,
    wrong,
  );
  form.fields.set(place, {
    box,
    control: choose,
    fault: (text) => {
      wrong.textContent = text ?? '';
      wrong.hidden = text === null;
    },
  });
  return box;
}

/** Takes files that are dropped on an element. */
export function dropZone(zone: HTMLElement, taken: (files: File[]) => void): void {
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over-it');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over-it'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over-it');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) taken(files);
  });
}

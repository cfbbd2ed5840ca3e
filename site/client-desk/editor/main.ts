/** The script of the desk's editor: which brand, which kind, and the list or the note that the address names. */

import type { NoteKind, NoteLine } from '../../../scripts/model/desk-edit.ts';
import { NOTE_KINDS } from '../../../scripts/model/desk-edit.ts';
import { readPlannedPost } from '../../../scripts/model/planned-post.ts';
import type { EditorBrand } from '../../data/desk-calendar.ts';
import { editorWords } from '../../desk/words-editor.ts';
import type { Known } from './about.ts';
import { h } from './dom.ts';
import { editorDoors } from './doors.ts';
import { brandsOf } from './fresh.ts';
import { noteEditor } from './note-editor.ts';
import { overview } from './overview.ts';
import { type EditorPage, editorPage, entitle, keepLanguage, parametersOf } from './page.ts';
import { knownStanding } from './standing-now.ts';
import { startOf } from './start.ts';

async function open(root: HTMLElement): Promise<void> {
  const brands = brandsOf(document);
  const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const asked = new URLSearchParams(location.search);
  const known = brands.find(({ brand }) => brand.folder === asked.get('brand')) ?? (brands[0] as EditorBrand);
  const kind = NOTE_KINDS.find((one) => one === asked.get('kind')) ?? 'calendar';
  const page = editorPage({
    brand: known.brand,
    kind,
    language,
    words: editorWords[language],
    doors: editorDoors(root.dataset.token ?? '', language),
  });
  const place = document.getElementById('editor-place') as HTMLElement;
  const brand = document.getElementById('brand') as HTMLSelectElement;
  brand.value = known.brand.folder;
  brand.addEventListener('change', () => location.assign(parametersOf(brand.value, kind)));
  keepLanguage();
  // A file dropped beside its place would be opened by the browser, and the page lost.
  for (const event of ['dragover', 'drop'] as const) document.addEventListener(event, (dropped) => dropped.preventDefault());

  try {
    const entry = asked.get('entry');
    if (entry === null && !asked.has('new') && !asked.has('on')) {
      if (kind !== 'calendar') entitle(page.words.kinds[kind]);
      place.replaceChildren(kinds(page), await overview(page, known));
      return;
    }
    place.replaceChildren(await noteOf(page, known, entry, asked.get('on')));
  } catch (error) {
    place.replaceChildren(h('div', { class: 'msg bad', role: 'alert' }, h('p', { text: page.why(error) })));
  }
}

const kinds = (page: EditorPage): HTMLElement =>
  h(
    'nav',
    { class: 'ways kinds', 'aria-label': page.words.kindsLabel },
    ...NOTE_KINDS.map((kind: NoteKind) =>
      h('a', {
        href: parametersOf(page.brand.folder, kind),
        'aria-current': kind === page.kind ? 'page' : null,
        text: page.words.kinds[kind],
      }),
    ),
  );

async function noteOf(page: EditorPage, known: EditorBrand, entry: string | null, on: string | null): Promise<HTMLElement> {
  const { words, doors, brand, kind } = page;
  const [note, campaigns] = await Promise.all([
    entry === null ? null : doors.note(brand.folder, kind, entry),
    kind === 'calendar' ? doors.notes(brand.folder, 'campaigns') : ([] as NoteLine[]),
  ]);
  if (entry !== null && !note)
    return h(
      'div',
      { class: 'msg bad' },
      h('p', { text: words.noteMissing(entry) }),
      h('p', {}, h('a', { href: page.address(), text: words.back })),
    );
  const title = note ? String(note.frontmatter.title ?? (note.editable ? words.untitled : note.name)) : words.newOne[kind];
  entitle(title);
  (document.getElementById('editor-lede') as HTMLElement).hidden = true;
  const facts: Known = {
    campaigns: campaigns.map(({ name, title }) => ({ value: name, text: title })),
    derived: (entry && known.states[entry]) || null,
    standing: kind === 'calendar' && note ? knownStanding(known, note) : null,
    days: known.days,
    neighbours: known.neighbours.flatMap(({ id, status, content }) => {
      const { post } = readPlannedPost(content, { id, notes: '', brand });
      return post && id !== entry ? [{ post, media: {}, status }] : [];
    }),
  };
  return noteEditor(page, note, note ? {} : await startOf(page, on), facts);
}

const root = document.getElementById('editor');
if (root) void open(root);

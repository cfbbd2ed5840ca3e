/** The doors of notes: entries of the calendar, campaigns, watch notes, replies. */

import type { Brand } from '../model/brand.ts';
import {
  type Change,
  type Keys,
  NOTE_KINDS,
  type NoteKind,
  type Removed,
  type RequestName,
  type RequestOf,
  WRITE_MOST,
} from '../model/desk-edit.ts';
import { twiceOf, type Values, zoneOf } from '../model/note-check.ts';
import type { Language } from '../model/phrase.ts';
import { entryId, readPlannedPost } from '../model/planned-post.ts';
import { Problem, sentence } from '../model/problem.ts';
import { addDays } from '../model/zone.ts';
import { readBrand } from '../workspace/brands.ts';
import { ownFolder } from '../workspace/edit-folder.ts';
import { changeFrontmatter } from '../workspace/edit-note.ts';
import { readNote, removeNote, restoreNote } from '../workspace/edit-place.ts';
import { type Answer, type Asked, asked, type Doors, knownBrand } from './answer.ts';
import { clipDoors } from './clip-doors.ts';
import { noteLines, openNote, valuesOf } from './note-open.ts';
import { namedBy, rename } from './note-rename.ts';
import { change, copyText, create, notAsOpened, type Writing, writeAgain } from './note-write.ts';

const COPY = { fr: ' (copie)', en: ' (copy)' };
type Opened = { brand: string; kind: NoteKind; name: string };
type Act<N extends RequestName> = (asked: RequestOf<N>, language: Language) => Promise<Answer>;

/** The doors; `changed` is called after each write. */
export function noteDoors(dataDir: string, changed: () => void): Doors {
  const writing = ({ brand, kind, name }: Opened, language: Language): Writing => {
    const found = brandOf(dataDir, brand);
    return { place: { dataDir, brand, kind, name }, brand: found, brandDir: ownFolder(dataDir, [brand], false) as string, language };
  };
  const calendar = (opened: Omit<Opened, 'kind'>, language: Language) => writing({ ...opened, kind: 'calendar' }, language);
  const door = <N extends RequestName>(name: N, act: Act<N>): Doors => ({
    [`POST ${name}`]: {
      door: { method: 'POST', type: 'application/json', most: WRITE_MOST },
      async answer({ request, language }) {
        const answer = await act(await asked(name, request, WRITE_MOST), language);
        if ('status' in answer && answer.status < 300) changed();
        return answer;
      },
    },
  });
  return {
    'GET notes': {
      door: { method: 'GET' },
      answer: async ({ query, language }) => {
        const { brand, kind } = noteQuery(query);
        return { status: 200, body: noteLines(dataDir, knownBrand(dataDir, brand), kind, language) };
      },
    },
    ...clipDoors(dataDir),
    'GET note': { door: { method: 'GET' }, answer: async (one) => opened(one) },
    ...door('note/create', (one, language) => {
      const { title, at } = one.frontmatter;
      const name = one.name ?? entryId(String(title ?? ''), one.kind === 'calendar' && typeof at === 'string' ? at : null);
      return create(writing({ ...one, name }, language), one.frontmatter, one.body ?? '');
    }),
    ...door('note/save', (one, language) => change(writing(one, language), one.hash, changesOf(one.changes), one.body)),
    ...door('note/again', (one, language) => writeAgain(writing(one, language), one)),
    ...door('note/duplicate', (one, language) => duplicate(writing(one, language), one)),
    ...door('note/move', (one, language) => {
      const of = writing(one, language);
      return change(of, one.hash, (values) => moveChanges(values, one, of.brand));
    }),
    ...door('note/drop', (one, language) => change(writing(one, language), one.hash, [{ keys: ['status'], value: 'dropped' }])),
    ...door('note/remove', async (one, language) => {
      const of = writing(one, language);
      const trash = removeNote(of.place, one.hash);
      return trash === null ? notAsOpened(of) : { status: 200, body: { trash, named: namedBy(of) } satisfies Removed };
    }),
    ...door('note/restore', async (one, language) => {
      const { place } = writing(one, language);
      restoreNote(place, one.trash);
      return { status: 200, body: { name: place.name, hash: readNote(place)?.hash ?? '', faults: {} } };
    }),
    ...door('note/rename', (one, language) => rename(writing({ ...one, kind: 'campaigns' }, language), one)),
    ...door('match', (one, language) => {
      const of = calendar(one, language);
      return change(of, one.hash, (values) => matchChanges(values, one, of.brand));
    }),
  };

  async function opened({ query, language }: Asked): Promise<Answer> {
    const { place, brand } = writing({ ...noteQuery(query), name: query.get('name') ?? '' }, language);
    const note = readNote(place);
    if (!note) return { status: 404, body: { problem: sentence({ code: 'note-gone' }, language) } };
    return { status: 200, body: openNote(place, note, brand, language) };
  }
}

/** A brand whose file can be read. Throws a Problem. */
export function brandOf(dataDir: string, folder: string): Brand {
  const found = readBrand(dataDir, knownBrand(dataDir, folder));
  if (found.problem) throw new Problem(found.problem.code, found.problem.with);
  return found.brand;
}

function noteQuery(query: URLSearchParams): { brand: string; kind: NoteKind } {
  const kind = NOTE_KINDS.find((one) => one === (query.get('kind') ?? 'calendar'));
  if (!kind) throw new Problem('desk-request');
  return { brand: query.get('brand') ?? '', kind };
}

const changesOf = (changes: readonly { keys: Keys; value?: unknown }[]): Change[] =>
  changes.map(({ keys, value }) => (value === undefined ? { keys } : { keys, value }));

/** A copy is a draft of its own: what says that the first one was scheduled or published is not copied. */
async function duplicate(of: Writing, { hash, title }: RequestOf<'note/duplicate'>): Promise<Answer> {
  const found = readNote(of.place);
  if (found?.hash !== hash) return notAsOpened(of);
  const values = valuesOf(found.source);
  if (!values) throw new Problem('note-header');
  const named = title ?? `${String(values.title ?? of.place.name)}${COPY[of.language]}`;
  const variants: unknown[] = Array.isArray(values.variants) ? values.variants : [];
  const own = variants.flatMap((_, index) =>
    ['permalink', 'postId', 'scheduled', 'notThese'].map((key): Change => ({ keys: ['variants', index, key] })),
  );
  const status: Change[] = of.place.kind === 'calendar' ? [{ keys: ['status'], value: 'draft' }] : [];
  const text = changeFrontmatter(found.source, [{ keys: ['title'], value: named }, ...status, ...own]);
  const name = entryId(named, of.place.kind === 'calendar' && typeof values.at === 'string' ? values.at : null);
  return copyText({ ...of, place: { ...of.place, name } }, text, ['title', 'status'], values);
}

/** A move to another day keeps the hour, and takes variants with a time of their own along by as many days. */
function moveChanges(values: Values, { at, occurrence }: RequestOf<'note/move'>, brand: Brand): Change[] {
  const from = typeof values.at === 'string' ? values.at : null;
  const to = at.length > 10 ? at.replace('T', ' ') : [at, from?.slice(11)].filter(Boolean).join(' ');
  const days = from === null ? 0 : Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
  const variants: unknown[] = Array.isArray(values.variants) ? values.variants : [];
  const own = variants.flatMap((variant, index): Change[] => {
    const wall = (variant as Values | null)?.at;
    if (days === 0 || typeof wall !== 'string') return [];
    return [{ keys: ['variants', index, 'at'], value: addDays(wall.slice(0, 10), days) + wall.slice(10) }];
  });
  const moved = { ...values, at: to, variants: variants.map((one, index) => ({ ...(one as Values), ...shifted(own, index) })) };
  const twice = twiceOf(moved, zoneOf(values, brand)) !== null;
  // Which of the two was meant on another night says nothing of this one.
  const which: Change[] =
    occurrence && twice ? [{ keys: ['occurrence'], value: occurrence }] : values.occurrence ? [{ keys: ['occurrence'] }] : [];
  return [{ keys: ['at'], value: to }, ...own, ...(days === 0 && twice && !occurrence ? [] : which)];
}

const shifted = (changes: readonly Change[], index: number) => {
  const found = changes.find(({ keys }) => keys[1] === index);
  return found ? { at: found.value } : {};
};

/** A proposed match that somebody confirms, or says it is not. */
function matchChanges(values: Values, { key, permalink, postId, notThis }: RequestOf<'match'>, brand: Brand): Change[] {
  const { post } = readPlannedPost(values, { id: 'entry', notes: '', brand });
  const variant = post?.variants.find((one) => one.key === key);
  if (!variant) throw new Problem('variant-gone');
  const keys: Keys = ['variants', variant.index];
  const not = notThis && !variant.notThese.includes(notThis) ? [...variant.notThese, notThis] : null;
  return [
    ...(permalink ? [{ keys: [...keys, 'permalink'], value: permalink }] : []),
    ...(postId ? [{ keys: [...keys, 'postId'], value: postId }] : []),
    ...(not ? [{ keys: [...keys, 'notThese'], value: not }] : []),
  ];
}

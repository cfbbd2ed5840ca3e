/**
 * Pairing: the script that starts the host, a manifest for each browser, and a note of what was made, so that all of it can be taken back.
 * A manifest of the same name that is not ours is never touched.
 */

import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { FIREFOX_EXTENSION_ID, HOST_NAME } from '../model/host-message.ts';
import { diskProblem, writeWhole } from '../workspace/write.ts';
import { browsersOf, type Place } from './browsers.ts';
import { CHROMIUM_ORIGIN } from './caller.ts';
import { type Machine, ownFolder } from './machine.ts';
import { cacheFolder, wrapperPath, wrapperText } from './wrapper.ts';

const noteSchema = v.object({
  dataDir: v.string(),
  made: v.array(v.object({ file: v.string(), key: v.nullable(v.string()) })),
  /** Folders that were not there before, outermost first. */
  folders: v.array(v.string()),
});
export type Pairing = v.InferOutput<typeof noteSchema>;

const notePath = (machine: Machine) => join(ownFolder(machine), 'pairing.json');

/** What was paired on this machine; null when nothing was, or the note of it cannot be read. */
export function readPairing(machine: Machine): Pairing | null {
  const read = v.safeParse(noteSchema, jsonIn(notePath(machine)));
  return read.success ? read.output : null;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** What became of a place: `same` when it was so before, `foreign` when another program's manifest stands there and stays. */
export type Outcome = 'made' | 'same' | 'foreign';

/** Writes the script and the note for a data folder, before any manifest. Returns the data folder that was paired before, when it was another. */
export function preparePairing(machine: Machine, dataDir: string): string | null {
  const before = readPairing(machine);
  const folders = before?.folders ?? missingFolders(dirname(ownFolder(machine)));
  try {
    mkdirSync(ownFolder(machine), { recursive: true });
    rmSync(cacheFolder(machine), { recursive: true, force: true });
    writeWhole(wrapperPath(machine), wrapperText(machine, dataDir));
    chmodSync(wrapperPath(machine), 0o755);
    writeNote(machine, { dataDir, made: before?.made ?? [], folders });
  } catch (error) {
    throw diskProblem(error, ownFolder(machine));
  }
  return before && before.dataDir !== dataDir ? before.dataDir : null;
}

const writeNote = (machine: Machine, note: Pairing) => writeWhole(notePath(machine), `${JSON.stringify(note, null, 2)}\n`);

/** Puts a manifest in its place, and notes it first. Throws a Problem when the place cannot be written. */
export function pairPlace(machine: Machine, place: Place): Outcome {
  if (isForeign(machine, place)) return 'foreign';
  const text = `${JSON.stringify(manifestOf(machine, place), null, 2)}\n`;
  const stood = existsSync(place.file) && readFileSync(place.file, 'utf8') === text;
  const named = place.key === null || machine.registry.get(place.key) === place.file;
  try {
    remember(machine, place);
    mkdirSync(dirname(place.file), { recursive: true });
    if (!stood) writeWhole(place.file, text);
    if (place.key !== null && !named) machine.registry.set(place.key, place.file);
  } catch (error) {
    throw diskProblem(error, place.file);
  }
  return stood && named ? 'same' : 'made';
}

function manifestOf(machine: Machine, { engine }: Place): object {
  const allowed = engine === 'firefox' ? { allowed_extensions: [FIREFOX_EXTENSION_ID] } : { allowed_origins: [CHROMIUM_ORIGIN] };
  return { name: HOST_NAME, description: 'Vigie', path: wrapperPath(machine), type: 'stdio', ...allowed };
}

/** Whether a manifest of ours is at a place, and on Windows named by the key. */
export function isPaired(machine: Machine, place: Pick<Place, 'file' | 'key'>): boolean {
  return isOurs(machine, place.file) && (place.key === null || machine.registry.get(place.key) === place.file);
}

function isOurs(machine: Machine, file: string): boolean {
  const found = jsonIn(file) as { path?: unknown } | null;
  return found?.path === wrapperPath(machine);
}

function isForeign(machine: Machine, { file, key }: Pick<Place, 'file' | 'key'>): boolean {
  if (existsSync(file) && !isOurs(machine, file)) return true;
  const named = key === null ? null : machine.registry.get(key);
  return named !== null && named !== file;
}

/** Notes a place and the folders that will be made for it. */
function remember(machine: Machine, { file, key }: Place): void {
  const note = readPairing(machine);
  if (!note) return;
  const known = note.made.some((one) => one.file === file && one.key === key);
  const folders = [...new Set([...note.folders, ...missingFolders(dirname(file))])];
  if (!known || folders.length > note.folders.length) {
    writeNote(machine, { ...note, made: known ? note.made : [...note.made, { file, key }], folders });
  }
}

/** Folders on the way to a path that are not there, outermost first. */
function missingFolders(path: string): string[] {
  return existsSync(path) || dirname(path) === path ? [] : [...missingFolders(dirname(path)), path];
}

/** What removing found at a place. */
export interface Removed {
  file: string;
  outcome: 'removed' | 'gone' | 'foreign';
}

/** Takes back what pairing made, and nothing else; without a note, what stands in the browsers' usual places. */
export function unpair(machine: Machine): Removed[] {
  const note = readPairing(machine);
  const usual = browsersOf(machine)
    .flatMap(({ places }) => places)
    .filter((place) => isOurs(machine, place.file));
  const places = [...(note?.made ?? []), ...usual.map(({ file, key }) => ({ file, key }))];
  const unique = [...new Map(places.map((place) => [`${place.file} ${place.key}`, place])).values()];
  try {
    const told = unique.map((place) => ({ file: place.key ?? place.file, outcome: unpairPlace(machine, place) }));
    for (const { file } of unique) if (isOurs(machine, file)) rmSync(file, { force: true });
    rmSync(cacheFolder(machine), { recursive: true, force: true });
    rmSync(wrapperPath(machine), { force: true });
    rmSync(notePath(machine), { force: true });
    for (const folder of [...(note?.folders ?? []), ownFolder(machine)].toReversed()) removeEmpty(folder);
    return told;
  } catch (error) {
    throw diskProblem(error, ownFolder(machine));
  }
}

/** On Windows several keys name one file: it goes when all keys are gone. */
function unpairPlace(machine: Machine, { file, key }: Pairing['made'][number]): Removed['outcome'] {
  if (isForeign(machine, { file, key })) return 'foreign';
  if (!isPaired(machine, { file, key })) return 'gone';
  if (key !== null) machine.registry.remove(key);
  else rmSync(file);
  return 'removed';
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else lies in it, or it is gone.
  }
}

/** `vigie pair`: lets the browsers of this machine reach Vigie, so that clips are kept at once; `--remove` takes that back. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { askHello } from '../host/ask-hello.ts';
import { browsersOf, type FoundBrowser, type Place, profilePlace } from '../host/browsers.ts';
import { type Machine, thisMachine } from '../host/machine.ts';
import { type Outcome, pairPlace, preparePairing, type Removed, unpair } from '../host/pairing.ts';
import { wrapperPath } from '../host/wrapper.ts';
import { Problem, type ProblemCode, type Remark, sentence } from '../model/problem.ts';
import { type Command, type Invocation, print } from './_command.ts';

/** What was done about one browser or one file. `state` is the contract of --json. */
interface Told {
  browser: string | null;
  state: Outcome | Removed['outcome'] | 'not-installed' | 'sealed' | 'answers' | 'silent' | 'replaced' | 'none';
  path: string | null;
  remark: Remark;
}

/** States that leave something for the person to do. */
const REFUSED: ReadonlySet<Told['state']> = new Set(['foreign', 'silent', 'none']);
const MARKS: Readonly<Partial<Record<Told['state'], string>>> = { 'not-installed': '·', sealed: '!', replaced: '!', gone: '·' };

export const command: Command = {
  usage: 'pair [--remove] [--browser-profile DIR …]',
  about: { fr: 'Relie l’extension des navigateurs à Vigie', en: 'Pairs the browsers’ extension with Vigie' },
  options: { remove: { type: 'boolean' }, 'browser-profile': { type: 'string', multiple: true } },
  async run(invocation) {
    const machine = thisMachine();
    const told = invocation.options.remove === true ? removeAll(machine) : await pairAll(machine, invocation);
    show(told, invocation);
    return told.some(({ state }) => REFUSED.has(state)) ? 2 : 0;
  },
};

/** Pairs the profiles that are named, else every browser that is installed; then starts the host as a browser would. */
async function pairAll(machine: Machine, { dataDir, options }: Invocation): Promise<Told[]> {
  if (!existsSync(dataDir)) throw new Problem('no-data-folder', { path: dataDir });
  const folder = realpathSync(dataDir);
  const profiles = [options['browser-profile'] ?? []].flat().map((path) => realProfile(String(path)));
  const browsers = profiles.length > 0 ? [] : browsersOf(machine);
  const places = [...profiles.map((path) => ({ name: path, place: profilePlace(path) })), ...installedPlaces(browsers)];
  const away = browsers.flatMap(awayOf);
  if (places.length === 0) return [...away, { browser: null, state: 'none', path: null, remark: { code: 'pair-no-browser' } }];
  const before = preparePairing(machine, folder);
  const told = places.map(({ name, place }) => pairOne(machine, name, place));
  const replaced: Told[] =
    before === null
      ? []
      : [{ browser: null, state: 'replaced', path: before, remark: { code: 'pair-replaced', with: { before, after: folder } } }];
  return [...told, ...away, ...replaced, await hear(machine, folder)];
}

function realProfile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Problem('pair-profile-missing', { path: resolve(path) });
  return realpathSync(path);
}

const installedPlaces = (browsers: readonly FoundBrowser[]): { name: string; place: Place }[] =>
  browsers.filter(({ installed }) => installed).flatMap(({ name, places }) => places.map((place) => ({ name, place })));

const CODES: Readonly<Record<Outcome, ProblemCode>> = { made: 'pair-made', same: 'pair-same', foreign: 'pair-foreign' };

function pairOne(machine: Machine, browser: string, place: Place): Told {
  const state = pairPlace(machine, place);
  const path = place.key ?? place.file;
  return { browser, state, path, remark: { code: CODES[state], with: { browser, path } } };
}

/** What is said of a browser that is not installed, or is there in a form that reaches no program. */
function awayOf({ name, installed, sealed }: FoundBrowser): Told[] {
  const told: Told[] = [];
  const one = { browser: name, path: null };
  if (sealed) told.push({ ...one, state: 'sealed', remark: { code: 'pair-sealed', with: { browser: name, kind: sealed } } });
  if (!installed && !sealed) told.push({ ...one, state: 'not-installed', remark: { code: 'pair-not-installed', with: { browser: name } } });
  return told;
}

/** Starts what the browsers will start. */
async function hear(machine: Machine, folder: string): Promise<Told> {
  const path = wrapperPath(machine);
  const heard = await askHello(path, machine.system);
  if ('ms' in heard) {
    return { browser: null, state: 'answers', path, remark: { code: 'pair-answers', with: { ms: heard.ms, path: folder } } };
  }
  return { browser: null, state: 'silent', path, remark: { code: 'pair-silent', with: { path, why: heard.why } } };
}

function removeAll(machine: Machine): Told[] {
  const codes: Readonly<Record<Removed['outcome'], ProblemCode>> = { removed: 'pair-removed', gone: 'pair-gone', foreign: 'pair-left' };
  const removed = unpair(machine);
  if (removed.length === 0) return [{ browser: null, state: 'gone', path: null, remark: { code: 'pair-nothing' } }];
  return removed.map(({ file, outcome }) => ({
    browser: null,
    state: outcome,
    path: file,
    remark: { code: codes[outcome], with: { path: file } },
  }));
}

function show(told: readonly Told[], { json, language }: Invocation): void {
  const said = told.map(({ remark, ...one }) => ({ ...one, says: sentence(remark, language) }));
  if (json) print(JSON.stringify({ told: said }, null, 2));
  else for (const { state, says } of said) print(`${MARKS[state] ?? (REFUSED.has(state) ? '✗' : '✓')} ${says}`);
}

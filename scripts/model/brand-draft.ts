/** A brand as somebody types it, on the desk's page or in the terminal, before it is a brand.yaml. */

import * as v from 'valibot';
import type { BrandFile } from './brand.ts';
import { LANGUAGES } from './phrase.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';
import type { Remark } from './problem.ts';

const typed = v.pipe(v.string(), v.maxLength(2_000));
const several = <T>(one: v.GenericSchema<T>) => v.pipe(v.array(one), v.maxLength(60));
const accountSchema = v.strictObject({ platform: typed, handle: typed });

/** The shape alone, so that any text can be told what is wrong with it. */
const draftSchema = v.strictObject({
  folder: typed,
  name: typed,
  timeZone: typed,
  languages: several(typed),
  light: typed,
  dark: typed,
  accounts: several(accountSchema),
  competitors: several(v.strictObject({ name: typed, accounts: several(accountSchema) })),
  targets: several(v.strictObject({ metric: typed, value: typed })),
});

export type BrandDraft = v.InferOutput<typeof draftSchema>;

/** A draft, from what was received; null when it has another shape. */
export function readDraft(value: unknown): BrandDraft | null {
  const parsed = v.safeParse(draftSchema, value);
  return parsed.success ? parsed.output : null;
}

type AccountDraft = BrandDraft['accounts'][number];

/** What is wrong with a draft, by field: `name`, `accounts.0.handle`. */
export type FieldProblems = Record<string, Remark>;

/** Names that the site's own addresses have. */
export const RESERVED_FOLDERS: ReadonlySet<string> = new Set(['en', 'dictionary', 'fonts', 'desk', 'pagefind']);

/** The folder name that a brand's name gives; empty when nothing is left of it. */
export function folderName(name: string): string {
  return name
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** Whether a name can be a brand's folder on every system. */
export const isFolderName = (name: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(name) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);

/** The account's name, from what people paste: a handle with its @, or the address of its page. */
export function plainHandle(text: string): string {
  const given = text.trim();
  if (/^https?:\/\//i.test(given)) {
    try {
      const last = new URL(given).pathname.split('/').filter(Boolean).at(-1);
      if (last) return decodeURIComponent(last).replace(/^@/, '');
    } catch {
      return given;
    }
  }
  return given.replace(/^@/, '');
}

/** The number that a person typed, or why it is none. Spaces between digits are allowed; `1,200` is not guessed. */
export function figureOf(text: string): { value: number } | { problem: Remark } {
  const given = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/[.,]\d{3}$/.test(given)) return { problem: { code: 'target-ambiguous', with: { typed: text.trim() } } };
  if (!/^\d+(?:[.,]\d+)?$/.test(given)) return { problem: { code: 'target-not-number' } };
  return { value: Number(given.replace(',', '.')) };
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** Everything that is wrong with a draft, by field. `metrics` are the ids that a target can have. Rows left empty count for nothing. */
export function draftProblems(draft: BrandDraft, metrics: readonly string[]): FieldProblems {
  const found: FieldProblems = {};
  const say = (field: string, code: Remark['code'], particulars?: Remark['with']) => {
    found[field] ??= particulars ? { code, with: particulars } : { code };
  };
  const short = (field: string, text: string, most: number) => text.trim().length > most && say(field, 'text-long', { most });
  if (draft.name.trim() === '') say('name', 'name-missing');
  short('name', draft.name, 80);
  if (RESERVED_FOLDERS.has(draft.folder)) say('folder', 'brand-folder-reserved', { folder: draft.folder });
  else if (!isFolderName(draft.folder)) say('folder', 'folder-name');
  if (!isTimeZone(draft.timeZone.trim())) say('timeZone', 'zone-unknown');
  if (languagesOf(draft).length === 0) say('languages', 'languages-missing');
  for (const theme of ['light', 'dark'] as const) {
    if (draft[theme].trim() !== '' && !isColour(draft[theme].trim())) say(theme, 'colour-shape');
  }
  if (draft.light.trim() === '' && draft.dark.trim() !== '') say('light', 'colour-shape');
  const accounts = (list: readonly AccountDraft[], at: string) => {
    const seen = new Set<string>();
    list.forEach(({ platform, handle }, index) => {
      const name = plainHandle(handle);
      if (name === '') return;
      if (!isPlatform(platform)) say(`${at}.${index}.platform`, 'platform-unknown', { platform, known: PLATFORM_IDS.join(', ') });
      short(`${at}.${index}.handle`, name, 120);
      const key = `${platform} ${name.toLowerCase()}`;
      if (seen.has(key)) say(`${at}.${index}.handle`, 'account-twice');
      seen.add(key);
    });
  };
  accounts(draft.accounts, 'accounts');
  draft.competitors.forEach((competitor, index) => {
    const at = `competitors.${index}`;
    if (competitor.name.trim() === '' && competitor.accounts.some(({ handle }) => plainHandle(handle) !== ''))
      say(`${at}.name`, 'competitor-name-missing');
    short(`${at}.name`, competitor.name, 80);
    accounts(competitor.accounts, `${at}.accounts`);
  });
  const targets = new Set<string>();
  draft.targets.forEach(({ metric, value }, index) => {
    if (value.trim() === '') return;
    const figure = figureOf(value);
    if ('problem' in figure) say(`targets.${index}.value`, figure.problem.code, figure.problem.with);
    if (!metrics.includes(metric)) say(`targets.${index}.metric`, 'metric-unknown', { metric, known: metrics.join(', ') });
    else if (targets.has(metric)) say(`targets.${index}.value`, 'target-twice');
    targets.add(metric);
  });
  return found;
}

const isPlatform = (id: string): id is PlatformId => (PLATFORM_IDS as readonly string[]).includes(id);
const languagesOf = (draft: BrandDraft) => LANGUAGES.filter((one) => draft.languages.includes(one));

/** What brand.yaml is to hold. Only for a draft that has no problem. */
export function brandFileOf(draft: BrandDraft): Partial<Record<keyof BrandFile, unknown>> {
  const targets = draft.targets.flatMap(({ metric, value }) => {
    const figure = value.trim() === '' ? null : figureOf(value);
    return figure && 'value' in figure ? [[metric, figure.value] as const] : [];
  });
  const accounts = accountsOf(draft.accounts);
  const competitors = draft.competitors
    .filter(({ name }) => name.trim() !== '')
    .map((one) => ({ name: one.name.trim(), ...filled('accounts', accountsOf(one.accounts)) }));
  const [light, dark] = [draft.light.trim().toLowerCase(), draft.dark.trim().toLowerCase()];
  return {
    name: draft.name.trim(),
    timeZone: draft.timeZone.trim(),
    languages: languagesOf(draft),
    ...filled('accounts', accounts),
    ...(light && { colours: { light, ...(dark && { dark }) } }),
    ...(competitors.length > 0 && { competitors }),
    ...filled('targets', Object.fromEntries(targets)),
  };
}

const filled = (key: string, group: object) => (Object.keys(group).length > 0 ? { [key]: group } : {});

/** Handles by platform, in the order of the platforms; one handle stands alone, several in a list. */
function accountsOf(list: readonly AccountDraft[]): Partial<Record<PlatformId, string | string[]>> {
  const named = list.flatMap(({ platform, handle }) => (plainHandle(handle) === '' ? [] : [{ platform, handle: plainHandle(handle) }]));
  return Object.fromEntries(
    PLATFORM_IDS.flatMap((id) => {
      const handles = named.filter(({ platform }) => platform === id).map(({ handle }) => handle);
      return handles.length === 0 ? [] : [[id, handles.length === 1 ? handles[0] : handles]];
    }),
  );
}

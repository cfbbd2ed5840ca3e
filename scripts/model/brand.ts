/** A brand, as its brand.yaml says it. */

import * as v from 'valibot';
import { openingHoursSchema } from './business-hours.ts';
import { LANGUAGES } from './phrase.ts';
import { PLATFORM_IDS, type PlatformId } from './platform.ts';
import { isTimeZone } from './zone.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));
const listOf = <T>(one: v.GenericSchema<T>) =>
  v.pipe(
    v.union([one, v.array(one)]),
    v.transform((value): T[] => (Array.isArray(value) ? value : [value as T])),
  );

const accountSchema = v.pipe(
  v.union([
    text,
    v.strictObject({
      handle: text,
      /** How pages write it, when the handle is not how people know it. */
      name: v.optional(text),
      /** Other names and ids under which exports mention the account. */
      also: v.optional(v.array(v.union([text, v.pipe(v.number(), v.transform(String))])), []),
    }),
  ]),
  v.transform((account): Account => (typeof account === 'string' ? { handle: account, also: [] } : account)),
);

/** One account of a brand. `also` holds other names and ids that exports use for it. */
export interface Account {
  handle: string;
  name?: string;
  also: string[];
}

const platformKey = v.picklist(PLATFORM_IDS);
const monthly = v.pipe(v.number(), v.minValue(0));

/** Who must approve, one stage after the other. */
const approvalSchema = v.strictObject({
  stages: v.pipe(
    v.array(
      v.strictObject({
        name: text,
        /** Ids of `people`. */
        reviewers: v.pipe(v.array(text), v.minLength(1)),
        /** How many of them must approve; all when absent. */
        needs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        /** Days before the post's day on which the stage should be over. */
        deadlineDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
      }),
    ),
    v.minLength(1),
  ),
});

/** What the calendar holds a brand's posts to. */
const calendarSchema = v.strictObject({
  /** Country of the public holidays, ISO 3166-1: FR, BE, CA; with a region, `CA-QC`, `FR-57`. */
  country: v.optional(v.pipe(text, v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})*$/))),
  /** The brand's own dates. */
  dates: v.optional(
    v.array(
      v.strictObject({
        day,
        until: v.optional(day),
        name: text,
        yearly: v.optional(v.boolean(), false),
        sensitive: v.optional(v.boolean(), false),
      }),
    ),
    [],
  ),
  /** Posts a week wished for, by channel. */
  cadence: v.optional(v.record(text, v.pipe(v.number(), v.minValue(0))), {}),
  /** Hours wished for between two posts of an account. */
  gapHours: v.optional(v.pipe(v.number(), v.minValue(0)), 4),
  /** Days without a post of an account that are called a gap. */
  silenceDays: v.optional(v.pipe(v.number(), v.minValue(1)), 7),
  /** Words that the brand does not use. */
  banned: v.optional(v.array(text), []),
  /** Hosts whose links carry UTM parameters: the brand's own site. */
  sites: v.optional(v.array(text), []),
});

/** What the brand promises to those who write to it. */
const answersSchema = v.strictObject({
  /** Opening hours within which an answer should come. */
  withinHours: v.pipe(v.number(), v.minValue(0.25)),
  hours: openingHoursSchema,
});

export const brandSchema = v.looseObject({
  name: text,
  timeZone: v.pipe(text, v.check(isTimeZone, 'time-zone')),
  languages: v.pipe(listOf(v.picklist(LANGUAGES)), v.minLength(1)),
  /** Fixes "today", so that a demonstration stays the same. A real brand leaves it out. */
  today: v.optional(day),
  colours: v.optional(v.strictObject({ light: colour, dark: v.optional(colour) })),
  /** Search engines may list its pages; they may not unless this says so. */
  indexed: v.optional(v.boolean(), false),
  accounts: v.optional(v.record(platformKey, listOf(accountSchema)), {}),
  /** Of files that name no platform or account: a file or a folder below the brand's, and its platform or `platform/account`. */
  files: v.optional(v.record(text, text), {}),
  competitors: v.optional(
    v.array(
      v.looseObject({
        name: text,
        accounts: v.optional(v.record(platformKey, listOf(accountSchema)), {}),
        /** Day from which every post of the platform is clipped: only then do medians compare. */
        complete: v.optional(v.record(platformKey, day)),
      }),
    ),
    [],
  ),
  /** Content pillars; with `share`, the part of the posts that each should have, in %. */
  pillars: v.optional(
    v.array(
      v.pipe(
        v.union([text, v.strictObject({ name: text, share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))) })]),
        v.transform((pillar): Pillar => (typeof pillar === 'string' ? { name: pillar } : pillar)),
      ),
    ),
    [],
  ),
  /** People, by a short id that entries and stages use. */
  people: v.optional(v.record(text, v.strictObject({ name: text, mail: v.optional(text), role: v.optional(text) })), {}),
  approval: v.optional(approvalSchema),
  calendar: v.optional(calendarSchema, {}),
  answers: v.optional(answersSchema),
  audiences: v.optional(v.array(text), []),
  objectives: v.optional(v.array(text), []),
  /** A figure per month, by metric id: `views: 600000`. `from` and `to` (months) bound a target in time. */
  targets: v.optional(
    v.record(
      text,
      v.pipe(
        v.union([
          monthly,
          v.strictObject({
            value: monthly,
            from: v.optional(v.pipe(text, v.regex(/^\d{4}-\d{2}$/))),
            to: v.optional(v.pipe(text, v.regex(/^\d{4}-\d{2}$/))),
          }),
        ]),
        v.transform((target): Target => (typeof target === 'number' ? { value: target } : target)),
      ),
    ),
    {},
  ),
});

/** A content pillar; `share` in % of the posts of a month. */
export interface Pillar {
  name: string;
  share?: number;
}

/** A monthly target: a figure to reach, in the metric's unit. `from` and `to` are months, both included. */
export interface Target {
  value: number;
  from?: string;
  to?: string;
}

export type BrandFile = v.InferOutput<typeof brandSchema>;

/** A brand: what its file says, and the name of its folder. */
export interface Brand extends BrandFile {
  folder: string;
}

/** A brand of which only the folder is known. */
export function unnamedBrand(folder: string): Brand {
  return { ...v.parse(brandSchema, { name: folder, timeZone: 'UTC', languages: [...LANGUAGES] }), folder };
}

/** The brand's accounts on one platform. */
export function accountsOn(brand: Pick<BrandFile, 'accounts'>, platform: PlatformId): Account[] {
  return (brand.accounts as Partial<Record<PlatformId, Account[]>>)[platform] ?? [];
}

/** A name as it is compared: capitals, a leading @ and how its accents are encoded do not count. */
export const plainName = (name: string): string => name.normalize('NFC').trim().replace(/^@/, '').toLowerCase();

/** Whether two names are of one account, competitor or Page. */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/** The brand's account that an export calls by one of these names or ids, or null. */
export function accountCalled(accounts: readonly Account[], ...names: (string | null | undefined)[]): Account | null {
  // A page may call its author "@" or nothing but spaces: that is nobody's name.
  const wanted = new Set(names.map((name) => plainName(name ?? '')).filter(Boolean));
  return (
    accounts.find((account) => [account.handle, account.name ?? '', ...account.also].some((name) => wanted.has(plainName(name)))) ?? null
  );
}

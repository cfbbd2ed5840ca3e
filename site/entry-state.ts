/** Where a planned post stands: its state in a sentence, its versions variant by variant, what changed since one was approved. */

import type { Entry, Opinion, StageState, VariantState } from '../scripts/calendar/calendar.ts';
import { type ContentPart, changedParts, partSaid } from '../scripts/calendar/review/changes.ts';
import { contentOf } from '../scripts/calendar/review/hash.ts';
import type { Brand } from '../scripts/model/brand.ts';
import type { Pack } from '../scripts/model/decision.ts';
import { count, dayAndMonth, enumerate } from '../scripts/model/figures.ts';
import type { Language } from '../scripts/model/phrase.ts';
import { channel, STATUSES, type Status, type Variant } from '../scripts/model/planned-post.ts';
import { entryWords } from './words-entry.ts';

/** Name of a variant on a page: the channel, with the account or the language where several share it. */
export function variantName(
  variant: Pick<Variant, 'channel' | 'account' | 'language'>,
  all: readonly Variant[],
  language: Language,
): string {
  const same = all.filter((one) => one.channel === variant.channel);
  const more = [
    same.some(({ account }) => account !== variant.account) ? variant.account : null,
    same.some((one) => one.language !== variant.language) ? variant.language.toUpperCase() : null,
  ].filter(Boolean);
  return [channel(variant.channel).name[language], ...more].join(', ');
}

/** The variant as a pack froze it; null when the pack has none of that key. */
export const frozen = (pack: Pack, entry: string, key: string) =>
  pack.entries.find((one) => one.entry === entry)?.variants.find((one) => one.key === key) ?? null;

/** Numbers of the entry's versions in which a variant has a hash, the present one among them. */
export function versionsWith({ approval, post, variants }: Entry, key: string, hash: string): number[] {
  const present = variants.find(({ variant }) => variant.key === key)?.hash;
  return approval.versions.flatMap(({ number, pack }, at) => {
    const here = at === approval.versions.length - 1 ? present : pack && frozen(pack, post.id, key)?.hash;
    return here === hash ? [number] : [];
  });
}

/** Number of the version that a pack froze; null when it is not among the entry's. */
export const versionOf = ({ approval, post }: Entry, pack: Pack): number | null => {
  const hash = pack.entries.find(({ entry }) => entry === post.id)?.hash;
  return approval.versions.findLast((one) => one.hash === hash)?.number ?? null;
};

/** What changed of a variant since the version that was approved; null when none was, or it is still the same. */
export function changesSince({ post, media }: Entry, { outdated, variant }: VariantState) {
  const before = outdated && frozen(outdated.pack, post.id, outdated.key);
  if (!before) return null;
  const after = contentOf(post, variant, media);
  return { before: before.content, after, parts: changedParts(before.content, after) };
}

/** Parts that a preview shows, with what changed in them. */
const SHOWN: readonly ContentPart[] = ['title', 'text', 'hashtags', 'link', 'firstComment'];

/** The other parts that changed, as they were and as they are; without words where these would be the same, or say nothing. */
export const unseenChanges = (
  { before, after, parts }: NonNullable<ReturnType<typeof changesSince>>,
  language: Language,
): { part: ContentPart; was: string | null; is: string | null }[] =>
  parts
    .filter((part) => !SHOWN.includes(part))
    .map((part) => {
      const [was, is] = [partSaid(before, part, language), partSaid(after, part, language)];
      return was === is ? { part, was: null, is: null } : { part, was, is };
    });

/** Name of a person by the id that stages use. */
export const personName = (brand: Pick<Brand, 'people'>, id: string): string => brand.people[id]?.name ?? id;

/** Stages that wait for somebody. */
export const waiting = ({ approval }: Entry): StageState[] =>
  approval.stages.filter(({ state, awaited }) => state === 'waiting' && awaited.length > 0);

/** The entry's latest verdicts of a kind on the version as it stands, one a person. */
const said = ({ approval }: Entry, verdict: Opinion['verdict']): Opinion[] =>
  approval.opinions.filter(
    (one, at, all) => one.current && one.verdict === verdict && all.findIndex((other) => other.reviewer === one.reviewer) === at,
  );

export interface Stands {
  /** « Version 5, »: before the status, which the page sets in bold. */
  version: string;
  status: string;
  /** « par Inès Caron »: who refused it; empty otherwise. */
  by: string;
  /** What follows it, a sentence each. */
  more: string[];
}

/** The state of an entry in sentences. `today` is YYYY-MM-DD in the brand's zone. */
export function stands(entry: Entry, brand: Pick<Brand, 'people'>, today: string, language: Language): Stands {
  const t = entryWords[language];
  const { approval, variants, post, status, findings } = entry;
  const number = approval.versions.at(-1)?.number ?? null;
  const more: string[] = [];
  for (const { names, what, version } of voidedApprovals(entry, language))
    more.push(t.voided(enumerate(names, language), names.length, what, version));
  const refusing = said(entry, 'refused').map(({ reviewerName }) => reviewerName);
  if (status === 'in-review' && waiting(entry).length === 0) more.push(t.nobodyAsked);
  if (isOpen(status)) more.push(...waiting(entry).map((stage) => awaitedSentence(stage, brand, today, language)));
  const published = variants.filter((one) => one.status === 'published').length;
  if (published > 0 && published < variants.length)
    more.push(
      published === 1
        ? t.publishedOne(count(variants.length, language))
        : t.publishedSome(count(published, language), count(variants.length, language)),
    );
  const blocks = findings.filter(({ level }) => level === 'block').length;
  if (blocks > 0 && isOpen(status)) more.push(t.blocks(blocks, count(blocks, language)));
  return {
    version: number === null || post.variants.length === 0 ? '' : t.version(String(number)),
    status: STATUSES[status][language],
    by: status === 'refused' && refusing.length > 0 ? t.refusedBy(enumerate(refusing, language)) : '',
    more,
  };
}

/** Variants that changed since they were approved, those that changed alike together: their names, what changed, and the version approved. */
function voidedApprovals(entry: Entry, language: Language): { names: string[]; what: string; version: string }[] {
  const all = entry.variants.map(({ variant }) => variant);
  const changed = entry.variants.flatMap((state) => {
    const changes = changesSince(entry, state);
    if (!changes || !state.outdated) return [];
    const what = changes.parts.map((part) => entryWords[language].changed[part]);
    const version = String(versionOf(entry, state.outdated.pack) ?? '?');
    return [{ name: variantName(state.variant, all, language), what: enumerate(what, language), version }];
  });
  const alike = Map.groupBy(changed, ({ what, version }) => `${version} ${what}`);
  return [...alike.values()].map((some) => ({ ...(some[0] as (typeof changed)[number]), names: some.map(({ name }) => name) }));
}

/** It can still be published. */
export const isOpen = (status: Status): boolean => status !== 'dropped' && status !== 'published';

function awaitedSentence({ awaited, deadline }: StageState, brand: Pick<Brand, 'people'>, today: string, language: Language): string {
  const t = entryWords[language];
  const who = enumerate(
    awaited.map((id) => personName(brand, id)),
    language,
  );
  if (deadline !== null && deadline < today) return t.overdue(who, dayAndMonth(deadline, language));
  return t.awaited(who, deadline && dayAndMonth(deadline, language));
}

/** One line of the approval: a version of a variant, and who said what of it. */
export interface ApprovalLine {
  variant: string;
  versions: number[];
  /** The first eight letters of the hash, in two groups. */
  hash: string;
  status: Status;
  outdated: boolean;
  /** Verdicts on it, newest first. */
  said: Opinion[];
  /** Names of those it was asked of, when nobody has said anything. */
  asked: string[];
}

/** b20e-44d1: enough of a hash to compare two by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;

/** The versions of every variant on which somebody was asked or said something, and the present one; newest first within a variant. */
export function approvalLines(entry: Entry, packs: readonly Pack[], brand: Pick<Brand, 'people'>, language: Language): ApprovalLine[] {
  const all = entry.variants.map(({ variant }) => variant);
  const asking = packs.filter((pack) => pack.entries.some((one) => one.entry === entry.post.id));
  return entry.variants.flatMap(({ variant, hash: present, status }) => {
    const hashes = [present, ...asking.toReversed().flatMap((pack) => frozen(pack, entry.post.id, variant.key)?.hash ?? [])];
    return [...new Set(hashes)].flatMap((hash): ApprovalLine[] => {
      const having = asking.filter((pack) => frozen(pack, entry.post.id, variant.key)?.hash === hash);
      const verdicts = entry.approval.opinions.filter(({ verdict, pack }) => verdict !== 'comment' && having.some(({ id }) => id === pack));
      const current = hash === present;
      if (!current && verdicts.length === 0) return [];
      const waiting = entry.approval.stages.flatMap(({ awaited }) => awaited);
      return [
        {
          variant: variantName(variant, all, language),
          versions: versionsWith(entry, variant.key, hash),
          hash: shortHash(hash),
          status: current ? status : verdicts[0]?.verdict === 'refused' ? 'refused' : 'approved',
          outdated: !current,
          said: verdicts,
          asked: current && having.length > 0 ? waiting.map((id) => personName(brand, id)) : [],
        },
      ];
    });
  });
}

/** What `vigie review` was asked for, as the request of a pack; every mistake is a sentence. */

import type { Calendar, Entry } from '../calendar/calendar.ts';
import type { PackRequest } from '../calendar/review/packs.ts';
import { demandReviewers, type Stage, stageDeadline, stageNamed } from '../calendar/review/stage.ts';
import type { Brand } from '../model/brand.ts';
import { dayLong, monthName, spanLong } from '../model/figures.ts';
import type { Language } from '../model/phrase.ts';
import { Problem } from '../model/problem.ts';
import { dayIn } from '../model/zone.ts';
import type { Invocation } from './_command.ts';

interface Asked {
  brand: Brand;
  calendar: Calendar;
  options: Invocation['options'];
  /** ms UTC. */
  now: number;
  language: Language;
}

/** What a campaign or a month holds and the pack does not, by title or file, so that nobody misses it unawares. */
export interface LeftOut {
  /** The stage has approved them as they stand. */
  approved: string[];
  /** They have no variant: there is nothing to approve. */
  empty: string[];
  /** Files that cannot be read. */
  broken: string[];
}

/** The pack asked for, and what was left out of it. Throws a Problem that names what is missing or unknown. */
export function packRequest({ brand, calendar, options, now, language }: Asked): { request: PackRequest; leftOut: LeftOut } {
  const own = brand.languages[0] ?? language;
  const { entries: wanted, title, named } = chosen(calendar, options, own);
  const stage = stageOf(brand, wanted, options.stage);
  const approved = named ? [] : wanted.filter((entry) => isPassed(entry, stage));
  const entries = wanted.filter((entry) => !approved.includes(entry) && (named || entry.post.variants.length > 0));
  if (entries.length === 0 && approved.length > 0) throw new Problem('review-all-approved', { count: approved.length });
  if (entries.length === 0) throw new Problem('review-no-entries');
  const deadline = typeof options.deadline === 'string' ? options.deadline : null;
  const posts = entries.map(({ post }) => post);
  return {
    request: {
      brand,
      entries,
      title: typeof options.title === 'string' && options.title.trim() !== '' ? options.title.trim() : title,
      reviewers: reviewersOf(brand, stage, options.reviewers),
      stage: stage?.name ?? null,
      deadline: deadline ?? (stage && stageDeadline(stage, posts, dayIn(brand.timeZone, now))),
      now,
      language: own,
    },
    leftOut: {
      approved: approved.map(({ post }) => post.title),
      empty: wanted.filter((entry) => !named && entry.post.variants.length === 0).map(({ post }) => post.title),
      broken: named ? [] : calendar.broken.flatMap(({ file }) => (file.startsWith('calendar/') ? file : [])),
    },
  };
}

/** Nothing more is asked of an entry at a stage that approved it as it stands; without stages, of one that is approved. */
const isPassed = ({ approval }: Entry, stage: Stage | null): boolean =>
  stage === null ? approval.status === 'approved' : approval.stages.some(({ name, state }) => name === stage.name && state === 'approved');

const listed = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

interface Chosen {
  entries: Entry[];
  title: string;
  /** Each by its own name: all of them are meant. */
  named: boolean;
}

function chosen(calendar: Calendar, { entries, campaign, month }: Asked['options'], language: Language): Chosen {
  const given = [entries, campaign, month].filter((value) => typeof value === 'string');
  if (given.length !== 1) throw new Problem('review-what');
  if (typeof entries === 'string') {
    const found = listed(entries).map((id) => {
      const entry = calendar.entries.find(({ post }) => post.id === id);
      if (!entry) throw new Problem('review-unknown-entry', { entry: id });
      return entry;
    });
    return { entries: [...new Set(found)], title: titleOf(found, language), named: true };
  }
  const ripe = calendar.entries.filter(({ status }) => !['idea', 'dropped', 'published'].includes(status));
  if (typeof campaign === 'string') {
    const name = calendar.campaigns.find(({ id }) => id === campaign)?.title ?? campaign;
    return { entries: ripe.filter(({ post }) => post.campaign === campaign), title: name, named: false };
  }
  if (typeof month !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('review-month', { value: String(month) });
  const inMonth = ({ post }: Entry) => [post.at, ...post.variants.map(({ wall }) => wall)].some((wall) => wall?.startsWith(month));
  return { entries: ripe.filter(inMonth), title: capital(monthName(month, language)), named: false };
}

/** A month as a title begins. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** « Publications du 24 au 30 novembre 2026 »; of a single entry, its own title. */
function titleOf(entries: readonly Entry[], language: Language): string {
  const [only, ...others] = entries;
  if (only && others.length === 0) return only.post.title;
  const days = entries.flatMap(({ post }) => post.at?.slice(0, 10) ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return language === 'fr' ? 'Publications' : 'Posts';
  if (from === to) return language === 'fr' ? `Publications du ${dayLong(from, 'fr')}` : `Posts of ${dayLong(from, 'en')}`;
  return language === 'fr' ? `Publications ${spanLong(from, to, 'fr')}` : `Posts, ${spanLong(from, to, 'en')}`;
}

/** The stage named; else the first that some of the entries have not passed. */
function stageOf(brand: Brand, entries: readonly Entry[], asked: Asked['options'][string]): Stage | null {
  const stages = brand.approval?.stages ?? [];
  if (typeof asked === 'string') return stageNamed(stages, asked);
  return stages.find((stage) => !entries.every((entry) => isPassed(entry, stage))) ?? stages[0] ?? null;
}

function reviewersOf(brand: Brand, stage: Stage | null, asked: Asked['options'][string]): string[] {
  const people = Object.keys(brand.people);
  const named = typeof asked === 'string' ? listed(asked) : [];
  const unknown = people.length > 0 && named.find((id) => !Object.hasOwn(brand.people, id));
  if (unknown) throw new Problem('review-unknown-person', { person: unknown, people: people.join(', ') });
  if (stage) demandReviewers(stage, named);
  return named.length > 0 ? named : (stage?.reviewers ?? people);
}

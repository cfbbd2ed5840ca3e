/** What `vigie review` was asked for, as the request of a pack; every mistake is a sentence. */

import type { Calendar, Entry } from '../calendar/calendar.ts';
import type { PackRequest } from '../calendar/review/packs.ts';
import type { Brand } from '../model/brand.ts';
import { dayLong, monthName, spanLong } from '../model/figures.ts';
import type { Language } from '../model/phrase.ts';
import { Problem } from '../model/problem.ts';
import type { Invocation } from './_command.ts';

interface Asked {
  brand: Brand;
  calendar: Calendar;
  options: Invocation['options'];
  /** ms UTC. */
  now: number;
  language: Language;
}

/** Throws a Problem that names what is missing or unknown. */
export function packRequest({ brand, calendar, options, now, language }: Asked): PackRequest {
  const { entries, title } = chosen(calendar, options, brand.languages[0] ?? language);
  const stage = stageOf(brand, entries, options.stage);
  return {
    brand,
    entries,
    title: typeof options.title === 'string' && options.title.trim() !== '' ? options.title.trim() : title,
    reviewers: reviewersOf(brand, stage, options.reviewers),
    stage: stage?.name ?? null,
    deadline: typeof options.deadline === 'string' ? options.deadline : null,
    now,
    language: brand.languages[0] ?? language,
  };
}

const listed = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function chosen(
  calendar: Calendar,
  { entries, campaign, month }: Asked['options'],
  language: Language,
): { entries: Entry[]; title: string } {
  const given = [entries, campaign, month].filter((value) => typeof value === 'string');
  if (given.length !== 1) throw new Problem('review-what');
  if (typeof entries === 'string') {
    const found = listed(entries).map((id) => {
      const entry = calendar.entries.find(({ post }) => post.id === id);
      if (!entry) throw new Problem('review-unknown-entry', { entry: id });
      return entry;
    });
    return some([...new Set(found)], titleOf(found, language));
  }
  const ripe = calendar.entries.filter(({ status }) => !['idea', 'dropped', 'published'].includes(status));
  if (typeof campaign === 'string') {
    const name = calendar.campaigns.find(({ id }) => id === campaign)?.title ?? campaign;
    return some(
      ripe.filter(({ post }) => post.campaign === campaign),
      name,
    );
  }
  if (typeof month !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('review-month', { value: String(month) });
  const inMonth = ({ post }: Entry) => [post.at, ...post.variants.map(({ wall }) => wall)].some((wall) => wall?.startsWith(month));
  return some(ripe.filter(inMonth), monthName(month, language));
}

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

function some(entries: Entry[], title: string): { entries: Entry[]; title: string } {
  if (entries.length === 0) throw new Problem('review-no-entries');
  return { entries, title };
}

type Stage = NonNullable<Brand['approval']>['stages'][number];

/** The stage named; else the first that some of the entries have not passed. */
function stageOf(brand: Brand, entries: readonly Entry[], asked: Asked['options'][string]): Stage | null {
  const stages = brand.approval?.stages ?? [];
  if (typeof asked === 'string') {
    const stage = stages.find(({ name }) => name === asked);
    if (!stage) throw new Problem('review-unknown-stage', { stage: asked, known: stages.map(({ name }) => name).join(', ') || '–' });
    return stage;
  }
  const passed = (name: string) =>
    entries.every(({ approval }) => approval.stages.some((one) => one.name === name && one.state === 'approved'));
  return stages.find(({ name }) => !passed(name)) ?? stages[0] ?? null;
}

function reviewersOf(brand: Brand, stage: Stage | null, asked: Asked['options'][string]): string[] {
  const people = Object.keys(brand.people);
  const named = typeof asked === 'string' ? listed(asked) : [];
  const unknown = people.length > 0 && named.find((id) => !Object.hasOwn(brand.people, id));
  if (unknown) throw new Problem('review-unknown-person', { person: unknown, people: people.join(', ') });
  const outside = stage && named.find((id) => !stage.reviewers.includes(id));
  if (stage && outside) throw new Problem('review-not-in-stage', { person: outside, stage: stage.name, known: stage.reviewers.join(', ') });
  return named.length > 0 ? named : (stage?.reviewers ?? people);
}

/** Answers to messages, counted apart: the clips' own files, and a clock that asks Intl every minute. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clip, ClipEvent } from '../../../scripts/model/clip.ts';
import { minutesOpen } from '../../watch/minute-clock.ts';
import type { Page } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../../data/maison-copeau/clips');
/** As brand.yaml has them. */
const HOURS = { ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, '09:00-18:00'])), sat: '09:00-12:30' };
const PROMISED = 240;
/** Fewest messages of which a part is said, fewest times of which a median is. */
const LEAST = 5;

interface Message {
  site: string;
  /** Opening minutes until the answer; null: it waits. */
  minutes: number | null;
}

const json = <T>(end: string): T[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && path.endsWith('.event.json') === (end === '.event.json'))
    .map((path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as T);

/** Messages that began to wait from one day to another, on the brand's clock, without those that need no answer. */
function messages(from: string, to: string): Message[] {
  const events = json<ClipEvent>('.event.json');
  return json<Clip>('.json').flatMap((clip): Message[] => {
    const since = clip.post.published?.at ?? clip.capturedAt;
    const day = new Date(since).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
    const answer = events.find((one) => one.event === 'answered' && one.clip === clip.id);
    const needless = answer?.event === 'answered' && answer.outcome === 'not-needed';
    if (!clip.needsAnswer || day < from || day > to || needless) return [];
    return [{ site: clip.site, minutes: answer ? minutesOpen(since, answer.at, HOURS) : null }];
  });
}

/** The value at a part of an ordered list, between its neighbours. */
function part(values: readonly number[], share: number): number {
  const at = (values.length - 1) * share;
  const below = values[Math.floor(at)] as number;
  return below + ((values[Math.ceil(at)] as number) - below) * (at - Math.floor(at));
}

/** Every number of the section on answers. */
export function answers(page: Page): void {
  const section = page.all('#answers')[0];
  if (!section) return;
  const { apart, w } = page;
  const all = messages(...apart.now);
  const time = (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes) % 60];
    if (hours === 0) return `${rest}\u00a0min`;
    if (rest === 0) return `${hours}\u00a0h`;
    return w.language === 'fr' ? `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}` : `${hours}\u00a0h ${rest}\u00a0min`;
  };
  const said = (list: readonly Message[]) => {
    const timed = list.flatMap(({ minutes }) => minutes ?? []).sort((one, other) => one - other);
    return {
      counts: [w.whole(timed.length), w.whole(list.length)],
      share: list.length < LEAST ? [] : [w.share((timed.length / list.length) * 100), w.percent((timed.length / list.length) * 100)],
      median: timed.length < LEAST ? [] : [time(part(timed, 0.5))],
      nine: timed.length < LEAST ? [] : [time(part(timed, 0.9))],
      kept: [w.whole(timed.filter((minutes) => minutes <= PROMISED).length), w.whole(timed.length)],
    };
  };
  const whole = said(all);
  const nineInTen = ['9', '10'];
  page.may(page.one('header', section), ...['4\u00a0h', '9\u00a0h', '18\u00a0h', '12\u00a0h\u00a030', '9:00', '18:00', '12:30']);
  page.may(page.one('h3', section), whole.counts, whole.median);
  page.may(page.one('figcaption p', section), whole.counts, w.whole(all.length - Number(whole.counts[0])), w.names(apart.report.period));
  for (const line of page.all('figure > p', section))
    page.may(line, whole.counts, whole.share, whole.median, whole.nine, whole.kept, nineInTen, w.whole(LEAST));
  for (const head of page.all('th.r', section)) page.may(head, nineInTen);
  for (const row of page.all('tbody tr', section)) {
    const site = row.getAttribute('data-part');
    const own = said(site === 'all' ? all : all.filter((one) => one.site === site));
    const cells = page.all('td', row);
    for (const [at, says] of [[...own.counts, ...own.share], own.median, own.nine, own.kept].entries()) page.may(cells[at], says);
  }
}

/** The plan beside the posts, counted apart: variants of the calendar's files against the store's texts, by another measure of likeness. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Page } from './page.ts';

interface File {
  status?: string;
  at?: string;
  pillar?: string;
  campaign?: string;
  variants?: { channel: string; at?: string; title?: string; text?: string }[];
}
interface Planned {
  pillar: string;
  campaign: string;
  published: boolean;
  /** Its day comes after all that the exports of its platform show. */
  untold: boolean;
  /** Minutes after the planned time. */
  late: number;
}

const FOLDER = join(import.meta.dirname, '../../../data/maison-copeau/calendar');
/** Places that no export tells of. */
const OWN = new Set(['blog', 'newsletter', 'forum', 'event']);

function variants(): { file: File; channel: string; at: string; text: string }[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const file = parse(readFileSync(join(FOLDER, name), 'utf8').split(/^---$/m)[1] as string) as File;
    if (file.status === 'dropped') return [];
    return (file.variants ?? []).map(({ channel, at, title, text }) => ({
      file,
      channel,
      at: at ?? file.at ?? '',
      text: text || title || '',
    }));
  });
}

/** Every number of the plan's section. */
export async function plan(page: Page): Promise<void> {
  const section = page.all('#plan')[0];
  if (!section) return;
  const { apart, w } = page;
  const [from, to] = apart.now;
  const planned: Planned[] = [];
  for (const { file, channel, at, text } of variants()) {
    if (OWN.has(channel) || at.slice(0, 10) < from || at.slice(0, 10) > to) continue;
    const [row] = await apart.ask(
      `SELECT date_diff('minute', timezone('Europe/Paris', $at::TIMESTAMP), published_at AT TIME ZONE 'UTC')::DOUBLE AS late FROM posts
       WHERE brand = 'maison-copeau' AND platform = $channel
         AND jaro_winkler_similarity(regexp_replace(lower(text), '[^\\p{L}\\p{N}]', '', 'g'), regexp_replace(lower($text), '[^\\p{L}\\p{N}]', '', 'g')) > 0.8
         AND abs(date_diff('hour', timezone('Europe/Paris', $at::TIMESTAMP), published_at AT TIME ZONE 'UTC')) <= 36
       UNION ALL SELECT 0 FROM posts WHERE brand = 'maison-copeau' AND platform = $channel AND published_at IS NULL AND "day" = $at::TIMESTAMP::DATE
         AND jaro_winkler_similarity(lower(text), lower($text)) > 0.8`,
      { at, channel, text },
    );
    const [{ told } = { told: '' }] = await apart.ask(
      `SELECT greatest(max("day"), max(exported))::VARCHAR AS told FROM (
         SELECT "day", NULL::DATE AS exported FROM posts WHERE brand = 'maison-copeau' AND platform = $channel
         UNION ALL SELECT "day", NULL FROM account_days WHERE brand = 'maison-copeau' AND platform = $channel
         UNION ALL SELECT NULL, exported_at::DATE - 1 FROM sources
           WHERE brand = 'maison-copeau' AND platform = $channel AND posts > 0 AND export <> 'clip' AND exported_at_known <> 'first-seen')`,
      { channel },
    );
    planned.push({
      pillar: file.pillar ?? '',
      campaign: file.campaign ?? '',
      published: row !== undefined,
      untold: row === undefined && at.slice(0, 10) > String(told),
      late: Number(row?.late ?? 0),
    });
  }
  const published = planned.filter((one) => one.published);
  const onTime = published.filter(({ late }) => Math.abs(late) <= 60);
  const late = published.flatMap((one) => (one.late > 60 ? one.late : [])).sort((a, b) => a - b);
  const [{ n } = { n: 0 }] = await apart.ask(
    `SELECT count(*)::DOUBLE AS n FROM posts WHERE brand = 'maison-copeau' AND format IS DISTINCT FROM 'reply'
       AND "day" BETWEEN $from::DATE AND $to::DATE`,
    { from, to },
  );
  page.may(page.one('header', section), w.whole(60));
  page.may(page.one('h3', section), w.whole(planned.length), w.whole(published.length));
  page.may(page.one('figcaption p', section), from.slice(0, 4));
  const median = ((late[Math.floor((late.length - 1) / 2)] ?? 0) + (late[Math.ceil((late.length - 1) / 2)] ?? 0)) / 2;
  page.may(
    page.one('figure > p', section),
    {
      is: /(\d+)\u00a0h(?:\u00a0| )(\d+)/,
      holds: ([, hours, minutes]) => expect(Math.abs(60 * Number(hours) + Number(minutes) - median)).toBeLessThan(1),
    },
    [
      onTime.length,
      late.length,
      published.length - onTime.length - late.length,
      planned.filter(({ untold }) => untold).length,
      Number(n) - published.length,
    ].map((value) => w.whole(value)),
  );
  for (const [at, of] of (['pillar', 'campaign'] as const).entries())
    for (const row of page.all('tbody tr', page.all('table', section)[at])) {
      const name = page.one('th', row);
      const own = planned.filter((one) => (name.classList.contains('mut') ? one[of] === '' : titleOf(one[of]) === name.textContent));
      const kept = own.filter((one) => one.published);
      for (const [column, value] of [
        own.length,
        kept.length,
        kept.filter((one) => Math.abs(one.late) <= 60).length,
        kept.filter((one) => one.late > 60).length,
      ].entries())
        page.may(page.all('td', row)[column], w.whole(value));
    }
}

/** A campaign's title, as its file says it; a pillar is its own. */
function titleOf(id: string): string {
  const file = join(FOLDER, '../campaigns', `${id}.mdx`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8').split(/^---$/m)[1] as string) as { title: string }).title : id;
}

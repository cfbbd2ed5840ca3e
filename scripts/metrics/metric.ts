/**
 * Metrics: one SQL file each. Its header is the metric's entry in the dictionary; its SELECT gives the rows that a figure rests on,
 * and how they become one figure is said by the header's `aggregate`.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { MEASURE_IDS } from '../model/measure.ts';
import { LANGUAGES, type Phrase } from '../model/phrase.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const list = v.pipe(
  v.string(),
  v.transform((names) => names.split(',').map((name) => name.trim())),
);
const measures = v.pipe(list, v.array(v.picklist(MEASURE_IDS)));

const headerSchema = v.strictObject({
  fr: text,
  en: text,
  unit: v.picklist(['percent', 'count', 'people', 'seconds', 'days', 'times']),
  of: v.picklist(['posts', 'account-days']),
  /**
   * median, sum, count: of the rows' values. last: the newest row of each account, added up. per-week: rows per seven days.
   * longest-gap: days in a row without a row. share: sum of values ÷ sum of `base`, in %.
   */
  aggregate: v.picklist(['median', 'sum', 'count', 'last', 'per-week', 'longest-gap', 'share']),
  base: v.optional(measures),
  /** A column that says of a row that it is less than its name: gross, gains whose losses were never exported. */
  flag: v.optional(v.picklist(['gross'])),
  measures: v.optional(measures),
  additive: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((word) => word === 'yes'),
  ),
  minimum: v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1)),
  'fr.formula': text,
  'en.formula': text,
  'fr.definition': text,
  'en.definition': text,
  'fr.caveat': text,
  'en.caveat': text,
  source: text,
});

type Header = v.InferOutput<typeof headerSchema>;

export interface Metric extends Pick<Header, 'unit' | 'of' | 'aggregate' | 'additive' | 'minimum' | 'source' | 'flag'> {
  id: string;
  name: Phrase;
  formula: Phrase;
  definition: Phrase;
  caveat: Phrase;
  /** What a rate is taken of; empty for what is no rate. */
  base: readonly string[];
  /** Measures that the value is made of; empty where rows are counted. */
  measures: readonly string[];
  /** One SELECT: brand, platform, account, key (post id, or measure of a day), day, value, and format for posts. */
  sql: string;
}

/** Reads a metric from the text of its file. Throws when the header is incomplete, naming the file. */
export function readMetric(id: string, file: string): Metric {
  const header: Record<string, string> = {};
  const lines = file.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  for (const line of lines.slice(0, end)) {
    const [, key, value] = /^-- ([\w.]+): (.*)$/.exec(line) ?? [];
    if (!key || value === undefined) throw new Error(`${id}.sql: "${line}" is no line of a header.`);
    header[key] = value;
  }
  const parsed = v.safeParse(headerSchema, header);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new Error(`${id}.sql: header line "${v.getDotPath(issue) ?? ''}": ${issue.message}`);
  }
  const known = parsed.output;
  const phrase = (part: 'formula' | 'definition' | 'caveat') =>
    Object.fromEntries(LANGUAGES.map((one) => [one, known[`${one}.${part}`]])) as Phrase;
  const { unit, of, aggregate, additive, minimum, source, flag } = known;
  return {
    id,
    name: { fr: known.fr, en: known.en },
    unit,
    of,
    aggregate,
    additive,
    minimum,
    source,
    flag,
    base: known.base ?? [],
    measures: known.measures ?? [],
    formula: phrase('formula'),
    definition: phrase('definition'),
    caveat: phrase('caveat'),
    sql: lines.slice(end).join('\n').trim(),
  };
}

/**
 * The folder of the metrics. A bundler moves this module, not the SQL files beside it: the project's root is found from wherever the
 * module runs (dist/, .astro/, here), else from the working folder.
 */
function metricsFolder(): string {
  const starts = [dirname(fileURLToPath(import.meta.url)), process.cwd()];
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      const metrics = join(folder, 'scripts', 'metrics');
      if (existsSync(join(metrics, 'views.sql'))) return metrics;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`scripts/metrics was not found above ${starts.join(' or ')}.`);
}

function readAll(folder: string): Record<string, Metric> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(
    files.sort().map((name) => [basename(name, '.sql'), readMetric(basename(name, '.sql'), readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** The dictionary: every metric by its id. */
export const METRICS: Readonly<Record<string, Metric>> = readAll(metricsFolder());

/** A metric by its id. Throws when there is none: ids are written in code, not by people. */
export function metric(id: string): Metric {
  const found = METRICS[id];
  if (!found) throw new Error(`There is no metric ${id}.`);
  return found;
}

/**
 * A mapping: what a person said once of a file that no export recognises. It fits every file whose header is the same after normalisation.
 */

import * as v from 'valibot';
import { FORMAT_IDS } from './format.ts';
import { MEASURE_IDS, POST_MEASURE_IDS } from './measure.ts';
import { PLATFORM_IDS } from './platform.ts';

const column = v.pipe(v.string(), v.nonEmpty());

export const POST_COLUMNS = ['id', 'account', 'permalink', 'published', 'format', 'text'] as const;

const common = {
  /** How people call this file: « Pinterest, épingles ». */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Of the normalised header: written by `vigie map`, compared on gather. */
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  platform: v.picklist(PLATFORM_IDS),
  /** Order of numeric dates, when the column alone may leave a doubt. */
  dates: v.optional(v.picklist(['day-month', 'month-day', 'year-month-day'])),
};

export const mappingSchema = v.variant('rows', [
  v.looseObject({
    ...common,
    rows: v.literal('posts'),
    /** IANA zone of the times in the file; the brand's zone when absent. */
    timeZone: v.optional(v.string()),
    columns: v.record(v.picklist([...POST_COLUMNS, ...POST_MEASURE_IDS]), column),
    formats: v.optional(v.record(v.string(), v.picklist(FORMAT_IDS)), {}),
  }),
  v.looseObject({ ...common, rows: v.literal('account-days'), columns: v.record(v.picklist(['day', 'account', ...MEASURE_IDS]), column) }),
]);

export type Mapping = v.InferOutput<typeof mappingSchema>;

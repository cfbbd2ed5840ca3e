/** `vigie export`: the calendar as a sheet, a feed, or the import file of a scheduling tool. */

import { constants, copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Calendar, Entry } from '../calendar/calendar.ts';
import { bufferCsv } from '../calendar/export/buffer.ts';
import { calendarCsv } from '../calendar/export/csv.ts';
import { hootsuiteCsv } from '../calendar/export/hootsuite.ts';
import { calendarFeed } from '../calendar/export/ics.ts';
import { calendarJson } from '../calendar/export/json.ts';
import { type Choice, type Exported, selected } from '../calendar/export/line.ts';
import { metricoolCsv } from '../calendar/export/metricool.ts';
import { calendarXlsx } from '../calendar/export/xlsx.ts';
import { brandNow } from '../calendar/now.ts';
import type { Brand } from '../model/brand.ts';
import type { Language } from '../model/phrase.ts';
import { STATUS_IDS, type Status } from '../model/planned-post.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { diskProblem, writeWhole } from '../workspace/write.ts';
import { type Command, type Invocation, note, print } from './_command.ts';
import { datesOption } from './_dates-option.ts';
import { knownCalendar } from './_published.ts';
import { whichBrand } from './_which-brand.ts';

interface Setting {
  brand: Brand;
  language: Language;
  name: string;
  now: number;
  dates: 'day-month' | 'month-day';
  asked: readonly Status[];
}

/** What the tools' files need beside the entries. */
const toolOf = ({ brand, now, asked }: Setting) => ({ now, timeZone: brand.timeZone, asked, approves: brand.approval !== undefined });

const FORMATS: Readonly<Record<string, (entries: readonly Entry[], setting: Setting) => Exported>> = {
  ics: (entries, { brand, ...setting }) => ({
    files: [calendarFeed(entries, { ...setting, brand: brand.folder })],
    posts: entries.length,
    told: [],
  }),
  csv: (entries, { language }) => calendarCsv(entries, language),
  xlsx: (entries, { language }) => calendarXlsx(entries, language),
  json: (entries, { brand }) => calendarJson(entries, brand.folder),
  metricool: (entries, setting) => metricoolCsv(entries, toolOf(setting)),
  hootsuite: (entries, setting) => hootsuiteCsv(entries, { ...toolOf(setting), dates: setting.dates }),
  buffer: (entries, setting) => bufferCsv(entries, toolOf(setting)),
};

export const command: Command = {
  usage: 'export --format ics|csv|xlsx|json|metricool|hootsuite|buffer [--out FILE]',
  about: {
    fr: 'Écrit le calendrier pour un tableur, un agenda ou un outil',
    en: 'Writes the calendar for a spreadsheet, a diary or a tool',
  },
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    campaign: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    status: { type: 'string' },
    dates: { type: 'string' },
  },
  async run(invocation) {
    const { dataDir, language, json, options } = invocation;
    const format = String(options.format ?? '');
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) throw new Problem('export-format', { value: format, known: Object.keys(FORMATS).join(', ') });
    const dates = datesOption(options.dates) ?? 'day-month';
    const choice = choiceOf(options);
    const brand = whichBrand(dataDir, invocation.brand);
    const now = brandNow(brand);
    const calendar = await knownCalendar(dataDir, brand, now);
    checkCampaign(choice, calendar);
    const entries = selected(calendar.entries, choice);
    const campaign = calendar.campaigns.find(({ id }) => id === choice.campaign)?.title ?? choice.campaign;
    const name = campaign ? `${brand.name}, ${campaign}` : brand.name;
    const { files, posts, told } = write(entries, { brand, language, name, now, dates, asked: choice.statuses ?? [] });
    const out = typeof options.out === 'string' && options.out !== '-' ? resolve(options.out) : null;
    const remarks: Remark[] = [...calendar.broken.map(({ remark }) => remark), ...told];
    const paths = out === null ? show(files) : files.map((content, at) => put(pathOf(out, at), content, remarks));
    if (paths.length > 0) remarks.push({ code: 'export-written', with: { path: paths.join(', '), n: posts } });
    const said = remarks.map((remark) => sentence(remark, language));
    if (json && out !== null) print(JSON.stringify({ files: paths, posts, told: said }, null, 2));
    else for (const line of said) note(line);
    return calendar.broken.length > 0 ? 2 : 0;
  },
};

function choiceOf(options: Invocation['options']): Choice {
  const day = (option: 'from' | 'to'): string | undefined => {
    const value = options[option];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw new Problem('export-day', { option: `--${option}`, value: String(value) });
    return value;
  };
  const statuses = typeof options.status === 'string' ? options.status.split(',').map((one) => one.trim()) : undefined;
  const unknown = statuses?.find((one) => !(STATUS_IDS as string[]).includes(one));
  if (unknown !== undefined) throw new Problem('export-status', { value: unknown, known: STATUS_IDS.join(', ') });
  return {
    campaign: typeof options.campaign === 'string' ? options.campaign : undefined,
    from: day('from'),
    to: day('to'),
    statuses: statuses as Status[] | undefined,
  };
}

/** Throws a Problem for a campaign that neither has a file nor an entry: an export of nothing would look like an empty plan. */
function checkCampaign({ campaign }: Choice, { campaigns, entries }: Pick<Calendar, 'campaigns' | 'entries'>): void {
  const known = new Set([...campaigns.map(({ id }) => id), ...entries.flatMap(({ post }) => post.campaign ?? [])]);
  if (campaign !== undefined && !known.has(campaign))
    throw new Problem('export-campaign', { value: campaign, known: [...known].sort().join(', ') || '–' });
}

/** Onto the result's stream; only one text can go there. */
function show(files: Exported['files']): string[] {
  const [only, ...others] = files;
  if (typeof only !== 'string' || others.length > 0) throw new Problem('export-out-needed');
  process.stdout.write(only);
  return [];
}

/** `plan.csv`, `plan-2.csv`, `plan-3.csv`. */
const pathOf = (out: string, at: number): string =>
  at === 0 ? out : `${out.slice(0, out.length - extname(out).length)}-${at + 1}${extname(out)}`;

/** Writes one file whole. What stood there and was not the same is kept beside it, and that is told. */
function put(path: string, content: string | Uint8Array, told: Remark[]): string {
  if (!existsSync(dirname(path)) || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Problem('export-out-folder', { path });
  const there = existsSync(path) ? readFileSync(path) : null;
  if (there?.equals(Buffer.from(content))) return path;
  if (there && !isOurs(there)) told.push({ code: 'export-kept', with: { path, copy: keep(path) } });
  writeWhole(path, content);
  return path;
}

/** Feeds and JSON say who made them. */
const isOurs = (bytes: Buffer): boolean => /PRODID:-\/\/vigie\/\/calendar|^\{\s*"vigie": "calendar"/.test(bytes.toString('utf8', 0, 200));

/** A copy under a free name. Throws a Problem when it cannot be made. */
function keep(path: string): string {
  for (let n = 1; ; n++) {
    const copy = n === 1 ? `${path}.bak` : `${path}.bak-${n}`;
    try {
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskProblem(error, copy);
    }
  }
}

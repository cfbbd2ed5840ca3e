/** `vigie check`: what keeps planned posts from going out, and what to look at again. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, Entry, Finding } from '../calendar/calendar.ts';
import { brandNow } from '../calendar/now.ts';
import { count, dayShortYear } from '../model/figures.ts';
import type { Language } from '../model/phrase.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { findBrands } from '../workspace/brands.ts';
import { parseNote } from '../workspace/entries.ts';
import { type Command, oneLine, print } from './_command.ts';
import { knownCalendar } from './_published.ts';

/** What was seen of a brand: its calendar, or what keeps its brand.yaml from being read. */
type Seen =
  | { folder: string; dir: string; calendar: Calendar; problem?: undefined }
  | { folder: string; calendar?: undefined; problem: Remark };

export const command: Command = {
  usage: 'check [--brand NAME] [--json]',
  about: { fr: 'Contrôle les publications prévues du calendrier', en: 'Checks the planned posts of the calendar' },
  async run({ dataDir, brand, json, language }) {
    const folders = findBrands(dataDir);
    if (folders.length === 0) throw new Problem('no-brand', { path: dataDir });
    const asked = folders.filter(({ folder }) => brand === null || folder === brand);
    if (asked.length === 0)
      throw new Problem('brand-unknown', { brand: String(brand), known: folders.map(({ folder }) => folder).join(', ') });
    const seen: Seen[] = [];
    for (const one of asked) {
      if (one.brand)
        seen.push({
          folder: one.folder,
          dir: join(dataDir, one.folder),
          calendar: await knownCalendar(dataDir, one.brand, brandNow(one.brand)),
        });
      else seen.push({ folder: one.folder, problem: one.problem });
    }
    if (json) print(JSON.stringify({ brands: seen.map((one) => report(one, language)) }, null, 2));
    else for (const one of seen) show(one, seen.length > 1, language);
    return seen.some(refused) ? 2 : 0;
  },
};

const findingsOf = ({ entries, findings }: Calendar): Finding[] => [...entries.flatMap((entry) => entry.findings), ...findings];

/** Line (1 = first) on which a finding of an entry is mended; null when the file says nothing of it. */
type LineOf = (finding: Pick<Finding, 'field'>) => number | null;

/** Read again, and only for entries that have findings: a calendar does not keep its files' text. */
function linesIn(brandDir: string, { file, findings }: Entry): LineOf {
  if (findings.length === 0) return () => null;
  const parsed = parseNote({ file, source: readFileSync(join(brandDir, file), 'utf8') });
  if ('problem' in parsed) return () => null;
  return ({ field }) =>
    field === null ? null : parsed.note.lineOf(field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
}

/** Files that could not be read, and remarks on those that could. */
function faultsOf({ broken, decisionFaults }: Calendar): { file: string; line: number | null; remark: Remark }[] {
  return [...broken, ...decisionFaults.map(({ file, remark }) => ({ file, remark, line: null }))];
}

/** Remarks on entries, and on what the companion said of them: nothing is refused for these. */
const remarksOf = ({ entries, eventFaults }: Calendar) => [
  ...entries.flatMap(({ file, remarks }) => remarks.map((one) => ({ file, ...one }))),
  ...eventFaults.map(({ path, remark }) => ({ file: path, remark, line: null })),
];

const refused = ({ calendar }: Seen): boolean =>
  !calendar || faultsOf(calendar).length > 0 || findingsOf(calendar).some(({ level }) => level === 'block');

/** A finding as other programs read it. */
const told = ({ says, mend, origin, ...finding }: Finding, language: Language, at: { file: string | null; line: number | null }) => ({
  ...finding,
  ...at,
  says: says[language],
  mend: mend[language],
  origin: origin?.[language] ?? null,
});

function report(seen: Seen, language: Language) {
  const { folder, calendar } = seen;
  if (!calendar) return { brand: folder, problem: { code: seen.problem.code, sentence: sentence(seen.problem, language) } };
  const ofEntries = calendar.entries.flatMap((entry) => {
    const lineOf = linesIn(seen.dir, entry);
    return entry.findings.map((finding) => told(finding, language, { file: entry.file, line: lineOf(finding) }));
  });
  const said = ({ file, line, remark }: { file: string; line: number | null; remark: Remark }) => ({
    file,
    line,
    code: remark.code,
    sentence: sentence(remark, language),
  });
  return {
    brand: folder,
    findings: [...ofEntries, ...calendar.findings.map((finding) => told(finding, language, { file: null, line: null }))],
    files: faultsOf(calendar).map(said),
    remarks: remarksOf(calendar).map(said),
    totals: totals(calendar),
  };
}

function totals(calendar: Calendar) {
  const findings = findingsOf(calendar);
  const blocking = findings.filter(({ level }) => level === 'block').length;
  return { entries: calendar.entries.length, block: blocking, warn: findings.length - blocking, files: faultsOf(calendar).length };
}

const line = (text: string): void => print(oneLine(text));

/** `named`: the last line names the brand, where there are several. */
function show(seen: Seen, named: boolean, language: Language): void {
  const { folder, calendar } = seen;
  if (!calendar) {
    line(`✗ ${folder} — ${sentence(seen.problem, language)}`);
    return;
  }
  for (const { file, remark } of faultsOf(calendar)) line(`✗ ${folder}/${file} — ${sentence(remark, language)}`);
  for (const { file, remark } of remarksOf(calendar)) line(`! ${folder}/${file} — ${sentence(remark, language)}`);
  for (const entry of calendar.entries) {
    const { post, findings, file } = entry;
    if (findings.length === 0) continue;
    const lineOf = linesIn(seen.dir, entry);
    const day = post.at ? `${dayShortYear(post.at.slice(0, 10), language)} · ` : '';
    line(`${folder}/${file} — ${day}${post.title}`);
    for (const finding of findings) showFinding(finding, lineOf(finding), language);
  }
  if (calendar.findings.length > 0) line(`${folder} — ${language === 'fr' ? 'tout le calendrier' : 'the whole calendar'}`);
  for (const finding of calendar.findings) showFinding(finding, null, language);
  line(`${named ? `${folder} — ` : ''}${summary(calendar, language)}`);
}

function showFinding({ level, variant, rule, says, mend, source, origin }: Finding, at: number | null, language: Language): void {
  const where = at === null ? null : `${language === 'fr' ? 'ligne' : 'line'} ${at}`;
  line(`  ${level === 'block' ? '✗' : '!'} ${[where, variant, rule].filter(Boolean).join(' · ')} — ${says[language]}`);
  const [to, from] = language === 'fr' ? ['À faire\u00a0:', 'Source\u00a0:'] : ['To do:', 'Source:'];
  line(`      ${to} ${mend[language]}`);
  if (source) line(`      ${from} ${[source.name, source.url].filter(Boolean).join(', ')} (${dayShortYear(source.verified, language)})`);
  if (origin) line(`      ${from} ${origin[language]}`);
}

function summary(calendar: Calendar, language: Language): string {
  const { entries, block, warn, files } = totals(calendar);
  const number = (value: number, one: string, many: string) =>
    `${count(value, language)} ${(language === 'fr' ? value < 2 : value === 1) ? one : many}`;
  if (language === 'fr')
    return `${number(entries, 'publication prévue', 'publications prévues')}, ${number(block, 'point bloquant', 'points bloquants')}, ${number(warn, 'point à revoir', 'points à revoir')}, ${number(files, 'fichier refusé', 'fichiers refusés')}`;
  return `${number(entries, 'planned post', 'planned posts')}, ${number(block, 'thing blocks', 'things block')}, ${number(warn, 'thing to look at', 'things to look at')}, ${number(files, 'file refused', 'files refused')}`;
}

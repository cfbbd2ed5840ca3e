/** `vigie check`: what keeps planned posts from going out, and what to look at again. */

import type { Calendar, Finding } from '../calendar/calendar.ts';
import { brandNow } from '../calendar/now.ts';
import { count, dayShortYear } from '../model/figures.ts';
import type { Language } from '../model/phrase.ts';
import { Problem, type Remark, sentence } from '../model/problem.ts';
import { findBrands } from '../workspace/brands.ts';
import { type Command, print } from './_command.ts';
import { knownCalendar } from './_published.ts';

/** What was seen of a brand: its calendar, or what keeps its brand.yaml from being read. */
type Seen = { folder: string; calendar: Calendar; problem?: undefined } | { folder: string; calendar?: undefined; problem: Remark };

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
      if (one.brand) seen.push({ folder: one.folder, calendar: await knownCalendar(dataDir, one.brand, brandNow(one.brand)) });
      else seen.push({ folder: one.folder, problem: one.problem });
    }
    if (json) print(JSON.stringify({ brands: seen.map((one) => report(one, language)) }, null, 2));
    else for (const one of seen) show(one, language);
    return seen.some(refused) ? 2 : 0;
  },
};

const findingsOf = ({ entries, findings }: Calendar): Finding[] => [...entries.flatMap((entry) => entry.findings), ...findings];

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

function report({ folder, calendar, problem }: Seen, language: Language) {
  if (!calendar) return { brand: folder, problem: { code: problem.code, sentence: sentence(problem, language) } };
  const findings = findingsOf(calendar);
  const said = ({ file, line, remark }: { file: string; line: number | null; remark: Remark }) => ({
    file,
    line,
    code: remark.code,
    sentence: sentence(remark, language),
  });
  return {
    brand: folder,
    findings: findings.map(({ says, mend, ...finding }) => ({ ...finding, says: says[language], mend: mend[language] })),
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

/** Text on one line, without what a terminal would take for a command. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const line = (text: string): void => print(plain(text));

function show({ folder, calendar, problem }: Seen, language: Language): void {
  if (!calendar) {
    line(`✗ ${folder} — ${sentence(problem, language)}`);
    return;
  }
  for (const { file, remark } of faultsOf(calendar)) line(`✗ ${folder}/${file} — ${sentence(remark, language)}`);
  for (const { file, remark } of remarksOf(calendar)) line(`! ${folder}/${file} — ${sentence(remark, language)}`);
  for (const { post, findings, file } of calendar.entries) {
    if (findings.length === 0) continue;
    const day = post.at ? `${dayShortYear(post.at.slice(0, 10), language)} · ` : '';
    line(`${folder}/${file} — ${day}${post.title}`);
    for (const finding of findings) showFinding(finding, language);
  }
  if (calendar.findings.length > 0) line(`${folder} — ${language === 'fr' ? 'tout le calendrier' : 'the whole calendar'}`);
  for (const finding of calendar.findings) showFinding(finding, language);
  line(summary(calendar, language));
}

function showFinding({ level, variant, rule, says, mend, source }: Finding, language: Language): void {
  line(`  ${level === 'block' ? '✗' : '!'} ${[variant, rule].filter(Boolean).join(' · ')} — ${says[language]}`);
  const [to, from] = language === 'fr' ? ['À faire\u00a0:', 'Source\u00a0:'] : ['To do:', 'Source:'];
  line(`      ${to} ${mend[language]}`);
  if (source) line(`      ${from} ${[source.name, source.url].filter(Boolean).join(', ')} (${dayShortYear(source.verified, language)})`);
}

function summary(calendar: Calendar, language: Language): string {
  const { entries, block, warn, files } = totals(calendar);
  const number = (value: number, one: string, many: string) =>
    `${count(value, language)} ${(language === 'fr' ? value < 2 : value === 1) ? one : many}`;
  if (language === 'fr')
    return `${number(entries, 'publication prévue', 'publications prévues')}, ${number(block, 'point bloquant', 'points bloquants')}, ${number(warn, 'point à revoir', 'points à revoir')}, ${number(files, 'fichier refusé', 'fichiers refusés')}`;
  return `${number(entries, 'planned post', 'planned posts')}, ${number(block, 'thing blocks', 'things block')}, ${number(warn, 'thing to look at', 'things to look at')}, ${number(files, 'file refused', 'files refused')}`;
}

/** `vigie check`: what blocks, what to look at, what cannot be read; and how it ends. */

import { describe, expect, it } from 'vitest';
import { BRAND_YAML, dataFolder, gather, instagramCsv, vigie } from '../workspace.ts';

const entry = (header: string) => `---\n${header}\n---\n\nNotes.\n`;
const GOOD = entry('title: Une chaise\nat: 2999-12-01 12:30\nvariants:\n  - { channel: facebook, text: Une chaise se répare. }');
const PAST = entry('title: Une table\nat: 2020-12-01 12:30\nvariants:\n  - { channel: facebook, text: Une table se répare. }');

describe('vigie check', () => {
  it('ends with 0 when nothing blocks, with a store or without one', () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'lune/calendar/chaise.mdx': GOOD,
      'lune/exports/march.csv': instagramCsv([{ id: '1' }]),
    });
    expect(vigie(data, 'check')).toMatchObject({
      code: 0,
      stdout: '1 planned post, 0 things block, 0 things to look at, 0 files refused\n',
    });
    gather(data);
    expect(vigie(data, 'check', '--lang', 'fr').stdout).toBe(
      '1 publication prévue, 0 point bloquant, 0 point à revoir, 0 fichier refusé\n',
    );
  });

  it('ends with 2 when something blocks, and says the rule and how to mend it', () => {
    const { code, stdout } = vigie(dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/calendar/table.mdx': PAST }), 'check');
    expect(code).toBe(2);
    expect(stdout).toContain('lune/calendar/table.mdx — 1 Dec 2020 · Une table');
    expect(stdout).toMatch(/✗ line 3 · past-date — The date is past/);
    expect(stdout).toContain('To do: Choose another date');
  });

  it('says a missing image once, with its line and how to mend it', () => {
    const header =
      'title: Une table\nat: 2999-12-01 12:30\nvariants:\n  - channel: facebook\n    text: Une table.\n    media:\n      - { file: media/table.jpg, alt: Une table }';
    const { code, stdout } = vigie(dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/calendar/table.mdx': entry(header) }), 'check');
    expect(code).toBe(2);
    expect(stdout.match(/media\/table\.jpg/g)).toHaveLength(1);
    expect(stdout).toContain('✗ line 8 · facebook · media-file — The file media/table.jpg is not in the brand’s folder.');
  });

  it('counts a post that nobody planned as no silence', () => {
    const planned = entry('title: Suite\nat: 2026-03-20 12:30\nvariants:\n  - { channel: instagram, text: Suite. }');
    const before = entry('title: Avant\nat: 2026-02-20 12:30\nvariants:\n  - { channel: instagram, text: Avant. }');
    const brand = `${BRAND_YAML}today: 2026-03-14\n`;
    const files = { 'lune/brand.yaml': brand, 'lune/calendar/suite.mdx': planned, 'lune/calendar/avant.mdx': before };
    expect(vigie(dataFolder(files), 'check').stdout).toContain('silence — Instagram: 27 days without a post');
    const data = dataFolder({ ...files, 'lune/exports/march.csv': instagramCsv([{ id: '1' }]) });
    gather(data);
    expect(vigie(data, 'check').stdout).not.toContain('silence');
  });

  it('names a file that cannot be read and checks the others', () => {
    const data = dataFolder({
      'lune/brand.yaml': BRAND_YAML,
      'lune/calendar/a.mdx': '---\ntitle: [\n---\n',
      'lune/calendar/chaise.mdx': GOOD,
    });
    const { code, stdout } = vigie(data, 'check');
    expect(code).toBe(2);
    expect(stdout).toMatch(/✗ lune\/calendar\/a\.mdx — .*line 2/);
    expect(stdout).toContain('1 planned post, 0 things block, 0 things to look at, 1 file refused');
  });

  it('checks the other brands when one brand.yaml is broken', () => {
    const data = dataFolder({ 'lune/brand.yaml': 'name: [', 'soleil/brand.yaml': BRAND_YAML, 'soleil/calendar/chaise.mdx': GOOD });
    const { code, stdout } = vigie(data, 'check');
    expect(code).toBe(2);
    expect(stdout).toContain('✗ lune — ');
    expect(stdout).toContain('soleil — 1 planned post');
    expect(vigie(data, 'check', '--brand', 'soleil').code).toBe(0);
    expect(vigie(data, 'check', '--brand', 'mars')).toMatchObject({ code: 1, stderr: expect.stringContaining('mars') });
  });

  it('writes JSON for other programs', () => {
    const { stdout } = vigie(dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/calendar/table.mdx': PAST }), 'check', '--json');
    const { brands } = JSON.parse(stdout);
    expect(brands).toMatchObject([{ brand: 'lune', totals: { entries: 1, block: 1, files: 0 }, files: [] }]);
    const finding = { rule: 'past-date', level: 'block', entry: 'table', field: 'at', file: 'calendar/table.mdx', line: 3 };
    expect(brands[0].findings).toContainEqual(expect.objectContaining({ ...finding, source: null, origin: 'a rule of Vigie' }));
  });

  it('shows hostile text as text: no command reaches the terminal', () => {
    const header =
      'title: "\\e]0;owned\\a {import} <script>"\nat: 2020-12-01 12:30\nvariants:\n  - { channel: facebook, text: "=cmd() \\e[2J" }';
    const { stdout } = vigie(dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/calendar/table.mdx': entry(header) }), 'check');
    expect(stdout).toContain('{import} <script>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});

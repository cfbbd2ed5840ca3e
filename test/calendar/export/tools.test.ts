/** Import files for scheduling tools: their columns, what goes in, and that what does not is told. */

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bufferCsv } from '../../../scripts/calendar/export/buffer.ts';
import { hootsuiteCsv } from '../../../scripts/calendar/export/hootsuite.ts';
import { metricoolCsv } from '../../../scripts/calendar/export/metricool.ts';
import type { Status } from '../../../scripts/model/planned-post.ts';
import { entry, HOSTILE } from './_entries.ts';

const options = { now: Date.UTC(2026, 10, 22), timeZone: 'Europe/Paris' };
const parsed = (file: string | Uint8Array | undefined) => Papa.parse<string[]>(String(file), { skipEmptyLines: true }).data;
const codes = (told: readonly { code: string }[]) => told.map(({ code }) => code);

const reparer = entry('reparer', {
  title: 'Réparer',
  at: '2026-11-24 12:32',
  variants: [
    {
      channel: 'instagram',
      text: 'Une chaise',
      hashtags: ['bois'],
      firstComment: 'Le lien',
      media: [{ file: 'media/a.jpg', alt: 'Une chaise' }],
    },
    {
      channel: 'facebook',
      text: 'Une chaise',
      hashtags: ['bois'],
      firstComment: 'Le lien',
      media: [{ file: 'media/a.jpg', alt: 'Une chaise' }],
    },
    { channel: 'linkedin', text: 'Trois heures d’atelier', link: 'https://lune.example/a' },
    { channel: 'blog', text: 'Un long article' },
  ],
});

describe('Metricool', () => {
  it('has the 93 columns, one row per text, TRUE under each network', () => {
    const { files, told } = metricoolCsv([reparer], options);
    const [head, ...rows] = parsed(files[0]);
    expect(head).toHaveLength(93);
    expect(head?.slice(0, 5)).toEqual(['Text', 'Date', 'Time', 'Draft', 'Facebook']);
    const records = rows.map((row) => Object.fromEntries(row.map((cell, at) => [head?.[at] as string, cell])));
    expect(records).toMatchObject([
      {
        Text: 'Une chaise\n\n#bois',
        Date: '2026-11-24',
        Time: '12:32:00',
        Draft: 'TRUE',
        Instagram: 'TRUE',
        Facebook: 'TRUE',
        LinkedIn: 'FALSE',
        'Alt text picture 1': 'Une chaise',
        'First Comment Text': 'Le lien',
      },
      { Text: 'Trois heures d’atelier\n\nhttps://lune.example/a', LinkedIn: 'TRUE', Instagram: 'FALSE' },
    ]);
    expect(codes(told)).toEqual(['export-no-channel', 'export-media-local']);
  });

  it('leaves out what is past, has no hour, or is published, and says the first two', () => {
    const past = entry('past', { title: 'Hier', at: '2026-11-20 09:00', variants: [{ channel: 'x', text: 'a' }] });
    const day = entry('day', { title: 'Un jour', at: '2026-11-25', variants: [{ channel: 'x', text: 'b' }] });
    const done = entry('done', { title: 'Fait', at: '2026-11-26 09:00', variants: [{ channel: 'x', text: 'c' }] }, { status: 'published' });
    const { files, told } = metricoolCsv([past, day, done], options);
    expect(parsed(files[0])).toHaveLength(1);
    expect(told).toEqual([
      { code: 'export-no-hour', with: { n: 1, names: 'day' } },
      { code: 'export-past', with: { n: 1, names: 'past' } },
    ]);
  });
});

describe('Hootsuite', () => {
  it('has no header, three columns, the order of dates asked for, and says which times it rounded', () => {
    const { files, told } = hootsuiteCsv([reparer], { ...options, dates: 'day-month' });
    expect(parsed(files[0])).toEqual([
      ['24/11/2026 12:35', 'Une chaise\n\n#bois', ''],
      ['24/11/2026 12:35', 'Trois heures d’atelier', 'https://lune.example/a'],
    ]);
    expect(codes(told)).toEqual([
      'export-no-channel',
      'export-rounded',
      'export-media-local',
      'export-first-comment',
      'export-channels-differ',
    ]);
    expect(parsed(hootsuiteCsv([reparer], { ...options, dates: 'month-day' }).files[0])[0]?.[0]).toBe('11/24/2026 12:35');
  });

  it('cuts at 350 rows', () => {
    const many = Array.from({ length: 701 }, (_, n) =>
      entry(`e-${n}`, { title: `T${n}`, at: '2026-12-01 09:00', variants: [{ channel: 'x', text: `t${n}` }] }),
    );
    const { files, told } = hootsuiteCsv(many, { ...options, dates: 'day-month' });
    expect(files.map((file) => parsed(file).length)).toEqual([350, 350, 1]);
    expect(told).toEqual([{ code: 'export-several-files', with: { n: 3, most: 350 } }]);
  });

  it('writes times on the brand’s clock, whatever zone an entry is planned in', () => {
    const montreal = entry('m', {
      title: 'M',
      at: '2026-12-01 09:00',
      timeZone: 'America/Montreal',
      variants: [{ channel: 'x', text: 'm' }],
    });
    expect(parsed(hootsuiteCsv([montreal], { ...options, dates: 'day-month' }).files[0])[0]?.[0]).toBe('01/12/2026 15:00');
  });
});

describe('Buffer', () => {
  it('has its four columns', () => {
    expect(parsed(bufferCsv([reparer], options).files[0])).toEqual([
      ['Text', 'Image URL', 'Tags', 'Posting Time'],
      ['Une chaise\n\n#bois', '', '', '2026-11-24 12:32'],
      ['Trois heures d’atelier\n\nhttps://lune.example/a', '', '', '2026-11-24 12:32'],
    ]);
  });
});

describe('every tool', () => {
  const write = [
    metricoolCsv,
    bufferCsv,
    (...[entries, given]: Parameters<typeof bufferCsv>) => hootsuiteCsv(entries, { ...given, dates: 'day-month' }),
  ];
  const rows = (file: string | Uint8Array | undefined) => parsed(file).filter((row) => row.join().includes('texte-')).length;
  const at = (status: Status) =>
    entry(status, { title: status, at: '2026-12-01 09:00', variants: [{ channel: 'x', text: `texte-${status}` }] }, { status });
  const all = (['idea', 'refused', 'draft', 'in-review', 'approved', 'scheduled'] as const).map(at);

  it('gets nothing that is refused, an idea, or scheduled already, unless it is asked for, and hears what is not approved', () => {
    for (const tool of write) {
      const { files, told } = tool(all, { ...options, approves: true });
      expect(rows(files[0])).toBe(3);
      expect(told.slice(0, 3)).toEqual([
        { code: 'export-unready', with: { n: 2, names: 'idea, refused' } },
        { code: 'export-scheduled', with: { n: 1, names: 'scheduled' } },
        { code: 'export-unapproved', with: { n: 2, names: 'draft, in-review' } },
      ]);
      expect(rows(tool(all, { ...options, asked: ['scheduled', 'idea', 'refused'] }).files[0])).toBe(6);
      expect(codes(tool(all, options).told)).not.toContain('export-unapproved');
    }
  });

  it('gets the pictures that lie at a public address where it has a column for them, and hears of the others', () => {
    const imported = entry('web', {
      title: 'T',
      at: '2026-12-01 09:00',
      mediaFrom: ['https://lune.example/a.jpg (Une chaise)', 'https://lune.example/b.jpg'],
      variants: [{ channel: 'x', text: 't' }],
    });
    const [head = [], row = []] = parsed(metricoolCsv([imported], options).files[0]);
    expect(['Picture Url 1', 'Alt text picture 1', 'Picture Url 2'].map((name) => row[head.indexOf(name)])).toEqual([
      'https://lune.example/a.jpg',
      'Une chaise',
      'https://lune.example/b.jpg',
    ]);
    expect(metricoolCsv([imported], options).told).toEqual([]);
    expect(parsed(bufferCsv([imported], options).files[0])[1]?.[1]).toBe('https://lune.example/a.jpg');
    for (const tool of write.slice(1)) expect(codes(tool([imported], options).told)).toEqual(['export-media-local']);
  });

  it('gets no cell that is a formula, and the apostrophe is told with the entries it is in', () => {
    const hostile = HOSTILE.map((text, n) => entry(`h-${n}`, { title: 'T', at: '2026-12-01 09:00', variants: [{ channel: 'x', text }] }));
    for (const { files, told } of [
      metricoolCsv(hostile, options),
      hootsuiteCsv(hostile, { ...options, dates: 'day-month' }),
      bufferCsv(hostile, options),
    ]) {
      expect(
        parsed(files[0])
          .flat()
          .filter((cell) => /^[\s\u00a0]*[=+\-@＝]|^\t/.test(cell)),
      ).toEqual([]);
      expect(codes(told)).toContain('export-text-apostrophe');
    }
  });
});

/** One right entry, broken in hundreds of ways: each file is an entry or is named with a sentence; none crashes, none is hidden. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCalendar } from '../../scripts/calendar/read.ts';
import { sentence } from '../../scripts/model/problem.ts';
import { dataFolder } from '../workspace.ts';
import { brandOf } from './checks/_entries.ts';

const GOOD = `---
title: Une chaise
status: draft
at: 2026-11-24 12:30
contest: { rules: "https://a.example/r", ends: 2026-12-24 12:00 }
variants:
  - channel: facebook
    text: |-
      Une chaise bancale.
    hashtags: [réparer]
    seconds: 12
    media:
      - { file: media/chaise.jpg, alt: Une chaise, rightsUntil: 2027-06-30 }
---
Photos de *Samir*.
`;

const VALUES =
  '|~|true|12|1e999|.nan|[]|{}|[a, b]|{ a: b }|"|\'|- a|2026-11-24T12:30:00Z|!!binary aGk=|!!js/function "x"|*a|"\\0"|"\\uD800"|__proto__|{ __proto__: { x: 1 } }|@x|`x`|2026-02-30|24/11/2026|&a [*a]|!!set { a }'.split(
    '|',
  );
const KEYS = [
  'title',
  'status',
  'at',
  'contest',
  'variants',
  'channel',
  'text',
  'hashtags',
  'seconds',
  'media',
  'file',
  'rightsUntil',
  'ends',
];
const BODIES = ['<a', '{', '{process.exit(1)}', "import fs from 'fs'", '<X/>', '<!-- c -->', '\0', '['.repeat(5000)];
const lines = GOOD.split('\n');
const bomb = `---\ntitle: x\na: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n---\n`;

const mutations: (string | Uint8Array)[] = [
  ...Array.from({ length: Math.ceil(GOOD.length / 7) }, (_, at) => GOOD.slice(0, at * 7)),
  ...KEYS.flatMap((key) =>
    VALUES.map((value) =>
      GOOD.replace(
        new RegExp(`^(\\s*(?:- )?(?:\\{ )?)${key}:.*$|\\b${key}: [^,}]*`, 'm'),
        (_, start: string | undefined) => `${start ?? ''}${key}: ${value}`,
      ),
    ),
  ),
  ...lines.flatMap((line, at) =>
    [[line, line], [], [`\t${line}`], [`${line}\0`], [`${line} : {[`]].map((put) => lines.toSpliced(at, 1, ...put).join('\n')),
  ),
  ...BODIES.flatMap((body) => [`${GOOD}${body}\n`, `${GOOD}Des mots ${body} après\n`]),
  `\ufeff${GOOD}`,
  GOOD.replaceAll('\n', '\r\n'),
  GOOD.replaceAll('\n', '\r'),
  Buffer.from(GOOD, 'latin1'),
  Buffer.from(`\ufeff${GOOD}`, 'utf16le'),
  bomb,
  `---\ntitle: x\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`,
];

it('names what it cannot read, in both languages, and reads the rest', async () => {
  const dataDir = dataFolder(Object.fromEntries(mutations.map((content, at) => [join('lune', 'calendar', `m${at}.mdx`), content])));
  const brand = { ...brandOf(), folder: 'lune' };
  const { entries, broken } = await readCalendar({ dataDir, brand, posts: [], events: [], now: Date.UTC(2026, 10, 22) });
  expect(mutations.length).toBeGreaterThan(400);
  expect([...entries, ...broken].map(({ file }) => file).sort()).toEqual(mutations.map((_, at) => `calendar/m${at}.mdx`).sort());
  expect(() => JSON.stringify(entries)).not.toThrow();
  const remarks = [...broken, ...entries.flatMap((entry) => entry.remarks.map((one) => ({ ...one, file: entry.file })))];
  for (const { file, line, remark } of remarks) {
    const content = mutations[Number(/\d+/.exec(file)?.[0])] ?? '';
    const last = Buffer.from(content).toString('utf8').split('\n').length;
    for (const language of ['fr', 'en'] as const) {
      const said = sentence(remark, language);
      expect(said).toContain(file);
      expect(said).not.toMatch(/undefined|NaN|\[object|TypeError|\{(?!brace|\s)[a-z]+\}/);
      if (line !== null && line > 1) expect(said, said).toContain(` ${line}`);
    }
    if (line !== null) expect(line).toSatisfy((at: number) => at >= 1 && at <= last);
  }
});

/** The README and the project say the same: every export, metric, command, script and dependency, and the reverse. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBrand, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXPORTS } from '../scripts/exports/index.ts';
import { brandSchema } from '../scripts/model/brand.ts';
import { SITE_IDS } from '../scripts/model/clip.ts';
import { mappingSchema } from '../scripts/model/mapping.ts';
import { readPlannedPost } from '../scripts/model/planned-post.ts';
import { readWatchNotes } from '../scripts/watch/notes.ts';
import { readReplies } from '../scripts/watch/replies.ts';
import { parseNote } from '../scripts/workspace/entries.ts';
import { dataFolder } from './workspace.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const extension = JSON.parse(readFileSync(join(ROOT, 'extension/package.json'), 'utf8'));
const DEPENDENCIES = [
  manifest.dependencies,
  manifest.devDependencies,
  manifest.optionalDependencies,
  extension.dependencies,
  extension.devDependencies,
];

/** What stands between backticks at the beginning of the rows of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .flatMap((line) =>
      line.startsWith('| `') ? [...(line.split('|')[1] as string).matchAll(/`([^`]+)`/g)].map((found) => found[1] as string) : [],
    );
}

describe('README', () => {
  it('lists every export', () => expect(firstCells('What it reads').sort()).toEqual(EXPORTS.map((one) => one.id).sort()));

  it('says when each export was last seen whole', () => {
    for (const one of EXPORTS) expect(readme).toContain(`| \`${one.id}\` | ${one.label.en} | ${one.seen ?? 'headers only'} |`);
  });

  it('names every metric', () => {
    const named = [...(readme.split('## What it measures\n')[1]?.split('\n## ')[0] ?? '').matchAll(/`([a-z-]+)` \(/g)].map(
      (found) => found[1],
    );
    const files = readdirSync(join(ROOT, 'scripts/metrics')).filter((name) => name.endsWith('.sql'));
    expect(named.sort()).toEqual(files.map((name) => name.replace('.sql', '')).sort());
  });

  it('names every site that the extension reads', () => {
    expect(firstCells('What the extension reads').sort()).toEqual([...SITE_IDS].sort());
  });

  it('shows every command', () => {
    const files = readdirSync(join(ROOT, 'scripts/commands')).filter((name) => !name.startsWith('_'));
    expect(
      firstCells('Commands')
        .map((usage) => usage.split(' ')[0])
        .sort(),
    ).toEqual(files.map((name) => name.replace('.ts', '')).sort());
  });

  it('names every script that a person runs', () => {
    const run = Object.keys(manifest.scripts).filter((name) => !name.startsWith('pre') || name === 'preview');
    for (const name of run) expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`));
  });

  it('gives every dependency its job', () => {
    const all = new Set(DEPENDENCIES.flatMap((group) => Object.keys(group)));
    expect(firstCells('Dependencies').sort()).toEqual([...all].sort());
  });

  it('pins every dependency exactly', () => {
    for (const group of DEPENDENCIES) for (const version of Object.values(group)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

describe('data/README', () => {
  const text = readFileSync(join(ROOT, 'data/README.md'), 'utf8');
  const [brand, calendar, mapping] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => parse(found[1] as string));

  it('shows a brand.yaml that Vigie accepts', () => expect(safeParse(brandSchema, brand).issues).toBeUndefined());
  it('shows people, approval and a calendar that Vigie accepts', () =>
    expect(safeParse(brandSchema, { ...brand, ...calendar }).issues).toBeUndefined());
  it('shows a planned post that Vigie accepts', () => {
    const source = /```mdx\n([\s\S]*?)```/.exec(text)?.[1] as string;
    const parsed = parseNote({ file: 'calendar/2026-11-24-reparer.mdx', source });
    if (!('note' in parsed)) throw new Error('no header');
    const read = readPlannedPost(parsed.note.content, {
      id: 'x',
      notes: parsed.note.body,
      brand: { timeZone: 'Europe/Paris', languages: ['fr'] },
    });
    expect(read.faults).toEqual([]);
    expect(read.post?.variants.map(({ key, wall }) => [key, wall])).toEqual([
      ['instagram', '2026-11-24 12:30'],
      ['linkedin', '2026-11-24 09:00'],
    ]);
  });
  it('shows a reply and a note of the watch that Vigie accepts, with keys that it knows', () => {
    const [, reply, note] = [...text.matchAll(/```mdx\n([\s\S]*?)```/g)].map((found) => found[1] as string);
    const folder = dataFolder({ 'lune/replies/a.mdx': reply as string, 'lune/watch/b.mdx': note as string });
    const replies = readReplies(join(folder, 'lune'), ['fr']);
    expect([replies.replies.length, replies.broken, replies.remarks]).toEqual([1, [], []]);
    const brandOf = { timeZone: 'Europe/Paris', competitors: parseBrand(brandSchema, brand).competitors };
    const { notes, broken, remarks } = readWatchNotes(join(folder, 'lune'), brandOf, []);
    expect(notes[0]).toMatchObject({ about: 'competitor', name: 'Maison Soleil', day: '2026-11-12' });
    expect([broken, remarks.map(({ remark }) => remark.code)]).toEqual([[], ['note-clip-gone']]);
  });
  it('shows a mapping that Vigie accepts', () => expect(safeParse(mappingSchema, mapping).issues).toBeUndefined());
});

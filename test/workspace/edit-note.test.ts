/** A note that a person wrote by hand keeps every byte that an edit does not mean. */

import { describe, expect, it } from 'vitest';
import { changeFrontmatter, headerValues, newNote, noteParts } from '../../scripts/workspace/edit-note.ts';

const HAND = `---
# Relu par Inès le 3 novembre
title:   "Réparer plutôt que jeter"   # titre de travail
status: draft
mood: 'grognon'      # à moi
at: 2026-11-24 12:30
pillar: réparation
"my key": { a: 1,  b: [x,y] } # odd spacing

variants:
  # la première est la plus importante
  - channel: instagram
    text: |-
      Une chaise cassée ?
      On la répare.

      Samedi, à l’atelier. # pas un commentaire
    hashtags: [ réparer,  "#bricolage" ]   # deux suffisent
    priority: high
    media:
      - file: media/chaise.jpg
        # l’alternative est obligatoire
        alt: Une chaise

  # puis
  - {channel: facebook, text: 'Il y a "deux" façons', link: "https://example.org/?a=1&b=2"}
  - channel: linkedin
    text: >
      Un texte
      plié

# fin
owner: ines
---

import Chart from './chart.mdx'

<Chart data={{ a: [1, 2] }}>
  *odd*   MDX {/* stays */}
</Chart>


last line without an end`;

/** Lines that differ, as pairs of before and after. */
function changedLines(before: string, after: string): string[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < one.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return [
    ...one.slice(head, one.length - tail).map((line) => `-${line}`),
    ...other.slice(head, other.length - tail).map((line) => `+${line}`),
  ];
}
const edit = (keys: (string | number)[], value: unknown, source = HAND) => changeFrontmatter(source, [{ keys, value }]);
const values = (source: string) => headerValues(noteParts(source)?.header.replaceAll('\r\n', '\n') ?? '');

describe('one field of a hand-written note', () => {
  it.each([
    [
      ['title'],
      'Réparer, encore',
      ['-title:   "Réparer plutôt que jeter"   # titre de travail', '+title:   "Réparer, encore"   # titre de travail'],
    ],
    [['status'], 'in-review', ['-status: draft', '+status: in-review']],
    [['at'], '2026-12-01 09:00', ['-at: 2026-11-24 12:30', '+at: 2026-12-01 09:00']],
    [['mood'], "l'aube", ["-mood: 'grognon'      # à moi", "+mood: 'l''aube'      # à moi"]],
    [['owner'], 'léa', ['-owner: ines', '+owner: léa']],
    [['variants', 0, 'media', 0, 'alt'], 'Une chaise sans pied', ['-        alt: Une chaise', '+        alt: Une chaise sans pied']],
    [['variants', 0, 'channel'], 'tiktok', ['-  - channel: instagram', '+  - channel: tiktok']],
    [
      ['variants', 0, 'text'],
      'Une chaise cassée ?\nOn la répare ensemble.\n\nSamedi, à l’atelier. # pas un commentaire',
      ['-      On la répare.', '+      On la répare ensemble.'],
    ],
    [
      ['variants', 1, 'text'],
      'Il y a {x}, "deux"',
      [
        `-  - {channel: facebook, text: 'Il y a "deux" façons', link: "https://example.org/?a=1&b=2"}`,
        `+  - {channel: facebook, text: 'Il y a {x}, "deux"', link: "https://example.org/?a=1&b=2"}`,
      ],
    ],
    [
      ['variants', 0, 'hashtags'],
      ['réparer', '#bricolage', 'bois'],
      ['-    hashtags: [ réparer,  "#bricolage" ]   # deux suffisent', '+    hashtags: [ réparer, "#bricolage", bois ]   # deux suffisent'],
    ],
    [['my key', 'a'], 2, ['-"my key": { a: 1,  b: [x,y] } # odd spacing', '+"my key": { a: 2,  b: [x,y] } # odd spacing']],
    [['campaign'], 'noel', ['+campaign: noel']],
    [['variants', 0, 'scheduled'], true, ['+    scheduled: true']],
    [['pillar'], undefined, ['-pillar: réparation']],
    [['variants', 0, 'priority'], undefined, ['-    priority: high']],
  ])('%j changes its own line and no other', (keys, value, lines) => {
    const after = edit(keys, value);
    expect(changedLines(HAND, after)).toEqual(lines);
  });

  it('keeps Windows line ends, a byte order mark and a missing last line end', () => {
    const windows = `\ufeff${HAND.replaceAll('\n', '\r\n')}`;
    const after = edit(['status'], 'idea', windows);
    expect(after).toBe(windows.replace('status: draft', 'status: idea'));
    const longer = edit(['variants', 0, 'text'], 'un\ndeux', windows);
    expect(longer.replaceAll('\r\n', '')).not.toContain('\n');
    expect(longer.startsWith('\ufeff---\r\n')).toBe(true);
    expect((values(longer).variants as { text: string }[])[0]?.text).toBe('un\ndeux');
  });

  it('the same value writes the same bytes', () => {
    for (const [key, value] of Object.entries(values(HAND))) expect(edit([key], value)).toBe(HAND);
    expect(changeFrontmatter(HAND, [], noteParts(HAND)?.body)).toBe(HAND);
  });

  it('another body leaves the header as it is', () => {
    const after = changeFrontmatter(HAND, [], '\nAutre chose\n');
    expect(after).toBe(`${HAND.slice(0, HAND.indexOf('\nimport Chart'))}\nAutre chose\n`);
  });
});

describe('lists and keys', () => {
  it('a variant more, one less, and one changed leave the comments of the others', () => {
    const now = values(HAND).variants as Record<string, unknown>[];
    const more = edit(['variants'], [...now, { channel: 'x', text: 'Bref' }]);
    expect(changedLines(HAND, more)).toEqual(['+  - channel: x', '+    text: Bref']);
    const fewer = edit(['variants'], now.slice(1));
    expect(fewer).toContain('# la première est la plus importante');
    expect(fewer).toContain('# puis');
    expect(values(fewer).variants).toEqual(now.slice(1));
    const first = edit(['variants'], [{ channel: 'x', text: 'a\nb' }, ...now]);
    expect(values(first).variants).toHaveLength(4);
    expect(first).toContain('      On la répare.\n');
  });

  it('the last of a list, the last of a header, and the first key of an item can go', () => {
    expect(edit(['variants', 0, 'media'], [])).toContain('    media: []\n');
    expect(values(edit(['variants', 0, 'channel'], undefined)).variants).toHaveLength(3);
    expect(edit(['a'], undefined, '---\n# c\na: 1\n---\nb')).toBe('---\n# c\n---\nb');
    expect(edit(['a'], undefined, '---\na:\n  b: 1\n---\n')).toBe('---\n---\n');
  });

  it('an empty header, an empty list and an empty value take what they are given', () => {
    expect(edit(['title'], 'x', '---\n---\nbody')).toBe('---\ntitle: x\n---\nbody');
    expect(edit(['a'], ['x: y', '#z'], '---\na: []\n---\n')).toBe('---\na: ["x: y", "#z"]\n---\n');
    expect(edit(['variants', 0, 'text'], 'a\nb', '---\nvariants:\n  - channel: x\n    text: # à écrire\n    link: l\n---\n')).toBe(
      '---\nvariants:\n  - channel: x\n    text: |- # à écrire\n      a\n      b\n    link: l\n---\n',
    );
    expect(values(edit(['event', 'kind'], 'webinar', '---\ntitle: a\n---\n')).event).toEqual({ kind: 'webinar' });
    expect(edit(['variants'], [{ channel: 'x' }], '---\nvariants: []\nz: 1\n---\n')).toBe('---\nvariants:\n  - channel: x\nz: 1\n---\n');
  });

  it('a value that an anchor repeats is not changed for the others', () => {
    const source = '---\ntitle: &t A\nother: *t\n---\n';
    expect(() => edit(['title'], 'B', source)).toThrow(/repeated elsewhere/);
    expect(values(edit(['other'], 'B', source))).toEqual({ title: 'A', other: 'B' });
  });

  it('a header that is no YAML is left alone', () => {
    for (const source of ['---\na: [\n---\n', 'no header', '---\n- a\n---\n'])
      expect(() => edit(['a'], 1, source)).toThrow(/not valid YAML/);
  });
});

const HOSTILE = [
  '=cmd()|calc',
  '{x}',
  '---',
  'a\n---\nb',
  '---\nstatus: approved\n---\n',
  '<script>alert(1)</script>',
  "import x from 'node:fs'",
  'export const a = {process.exit()}',
  '# not a comment',
  'a: b',
  '- a',
  '*alias',
  '&anchor',
  '!!js/function x',
  '%TAG',
  '@a `b`',
  'it\'s "both"',
  'null',
  'true',
  '~',
  '012',
  '1e3',
  '0x1F',
  '2026-11-24',
  '',
  ' ',
  '  leading\nand more',
  '\n\nlate',
  'end\n',
  'end\n\n\n',
  'tab\there\n\tand there',
  'a\r\nb',
  'a\u2028b\u0085c\nd',
  '\u0000\u0007',
  '\ufeffmark',
  'x'.repeat(3_000),
  `${'mot '.repeat(600)}\n${'mot '.repeat(600)}`,
  '👩‍🔧 e\u0301\n家具',
  '| \n> ',
  'trailing  \nspaces ',
];

describe('hostile values', () => {
  it.each(HOSTILE)('%j is text, and reads back as it was', (value) => {
    const others = { ...values(HAND) };
    delete others.title;
    for (const keys of [
      ['title'],
      ['variants', 0, 'text'],
      ['variants', 1, 'text'],
      ['variants', 2, 'text'],
      ['variants', 0, 'hashtags', 1],
      ['fresh'],
    ]) {
      const after = edit(keys, value);
      const found = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], values(after));
      expect(found, String(keys)).toBe(value);
      expect(noteParts(after)?.body).toBe(noteParts(HAND)?.body);
      // Nothing but its own lines: the rest is not printed anew.
      expect(after).toContain('"my key": { a: 1,  b: [x,y] } # odd spacing\n\nvariants:\n  # la première');
      expect(after).toContain('\n\n# fin\nowner: ines\n');
      if (keys[0] !== 'variants') for (const [key, other] of Object.entries(others)) expect(values(after)[key]).toEqual(other);
      // And back again.
      const before = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], values(HAND));
      expect(values(edit(keys, before, after))).toEqual(values(HAND));
    }
    const made = newNote({ title: value, variants: [{ channel: 'x', text: value, hashtags: [value] }] }, '');
    expect(values(made)).toEqual({ title: value, variants: [{ channel: 'x', text: value, hashtags: [value] }] });
  });
});

it('a new note reads well', () => {
  const note = newNote(
    { title: 'Réparer', at: '2026-11-24 12:30', campaign: null, variants: [{ channel: 'x', text: 'un\ndeux', hashtags: ['a', 'b'] }] },
    'Notes\n\n',
  );
  expect(note).toBe(
    '---\ntitle: Réparer\nat: 2026-11-24 12:30\nvariants:\n  - channel: x\n    text: |-\n      un\n      deux\n    hashtags: [a, b]\n---\n\nNotes\n',
  );
});

/** Every way in which a person may have written a field by hand: an edit of that field changes its own lines, and every other byte stays. */

import { expect, it } from 'vitest';
import type { Keys } from '../../scripts/model/desk-edit.ts';
import { changeFrontmatter, headerValues, noteParts } from '../../scripts/workspace/edit-note.ts';

const TITLES: readonly string[] = [
  'title: Réparer',
  'title:   "Réparer"   # titre - de travail',
  "'title': 'l''atelier' # à moi",
  '"title" : Réparer',
  'title: &titre Réparer',
  'title: !!str 2026',
  'title:\tRéparer\t# tab',
  'title:\n  Réparer',
  'title: # plus bas\n  Réparer',
  'title: >-\n  Réparer\n  plutôt',
  'title: |- # bloc\n    Réparer\n',
  'title: Réparer\n  plutôt que jeter',
  'title: "Réparer\n  plutôt"',
  '? title\n: Réparer',
  'title: ~',
  'title:',
  'title: # vide',
];

const TEXTS: readonly string[] = [
  'text: Une chaise',
  'text: "Une \\u0063haise" # c',
  'text: \'Il y a "deux" façons\'',
  'text: |-\n  Une chaise ?\n\n    On la répare.\n  # pas un commentaire\n  Samedi.',
  'text: |\n  Une chaise ?\n  Samedi.\n',
  'text: |+\n  Une chaise ?\n  Samedi.\n',
  'text: |2-\n    Une chaise ?\n  Samedi.',
  'text: >-\n  Une chaise\n  pliée\n\n  Samedi.',
  'text: Une chaise\n  sur deux lignes',
  'text: !!str Une chaise',
  'text:\n  Une chaise',
  'text: "a\\\n  b"',
];

const TAGS: readonly string[] = [
  'hashtags: [ réparer,  "#bricolage" ]   # deux',
  'hashtags: [réparer, bricolage]',
  'hashtags:\n  - réparer # le premier\n  # entre\n  - "#bricolage"',
  'hashtags:\n- réparer\n- bricolage',
  'hashtags: [\n  réparer,\n  bricolage,\n]',
];

const MEDIA: readonly string[] = [
  'media:\n  - file: media/a-b.jpg\n    # obligatoire\n    alt: Une chaise # c\n    humeur: x',
  'media:\n  - { file: media/a-b.jpg, alt: "Une chaise" }',
  'media: [{file: media/a-b.jpg, alt: Une chaise}]',
  'media:\n-   alt: Une chaise\n    file: media/a-b.jpg',
  'media:\n  -\n    file: media/a-b.jpg\n    alt: >-\n      Une\n      chaise',
];

/** The dash of a list's items, and what stands between it and the first key. */
const DASHES: readonly string[] = ['- ', '-   ', '-\n  ', '- # item - un\n  ', '- &un-deux\n  ', '- !!map\n  '];

const FRAMES = [
  { name: 'LF', of: (text: string) => text },
  { name: 'CRLF, BOM', of: (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}` },
  { name: 'no last line end', of: (text: string) => text.slice(0, -1) },
  {
    name: 'mixed line ends',
    of: (text: string) =>
      text
        .split('\n')
        .map((line, at) => (at % 3 === 1 ? `${line}\r` : line))
        .join('\n'),
  },
] as const;

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** Where something begins and ends in a text. */
type Place = [number, number];

interface Hand {
  source: string;
  /** Where a part stands in the source. */
  place: (part: 'title' | 'text' | 'hashtags' | 'media') => Place;
}

interface Shape {
  title: string;
  text: string;
  hashtags: string;
  media: string;
  dash: string;
  /** Of the list below its key. */
  step: string;
  frame: (typeof FRAMES)[number];
}

/** A note of which the second variant has the shape. */
function written({ title, text, hashtags, media, dash, step, frame }: Shape): Hand {
  const keyed = dash.startsWith('-   ') ? '    ' : '  ';
  const inner = step + keyed;
  const mark = (part: string, lines: string) => `«${part}»${lines}«/${part}»`;
  const marked = [
    '---',
    '# relu - par Inès',
    mark('title', title),
    'status: draft # état',
    'at: 2026-11-24 12:30',
    '"ma clé": { a: 1,  b: [x,y] } # à moi',
    '  ',
    'variants:',
    `${step}# la première`,
    `${step}- {channel: facebook,   text: 'Il y a "deux" façons'} # c - d`,
    '',
    `${step}# la seconde`,
    `${step}${dash.replace('\n', `\n${step}`)}channel: instagram`,
    mark('text', indented(text, inner)),
    `${inner}humeur:   'x' # y`,
    mark('hashtags', indented(hashtags, inner)),
    `${inner}# avant les médias`,
    mark('media', indented(media, inner)),
    '',
    '# fin',
    'owner:  ines',
    '---',
    '',
    '<Chart data={{ a: [1, 2] }} />',
    '',
    '---',
    'fin',
    '',
  ].join('\n');
  const framed = frame.of(marked);
  const source = framed.replace(/«\/?\w+»/g, '');
  return {
    source,
    place: (part) => {
      const at = (sign: string) => framed.slice(0, framed.indexOf(sign)).replace(/«\/?\w+»/g, '').length;
      return [at(`«${part}»`), at(`«/${part}»`)];
    },
  };
}

const headerOf = (source: string) => headerValues((noteParts(source)?.header ?? '').replaceAll('\r\n', '\n'));
const valueAt = (values: unknown, keys: Keys) =>
  keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], values);

const PLAIN: Shape = {
  title: TITLES[0] as string,
  text: TEXTS[0] as string,
  hashtags: TAGS[0] as string,
  media: MEDIA[0] as string,
  dash: DASHES[0] as string,
  step: '  ',
  frame: FRAMES[0],
};
const STEPS = ['', '  ', '    '];

const WAYS: readonly Partial<Shape>[] = [
  ...TITLES.map((title) => ({ title })),
  ...TEXTS.map((text) => ({ text })),
  ...TAGS.map((hashtags) => ({ hashtags })),
  ...MEDIA.map((media) => ({ media })),
];

/** A way of writing a part, in each frame; dashes and indents take turns. */
const shapesOf = (way: Partial<Shape>): Shape[] =>
  [...FRAMES, FRAMES[0], FRAMES[0]].map((frame, turn) => {
    const at = WAYS.indexOf(way) + turn;
    return { ...PLAIN, ...way, frame, dash: DASHES[at % DASHES.length] as string, step: STEPS[(at + turn) % STEPS.length] as string };
  });

/** Whether nothing but the lines of a chunk changed. */
function isWithin(before: string, after: string, chunk: Place): boolean {
  const from = before.lastIndexOf('\n', chunk[0] - 1) + 1;
  const to = before.indexOf('\n', chunk[1]) + 1;
  return after.startsWith(before.slice(0, from)) && after.endsWith(before.slice(to)) && after.length >= from + before.length - to;
}

/** How many lines of a text the other one has not, in order. */
function gone(before: string, after: string): number {
  const others = after.split('\n');
  let at = 0;
  return before.split('\n').filter((line) => {
    const found = others.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  }).length;
}

/** Of an edit: where it may change lines, or that it only adds some, or only takes some away (one line may be written again). */
type May = Place | 'add' | 'add in brackets' | 'take' | 'take in a line';
const LOST: Record<Exclude<May, Place>, (before: string, after: string) => boolean> = {
  add: (before, after) => gone(before, after) === 0,
  'add in brackets': (before, after) => gone(before, after) <= 1,
  take: (before, after) => gone(after, before) === 0,
  'take in a line': (before, after) => gone(after, before) <= 1,
};

function editsOf({ source, place }: Hand, shape: Shape): [string, Keys, unknown, May][] {
  const word = (text: string): Place => [source.indexOf(text), source.indexOf(text) + text.length];
  const [tags, text] = [
    ['variants', 1, 'hashtags'],
    ['variants', 1, 'text'],
  ].map((keys) => valueAt(headerOf(source), keys));
  const media: Keys = ['variants', 1, 'media'];
  return [
    ['title', ['title'], 'Jeter', place('title')],
    ['title with marks', ['title'], 'a: b # c', place('title')],
    ['status', ['status'], 'idea', word('draft')],
    ['at', ['at'], '2026-12-01 09:00', word('2026-11-24 12:30')],
    ['text', ['variants', 1, 'text'], 'Une table', place('text')],
    ['text of lines', ['variants', 1, 'text'], 'Une table\n\n  et une autre', place('text')],
    ...(/[|]/.test(shape.text)
      ? [
          ['a line of the text', ['variants', 1, 'text'], String(text).replace('Samedi', 'Lundi'), word('Samedi.')] as [
            string,
            Keys,
            unknown,
            May,
          ],
        ]
      : []),
    ['hashtag', ['variants', 1, 'hashtags', 1], 'bois', place('hashtags')],
    ['hashtag more', ['variants', 1, 'hashtags'], [...(tags as string[]), 'bois'], place('hashtags')],
    ['hashtag less', ['variants', 1, 'hashtags', 0], undefined, 'take in a line'],
    ['alt', [...media, 0, 'alt'], 'Une table', place('media')],
    ['rights', [...media, 0, 'rightsUntil'], '2027-01-01', place('media')],
    ['medium more', [...media, 1], { file: 'media/b.jpg', alt: 'b' }, place('media')],
    ['variant more', ['variants', 2], { channel: 'x', text: 'a\nb', hashtags: ['a'] }, 'add'],
    ['first variant less', ['variants', 0], undefined, 'take'],
    ['second variant less', ['variants', 1], undefined, 'take'],
    ['key more', ['campaign'], 'noel', 'add'],
    ['key less', ['owner'], undefined, 'take'],
    ['key of a variant more', ['variants', 1, 'link'], 'https://a.example', 'add'],
    ['key of a variant less', ['variants', 1, 'humeur'], undefined, 'take'],
    ['key in brackets more', ['variants', 0, 'link'], 'https://a.example/?a=1&b=2', 'add in brackets'],
    ['text in brackets', ['variants', 0, 'text'], 'a, {b}: c', 'add in brackets'],
  ];
}

/** What went wrong with an edit; null when all is as it should be. */
function wrong(source: string, keys: Keys, value: unknown, may: May): string | null {
  const after = changeFrontmatter(source, [value === undefined ? { keys } : { keys, value }]);
  if (value !== undefined && JSON.stringify(valueAt(headerOf(after), keys)) !== JSON.stringify(value))
    return `reads back otherwise:\n${after}`;
  if (noteParts(after)?.body !== noteParts(source)?.body) return `changed the notes:\n${after}`;
  const kept = typeof may === 'string' ? LOST[may](source, after) : isWithin(source, after, may);
  if (!kept) return `changed other lines:\n${after}`;
  const comments = (text: string) => text.match(/ # (?!pas).+/g)?.length ?? 0;
  return typeof may !== 'string' && comments(after) < comments(source) ? `lost a comment:\n${after}` : null;
}

it.each(WAYS.map((way) => [Object.values(way)[0] as string, way] as const))('%j: every edit changes its own lines', (_, way) => {
  const faults = shapesOf(way).flatMap((shape) => {
    const hand = written(shape);
    return editsOf(hand, shape).flatMap(([what, keys, value, may]) => {
      const fault = wrong(hand.source, keys, value, may);
      return fault === null ? [] : [`${what} (${shape.frame.name}): ${fault}`];
    });
  });
  expect(faults).toEqual([]);
});

it('a key that comes twice, a tab as indent: said to be no YAML, and not a byte is written', () => {
  for (const header of ['title: a\ntitle: b\n', 'title: a\nvariants:\n\t- channel: x\n'])
    expect(() => changeFrontmatter(`---\n${header}---\n`, [{ keys: ['title'], value: 'c' }])).toThrow(/not valid YAML/);
});

it('a value that another repeats: the repeating one is changed alone, the repeated one is refused', () => {
  const source =
    '---\nvariants:\n  - channel: x\n    hashtags: &tags [a, b] # les mêmes\n  - channel: facebook\n    hashtags: *tags # idem\n---\n';
  expect(changeFrontmatter(source, [{ keys: ['variants', 1, 'hashtags'], value: ['a'] }])).toBe(source.replace('*tags', '[a]'));
  expect(() => changeFrontmatter(source, [{ keys: ['variants', 0, 'hashtags'], value: ['a'] }])).toThrow(/repeated elsewhere/);
  const text = '---\ntitle: &t Un\nother: *t\n---\n';
  expect(changeFrontmatter(text, [{ keys: ['other'] }])).toBe('---\ntitle: &t Un\n---\n');
});

it('notes of mixed line ends keep those of the lines that stay', () => {
  const source = '---\ntitle: a\r\n---\nun\r\ndeux\ntrois\r\n';
  expect(changeFrontmatter(source, [], 'un\ndeux et demi\ntrois\n')).toBe(source.replace('deux', 'deux et demi'));
  expect(changeFrontmatter(source, [], 'un\nun et demi\ndeux\ntrois\n')).toBe(source.replace('deux', 'un et demi\ndeux'));
});

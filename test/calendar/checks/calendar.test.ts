import { describe, expect, test } from 'vitest';
import type { VariantState } from '../../../scripts/calendar/calendar.ts';
import type { CheckedVariant } from '../../../scripts/calendar/checks/finding.ts';
import { checkEntries, checkEntry, RULES } from '../../../scripts/calendar/checks/index.ts';
import { brandOf, entryOf, findings, inputOf, one, rulesOf } from './_entries.ts';

const note = (id: string, at: string | null, more: Record<string, unknown> = {}) =>
  entryOf({ id, at, variants: [{ channel: 'linkedin', text: `Le texte de ${id}` }], ...more });

describe('time', () => {
  test('a past date blocks until it is published', () => {
    expect(one(checkEntries(inputOf([note('a', '2026-11-22 09:59')])), 'past-date')).toMatchObject({
      level: 'block',
      field: 'at',
      variant: null,
    });
    expect(rulesOf(checkEntries(inputOf([note('a', '2026-11-22 10:01')])))).toEqual([]);
    expect(checkEntries(inputOf([{ ...note('a', '2026-11-20 09:00'), status: 'published' }]))).toEqual([]);
    expect(checkEntries(inputOf([note('a', '2026-11-20 09:00', { status: 'dropped' })]))).toEqual([]);
  });
  test('scheduled and past only asks for an export', () => {
    expect(one(checkEntries(inputOf([note('a', '2026-11-20 09:00', { status: 'scheduled' })])), 'past-date').level).toBe('warn');
  });
  test('scheduled and past, it went out as it stood: nothing else is held against it', () => {
    const entry = note('a', '2026-11-20 09:00', { status: 'scheduled', variants: [{ channel: 'instagram', text: 'a'.repeat(3000) }] });
    expect(rulesOf(checkEntries(inputOf([entry])))).toEqual(['past-date']);
  });
  test('a variant with an address of its own is out', () => {
    const entry = note('a', '2026-11-20 09:00', { variants: [{ channel: 'x', text: 'a', permalink: 'https://x.com/lune/status/1' }] });
    expect(checkEntries(inputOf([entry]))).toEqual([]);
  });
  test('an entry with a date that is past and nothing to publish', () => {
    expect(one(checkEntries(inputOf([note('a', '2026-11-20 09:00', { variants: [] })])), 'past-date').says.en).toContain('no variant');
    expect(checkEntries(inputOf([note('a', '2026-11-24 09:00', { variants: [] })]))).toEqual([]);
  });
  test('an hour is missing', () => expect(rulesOf(checkEntries(inputOf([note('a', '2026-12-01')])))).toEqual(['hour-missing']));
  test('02:30 twice in October: the second is taken, unless one is said', () => {
    const twice = one(checkEntries(inputOf([note('a', '2027-10-31 02:30')])), 'hour-twice');
    expect(twice.says.fr).toContain('2\u00a0h\u00a030 vient deux fois');
    expect(twice.says.fr).toContain('01:30 UTC');
    expect(rulesOf(checkEntries(inputOf([note('a', '2027-10-31 02:30', { occurrence: 'first' })])))).toEqual([]);
  });
  test('02:30 never in March', () => {
    expect(one(checkEntries(inputOf([note('a', '2027-03-28 02:30')])), 'hour-never').level).toBe('block');
  });
  test('two posts of an account too close: the later is named, and not one of another platform', () => {
    const [first, second] = [note('a', '2026-12-01 09:00'), note('b', '2026-12-01 11:30')];
    const found = one(checkEntries(inputOf([second, first])), 'too-close');
    expect(found).toMatchObject({ entry: 'b', variant: 'linkedin' });
    expect(found.says.fr).toContain('2,5\u00a0h seulement après');
    expect(found.says.fr).toContain('9\u00a0h');
    const apart = note('b', '2026-12-01 11:30', { variants: [{ channel: 'x', text: 'a' }] });
    expect(rulesOf(checkEntries(inputOf([first, apart])))).toEqual([]);
  });
  test('one account by its name and as the only one is the same', () => {
    const brand = brandOf({ accounts: { linkedin: 'lune' } });
    const named = note('b', '2026-12-01 11:30', { variants: [{ channel: 'linkedin', account: 'Lune', text: 'a' }] });
    expect(rulesOf(checkEntries(inputOf([note('a', '2026-12-01 09:00'), named], { brand })))).toEqual(['too-close']);
  });
  test.each([
    ['stories', { channel: 'instagram', format: 'story', text: 'a', media: [{ file: 'media/a.jpg', alt: 'b' }] }],
    ['events', { channel: 'event', text: 'a' }],
  ])('%s may be close', (_, variant) => {
    const at = (id: string) => note(id, '2026-12-01 09:00', { variants: [variant] });
    expect(rulesOf(checkEntries(inputOf([at('a'), at('b')])))).toEqual([]);
  });
  test('nor are the two languages of one entry too close', () => {
    const entry = note('a', '2026-12-01 09:00', {
      variants: [
        { channel: 'mastodon', text: 'Bonjour' },
        { channel: 'mastodon', language: 'en', text: 'Hello' },
      ],
    });
    expect(rulesOf(checkEntries(inputOf([entry])))).toEqual([]);
  });
  test('on a sensitive day, once per entry', () => {
    const days = [
      {
        day: '2026-12-01',
        until: '2026-12-01',
        name: { fr: 'Journée de deuil', en: 'Day of mourning' },
        kind: 'own' as const,
        sensitive: true,
        source: null,
      },
    ];
    const entry = note('a', '2026-12-01 09:00', {
      variants: [
        { channel: 'x', text: 'a' },
        { channel: 'linkedin', text: 'b' },
      ],
    });
    expect(one(checkEntries(inputOf([entry], { days })), 'sensitive-day').says.en).toContain('Day of mourning');
  });
});

describe('the whole calendar', () => {
  test('a silence is named with its days', () => {
    const found = one(checkEntries(inputOf([note('a', '2026-11-25 09:00'), note('b', '2026-12-10 09:00')])), 'silence');
    expect(found).toMatchObject({ entry: null, day: '2026-11-26' });
    expect(found.says.fr).toContain('14 jours');
    expect(found.says.fr).toContain('26 novembre au 9 décembre');
  });
  test('a post that nobody planned ends a silence, a planned one that never came does not', () => {
    const late = note('b', '2026-11-28 09:00');
    const post = (day: string) => ({ platform: 'linkedin' as const, account: 'lune', publishedAt: null, day, format: null });
    const found = (...days: string[]) =>
      checkEntries(inputOf([note('a', '2026-11-05 09:00', { status: 'scheduled' }), late], { published: days.map(post) }));
    expect(one(found(), 'silence').says.fr).toContain('22 jours sans publication, du 6 novembre');
    expect(rulesOf(found('2026-11-21'))).not.toContain('silence');
    expect(rulesOf(found('2026-11-10', '2026-11-21'))).not.toContain('silence');
    expect(one(found('2026-11-02', '2026-11-12'), 'silence').says.en).toContain('15 days without a post, 13 November');
  });
  test('published posts count for the week that they came out in', () => {
    const brand = brandOf({ calendar: { cadence: { linkedin: 2 } } });
    const published = [{ platform: 'linkedin' as const, account: 'lune', publishedAt: null, day: '2026-11-18', format: null }];
    const week = [note('a', '2026-11-22 12:00')];
    // Of the week that runs, it is said today: pages of the present begin there.
    expect(one(checkEntries(inputOf(week, { brand })), 'cadence').day).toBe('2026-11-22');
    expect(rulesOf(checkEntries(inputOf(week, { brand, published })))).toEqual([]);
  });
  test('a week with fewer posts than the cadence', () => {
    const brand = brandOf({ calendar: { cadence: { linkedin: 2, x: 1 } } });
    const found = one(checkEntries(inputOf([note('a', '2026-11-22 12:00'), note('b', '2026-11-22 18:00')], { brand })), 'cadence');
    expect(found.says.fr).toContain('X 0 sur 1');
    expect(found.says.fr).not.toContain('LinkedIn');
  });
  test('a pace for what is no channel is told, not passed over', () => {
    const brand = brandOf({ calendar: { cadence: { twitter: 2 } } });
    expect(one(checkEntries(inputOf([], { brand })), 'cadence').says.fr).toContain('«\u00a0twitter\u00a0»');
  });
  test('pillars out of balance, once there are posts enough to tell', () => {
    const brand = brandOf({
      pillars: [
        { name: 'Atelier', share: 50 },
        { name: 'Boutique', share: 50 },
      ],
    });
    const month = (count: number) =>
      Array.from({ length: count }, (_, at) => note(`n${at}`, `2026-12-0${at + 1} 09:00`, { pillar: at === 0 ? 'Boutique' : 'Atelier' }));
    expect(rulesOf(checkEntries(inputOf(month(5), { brand })))).toEqual([]);
    const found = checkEntries(inputOf(month(6), { brand }));
    expect(rulesOf(found)).toEqual(['pillar-balance', 'pillar-balance']);
    expect(found[1]?.says.fr).toContain('1 sur 6');
  });
  test('one text everywhere', () => {
    const same = note('a', '2026-12-01 09:00', {
      variants: [
        { channel: 'x', text: 'Le même.' },
        { channel: 'linkedin', text: 'le  même.' },
      ],
    });
    expect(one(checkEntries(inputOf([same])), 'same-text').says.fr).toContain('X et LinkedIn');
    const two = note('a', '2026-12-01 09:00', {
      variants: [
        { channel: 'x', text: 'Le même.' },
        { channel: 'linkedin', text: 'Un autre.' },
      ],
    });
    expect(rulesOf(checkEntries(inputOf([two])))).toEqual([]);
  });
  test('names that nothing stands behind', () => {
    const brand = brandOf({
      pillars: ['Atelier'],
      people: { lea: { name: 'Léa Morel' } },
      accounts: { linkedin: ['lune', 'lune-recrute'] },
    });
    const entry = note('a', '2026-12-01 09:00', { campaign: 'perdue', pillar: 'Ateliers', owner: 'leo' });
    expect(rulesOf(checkEntries(inputOf([entry], { brand }))).sort()).toEqual([
      'unknown-account',
      'unknown-campaign',
      'unknown-owner',
      'unknown-pillar',
    ]);
    const good = note('a', '2026-12-01 09:00', {
      campaign: 'hiver',
      pillar: 'Atelier',
      owner: 'Léa Morel',
      variants: [{ channel: 'linkedin', account: 'lune', text: 'a' }],
    });
    expect(rulesOf(checkEntries(inputOf([good], { brand, campaigns: ['hiver'] })))).toEqual([]);
  });
});

describe('approval', () => {
  const stage = (state: 'approved' | 'waiting' | 'not-asked', deadline: string | null) => ({
    stages: [{ name: 'Direction', state, awaited: state === 'waiting' ? ['lea'] : [], deadline }],
  });
  const brand = brandOf({ people: { lea: { name: 'Léa Morel' } } });
  const check = (typed: string, more: Parameters<typeof entryOf>[1]) =>
    checkEntries(inputOf([{ ...note('a', '2026-12-01 09:00', { status: typed }), ...more }], { brand }));
  const decided = (status: 'approved' | 'refused' | null) => [
    { variant: { key: 'linkedin' }, status: 'scheduled' as const, decided: status },
  ];

  test('scheduled on the platform and not approved, or refused', () => {
    const approval = stage('not-asked', null);
    expect(one(check('scheduled', { approval, variants: decided(null) }), 'scheduled-unapproved')).toMatchObject({
      level: 'warn',
      says: { fr: 'Programmée sur LinkedIn sans être validée.' },
      origin: { en: 'the brand’s own rule (brand.yaml, approval)' },
    });
    expect(one(check('scheduled', { approval, variants: decided('refused') }), 'scheduled-unapproved').level).toBe('block');
    expect(check('scheduled', { approval, variants: decided('approved') })).toEqual([]);
    expect(check('scheduled', { approval: { stages: [] }, variants: decided(null) })).toEqual([]);
  });
  test('an edit after approval is said, until it is asked for again', () => {
    const outdated = { by: 'Léa Morel' } as VariantState['outdated'];
    const since = (status: 'refused' | 'in-review' | null) =>
      check('draft', { variants: [{ ...decided(null)[0], status: 'draft', decided: status, outdated } as CheckedVariant] });
    expect(one(since(null), 'approval-voided').says.fr).toBe(
      'Modifiée depuis sa validation (Léa Morel)\u00a0: LinkedIn. Cette validation ne vaut plus.',
    );
    expect([since('in-review'), since('refused')]).toEqual([[], []]);
  });
  test('a deadline that is past, with who is awaited', () => {
    expect(one(check('in-review', { approval: stage('waiting', '2026-11-20') }), 'approval-late').says.fr).toContain('Léa Morel');
    expect(one(check('draft', { approval: stage('not-asked', '2026-11-20') }), 'approval-late').mend.en).toContain('review pack');
    expect(check('in-review', { approval: stage('waiting', '2026-11-22') })).toEqual([]);
    expect(check('in-review', { approval: stage('approved', '2026-11-20') })).toEqual([]);
    expect(rulesOf(check('idea', { approval: stage('not-asked', '2026-11-20') }))).toEqual([]);
  });
});

test('one entry as one types: its own findings, and its neighbours in time', () => {
  const [first, second] = [note('a', '2026-12-01 09:00'), note('b', '2026-12-01 18:00')];
  const moved = note('b', '2026-12-01 10:00', { variants: [{ channel: 'linkedin', text: 'x'.repeat(3001) }] });
  expect(rulesOf(checkEntry(moved, inputOf([first, second])))).toEqual(['text-length', 'too-close']);
  const earlier = one(checkEntry(note('a', '2026-12-01 17:00'), inputOf([first, second])), 'too-close');
  expect(earlier).toMatchObject({ entry: 'a' });
  expect(earlier.says.fr).toContain('1\u00a0h seulement avant «\u00a0Essai\u00a0»');
  expect(checkEntry(second, inputOf([first, second]))).toEqual([]);
});

test('every finding has both languages, a known rule and French spaces', () => {
  const found = [
    ...findings({ channel: 'instagram', text: 'a'.repeat(3000) }, { at: '2026-11-20 09:00', partnership: 'Bastide' }),
    ...findings({ channel: 'x', text: 'Concours ! −50 % https://a b.example', hashtags: ['a b'], link: 'ici et là' }, { campaign: 'x' }),
    ...checkEntries(inputOf([note('a', '2026-11-25 09:00'), note('b', '2026-12-10 09:00'), note('c', '2026-12-10 10:00')])),
  ];
  expect(found.length).toBeGreaterThan(8);
  for (const { rule, says, mend, source, origin } of found) {
    expect(source !== null || origin !== undefined).toBe(true);
    expect(Object.keys(RULES)).toContain(rule);
    for (const text of [says.fr, mend.fr, says.en, mend.en]) {
      expect(text.length).toBeGreaterThan(4);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
    for (const text of [says.fr, mend.fr]) expect(text).not.toMatch(/ [;!?%»]|« | :(\s|$)|'/);
  }
});

test('three thousand entries are checked in a blink', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    note(
      `n${at}`,
      `20${27 + Math.floor(at / 1000)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')} ${String(at % 24).padStart(2, '0')}:00`,
    ),
  );
  const started = performance.now();
  checkEntries(inputOf(many));
  expect(performance.now() - started).toBeLessThan(3000);
});

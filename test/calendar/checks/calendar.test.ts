import { describe, expect, test } from 'vitest';
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
  test('a variant with an address of its own is out', () => {
    const entry = note('a', '2026-11-20 09:00', { variants: [{ channel: 'x', text: 'a', permalink: 'https://x.com/lune/status/1' }] });
    expect(checkEntries(inputOf([entry]))).toEqual([]);
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
  test('a week with fewer posts than the cadence', () => {
    const brand = brandOf({ calendar: { cadence: { linkedin: 2, x: 1 } } });
    const found = one(checkEntries(inputOf([note('a', '2026-11-22 12:00'), note('b', '2026-11-22 18:00')], { brand })), 'cadence');
    expect(found.says.fr).toContain('X 0 sur 1');
    expect(found.says.fr).not.toContain('LinkedIn');
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

test('one entry as one types: its own findings, and its neighbours in time', () => {
  const [first, second] = [note('a', '2026-12-01 09:00'), note('b', '2026-12-01 18:00')];
  const moved = note('b', '2026-12-01 10:00', { variants: [{ channel: 'linkedin', text: 'x'.repeat(3001) }] });
  expect(rulesOf(checkEntry(moved, inputOf([first, second])))).toEqual(['text-length', 'too-close']);
  expect(checkEntry(second, inputOf([first, second]))).toEqual([]);
});

test('every finding has both languages, a known rule and French spaces', () => {
  const found = [
    ...findings({ channel: 'instagram', text: 'a'.repeat(3000) }, { at: '2026-11-20 09:00', partnership: 'Bastide' }),
    ...findings({ channel: 'x', text: 'Concours ! −50 % https://a b.example', hashtags: ['a b'], link: 'ici et là' }, { campaign: 'x' }),
    ...checkEntries(inputOf([note('a', '2026-11-25 09:00'), note('b', '2026-12-10 09:00'), note('c', '2026-12-10 10:00')])),
  ];
  expect(found.length).toBeGreaterThan(8);
  for (const { rule, says, mend } of found) {
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

/** What a planned post's page says: its state in a sentence, versions and who is awaited, what changed, what was expected. */

import { describe, expect, it } from 'vitest';
import type { Entry, VariantState } from '../../scripts/calendar/calendar.ts';
import { changedParts } from '../../scripts/calendar/review/changes.ts';
import { contentOf } from '../../scripts/calendar/review/hash.ts';
import type { Pack } from '../../scripts/model/decision.ts';
import { type PlannedPost, readPlannedPost } from '../../scripts/model/planned-post.ts';
import type { PostData } from '../../site/data.ts';
import { goodLines, ratioName } from '../../site/entry-checks.ts';
import { against, expectedOf, LEAST_EXPECTED, punctual, resultLines } from '../../site/entry-result.ts';
import { approvalLines, changesSince, shortHash, stands, unseenChanges } from '../../site/entry-state.ts';
import { mediaName, pictureLink } from '../../site/media.ts';
import { planSentence } from '../../site/plan-report.ts';

const PEOPLE = { people: { ines: { name: 'Inès Caron' }, helene: { name: 'Hélène Marchetti' } } };
const PLAIN = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function planned(text: string, at = '2026-11-24 12:30'): PlannedPost {
  const { post } = readPlannedPost(
    { title: 'Réparer', at, status: 'in-review', variants: [{ channel: 'linkedin', text }] },
    { id: '2026-11-24-reparer', notes: '', brand: { timeZone: 'Europe/Paris', languages: ['fr'] } },
  );
  return post as PlannedPost;
}

function pack(post: PlannedPost, hash: string, id = 'p1'): Pack {
  const variant = post.variants[0] as PlannedPost['variants'][number];
  const content = contentOf(post, variant, {});
  return {
    vigie: 'pack',
    version: 1,
    id,
    brand: 'merisier',
    brandName: 'Atelier Merisier',
    title: 'Comité de novembre',
    madeAt: '2026-11-17T10:00:00.000Z',
    deadline: null,
    timeZone: 'Europe/Paris',
    language: 'fr',
    stage: null,
    entries: [
      {
        entry: post.id,
        title: post.title,
        campaign: null,
        pillar: null,
        objective: null,
        hash: `e-${hash}`,
        variants: [{ key: variant.key, hash, content }],
      },
    ],
    reviewers: [{ id: 'ines', name: 'Inès Caron', publicKey: '' }],
  };
}

const OLD = planned('Nous avons réparé 3 000 objets.');
const NEW = planned('Nous avons réparé 3 214 objets.', '2026-11-24 14:00');
const SENT = pack(OLD, 'aaaa1111');

function entry(over: Partial<Entry> = {}, state: Partial<VariantState> = {}): Entry {
  const variant = NEW.variants[0] as PlannedPost['variants'][number];
  const opinion = {
    reviewer: 'ines',
    reviewerName: 'Inès Caron',
    stage: null,
    pack: 'p1',
    comment: '',
    at: '2026-11-18T10:00:00.000Z',
    hash: 'e-aaaa1111',
  };
  return {
    post: NEW,
    file: 'calendar/2026-11-24-reparer.mdx',
    sha256: '',
    hash: 'e-bbbb2222',
    remarks: [],
    status: 'in-review',
    variants: [{ variant, hash: 'bbbb2222', status: 'in-review', match: null, proposals: [], outdated: null, ...state }],
    media: {},
    approval: {
      status: 'in-review',
      stages: [{ name: 'Comité', state: 'waiting', awaited: ['helene'], deadline: '2026-11-23' }],
      opinions: [{ ...opinion, verdict: 'approved', current: false }],
      versions: [
        { number: 1, hash: 'e-aaaa1111', pack: SENT, at: SENT.madeAt },
        { number: 2, hash: 'e-bbbb2222', pack: null, at: null },
      ],
    },
    findings: [],
    ...over,
  };
}

const said = (one: Entry, language: 'fr' | 'en' = 'fr', today = '2026-11-21') => {
  const { version, status, by, more } = stands(one, PEOPLE, today, language);
  return PLAIN(`${version}${status}${by}. ${more.join(' ')}`);
};

describe('the state in a sentence', () => {
  it('says that an edit voided an approval, what changed, and who is awaited until when', () => {
    const outdated = { pack: SENT, entry: SENT.entries[0] as Pack['entries'][number], key: 'linkedin', by: 'Inès Caron', at: '' };
    expect(said(entry({}, { outdated }))).toBe(
      'Version 2, à valider. La déclinaison LinkedIn a changé depuis la validation de la version 1 (texte et date ou heure) : cette validation ne vaut plus pour elle. On attend Hélène Marchetti, jusqu’au 23 novembre.',
    );
    const one = entry({}, { outdated }).variants[0] as VariantState;
    expect(said(entry({ variants: [one, one] }))).toContain('Les déclinaisons LinkedIn et LinkedIn ont changé depuis');
    expect(said(entry({}, { outdated }), 'en')).toContain('has changed since version 1 was approved (text and date or time)');
  });

  it('says that a deadline has passed', () => {
    expect(said(entry(), 'fr', '2026-11-24')).toContain('la réponse était souhaitée pour le 23 novembre');
  });

  it('says who refused, and awaits nobody for what is published', () => {
    const one = entry({ status: 'refused' });
    one.approval.opinions = one.approval.opinions.map((opinion) => ({ ...opinion, verdict: 'refused', current: true }));
    expect(said(one)).toMatch(/^Version 2, refusée par Inès Caron\./);
    expect(said(entry({ status: 'published' }))).toBe('Version 2, publiée. ');
  });
});

describe('approval lines', () => {
  it('show the version as it stands and the approved one, outdated', () => {
    const lines = approvalLines(entry(), [SENT], PEOPLE, 'fr');
    expect(lines.map(({ versions, hash, outdated, status }) => ({ versions, hash, outdated, status }))).toEqual([
      { versions: [2], hash: 'bbbb-2222', outdated: false, status: 'in-review' },
      { versions: [1], hash: 'aaaa-1111', outdated: true, status: 'approved' },
    ]);
    expect(lines[1]?.said.map(({ reviewerName }) => reviewerName)).toEqual(['Inès Caron']);
    expect(shortHash('b20e44d1ffff')).toBe('b20e-44d1');
  });
});

describe('what changed of a variant', () => {
  const [variant] = OLD.variants as [PlannedPost['variants'][number]];
  const state = (over: Partial<PlannedPost>, own: Partial<typeof variant> = {}, media: Entry['media'] = {}) => {
    const sent = SENT.entries[0] as Pack['entries'][number];
    const outdated = { pack: SENT, entry: sent, key: 'linkedin', by: 'Inès Caron', at: '' };
    const one = entry({ post: { ...OLD, ...over }, media }, { variant: { ...variant, ...own }, outdated });
    const changes = changesSince(one, one.variants[0] as VariantState);
    return changes && { parts: changes.parts, unseen: unseenChanges(changes, 'fr') };
  };

  it('is nothing when it is the same', () => {
    expect(state({})).toEqual({ parts: [], unseen: [] });
  });

  it('is the picture when only its bytes are others', () => {
    const before = { ...contentOf(OLD, variant, {}), media: [{ file: 'media/a.jpg', sha256: 'old', alt: null }] };
    const after = { ...before, media: [{ file: 'media/a.jpg', sha256: 'new', alt: null }] };
    expect(changedParts(before, after)).toEqual(['media']);
    expect(unseenChanges({ before, after, parts: ['media'] }, 'fr')).toEqual([{ part: 'media', was: null, is: null }]);
  });

  it('is said beside what it was: the hour, the language, who pays, the contest, the place', () => {
    const moved = state({}, { wall: '2026-11-24 14:00', instant: (variant.instant ?? 0) + 5_400_000 });
    expect(moved?.unseen.map(({ was, is }) => [was, is].map((said) => PLAIN(said ?? '')))).toEqual([
      ['mardi 24 novembre 2026, 12 h 30 (Europe/Paris)', 'mardi 24 novembre 2026, 14 h (Europe/Paris)'],
    ]);
    expect(state({}, { language: 'en' })?.unseen).toEqual([{ part: 'language', was: 'français', is: 'anglais' }]);
    expect(state({ partnership: 'Tienfort' })?.unseen).toEqual([{ part: 'partnership', was: null, is: 'Tienfort' }]);
    expect(state({ event: { kind: 'meet-up', place: 'Paris', ends: null } })?.unseen[0]?.is).toBe('rencontre · Paris');
    expect(state({ contest: { rules: 'https://x.example/r', organiser: null, ends: null } })?.parts).toEqual(['contest']);
    expect(state({ timeZone: 'Europe/London' })?.parts).toEqual(['at']);
  });
});

describe('counts', () => {
  it('are said as the platform counts, and left to a finding that speaks of them', () => {
    const variant = OLD.variants[0] as PlannedPost['variants'][number];
    expect(goodLines(variant, {}, [], 'fr').map(PLAIN)).toEqual(['31 caractères sur 3 000']);
    expect(goodLines(variant, {}, [{ rule: 'text-length' }], 'fr')).toEqual([]);
    const film = { ...variant, text: '', media: [{ file: 'media/a.mp4', alt: null, rightsUntil: null, credit: null }] };
    const facts = { sha256: '', bytes: 1, kind: 'video' as const, width: null, height: null, seconds: 89.6 };
    expect(goodLines(film, { 'media/a.mp4': facts }, [], 'fr').map(PLAIN)).toEqual(['Vidéo de 1 min 30 s']);
    expect([ratioName(1080, 1350, 'fr'), ratioName(1080, 1080, 'fr'), ratioName(1200, 628, 'fr')]).toEqual(['4:5', '1:1', '1,91:1']);
  });
});

describe('the result', () => {
  const post = (id: string, day: string, interactions: number, over: Partial<PostData> = {}) =>
    ({
      id,
      platform: 'linkedin',
      account: 'merisier',
      format: 'photo',
      day,
      interactions,
      rate: null,
      values: {},
      ...over,
    }) as unknown as PostData;
  const own = post('own', '2026-11-24', 50);
  const year = Array.from({ length: 11 }, (_, at) => post(`p${at}`, `2026-${String((at % 10) + 1).padStart(2, '0')}-11`, at * 10));

  it('stands beside the median and eight in ten of its kind over the twelve months before', () => {
    const others = [post('late', '2026-12-01', 1e6), post('old', '2025-11-23', 1e6), post('video', '2026-05-01', 1e6, { format: 'video' })];
    expect(expectedOf(own, [own, ...year, ...others], 'interactions')).toEqual({ n: 11, median: 50, low: 10, high: 90 });
  });

  it('is not judged by too few', () => {
    const few = year.slice(0, LEAST_EXPECTED - 1);
    expect(expectedOf(own, few, 'interactions')).toEqual({ n: LEAST_EXPECTED - 1, median: null, low: null, high: null });
    expect(resultLines(own, few).map(against)).toEqual([null]);
  });

  it('lies above, within or below', () => {
    const lines = (value: number) => resultLines(post('own', '2026-11-24', value), [...year]).map(against);
    expect([lines(91), lines(90), lines(9)]).toEqual([['above'], ['within'], ['below']]);
  });

  it('says minutes late or early', () => {
    expect([3, -125, 0, null].map((lateMinutes) => PLAIN(punctual({ lateMinutes }, 'fr')))).toEqual([
      '3 min de retard',
      '2 h 05 d’avance',
      'à l’heure',
      'heure inconnue',
    ]);
  });
});

describe('the plan in a report', () => {
  it('is a sentence that could be false, in the singular and at both ends too', () => {
    const of = (planned: number, published: number) => PLAIN(planSentence({ planned, published }, 'fr'));
    expect([of(23, 22), of(23, 1), of(23, 23), of(23, 0), of(1, 1), of(1, 0)]).toEqual([
      '22 déclinaisons publiées sur 23 prévues',
      '1 déclinaison publiée sur 23 prévues',
      'Les 23 déclinaisons prévues sont publiées',
      'Aucune des 23 déclinaisons prévues n’est publiée',
      'La seule déclinaison prévue est publiée',
      'La seule déclinaison prévue n’est pas publiée',
    ]);
  });
});

describe('media addresses', () => {
  it('hold nothing of a name that a path or a page could be made of', () => {
    expect(mediaName('media/été/Chaise paillée (2).JPG')).toBe('Chaise-paillee-2.jpg');
    expect(mediaName('media/../../x"><script>.html')).toBe('x-script.bin');
    expect(mediaName('media/logo.svg')).toBe('logo.bin');
    expect(mediaName('media/照片')).toBe('media.bin');
  });

  it('are absent for what has no picture', () => {
    const here = { language: 'fr' as const, path: '/merisier/calendar/x/' };
    expect(pictureLink(here, 'merisier', null)).toBeNull();
    const facts = { sha256: 'ab'.repeat(32), bytes: 1, kind: 'image' as const, width: 2, height: 1, seconds: null };
    expect(pictureLink(here, 'merisier', facts)).toBe('../../../merisier/media/abababababababab.webp');
    expect(pictureLink(here, 'merisier', { ...facts, kind: 'video' })).toBeNull();
  });
});

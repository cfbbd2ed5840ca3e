import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../scripts/calendar/checks/index.ts';
import { brandOf, entryOf, findings, inputOf, one, rulesOf } from './_entries.ts';

const post = (text: string, more: Record<string, unknown> = {}, language = 'fr') => findings({ channel: 'linkedin', text, language }, more);

describe('paid partnerships', () => {
  const paid = { partnership: 'Outillage Bastide' };
  test('silent: blocks, with the law and its address', () => {
    const finding = one(post('J’ai essayé cette ponceuse.', paid), 'partnership-mention');
    expect(finding.level).toBe('block');
    expect(finding.source?.name).toContain('2023-451');
    expect(finding.source?.url).toContain('legifrance.gouv.fr');
    expect(finding.mend.fr).toContain('«\u00a0Publicité\u00a0» ou «\u00a0Collaboration commerciale\u00a0»');
  });
  test.each([
    'Publicité. J’ai essayé.',
    'COLLABORATION COMMERCIALE avec Bastide',
    'Essai. #Publicité',
    '#CollaborationCommerciale avec Bastide',
    '#publicite',
  ])('%s is enough', (text) => {
    expect(rulesOf(post(text, paid))).toEqual([]);
  });
  test.each(['Partenariat rémunéré avec Bastide', 'Sponsorisé. Une ponceuse.', '#ad', 'Un essai #sponso'])(
    '%s may be an equivalent: a person judges',
    (text) => expect(one(post(text, paid), 'partnership-mention').level).toBe('warn'),
  );
  test('a mention behind “see more” is not seen', () => {
    const found = one(post(`${'Un long essai de ponceuse. '.repeat(20)}#Publicité`, paid), 'partnership-mention');
    expect(found.level).toBe('warn');
    expect(found.says.fr).toContain('est caché');
  });
  test.each(['Nos publicitaires ont ri.', 'Sans publicité.', 'Rendez-vous au pub.', 'Une réunion ad hoc.'])(
    '%s is not the mention',
    (text) => expect(one(post(text, paid), 'partnership-mention').level).toBe('block'),
  );
  test('French law holds for what a French brand writes in English, the ASA for a British one', () => {
    expect(one(post('I tried this sander.', paid, 'en'), 'partnership-mention').source?.name).toContain('2023-451');
    for (const text of ['Ad: I tried this sander.', 'Tried it #ad', '[Ad] A sander']) expect(rulesOf(post(text, paid, 'en'))).toEqual([]);
    expect(one(post('An ad hoc try.', paid, 'en'), 'partnership-mention').level).toBe('block');
    const entry = entryOf({ at: '2026-12-01 12:30', ...paid, variants: [{ channel: 'x', text: 'I tried it.', language: 'en' }] });
    const found = checkEntries(inputOf([entry], { brand: brandOf({ timeZone: 'Europe/London' }) }));
    expect(one(found, 'partnership-mention').source?.name).toContain('ASA');
  });
  test.each(['Un essai #sponso', 'Un partenariat rémunéré', 'A try #ad'])('%s without an advertiser', (text) => {
    expect(rulesOf(post(text))).toEqual(['partnership-undeclared']);
  });
  test.each(['#adresse utile', 'Nos partenaires', 'En partenariat avec la ville de Lille', 'Café offert par la maison'])(
    '%s speaks of none',
    (text) => expect(rulesOf(post(text))).toEqual([]),
  );
});

describe('contests', () => {
  test('a contest lacks what it has to say', () => {
    const found = post('Tirage au sort dimanche, règlement en bio.', { contest: { rules: null, organiser: 'Atelier Lune', ends: null } });
    expect(found.map(({ field }) => field)).toEqual(['contest.rules', 'contest.ends']);
  });
  test('a variant that does not say where the rules are', () => {
    const contest = { rules: 'https://lune.example/jeu', organiser: 'Atelier Lune', ends: '2026-12-24 12:00' };
    expect(one(post('Tirage au sort dimanche.', { contest }), 'contest-rules').mend.fr).toContain('https://lune.example/jeu');
    expect(rulesOf(post('Tirage au sort. Règlement : https://lune.example/jeu', { contest }))).toEqual([]);
  });
  test('a contest that is not entered as one', () => {
    expect(rulesOf(post('Notre grand jeu-concours !'))).toEqual(['contest-undeclared']);
    expect(rulesOf(post('Un lot à gagner'))).toEqual(['contest-undeclared']);
  });
  test.each([
    'Un concours de circonstances',
    'Ils concourent',
    'Avec le concours de la Région',
    'Préparer un concours externe',
    'Du temps à gagner',
  ])('%s is no contest', (text) => expect(rulesOf(post(text))).toEqual([]));
  test('one that is announced after its end, and one whose winners are', () => {
    const contest = { rules: 'https://lune.example/jeu', organiser: 'Atelier Lune', ends: '2026-11-30 12:00' };
    expect(rulesOf(post('Tentez votre chance, règlement en bio.', { contest }))).toEqual(['contest-over']);
    expect(rulesOf(post('Voici les gagnants. Règlement en bio.', { contest }))).toEqual([]);
  });
  test('an event that is a contest, and texts that say so, are one finding', () => {
    const event = { kind: 'contest', place: null };
    expect(rulesOf(post('Notre jeu-concours', { event }))).toEqual(['contest-undeclared']);
  });
});

describe('reductions', () => {
  test.each(['La peinture à −50 %', 'Paint: 20% off', '-30% ce week-end', '30 % de remise', 'À moitié prix'])(
    '%s needs the prior price',
    (text) => {
      expect(rulesOf(post(text))).toEqual(['price-reference']);
    },
  );
  test.each(['−50 % : 20 € au lieu de 40 €', '50 % des Français bricolent', 'Entre 10-20 % d’humidité', '−30 % de CO₂', '-40% d’eau'])(
    '%s does not',
    (text) => {
      expect(rulesOf(post(text))).toEqual([]);
    },
  );
});

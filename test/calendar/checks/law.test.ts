import { describe, expect, test } from 'vitest';
import { findings, one, rulesOf } from './_entries.ts';

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
  test.each(['Publicité. J’ai essayé.', 'COLLABORATION COMMERCIALE avec Bastide', 'Essai. #Publicité'])('%s is enough', (text) => {
    expect(rulesOf(post(text, paid))).toEqual([]);
  });
  test('an equivalent is for a person to judge', () => {
    expect(one(post('Partenariat rémunéré avec Bastide', paid), 'partnership-mention').level).toBe('warn');
  });
  test('« publicités » and « publicitaire » are not the mention', () => {
    expect(rulesOf(post('Nos publicitaires ont ri.', paid))).toEqual(['partnership-mention']);
  });
  test('in English the guidance of the ASA holds', () => {
    expect(one(post('I tried this sander.', paid, 'en'), 'partnership-mention').source?.name).toContain('ASA');
    expect(rulesOf(post('Ad: I tried this sander.', paid, 'en'))).toEqual([]);
  });
  test.each(['Un essai #sponso', 'En partenariat avec Bastide', 'A try #ad'])('%s without an advertiser', (text) => {
    expect(rulesOf(post(text))).toEqual(['partnership-undeclared']);
  });
  test.each(['#adresse utile', 'Nos partenaires'])('%s speaks of none', (text) => expect(rulesOf(post(text))).toEqual([]));
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
    expect(rulesOf(post('Un concours de circonstances'))).toEqual(['contest-undeclared']);
    expect(rulesOf(post('Ils concourent'))).toEqual([]);
  });
});

describe('reductions', () => {
  test.each(['La peinture à −50 %', 'Paint: 20% off', '-30% ce week-end', '30 % de remise'])('%s needs the prior price', (text) => {
    expect(rulesOf(post(text))).toEqual(['price-reference']);
  });
  test.each(['−50 % : 20 € au lieu de 40 €', '50 % des Français bricolent', 'Entre 10-20 % d’humidité'])('%s does not', (text) => {
    expect(rulesOf(post(text))).toEqual([]);
  });
});

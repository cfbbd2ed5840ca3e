/** A decision fits one pack, one reviewer, one version: all else is refused with a sentence that says what to do. */

import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../scripts/calendar/review/decide.ts';
import { answersIn, decisionBlock } from '../../../scripts/calendar/review/decision-text.ts';
import { newKeyPair } from '../../../scripts/calendar/review/keys.ts';
import { readPacks, writePack } from '../../../scripts/calendar/review/packs.ts';
import { takeDecision } from '../../../scripts/calendar/review/take.ts';
import { readDecisions } from '../../../scripts/calendar/review/taken-decisions.ts';
import { verifyDecision } from '../../../scripts/calendar/review/verify.ts';
import type { Decision, Pack } from '../../../scripts/model/decision.ts';
import { Problem, sentence } from '../../../scripts/model/problem.ts';
import { dataFolder, put } from '../../workspace.ts';
import { BRAND, BRAND_FILE, packOf, post, says, signed } from './_made.ts';

const made = await packOf([post('lampe'), post('chaise')]);
const decision = await signed(made, 'ines', [says('lampe'), says('chaise', 'refused', 'Trop long, coupez.')]);

const verify = (text: string, packs: readonly Pack[] = [made.pack]) => verifyDecision(text, packs, BRAND.folder);
const faultOf = async (value: unknown, packs?: readonly Pack[]) => {
  const found = await verify(typeof value === 'string' ? value : JSON.stringify(value), packs);
  for (const language of ['fr', 'en'] as const) {
    if (!found.problem) continue;
    const said = sentence(found.problem, language);
    expect(said).not.toContain('?,');
    expect(said).not.toMatch(/« \?|“\?/);
  }
  return found.problem?.code ?? null;
};

describe('a signed decision', () => {
  it('fits its pack', async () => {
    expect((await verify(JSON.stringify(decision))).decision).toEqual(decision);
  });
  it('survives a mail: text around it, quotation marks, wrapped lines, dashes', async () => {
    const block = decisionBlock(decision);
    const forms = [
      block,
      `Bonjour,\r\n\r\n${block.replaceAll('\n', '\r\n')}\r\n\r\nInès`,
      block
        .split('\n')
        .map((line) => `> > ${line}`)
        .join('\n'),
      block
        .split('\n')
        .map((line) => line.replace(/(.{40})/, '$1\n> '))
        .join('\n'),
      block.replaceAll('-----', '—–-'),
      block.replaceAll('\n', ' '),
      block.replaceAll('\n', '\u00a0\n'),
      `\ufeff${block}`,
      // As a web mail's source, as quoted-printable, as replies name who wrote, with a signature behind it.
      `<div dir="ltr">Prix &lt; 5 €<br>${block.replaceAll('\n', '<br>\n').replaceAll('+', '&#43;')}</div>`,
      block.replace(/(.{50})/g, '$1=\r\n').replaceAll('\n', '=C2=A0\n'),
      `Le 20 nov. 2026, Inès <ines@x.example> a écrit :\n${block.replaceAll(/^/gm, 'IR> ')}\n-- \nInès Royer\nAtelier <b>Lune</b>`,
    ];
    for (const form of forms) expect(await faultOf(form)).toBeNull();
    for (const form of forms) expect(answersIn(form)).toHaveLength(1);
  });
  it('is found with the others of a thread, each by itself; a block cut in two is none', async () => {
    const later = decisionBlock(await signed(made, 'helene', [says('lampe')]));
    const block = decisionBlock(decision);
    const thread = `Voici.\n${later}\n\n> Bonjour,\n${block.replaceAll(/^/gm, '> ')}\n\n${later}`;
    const found = await Promise.all(answersIn(thread).map((text) => verify(text)));
    expect(found.map((one) => one.decision?.reviewer)).toEqual(['helene', 'ines']);
    const cut = `${block.slice(0, 300)}\n\n${later}`;
    expect((await Promise.all(answersIn(cut).map((text) => verify(text)))).map((one) => one.decision?.reviewer)).toEqual(['helene']);
    expect(answersIn(JSON.stringify(decision))).toEqual([JSON.stringify(decision)]);
  });
  it('is not made with the key of another person', async () => {
    const other = await newKeyPair();
    expect(await decide(made.pack, { reviewer: 'ines', seed: other.seed, said: [says('lampe')], now: 0 })).toBeNull();
  });
});

describe('what does not fit is refused', () => {
  const changed = (change: Partial<Decision>) => ({ ...decision, ...change });
  const verdicts = (change: Partial<Decision['verdicts'][number]>) => [
    { ...(decision.verdicts[0] as Decision['verdicts'][number]), ...change },
  ];

  it('what is no decision', async () => {
    for (const text of [
      '',
      '{',
      'Bonjour, je valide tout.',
      '[]',
      '{"vigie":"decision"}',
      '-----BEGIN VIGIE DECISION-----\nnot base64\n-----END VIGIE DECISION-----',
    ])
      expect(await faultOf(text)).toBe('decision-unreadable');
    expect(await faultOf({ ...decision, extra: 1 })).toBe('decision-unreadable');
    for (const reviewer of ['2026-99-99', 'x'.repeat(200), '']) expect(await faultOf(changed({ reviewer }))).toBe('decision-unreadable');
    expect(await faultOf(changed({ verdicts: [...decision.verdicts, ...decision.verdicts] }))).toBe('decision-unreadable');
  });
  it('a text that is far too long', async () => {
    expect(await faultOf('x'.repeat(1_000_001))).toBe('decision-too-large');
  });
  it('another brand, an unknown pack, an unknown reviewer', async () => {
    expect(await faultOf(changed({ brand: 'other' }))).toBe('decision-other-brand');
    expect(await faultOf(decision, [])).toBe('decision-unknown-pack');
    expect(await faultOf(changed({ reviewer: 'zoe' }))).toBe('decision-unknown-reviewer');
  });
  it('every single byte that is changed', async () => {
    const text = JSON.stringify(decision);
    for (let at = 0; at < text.length; at += 7) {
      const other = text[at] === 'a' ? 'b' : 'a';
      const found = await verify(text.slice(0, at) + other + text.slice(at + 1));
      if (!found.problem) expect(JSON.parse(text.slice(0, at) + other + text.slice(at + 1))).toEqual(decision);
    }
    expect(await faultOf(changed({ verdicts: verdicts({ verdict: 'refused' }) }))).toBe('decision-signature');
    expect(await faultOf(changed({ decidedAt: '2030-01-01T00:00:00.000Z' }))).toBe('decision-signature');
  });
  it('the key of another reviewer', async () => {
    expect(await faultOf(changed({ reviewer: 'helene' }))).toBe('decision-signature');
    const other = await packOf([post('lampe')]);
    const theirs = await signed(other, 'ines', [says('lampe')]);
    expect(await faultOf({ ...theirs, pack: made.pack.id, packHash: decision.packHash })).toBe('decision-signature');
  });
  it('a pack that is no longer the one it was signed on', async () => {
    expect(await faultOf(decision, [{ ...made.pack, title: 'Autre' }])).toBe('decision-pack-changed');
  });
  it('an entry that is not in the pack, and another version of one that is', async () => {
    const signAnyway = async (pack: Pack, said: string) => {
      const own = await signed({ ...made, pack }, 'ines', [says(said)]);
      return own;
    };
    const [first] = made.pack.entries;
    const renamed = { ...made.pack, entries: [{ ...(first as Pack['entries'][number]), entry: 'autre' }] };
    const older = { ...made.pack, entries: [{ ...(first as Pack['entries'][number]), hash: '0'.repeat(64) }] };
    const { canonicalHash } = await import('../../../scripts/calendar/review/hash.ts');
    const { signedPart } = await import('../../../scripts/calendar/review/decide.ts');
    const { readFragment, signWith } = await import('../../../scripts/calendar/review/keys.ts');
    const seed = readFragment(made.links[0]?.fragment ?? '')?.seed ?? '';
    const again = async (own: Decision) => {
      const bound = { ...own, packHash: await canonicalHash(made.pack) };
      return { ...bound, signature: await signWith(seed, await signedPart(bound)) };
    };
    expect(await faultOf(await again(await signAnyway(renamed, 'autre')))).toBe('decision-entry-missing');
    expect(await faultOf(await again(await signAnyway(older, 'lampe')))).toBe('decision-other-version');
  });
});

describe('a pack', () => {
  it.each([
    ['review-no-entries', () => packOf([])],
    ['review-no-variant', () => packOf([post('vide', { variants: [] })])],
    ['review-no-reviewer', () => packOf([post('lampe')], { reviewers: [] })],
    ['review-unknown-person', () => packOf([post('lampe')], { reviewers: ['zoe'] })],
    ['review-deadline', () => packOf([post('lampe')], { deadline: '2026-02-30' })],
  ])('is not made: %s', async (code, asked) => {
    await expect(asked()).rejects.toMatchObject({ remark: { code } });
  });
  it('has a key of its own for each reviewer, and an address that cannot be guessed', async () => {
    const { pack, links } = await packOf([post('lampe')], { title: ' ' });
    expect(pack.title).toBe('Entrée lampe');
    expect(pack.id).toMatch(/^2026-11-20-[a-z0-9]{12}$/);
    expect(new Set([...pack.reviewers.map(({ publicKey }) => publicKey), ...links.map(({ fragment }) => fragment)]).size).toBe(4);
  });
});

describe('on the disk', () => {
  const data = dataFolder({ 'atelier-lune/brand.yaml': BRAND_FILE });
  const brandDir = join(data, 'atelier-lune');
  writePack(brandDir, made.pack, '<!doctype html>');

  it('a pack is read back, keeps no private key, and is never written over', () => {
    expect(readPacks(brandDir)).toEqual({ packs: [made.pack], faults: [] });
    const text = readFileSync(join(brandDir, 'reviews', made.pack.id, 'pack.json'), 'utf8');
    for (const { fragment } of made.links) expect(text).not.toContain(fragment.split('.')[1]);
    expect(() => writePack(brandDir, made.pack, 'other')).toThrow(Problem);
    expect(readFileSync(join(brandDir, 'reviews', made.pack.id, 'review.html'), 'utf8')).toBe('<!doctype html>');
  });
  it('a decision is kept once, however often and in whatever form it comes', async () => {
    const first = await takeDecision(data, 'atelier-lune', JSON.stringify(decision));
    expect(first).toMatchObject({ reviewer: 'ines', already: false, reviewerName: 'Inès Royer' });
    expect(first.file).toMatch(new RegExp(`^decisions/${made.pack.id}--ines--[0-9a-f]{8}\\.json$`));
    expect(await takeDecision(data, 'atelier-lune', decisionBlock(decision))).toMatchObject({ file: first.file, already: true });
    expect(readdirSync(join(brandDir, 'decisions'))).toHaveLength(1);
  });
  it('files dropped by hand are looked at: a copy counts once, a forged one not at all', async () => {
    put(brandDir, 'decisions/copie.txt', `Bonjour\n${decisionBlock(decision)}`);
    put(brandDir, 'decisions/forged.json', JSON.stringify({ ...decision, reviewer: 'helene' }));
    const { decisions, faults } = await readDecisions(brandDir, readPacks(brandDir).packs);
    expect(decisions).toHaveLength(1);
    expect(faults.map(({ remark }) => remark.code).sort()).toEqual(['decision-repeated', 'decision-signature']);
  });
  it('a forged answer writes nothing', async () => {
    const before = readdirSync(join(brandDir, 'decisions'));
    await expect(takeDecision(data, 'atelier-lune', JSON.stringify({ ...decision, reviewer: 'helene' }))).rejects.toThrow('signature');
    expect(readdirSync(join(brandDir, 'decisions'))).toEqual(before);
  });
  it('nothing is written through a link that leads out of the brand’s folder', async () => {
    const elsewhere = dataFolder();
    const linked = dataFolder({ 'atelier-lune/brand.yaml': BRAND_FILE });
    writePack(join(linked, 'atelier-lune'), made.pack, '');
    symlinkSync(elsewhere, join(linked, 'atelier-lune/decisions'));
    await expect(takeDecision(linked, 'atelier-lune', JSON.stringify(decision))).rejects.toThrow(Problem);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
  it('a pack whose text was changed by hand is named, not shown', () => {
    const path = join(brandDir, 'reviews', made.pack.id, 'pack.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Une lampe se répare.', 'Une lampe s’achète.'));
    expect(readPacks(brandDir)).toMatchObject({ packs: [], faults: [{ remark: { code: 'review-pack-broken' } }] });
  });
});

/** The reply library: what its files say, and the text that fits a message. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../scripts/model/problem.ts';
import { adaptReply, type ReplyVariant } from '../../scripts/model/reply.ts';
import { bodyRemarks } from '../../scripts/watch/note-files.ts';
import { readReplies } from '../../scripts/watch/replies.ts';
import { dataFolder } from '../workspace.ts';

const LATE = `---
title: Retard de livraison
owner: ines
reviewOn: 2027-01-15 09:00
tags: [livraison, excuses]
humeur: calme
variants:
  - language: fr
    text: |-
      Bonjour {nom},

      votre table arrive.
  - { platform: x, language: en, text: 'Hi {name}!', ton: doux }
---

Pas pour une commande **perdue**.
`;

describe('the files', () => {
  const data = dataFolder({
    'lune/replies/retard.mdx': LATE,
    'lune/replies/ancienne.mdx': '---\ntitle: Horaires\nplatform: facebook\ntext: Ouvert de 9 h à 18 h.\n---\n',
    'lune/replies/cassee.mdx': '---\ntitle: a\nvariants: [\n---\n',
    'lune/replies/vide.mdx': '---\ntitle: Vide\nvariants: []\n---\n',
    'lune/replies/ancienne-vide.mdx': '---\ntitle: Vide aussi\nplatform: minitel\ntext: Bonjour\n---\n',
    'lune/replies/sans.mdx': 'Bonjour',
    'lune/replies/date.mdx': '---\ntitle: Date\nreviewOn: 2026-02-30\nvariants:\n  - text: a\n---\n',
    'lune/replies/mdx.mdx': '---\ntitle: Zèle\nvariants:\n  - text: a\n---\n\n\nbon\n\nun { seul\n',
  });
  const { replies, broken, remarks, bodies } = readReplies(join(data, 'lune'), ['en']);

  it('give replies by title, also one of the first editor, with its text at the top', () => {
    expect(replies.map(({ id, variants }) => [id, variants.length])).toEqual([
      ['ancienne', 1],
      ['retard', 2],
      ['mdx', 1],
    ]);
    expect(replies[0]?.variants).toEqual([{ platform: 'facebook', language: 'en', text: 'Ouvert de 9 h à 18 h.' }]);
    expect(replies[1]).toMatchObject({
      owner: 'ines',
      reviewOn: '2027-01-15',
      tags: ['livraison', 'excuses'],
      notes: 'Pas pour une commande **perdue**.',
      variants: [{ platform: null, language: 'fr', text: 'Bonjour {nom},\n\nvotre table arrive.' }, { platform: 'x' }],
    });
  });

  it('that cannot be read are named with their line and the next step', () => {
    expect(broken.map(({ file, line, remark }) => [file, line, remark.code])).toEqual([
      ['replies/ancienne-vide.mdx', 3, 'entry-field'],
      ['replies/cassee.mdx', 3, 'entry-yaml'],
      ['replies/date.mdx', 3, 'entry-date'],
      ['replies/sans.mdx', 1, 'entry-no-header'],
      ['replies/vide.mdx', 3, 'entry-field'],
    ]);
    expect(sentence(broken[0]?.remark as never, 'fr')).toMatch(/ligne 3.*«\splatform\s».*data\/README\.md/);
  });

  it('keep keys of one’s own, said once, and bodies that are no MDX', async () => {
    expect(remarks.map(({ file, line, remark }) => [file, line, remark.with?.key])).toEqual([
      ['replies/retard.mdx', 6, 'humeur'],
      ['replies/retard.mdx', 13, 'variants.1.ton'],
    ]);
    expect((await bodyRemarks(bodies)).map(({ file, line }) => [file, line])).toEqual([['replies/mdx.mdx', 10]]);
  });

  it('a brand without a library has none', () => {
    expect(readReplies(join(data, 'soleil'))).toEqual({ replies: [], broken: [], remarks: [], bodies: [] });
  });
});

describe('the text that fits', () => {
  const all: ReplyVariant = { platform: null, language: 'fr', text: 'tous' };
  const x: ReplyVariant = { platform: 'x', language: 'fr', text: 'x' };
  const facebook: ReplyVariant = { platform: 'facebook', language: 'fr', text: 'facebook' };
  const english: ReplyVariant = { platform: 'x', language: 'en', text: 'english' };
  it.each([
    ['the platform’s in the language', [english, facebook, all, x], 'x', 'fr', 'x', false],
    ['that of all platforms before another platform’s', [english, facebook, all], 'x', 'fr', 'tous', false],
    ['another platform’s before another language', [english, facebook], 'x', 'fr', 'facebook', false],
    ['another language, and says so', [english], 'x', 'fr', 'english', true],
    ['that of all platforms where the site is none', [x, all], null, 'fr', 'tous', false],
  ] as const)('is %s', (_, variants, platform, language, text, otherLanguage) => {
    expect(adaptReply({ variants: [...variants] }, platform, language, null)).toMatchObject({ text, otherLanguage, nameMissing: false });
  });
  it('is none without a variant', () => {
    expect(adaptReply({ variants: [] }, 'x', 'fr', null)).toBeNull();
  });

  const said = (text: string, name: string | null) =>
    adaptReply({ variants: [{ platform: null, language: 'fr', text }] }, null, 'fr', name)?.text;
  it.each([
    ['Bonjour {nom}, merci.', 'Bonjour Nour, merci.', 'Bonjour, merci.'],
    ['Bonjour {nom}\u202f! Merci.', 'Bonjour Nour\u202f! Merci.', 'Bonjour\u202f! Merci.'],
    ['Hi {name},\n\nthanks.', 'Hi Nour,\n\nthanks.', 'Hi,\n\nthanks.'],
    ['{Nom}, écrivez-nous.', 'Nour, écrivez-nous.', 'Écrivez-nous.'],
    ['{nom}\u00a0: merci.', 'Nour\u00a0: merci.', 'Merci.'],
    ['@{nom} merci.', '@Nour merci.', 'Merci.'],
    ['{nom}\u202f!\nMerci.', 'Nour\u202f!\nMerci.', 'Merci.'],
    ['Merci, {nom}\u202f!', 'Merci, Nour\u202f!', 'Merci\u202f!'],
    ['Merci {name}.', 'Merci Nour.', 'Merci.'],
    ['Oui, {nom}, demain.', 'Oui, Nour, demain.', 'Oui, demain.'],
    ['Bonjour ({nom})\u202f!', 'Bonjour (Nour)\u202f!', 'Bonjour\u202f!'],
  ])('%j with a name and without', (text, named, nameless) => {
    expect(said(text, 'Nour')).toBe(named);
    expect(said(text, null)).toBe(nameless);
    expect(said(text, ' \n')).toBe(nameless);
  });
  it('a name is a text, whatever it holds', () => {
    expect(said('Bonjour {nom}.', '$& {nom}\n<b>')).toBe('Bonjour $& {nom} <b>.');
    expect(said('@{nom} bonjour', '@nour')).toBe('@nour bonjour');
    expect(adaptReply({ variants: [{ ...all, text: 'Bonjour {nom}' }] }, null, 'fr', null)?.nameMissing).toBe(true);
  });
});

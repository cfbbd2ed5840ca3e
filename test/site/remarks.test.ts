import { expect, test } from 'vitest';
import { sentence } from '../../scripts/model/problem.ts';
import { pieces } from '../../site/remarks.ts';

const remark = { code: 'dates-ambiguous', with: { column: 'Le `date` \ue000<b>', example: '03/04/2026' } } as const;

test('the pieces make the sentence, with what is code and what is the file’s', () => {
  for (const language of ['fr', 'en'] as const) {
    const found = pieces(remark, language);
    expect(found.map(({ text, kind }) => (kind === 'code' ? `\`${text}\`` : text)).join('')).toBe(
      sentence(remark, language).replace('\ue000', ''),
    );
    expect(found.filter(({ kind }) => kind === 'own').map(({ text }) => text)).toEqual(['Le `date` <b>', '03/04/2026']);
    expect(found.filter(({ kind }) => kind === 'code').map(({ text }) => text)).toEqual(['vigie map']);
  }
});

test('a particular inside code stays in it', () => {
  const found = pieces({ code: 'unknown-export', with: { path: 'exports/a b.csv' } }, 'en');
  expect(found.find(({ kind }) => kind === 'code')?.text).toContain('exports/a b.csv');
});

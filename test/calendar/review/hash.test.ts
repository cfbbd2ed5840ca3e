/** The hash says exactly what would be published: canonical JSON as RFC 8785 has it, the same in the browser and in Node. */

import { describe, expect, it } from 'vitest';
import { canonicalHash, canonicalJson, contentOf, entryHash, variantHash } from '../../../scripts/calendar/review/hash.ts';
import { canonicalHashSync, entryHashSync, variantHashSync } from '../../../scripts/calendar/review/hash-node.ts';
import { post } from './_made.ts';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  it('sorts names by UTF-16 units, as section 3.2.3 has it', () => {
    const dalet = '\ufb33';
    const names = ['€', '\r', dalet, '1', '😀', '\u0080', 'ö'];
    const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(written).toBe(`{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"${dalet}":0}`);
  });
  it('knows SHA-256 of an empty object', async () => {
    expect(await canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

describe('content', () => {
  const one = post('a', {
    variants: [{ channel: 'instagram', text: 'Élégant 👩‍🔧', hashtags: ['diy'], media: [{ file: 'media/a.jpg', alt: 'Une lampe' }] }],
  });
  const variant = one.variants[0] as (typeof one.variants)[number];
  const content = contentOf(one, variant, { 'media/a.jpg': { sha256: 'f'.repeat(64) } });

  it('has the same hash in Node and in the browser', async () => {
    expect(await variantHash(content)).toBe(variantHashSync(content));
    expect(await entryHash({ b: '1', a: '2' })).toBe(entryHashSync({ a: '2', b: '1' }));
  });
  it('changes with the text, the time, the link, the bytes of an image and its alternative text', () => {
    const changed = [
      { ...content, text: 'Élégant' },
      { ...content, at: '2026-11-24 12:31' },
      { ...content, link: 'https://atelier-lune.example/' },
      { ...content, media: [{ file: 'media/a.jpg', sha256: '0'.repeat(64), alt: 'Une lampe' }] },
      { ...content, media: [{ file: 'media/a.jpg', sha256: 'f'.repeat(64), alt: 'Autre' }] },
    ];
    expect(new Set([content, ...changed].map(canonicalHashSync)).size).toBe(6);
  });
  it('changes with who pays, the contest and the event, and is what it was for an entry without them', () => {
    const hashOf = (more: Record<string, unknown>) => {
      const other = post('a', { variants: [{ channel: 'event', text: 'Venez.' }], ...more });
      return variantHashSync(contentOf(other, other.variants[0] as typeof variant, {}));
    };
    const contest = { rules: 'https://x.example/r', organiser: 'Atelier Lune', ends: '2026-12-01 12:00' };
    const event = { kind: 'meet-up', place: 'Lille', ends: '2026-11-24 18:00' };
    const all = [
      {},
      { partnership: 'Tienfort' },
      { partnership: 'Autre' },
      { contest },
      { contest: { ...contest, rules: null } },
      { contest: { ...contest, organiser: 'Autre' } },
      { contest: { ...contest, ends: '2026-12-02 12:00' } },
      { event },
      { event: { ...event, place: 'Paris' } },
      { event: { ...event, kind: 'webinar' } },
      { event: { ...event, ends: null } },
    ];
    expect(new Set(all.map(hashOf)).size).toBe(all.length);
    // Of a pack that was sent before these were frozen.
    expect(hashOf({ partnership: null, contest: null, event: null })).toBe(
      'f12e54d94f2b4292a4a0ec75001930a7d01a34e0654f8ccc673bb8d8fcd2d05a',
    );
  });
  it('does not break on half a surrogate pair', () => {
    const odd = post('b', { variants: [{ channel: 'x', text: 'a\ud83d' }] });
    expect(variantHashSync(contentOf(odd, odd.variants[0] as typeof variant, {}))).toMatch(/^[0-9a-f]{64}$/);
  });
});

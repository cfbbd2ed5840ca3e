/** Previews: what a person reads is what was written, cut where the platform cuts, and nothing of it runs. */

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { diffText } from '../../scripts/calendar/preview/diff.ts';
import { drawPreview, initialsOf, type PreviewInput } from '../../scripts/calendar/preview/draw.ts';
import { foldAt, marksOf } from '../../scripts/calendar/preview/marks.ts';
import { shownRatio } from '../../scripts/calendar/preview/media.ts';
import { renderPreview } from '../../scripts/calendar/preview/render.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as { document: Document };

const INPUT: PreviewInput = {
  channel: 'instagram',
  format: 'photo',
  handle: 'atelier.merisier',
  name: 'Atelier Merisier',
  title: null,
  text: 'Une chaise bancale n’est pas perdue.',
  hashtags: ['réparer'],
  link: null,
  firstComment: null,
  media: [],
  when: 'mar. 24 nov., 12 h 30',
  language: 'fr',
  shownIn: 'fr',
};
const draw = (over: Partial<PreviewInput>) => drawPreview(document, { ...INPUT, ...over });

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{process.exit(1)}',
  'import x from "y"',
  '=cmd|calc!A1',
  '</div><b>',
];

describe('text from outside', () => {
  it.each(HOSTILE)('%s is shown as written, in every place, and makes no element', (hostile) => {
    const input: PreviewInput = {
      ...INPUT,
      channel: 'newsletter',
      handle: hostile,
      name: hostile,
      title: hostile,
      text: hostile,
      hashtags: [hostile],
      link: hostile,
      firstComment: hostile,
      when: hostile,
      media: [
        { src: null, alt: hostile, ratio: 1, kind: 'image', name: hostile },
        { src: 'a.webp', alt: hostile, ratio: 1, kind: 'image', name: hostile },
      ],
      before: { title: null, text: '', hashtags: [], link: null, firstComment: null },
    };
    const { document: page } = parseHTML(`<!doctype html><html><body>${renderPreview(input)}</body></html>`);
    expect(page.querySelector('script, img:not(.med), [onerror]')).toBeNull();
    for (const place of ['.txt', '.ttl', '.card', '.first', '.who b']) expect(page.querySelector(place)?.textContent).toContain(hostile);
    expect(page.querySelector('img')?.getAttribute('alt')).toBe(hostile);
    expect(page.body.children.length).toBe(1);
  });

  it('a link that is no address of the web is text, never a link', () => {
    expect(draw({ channel: 'linkedin', link: 'javascript:alert(1)' }).querySelector('a')).toBeNull();
    expect(
      draw({ channel: 'linkedin', link: 'https://www.merisier.example/ateliers/chaise?utm_source=instagram' }).querySelector('.card')
        ?.textContent,
    ).toBe('Lien\u00a0: merisier.example/ateliers/chaise');
  });
});

describe('the cut', () => {
  const FAMILY = '👨‍👩‍👧‍👦';

  it('falls between words where it can', () => {
    const text = 'abcd '.repeat(30);
    expect(foldAt(text, 125)).toBe(125);
    expect(text.slice(0, foldAt(text, 123) as number)).toBe('abcd '.repeat(24));
  });

  it('never falls inside a character of several parts', () => {
    for (const one of [FAMILY, 'e\u0301', '🇫🇷', '👍🏽', 'नि']) {
      for (let at = 1; at < 8; at += 1) expect((foldAt(one.repeat(9), at) as number) / one.length).toBe(at);
    }
  });

  it('waits for the end of spaces, so that what is hidden begins with a word', () => {
    expect(foldAt('abcde  \n\nfghij klm', 5)).toBe(9);
    expect(foldAt('abcde    ', 5)).toBeNull();
  });

  it('is not drawn when all is shown', () => {
    expect(foldAt(FAMILY.repeat(125), 125)).toBeNull();
    expect(draw({}).querySelector('.fold')).toBeNull();
  });

  it('is drawn once, with all of the text around it', () => {
    const text = `${'mot '.repeat(40)}#fin`;
    const drawn = draw({ text, hashtags: [] });
    expect(drawn.querySelectorAll('.fold').length).toBe(1);
    expect(drawn.querySelector('.fold')?.textContent).toBe('coupe à 125 caractères');
    drawn.querySelector('.fold')?.remove();
    expect(drawn.querySelector('.txt')?.textContent).toBe(`atelier.merisier ${text}`);
  });
});

describe('marks', () => {
  const said = (text: string) => marksOf(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

  it('are hashtags, mentions and addresses, as platforms read them', () => {
    expect(said('Bravo @ines.caron ! #Réparer2026, voir https://merisier.example/a?b=1#c. #2026 a#b moi@merisier.example')).toEqual([
      ['mention', '@ines.caron'],
      ['tag', '#Réparer2026'],
      ['link', 'https://merisier.example/a?b=1#c'],
    ]);
    expect(said('@vigie@social.example')).toEqual([['mention', '@vigie@social.example']]);
  });

  it('hashtags of their own field stand at the end, once, and count as such', () => {
    const drawn = draw({ text: 'On répare #Chaise', hashtags: ['chaise', 'bois'] });
    expect([...drawn.querySelectorAll('.tag')].map(({ textContent }) => textContent)).toEqual(['#Chaise', '#bois']);
  });
});

describe('what changed', () => {
  it('is marked word by word, and both texts can be read out of it', () => {
    const [before, after] = ['Nos 41 magasins ont réparé 3 000 objets.', 'Nos 41 magasins ont réparé 3 214 objets. Dont une chaise.'];
    const changes = diffText(before, after);
    const side = (kind: 'ins' | 'del') =>
      changes
        .filter((one) => one.kind === 'same' || one.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect(side('del')).toBe(before);
    expect(side('ins')).toBe(after);
    expect(changes.filter(({ kind }) => kind === 'del').map(({ text }) => text)).toEqual(['000']);
  });

  it('shows in the preview as ins and del', () => {
    const drawn = draw({ text: 'Samedi à Lille', before: { ...INPUT, text: 'Samedi à Lens' } });
    expect(drawn.querySelector('del')?.textContent).toBe('Lens');
    expect(drawn.querySelector('ins')?.textContent).toBe('Lille');
    expect(draw({ before: INPUT }).querySelector('ins, del')).toBeNull();
  });

  it('of two long texts that share nothing, shows the one, then the other', () => {
    const words = (letter: string) => Array.from({ length: 3000 }, (_, at) => `${letter}${at}`).join(' ');
    expect(diffText(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });
});

describe('as the platform shows it', () => {
  const photo = { src: 'a.webp', alt: 'Une chaise', ratio: 3, kind: 'image' as const, name: 'chaise.jpg' };
  const order = (channel: PreviewInput['channel']) =>
    [...draw({ channel, media: [photo], title: 'Titre', link: null }).children].map(({ className }) => className.split(' ')[0]);

  it('the parts stand in its order', () => {
    expect(order('instagram')).toEqual(['who', 'meds', 'txt', 'n']);
    expect(order('linkedin')).toEqual(['who', 'ttl', 'txt', 'meds', 'n']);
    expect(order('youtube')).toEqual(['meds', 'ttl', 'who', 'txt', 'n']);
  });

  it('an image wider or higher than it takes is cropped to what it takes', () => {
    expect(shownRatio({ channel: 'instagram', format: 'photo' }, photo)).toBe(1.91);
    expect(shownRatio({ channel: 'instagram', format: 'photo' }, { ratio: 0.2 })).toBe(0.75);
    expect(shownRatio({ channel: 'instagram', format: 'photo' }, { ratio: 1 })).toBe(1);
  });

  it('a story is an upright screen with nothing under it; what is filmed upright is shown so where its size is not known', () => {
    const story = draw({ channel: 'instagram', format: 'story', media: [photo], text: '', hashtags: [], link: null });
    expect([...story.children].map(({ className }) => className.split(' ')[0])).toEqual(['who', 'meds']);
    expect(story.querySelector('img')?.getAttribute('style')).toBe('aspect-ratio:0.563;object-fit:contain');
    expect(shownRatio({ channel: 'tiktok', format: 'short-video' }, { ratio: null })).toBe(9 / 16);
  });

  it('images of a carousel say their place; a missing file says so', () => {
    const drawn = draw({ media: [photo, photo, { ...photo, src: null, missing: true }] });
    expect([...drawn.querySelectorAll('.dots')].map(({ textContent }) => textContent)).toEqual(['1/3', '2/3', '3/3']);
    expect(drawn.querySelector('.none')?.textContent).toContain('fichier introuvable');
  });

  it('initials are of the first two words', () => {
    expect(initialsOf('Atelier Merisier de Lille')).toBe('AM');
    expect(initialsOf('l’éclair')).toBe('LÉ');
  });
});

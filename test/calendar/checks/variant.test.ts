import { describe, expect, test } from 'vitest';
import type { MediaFacts } from '../../../scripts/calendar/calendar.ts';
import { checkEntries } from '../../../scripts/calendar/checks/index.ts';
import { brandOf, entryOf, findings, inputOf, one, rulesOf } from './_entries.ts';

const image = (width: number, height: number): MediaFacts => ({
  sha256: 'a'.repeat(64),
  bytes: 1000,
  kind: 'image',
  width,
  height,
  seconds: null,
});
const video = (seconds: number): MediaFacts => ({ ...image(1080, 1920), kind: 'video', seconds });
const photo = { file: 'media/chaise.jpg', alt: 'Une chaise paillée, posée sur un établi' };

test('a post that holds every rule has no finding', () => {
  const found = findings(
    { channel: 'instagram', text: 'Une chaise se répare en trois étapes.', hashtags: ['réparer'], media: [photo] },
    {},
    { media: { 'media/chaise.jpg': image(1080, 1350) } },
  );
  expect(found).toEqual([]);
});

describe('text', () => {
  test('too long for X, counted as X does, with the link and the hashtags', () => {
    const found = findings({ channel: 'x', text: 'é'.repeat(250), hashtags: ['bois'], link: 'https://a.example/b' });
    const finding = one(found, 'text-length');
    // 250, and two empty lines of 2, `#bois` 5, the link 23.
    expect(finding.says.fr).toContain('282 caractères');
    expect(finding.says.fr).toContain('280');
    expect(finding.mend.en).toContain('2 characters');
    expect(finding).toMatchObject({ level: 'block', variant: 'x', day: '2026-12-01', field: 'variants.0.text' });
    expect(finding.source?.url).toContain('x.com');
  });
  test('one too many is singular', () => {
    const mend = one(findings({ channel: 'x', text: 'a'.repeat(281) }), 'text-length').mend;
    expect([mend.fr, mend.en]).toEqual([expect.stringMatching(/^Retirez 1 caractère\./), expect.stringMatching(/^Take out 1 character\./)]);
  });
  test('YouTube counts bytes, and says so', () => {
    const found = findings({ channel: 'youtube', title: 'Réparer', text: '修'.repeat(2000), media: [{ file: 'media/a.mp4' }] });
    expect(one(found, 'text-length').says.fr).toMatch(/6.000 octets/);
  });
  test('nothing to publish; an article is written elsewhere', () => {
    expect(one(findings({ channel: 'linkedin' }), 'text-empty').level).toBe('block');
    expect(rulesOf(findings({ channel: 'blog', title: 'Un article', link: 'https://a.example/b' }))).toEqual([]);
  });
  test('a post of YouTube’s community needs no title and no video', () => {
    expect(rulesOf(findings({ channel: 'youtube', format: 'text', text: 'Bonjour' }))).toEqual([]);
    const image = { file: 'media/a.jpg', alt: 'b' };
    expect(rulesOf(findings({ channel: 'youtube', title: 'a', text: 'b', media: [image] }))).toEqual(['media-needed']);
  });
  test('a title is missing on YouTube, and too long on a pin', () => {
    expect(one(findings({ channel: 'youtube', text: 'a', media: [{ file: 'media/a.mp4' }] }), 'title-missing').level).toBe('block');
    const pin = findings({ channel: 'pinterest', title: 'a'.repeat(101), text: 'b', link: 'https://a.example/b', media: [photo] });
    expect(one(pin, 'title-length').field).toBe('variants.0.title');
  });
  test('six hashtags are too many for Instagram, a sixth counted in the text too', () => {
    const found = findings({ channel: 'instagram', text: '#un', hashtags: ['deux', 'trois', 'quatre', 'cinq', 'six'], media: [photo] });
    expect(one(found, 'hashtag-limit').says.en).toMatch(/^6 hashtags/);
  });
  test('a hashtag in two words is none', () => {
    expect(one(findings({ channel: 'x', text: 'a', hashtags: ['réparer soi-même'] }), 'hashtag-form').field).toBe('variants.0.hashtags.0');
    expect(rulesOf(findings({ channel: 'x', text: 'a', hashtags: ['RéparerSoiMême'] }))).toEqual([]);
  });
  test('banned words: whole ones, capitals apart, accents counted', () => {
    const brand = brandOf({ calendar: { banned: ['marché', 'pas cher', 'c++', 'prêt-à-poser', "l'incontournable"] } });
    const said = (text: string) =>
      rulesOf(checkEntries(inputOf([entryOf({ at: '2026-12-01 12:30', variants: [{ channel: 'x', text }] })], { brand })));
    expect(said('Au Marché de Noël')).toEqual(['banned-word']);
    expect(said('Pas  cher du tout')).toEqual(['banned-word']);
    expect(said('Une marche, des marchés, on a marchandé')).toEqual([]);
    expect(said('Du c++ ?')).toEqual(['banned-word']);
    expect(said('Du prêt-à-poser.')).toEqual(['banned-word']);
    expect(said('Voici l’incontournable')).toEqual(['banned-word']);
    expect(said('Essayez. #PasCher')).toEqual(['banned-word']);
  });
});

describe('links', () => {
  test.each([
    ['www.atelier.example/a', 'https://www.atelier.example/a'],
    ['https://atelier.example/a b', '%20'],
    ['http://localhost:4321/a', 'publique'],
    ['https://www.example.com/page', 'adresse de la page'],
    ['https://atelier.example/{lien}', 'adresse de la page'],
    ['https://fr.wikipedia.org/wiki/Rabot_(outil', 'de nouveau'],
    ['https://atelier', 'navigateur'],
    ['javascript:alert(1)', 'https://'],
    ['https:/atelier.example/a', 'navigateur'],
    ['https://https://atelier.example', 'navigateur'],
    ['#', 'navigateur'],
    ['https://atelier.example/a.', 'dernier signe'],
  ])('%s is not a link that works', (link, mend) => {
    const finding = one(findings({ channel: 'linkedin', text: 'a', link }), 'link-form');
    expect(finding.mend.fr).toContain(mend);
    expect(finding.field).toBe('variants.0.link');
  });
  test.each(['https://atelier.example/a?b=1#c', 'https://fr.wikipedia.org/wiki/Rabot_(outil)', 'https://atelier.example/photodoc/methode'])(
    '%s is one',
    (link) => {
      expect(rulesOf(findings({ channel: 'linkedin', text: 'a', link }))).toEqual([]);
    },
  );
  test('a link to the brand’s own site without UTM gets the built link', () => {
    const brand = brandOf({ calendar: { sites: ['www.lune.example'] } });
    const entry = entryOf({
      at: '2026-12-01 12:30',
      campaign: 'hiver',
      variants: [{ channel: 'linkedin', text: 'a', link: 'https://lune.example/a?b=1#c' }],
    });
    const finding = one(checkEntries(inputOf([entry], { brand, campaigns: ['hiver'] })), 'link-untracked');
    expect(finding.mend.fr).toContain(
      'https://lune.example/a?b=1&utm_source=linkedin&utm_medium=social&utm_campaign=hiver&utm_content=essai#c',
    );
    const twice = { channel: 'linkedin', text: 'Lire https://lune.example/a', link: 'https://lune.example/a' };
    expect(rulesOf(checkEntries(inputOf([entryOf({ at: '2026-12-01 12:30', variants: [twice] })], { brand })))).toEqual(['link-untracked']);
    const other = entryOf({ at: '2026-12-01 12:30', variants: [{ channel: 'linkedin', text: 'a', link: 'https://notlune.example/a' }] });
    expect(rulesOf(checkEntries(inputOf([other], { brand })))).toEqual([]);
  });
  test('a link in an Instagram text cannot be pressed, and a pin needs one', () => {
    expect(rulesOf(findings({ channel: 'instagram', text: 'https://a.example/b', media: [photo] }))).toEqual(['link-not-clickable']);
    expect(rulesOf(findings({ channel: 'pinterest', title: 'a', text: 'b', media: [photo] }))).toEqual(['link-missing']);
  });
});

describe('media', () => {
  const on = (variant: Record<string, unknown>, facts: MediaFacts | null) =>
    findings({ channel: 'instagram', text: 'a', media: [photo], ...variant }, {}, { media: { 'media/chaise.jpg': facts } });

  test('none on Instagram', () => expect(one(findings({ channel: 'instagram', text: 'a' }), 'media-needed').level).toBe('block'));
  test('an idea is not held to be complete', () => {
    expect(rulesOf(findings({ channel: 'instagram' }, { status: 'idea', at: null }))).toEqual([]);
  });
  test('a file that is not there', () => expect(one(on({}, null), 'media-file').level).toBe('block'));
  test('too tall, with a size to crop to', () => {
    const finding = one(on({}, image(1000, 1500)), 'media-ratio');
    expect(finding.says.fr).toContain('0,67');
    expect(finding.mend.en).toContain('1000 × 1333');
  });
  test('a pixel off is no other shape', () => expect(on({}, image(1080, 1441))).toEqual([]));
  test('a video too long for its format', () => {
    expect(one(on({ format: 'short-video' }, video(1000)), 'video-length').says.fr).toContain('15');
    expect(rulesOf(on({ format: 'short-video' }, video(60)))).toEqual([]);
  });
  test('no alternative text', () => {
    expect(one(on({ media: [{ file: 'media/chaise.jpg' }] }, image(1080, 1080)), 'alt-missing')).toMatchObject({
      level: 'warn',
      field: 'variants.0.media.0.alt',
    });
  });
  test('a PDF or a video has none', () => {
    const media = [{ file: 'media/guide.pdf' }, { file: 'media/tour.mp4' }];
    expect(rulesOf(findings({ channel: 'linkedin', text: 'a', media }))).toEqual([]);
  });
  test('rights that end before the post, and on its day', () => {
    const until = (rightsUntil: string) => rulesOf(on({ media: [{ ...photo, rightsUntil }] }, image(1080, 1080)));
    expect(until('2026-11-30')).toEqual(['media-rights']);
    expect(until('2026-12-01')).toEqual([]);
  });
  test('too many', () => {
    const media = Array.from({ length: 5 }, (_, at) => ({ file: `media/${at}.jpg`, alt: 'a' }));
    expect(one(findings({ channel: 'x', text: 'a', media }), 'media-count').mend.fr).toContain('1');
  });
});

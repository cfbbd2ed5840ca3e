/** Counts as pages write them: a figure that is kept is the one on the page, and one that can be read in two ways is not kept. */

import { describe, expect, it } from 'vitest';
import { exactFigure, figure, labelled, labelledAll, measureOf, readCount } from '../../extension/sites/_figures.ts';

const NARROW = '\u202f';
const FIXED = '\u00a0';
const THIN = '\u2009';

describe('a count', () => {
  it.each([
    ['0', 0, false],
    ['7', 7, false],
    ['12345', 12_345, false],
    ['12 345', 12_345, false],
    [`12${FIXED}345`, 12_345, false],
    [`12${NARROW}345`, 12_345, false],
    [`12${THIN}345`, 12_345, false],
    ['12,345', 12_345, false],
    ['1,234', 1_234, false],
    ['1.234', 1_234, false],
    ['12’345', 12_345, false],
    ['1,234,567', 1_234_567, false],
    [`1${NARROW}234${NARROW}567`, 1_234_567, false],
    ['1,2 k', 1_200, true],
    [`1,2${FIXED}k`, 1_200, true],
    [`1,2${NARROW}k`, 1_200, true],
    ['1.2K', 1_200, true],
    ['15 k', 15_000, true],
    ['15K', 15_000, true],
    ['10,25 k', 10_250, true],
    ['1,234.5K', 1_234_500, true],
    [`1${NARROW}234,5${FIXED}k`, 1_234_500, true],
    ['3 M', 3_000_000, true],
    [`3${FIXED}M`, 3_000_000, true],
    ['3.4M', 3_400_000, true],
    ['1,2 million', 1_200_000, true],
    ['3,4 millions', 3_400_000, true],
    [`1,2${FIXED}Md`, 1_200_000_000, true],
    ['1.2B', 1_200_000_000, true],
    ['2 milliards', 2_000_000_000, true],
    ['500+', 500, true],
    ['~1,500', 1_500, true],
    ['\u200e1,234\u200e', 1_234, false],
    ['  42 ', 42, false],
  ])('%j is %d', (text, value, approximate) => {
    expect(readCount(text)).toEqual({ value, approximate });
  });

  it.each([
    ['', 'nothing is written'],
    ['Like', 'a label'],
    ['4.5', 'a rating: half a like does not exist'],
    ['4,5', 'a rating'],
    ['1,23', 'no group has two digits'],
    ['1234,567', 'no group begins so'],
    ['12,34,567', 'no group has two digits'],
    ['0,234', 'no number is grouped so'],
    ['1.234 k', 'one thousand or one million'],
    ['1,234K', 'one thousand or one million'],
    ['12,345K', 'twelve thousand or twelve million'],
    ['1,2,3 k', 'no number'],
    ['-5', 'no count is below zero'],
    ['12:30', 'a time'],
    ['50%', 'a share'],
    ['50 %', 'a share'],
    ['12 replies', 'more than a count'],
    ['1 2', 'two numbers'],
    ['9007199254740993', 'more than a number holds'],
  ])('%j is none: %s', (text) => {
    expect(readCount(text)).toBeNull();
  });

  it('is kept as it is written beside its value', () => {
    expect(figure('reactions', 'J’aime', `1,2${NARROW}k`)).toEqual({
      measure: 'reactions',
      label: 'J’aime',
      text: `1,2${NARROW}k`,
      value: 1_200,
      approximate: true,
    });
    expect(figure('reactions', 'Like', 'Like')).toBeNull();
    expect(exactFigure('views', 'playCount', 1_234)).toEqual({
      measure: 'views',
      label: 'playCount',
      text: '1234',
      value: 1_234,
      approximate: false,
    });
  });
});

describe('a label', () => {
  it.each([
    ['reactions', ['Like', 'likes', 'J’aime', "J'aime", "mentions J'aime", 'réactions', 'Reactions', 'Upvotes']],
    ['comments', ['Reply', 'replies', 'Réponses', 'réponse', 'comment', 'commentaires']],
    ['shares', ['reposts', 'Retweets', 'partages', 'Shares', 'republications', 'boosts']],
    ['saves', ['bookmarks', 'Signets', 'enregistrements', 'saves']],
    ['views', ['views', 'Vues', 'plays', 'lectures', 'de vues']],
    ['followers', ['followers', 'abonnés', 'abonnées', 'subscribers']],
    ['impressions', ['impressions']],
  ] as const)('of %s is known in both languages', (measure, labels) => {
    for (const label of labels) expect(measureOf(label), label).toBe(measure);
  });

  it('that means one thing here and another there names no measure', () => {
    for (const label of ['favoris', 'favorites', 'points', 'quotes', 'Follow', 'personnes', '']) expect(measureOf(label), label).toBeNull();
  });
});

describe('a sentence', () => {
  it.each([
    ['1,2 k J’aime', 'reactions', 'J’aime', '1,2 k', 1_200],
    [`1,2${NARROW}k${FIXED}J’aime`, 'reactions', 'J’aime', `1,2${NARROW}k`, 1_200],
    ['12 replies. Reply', 'comments', 'replies', '12', 12],
    ['3 commentaires', 'comments', 'commentaires', '3', 3],
    ['J’aime : 45 personnes', 'reactions', 'J’aime', '45', 45],
    ['Like: 45 people', 'reactions', 'Like', '45', 45],
    ['Commentaires (12)', 'comments', 'Commentaires', '12', 12],
    ['1,2 M de vues', 'views', 'vues', '1,2 M', 1_200_000],
    ['3 comments on Ana’s post', 'comments', 'comments', '3', 3],
    ['View all 1,234 comments', 'comments', 'comments', '1,234', 1_234],
    ['5 M’abonner', null, 'M’abonner', '5', 5],
    ['3 favoris', null, 'favoris', '3', 3],
  ])('%j', (sentence, measure, label, text, value) => {
    expect(labelled(sentence)).toMatchObject({ measure, label, text, value });
  });

  it('of several figures gives each', () => {
    const fr = `12 réponses, 3 reposts, 45 j'aime, 2 signets, 1${NARROW}234 vues`;
    const en = '12 replies, 3 reposts, 45 likes, 2 bookmarks, 1,234 views';
    const values = (text: string) => labelledAll(text).map(({ measure, value }) => [measure, value]);
    const expected = [
      ['comments', 12],
      ['shares', 3],
      ['reactions', 45],
      ['saves', 2],
      ['views', 1_234],
    ];
    expect(values(fr)).toEqual(expected);
    expect(values(en)).toEqual(expected);
  });

  it('without a figure gives none', () => {
    for (const text of ['Reply', 'Be the first to comment', '12:30 reply', '100% likes', '12', '']) expect(labelled(text), text).toBeNull();
  });
});

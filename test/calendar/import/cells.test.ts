/** Cells of planners: days, hours, words for networks and statuses, in French and English. */

import { describe, expect, it } from 'vitest';
import { channelOfHeader, fieldOf } from '../../../scripts/calendar/import/column-names.ts';
import { mediaIn } from '../../../scripts/calendar/import/media-cell.ts';
import { dayOrder, readDay, readTime, wallOf } from '../../../scripts/calendar/import/when.ts';
import { channelsIn, languageOf, statusOf } from '../../../scripts/calendar/import/words.ts';

const wall = (cell: string, order?: 'day-month' | 'month-day', zone = 'Europe/Paris') => {
  const day = readDay(cell);
  return day && wallOf(day, order, null, zone);
};

describe('a day', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T09:30:00', '2026-11-24 09:30'],
    ['2026-11-24 9:30', '2026-11-24 09:30'],
    ['24/11/2026', '2026-11-24'],
    ['24.11.26', '2026-11-24'],
    ['24/11/2026 9h30', '2026-11-24 09:30'],
    ['mardi 24 novembre 2026', '2026-11-24'],
    ['mar. 24 nov. 2026', '2026-11-24'],
    ['1er août 2026', '2026-08-01'],
    ['24 novembre 2026 à 18h', '2026-11-24 18:00'],
    ['November 24, 2026', '2026-11-24'],
    ['Tue, Nov 24th, 2026 at 9:30 PM', '2026-11-24 21:30'],
    ['46350', '2026-11-24'],
    ['46350.5', '2026-11-24 12:00'],
    ['46350,395833', '2026-11-24 09:30'],
    ['2026-11-24T08:30:00Z', '2026-11-24 09:30'],
    ['2026-07-01T10:00:00-04:00', '2026-07-01 16:00'],
    ['24 novembre 2026 09:30 (UTC+2)', '2026-11-24 08:30'],
  ])('%s', (cell, expected) => expect(wall(cell, 'day-month')).toBe(expected));

  it.each(['30/02/2026', '2026-13-01', '31/04/2026'])('%s is in no calendar', (cell) => expect(wall(cell, 'day-month')).toBeNull());
  it.each(['demain', '2026-11-24 09:30-10:30', '24 novembre', '12', '1204', 'https://a.example/2026-11-24', '24/11', ''])(
    '%s is none',
    (cell) => expect(readDay(cell)).toBeNull(),
  );
});

describe('an hour', () => {
  it.each([
    ['9h30', 570],
    ['9 h 30', 570],
    ['09:30', 570],
    ['09:30:00', 570],
    ['9h', 540],
    ['18 heures', 1080],
    ['9:30 PM', 1290],
    ['9 p.m.', 1260],
    ['12:00 AM', 0],
    ['12 pm', 720],
    ['midi', 720],
    ['0.395833', 570],
    ['0,75', null],
    ['0,750', 1080],
  ])('%s', (cell, minutes) => expect(readTime(cell)?.minutes ?? null).toBe(minutes));
  it.each(['9', '25:00', '9h75', '13 PM', 'matin', '9h30-10h', '09:30-10:30', '9h CET'])('%s is none', (cell) =>
    expect(readTime(cell)).toBeNull(),
  );
});

describe('the order of day and month', () => {
  it('is decided over the whole column', () => {
    expect(dayOrder(['03/04/2026', '24/11/2026'], 'Date', undefined)).toBe('day-month');
    expect(dayOrder(['03/04/2026', '11/24/2026'], 'Date', undefined)).toBe('month-day');
  });
  it('is asked for where nothing decides, and a column that contradicts itself is refused', () => {
    expect(() => dayOrder(['03/04/2026'], 'Date', undefined)).toThrow('--dates day-month or --dates month-day');
    expect(dayOrder(['03/04/2026'], 'Date', 'month-day')).toBe('month-day');
    expect(dayOrder(['05/05/2026'], 'Date', undefined)).toBe('day-month');
    expect(() => dayOrder(['24/11/2026', '11/24/2026'], 'Date', 'day-month')).toThrow('mixes');
  });
});

describe('words', () => {
  it('knows columns by their names in both languages', () => {
    expect(
      ['Date de publication', 'DATE', 'Légende', 'Caption', 'Pilier éditorial', 'Picture Url 3', 'Réseau(x)', 'Posting Time'].map(fieldOf),
    ).toEqual(['date', 'date', 'text', 'text', 'pillar', 'media', 'channels', 'date']);
    expect(['Media URL(s) - Separated by comma', 'Visuel (2)', 'scheduleDate', 'Due Date', 'Created At'].map(fieldOf)).toEqual([
      'media',
      'media',
      'date',
      null,
      null,
    ]);
    expect(fieldOf('Prix photo')).toBeNull();
  });
  it('knows networks, listed or as columns', () => {
    expect(channelsIn('Insta, FB et Twitter/X')).toEqual({ channels: ['instagram', 'facebook', 'x'], accounts: {}, unknown: [] });
    expect(channelsIn('Instagram / Viadeo')).toEqual({ channels: ['instagram'], accounts: {}, unknown: ['Viadeo'] });
    expect(['Texte LinkedIn', 'Facebook caption', 'Twitter/X', 'Évènement'].map(channelOfHeader)).toEqual([
      'linkedin',
      'facebook',
      'x',
      null,
    ]);
  });
  it('knows statuses and languages', () => {
    expect(['À valider', 'Publié', 'approved', 'En cours', 'Annulé', 'bizarre'].map(statusOf)).toEqual([
      'in-review',
      'published',
      'approved',
      'draft',
      'dropped',
      null,
    ]);
    expect(['FR', 'Anglais', 'en-GB', 'de'].map(languageOf)).toEqual(['fr', 'en', 'en', null]);
  });
});

describe('media', () => {
  it('takes plain file names into media/, and nothing that leads elsewhere', () => {
    expect(mediaIn(['chaise.jpg, banc d’été.png', 'media/film.mp4'], ['Une chaise'])).toEqual({
      media: [{ file: 'media/chaise.jpg', alt: 'Une chaise' }, { file: 'media/banc d’été.png' }, { file: 'media/film.mp4' }],
      elsewhere: [],
    });
    for (const path of ['../brand.yaml', 'media/../../x.jpg', '/etc/a.png', 'C:\\photos\\a.jpg', 'https://a.example/a.jpg'])
      expect(mediaIn([path], [])).toEqual({ media: [], elsewhere: [path] });
  });
});

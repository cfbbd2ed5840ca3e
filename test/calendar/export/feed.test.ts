/** The iCalendar feed, read by an independent parser. */

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFeed } from '../../../scripts/calendar/export/ics.ts';
import { wallIn } from '../../../scripts/model/zone.ts';
import { entry, HOSTILE } from './_entries.ts';

const options = { brand: 'lune', name: 'Atelier Lune', language: 'fr' as const, now: Date.UTC(2026, 10, 22) };
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const wall = (event: ICAL.Event, zone: string) =>
  new Date(wallIn(zone, event.startDate.toJSDate().getTime())).toISOString().slice(0, 16).replace('T', ' ');
const post = (at: string, more: Record<string, unknown> = {}) => ({
  title: 'Réparer',
  at,
  variants: [{ channel: 'instagram', text: 'Bonjour' }],
  ...more,
});

describe('the iCalendar feed', () => {
  it.each([
    [
      'Europe/Paris',
      [
        '2026-03-28 09:00',
        '2026-03-29 01:59',
        '2026-03-29 03:00',
        '2026-03-30 09:00',
        '2026-10-24 18:00',
        '2026-10-25 01:30',
        '2026-10-25 03:30',
        '2026-10-26 09:00',
      ],
    ],
    [
      'America/Montreal',
      [
        '2026-03-07 09:00',
        '2026-03-08 01:59',
        '2026-03-08 03:00',
        '2026-03-09 09:00',
        '2026-10-31 18:00',
        '2026-11-01 03:30',
        '2026-11-02 09:00',
      ],
    ],
  ])('shows the right local times across both clock changes in %s', (zone, walls) => {
    const feed = calendarFeed(
      walls.map((at, n) => entry(`e-${n}`, post(at), { zone })),
      options,
    );
    expect(events(feed).map((event) => wall(event, zone))).toEqual(walls);
    expect(feed).not.toContain('TZID');
  });

  it('takes the occurrence that the entry says, of a time that comes twice', () => {
    const feed = calendarFeed(
      [entry('one', post('2026-10-25 02:30', { occurrence: 'first' })), entry('two', post('2026-10-25 02:30'))],
      options,
    );
    expect(events(feed).map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('gives the same ids when it is made again, later and with changed texts', () => {
    const ids = (text: string, now: number) =>
      events(
        calendarFeed(
          [
            entry('reparer', {
              title: text,
              at: '2026-11-24 12:30',
              variants: [
                { channel: 'instagram', text },
                { channel: 'facebook', text },
                { channel: 'linkedin', text, at: '2026-11-25 08:00' },
              ],
            }),
          ],
          { ...options, now },
        ),
      ).map(({ uid }) => uid);
    expect(ids('Un', options.now)).toEqual(['reparer.entry@lune.vigie', 'reparer.linkedin@lune.vigie']);
    expect(ids('Deux', options.now + 1e9)).toEqual(ids('Un', options.now));
  });

  it('shows a day without hour as a whole day, and nothing for an idea without date', () => {
    const [event, ...others] = events(
      calendarFeed([entry('one', post('2026-11-24')), entry('two', { title: 'Idée', status: 'idea' })], options),
    );
    expect(others).toEqual([]);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-11-24');
  });

  it.each([
    ['an event with its hours', '2026-11-24 18:00', '2026-11-24 19:30', '2026-11-24T17:00:00.000Z', '2026-11-24T18:30:00.000Z'],
    ['an event over a change of clocks', '2026-10-24 22:00', '2026-10-25 04:00', '2026-10-24T20:00:00.000Z', '2026-10-25T03:00:00.000Z'],
    ['an event whose last day has no hour', '2026-11-24 09:00', '2026-11-25', '2026-11-24T08:00:00.000Z', '2026-11-25T23:00:00.000Z'],
    ['an end of the same day without an hour', '2026-11-24 09:00', '2026-11-24', '2026-11-24T08:00:00.000Z', '2026-11-24T08:15:00.000Z'],
    ['an end before the begin', '2026-11-24 09:00', '2026-11-24 08:00', '2026-11-24T08:00:00.000Z', '2026-11-24T08:15:00.000Z'],
  ])('lasts as long as the entry says: %s', (_, at, ends, from, to) => {
    const variants = [
      { channel: 'event', text: 'Venez' },
      { channel: 'linkedin', text: 'Demain', at: '2026-10-01 09:00' },
    ];
    const found = events(calendarFeed([entry('soiree', post(at, { event: { kind: 'webinar', ends }, variants }))], options));
    const times = found.map(({ startDate, endDate }) => [startDate, endDate].map((one) => one.toJSDate().toISOString()));
    // The post about it stays a post.
    expect(times).toEqual([
      [from, to],
      ['2026-10-01T07:00:00.000Z', '2026-10-01T07:15:00.000Z'],
    ]);
  });

  it('draws an event of several whole days on each of them', () => {
    const fair = post('2026-11-24', {
      event: { kind: 'shop-event', ends: '2026-11-26 18:00' },
      variants: [{ channel: 'event', text: 'Stand B2' }],
    });
    const [event] = events(calendarFeed([entry('salon', fair)], options));
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-11-24', '2026-11-27']);
  });

  it('says what is sure: tentative until approved, cancelled when dropped', () => {
    const statuses = (['draft', 'refused', 'approved', 'published', 'dropped'] as const).map((status) =>
      entry(status, post('2026-11-24 09:00'), { status }),
    );
    expect(events(calendarFeed(statuses, options)).map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'TENTATIVE',
      'TENTATIVE',
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  it('tells apart the texts of one network by account and language', () => {
    const [event] = events(
      calendarFeed(
        [
          entry('one', {
            title: 'T',
            at: '2026-11-24 09:00',
            variants: [
              { channel: 'instagram', text: 'Bonjour' },
              { channel: 'instagram', account: 'lille', language: 'en', text: 'Hello' },
            ],
          }),
        ],
        options,
      ),
    );
    expect(event?.description).toBe('brouillon\n\nInstagram, français\nBonjour\n\nInstagram, lille, anglais\nHello');
  });

  it('keeps hostile texts as texts: none ends its line or adds a property', () => {
    const texts = [...HOSTILE, 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'a\\nb; c, d', 'nul\u0000 bell\u0007'];
    const found = events(
      calendarFeed(
        texts.map((text, n) => entry(`e-${n}`, { title: `T ${text}`, at: '2026-11-24 09:00', variants: [{ channel: 'x', text }] })),
        options,
      ),
    );
    expect(found).toHaveLength(texts.length);
    const held = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').replaceAll('\u0007', '').trimEnd();
    for (const [n, event] of found.entries()) expect(event.description).toContain(held(texts[n] as string));
  });

  it('names the calendar and says when to look again; addresses only where the site has one', () => {
    const feed = calendarFeed([entry('one', post('2026-11-24 09:00'))], options);
    expect(feed).toContain('X-WR-CALNAME:Atelier Lune');
    expect(feed).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT\d+H/);
    expect(feed).not.toMatch(/^URL/m);
    const [event] = events(calendarFeed([entry('one', post('2026-11-24 09:00'))], { ...options, site: 'https://lune.example/en' }));
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://lune.example/en/lune/calendar/one/');
  });
});

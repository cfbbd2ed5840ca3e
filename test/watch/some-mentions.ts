/** Invented messages and what is said of them, read from files as the desk reads them. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterAll } from 'vitest';
import { type Brand, brandSchema } from '../../scripts/model/brand.ts';
import type { Clip, ClipEvent, EventOf } from '../../scripts/model/clip.ts';
import { type BrandClips, readClips } from '../../scripts/workspace/clips.ts';
import { idAt, putJson, someClip } from '../workspace/some-clip.ts';

/** Answers within four open hours, Monday to Friday, closed on the public holidays of France. */
export const PROMISE = {
  withinHours: 4,
  hours: {
    mon: '09:00-18:00',
    tue: '09:00-18:00',
    wed: '09:00-18:00',
    thu: '09:00-18:00',
    fri: ['09:00-12:00', '14:00-17:00'],
  },
};

export const someBrand = (over: Record<string, unknown> = {}): Brand => ({
  ...parse(brandSchema, {
    name: 'Atelier Lune',
    timeZone: 'Europe/Paris',
    languages: ['fr', 'en'],
    accounts: { instagram: 'atelierlune' },
    competitors: [{ name: 'Maison Brume', accounts: { instagram: 'maisonbrume', facebook: 'Maison Brume' } }],
    people: { nour: { name: 'Nour Haddad' } },
    calendar: { country: 'FR' },
    answers: PROMISE,
    ...over,
  }),
  folder: 'atelier-lune',
});

/** A message under its own address; `number` names it. */
export const someMessage = (at: string, number: number, over: Parameters<typeof someClip>[2] = {}): Clip => {
  const permalink = `https://www.instagram.com/p/message${number}/`;
  return someClip(at, number, { url: permalink, needsAnswer: true, ...over, post: { permalink, ...over.post } });
};

const common = (clip: string, at: string, number: number) =>
  ({ version: 1, id: idAt(at, number), brand: 'atelier-lune', at, clip }) as const;

export const answeredAt = (
  clip: string,
  at: string,
  number = 900,
  outcome: EventOf<'answered'>['outcome'] = 'answered',
): EventOf<'answered'> => ({ ...common(clip, at, number), event: 'answered', outcome, permalink: null, reply: null, language: null });

export const handedAt = (clip: string, at: string, to: string | null, number = 910): EventOf<'handed'> => ({
  ...common(clip, at, number),
  event: 'handed',
  to,
});

export const saidAt = (clip: string, at: string, said: EventOf<'changed'>['said'], number = 920): EventOf<'changed'> => ({
  ...common(clip, at, number),
  event: 'changed',
  said,
});

/** Takes back a clip or an event. */
export const undoneAt = (what: string, at: string, number = 930): EventOf<'undone'> => ({ ...common(what, at, number), event: 'undone' });

/** Writes clips and events below a folder of their own and reads them. */
export function told(...files: (Clip | ClipEvent)[]): BrandClips {
  const data = mkdtempSync(join(tmpdir(), 'vigie-mentions-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, 'atelier-lune'));
  for (const file of files) putJson(join(data, 'atelier-lune'), file);
  return readClips(data, 'atelier-lune');
}

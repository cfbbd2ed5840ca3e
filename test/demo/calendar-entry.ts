/** A planned post of the demo, before it is a file. */

import { stringify } from 'yaml';
import type { Output } from './output.ts';
import { typeset } from './stock.ts';

export interface DemoMedia {
  file: string;
  alt?: string;
  rightsUntil?: string;
  credit?: string;
}

export interface DemoVariant {
  channel: string;
  language?: 'fr' | 'en';
  format?: string;
  at?: string;
  title?: string;
  text?: string;
  link?: string;
  hashtags?: readonly string[];
  firstComment?: string;
  media?: readonly DemoMedia[];
  scheduled?: boolean;
  seconds?: number;
}

export interface DemoEntry {
  /** File name without `.mdx`. */
  id: string;
  title: string;
  status: 'idea' | 'draft' | 'in-review' | 'scheduled' | 'dropped';
  at?: string;
  campaign?: string;
  pillar?: string;
  audience?: string;
  objective?: string;
  language?: 'fr' | 'en';
  owner?: string;
  partnership?: string;
  contest?: { rules?: string; organiser?: string; ends?: string };
  event?: { kind: string; place?: string; ends?: string };
  variants?: readonly DemoVariant[];
  /** The MDX body. */
  notes?: string;
}

/** When the calendar was last saved, for the demo. */
const SAVED_AT = Date.parse('2026-11-20T16:30:00Z');

/** An MDX file: a header of what is known, and a body. */
export function noteFile(path: string, header: object, body = ''): Output {
  const known = Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
  const yaml = stringify(known, { lineWidth: 0, aliasDuplicateObjects: false });
  return { path, bytes: Buffer.from(`---\n${yaml}---\n${body === '' ? '' : `\n${typeset(body)}\n`}`, 'utf8'), exportedAt: SAVED_AT };
}

export function entryFile({ id, title, notes, ...header }: DemoEntry): Output {
  return noteFile(`calendar/${id}.mdx`, { title: typeset(title), ...header }, notes);
}

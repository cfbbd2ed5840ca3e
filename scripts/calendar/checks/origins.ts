/** Where a rule comes from when no published page says it: the brand's own file, the entry's own words, or Vigie. */

import type { Phrase } from '../../model/phrase.ts';
import type { Finding } from '../calendar.ts';
import { phrase } from './finding.ts';

const brand = (keys: string): Phrase => phrase(`règle de la marque (brand.yaml, ${keys})`, `the brand’s own rule (brand.yaml, ${keys})`);
/** The brand may leave these out; then Vigie's usual figure holds. */
const orUsual = (keys: string): Phrase =>
  phrase(
    `règle de la marque (brand.yaml, ${keys} ; sinon la valeur habituelle de Vigie)`,
    `the brand’s own rule (brand.yaml, ${keys}; without it, Vigie’s usual figure)`,
  );

const VIGIE = phrase('règle de Vigie', 'a rule of Vigie');

const ORIGINS: Readonly<Partial<Record<string, Phrase>>> = {
  'too-close': orUsual('calendar, gapHours'),
  silence: orUsual('calendar, silenceDays'),
  cadence: brand('calendar, cadence'),
  'pillar-balance': brand('pillars'),
  'banned-word': brand('calendar, banned'),
  'unknown-campaign': phrase('fiches de campagne de la marque (campaigns/)', 'the brand’s campaign pages (campaigns/)'),
  'unknown-pillar': brand('pillars'),
  'unknown-owner': brand('people'),
  'unknown-account': brand('accounts'),
  'scheduled-unapproved': brand('approval'),
  'approval-late': brand('approval'),
  'media-rights': phrase('date notée dans l’entrée (rightsUntil)', 'the date written in the entry (rightsUntil)'),
};

/** A finding that says where its rule comes from. */
export const withOrigin = (finding: Finding): Finding =>
  finding.source ? finding : { ...finding, origin: finding.origin ?? ORIGINS[finding.rule] ?? VIGIE };

/**
 * School holidays of mainland France, by zone, as the ministry publishes them. Each lasts from the Saturday that it names to the day before
 * classes begin again. A year that is not published for every zone has none: a zone left out would read as « at school ».
 */

import { announced, type Rule } from './day-rules.ts';

const ZONES = ['A', 'B', 'C'] as const;
type Zone = (typeof ZONES)[number];

export const SCHOOL_SOURCE = {
  name: 'Calendrier scolaire officiel (Service-Public.gouv.fr ; académie de Corse et outre-mer à part)',
  url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F31952',
};

/** First day of school of pupils. */
export const BACK_TO_SCHOOL: Rule = announced({ 2024: '2024-09-02', 2025: '2025-09-01', 2026: '2026-09-01', 2027: '2027-09-02' });

export interface SchoolHoliday {
  fr: string;
  en: string;
  /** null: the same in the three zones. */
  zone: Zone | null;
  days: Rule;
}

const WINTER: Readonly<Record<Zone, Rule>> = {
  A: announced({ 2026: ['2026-02-07', '2026-02-22'], 2027: ['2027-02-13', '2027-02-28'] }),
  B: announced({ 2026: ['2026-02-14', '2026-03-01'], 2027: ['2027-02-20', '2027-03-07'] }),
  C: announced({ 2026: ['2026-02-21', '2026-03-08'], 2027: ['2027-02-06', '2027-02-21'] }),
};
const SPRING: Readonly<Record<Zone, Rule>> = {
  A: announced({ 2026: ['2026-04-04', '2026-04-19'], 2027: ['2027-04-10', '2027-04-25'] }),
  B: announced({ 2026: ['2026-04-11', '2026-04-26'], 2027: ['2027-04-17', '2027-05-02'] }),
  C: announced({ 2026: ['2026-04-18', '2026-05-03'], 2027: ['2027-04-03', '2027-04-18'] }),
};

export const SCHOOL_HOLIDAYS: readonly SchoolHoliday[] = [
  ...ZONES.map((zone) => ({ fr: 'Vacances d’hiver', en: 'Winter school holidays', zone, days: WINTER[zone] })),
  ...ZONES.map((zone) => ({ fr: 'Vacances de printemps', en: 'Spring school holidays', zone, days: SPRING[zone] })),
  {
    fr: 'Vacances d’été',
    en: 'Summer school holidays',
    zone: null,
    days: announced({ 2026: ['2026-07-04', '2026-08-31'], 2027: ['2027-07-03', '2027-09-01'] }),
  },
  {
    fr: 'Vacances de la Toussaint',
    en: 'Autumn school holidays',
    zone: null,
    days: announced({ 2025: ['2025-10-18', '2025-11-02'], 2026: ['2026-10-17', '2026-11-01'], 2027: ['2027-10-23', '2027-11-07'] }),
  },
  {
    fr: 'Vacances de Noël',
    en: 'Christmas school holidays',
    zone: null,
    days: announced({ 2025: ['2025-12-20', '2026-01-04'], 2026: ['2026-12-19', '2027-01-03'], 2027: ['2027-12-18', '2028-01-02'] }),
  },
];

/**
 * French *marronniers*: what comes back every year and lies behind the calendar. Maintained by hand: each with the rule of its date, where
 * that rule comes from, and the day it was last looked at. The rules are in day-rules.ts, the schools in school-calendar.ts. Pure.
 */

import type { Phrase } from '../model/phrase.ts';
import { addDays } from '../model/zone.ts';
import * as rule from './day-rules.ts';
import { BACK_TO_SCHOOL, SCHOOL_HOLIDAYS, SCHOOL_SOURCE } from './school-calendar.ts';

interface Origin {
  name: string;
  url: string;
}

export interface Marronnier {
  name: Phrase;
  days: rule.Rule;
  source: Origin;
  /** YYYY-MM-DD on which the rule was last held against what is published of it; null where nobody has yet. */
  verified: string | null;
  /** Mourning, commemoration or violence: a light tone is out of place. */
  sensitive?: true;
  /** Of the mainland alone: overseas the date is another, or there is none. */
  mainland?: true;
}

const CHECKED = '2026-11-22';

const day = (fr: string, en: string, days: rule.Rule, source: Origin, more: Partial<Marronnier> = {}): Marronnier => ({
  name: { fr, en },
  days,
  source,
  verified: CHECKED,
  ...more,
});

const SENSITIVE = { sensitive: true } as const;
const MAINLAND = { mainland: true } as const;
const UNSEEN = { verified: null } as const;

const CUSTOM: Origin = {
  name: 'Usage (Wikipédia, Fêtes et jours fériés en France)',
  url: 'https://fr.wikipedia.org/wiki/F%C3%AAtes_et_jours_f%C3%A9ri%C3%A9s_en_France',
};
const EASTER: Origin = {
  name: 'Usage ; comput grégorien (J. Meeus, Astronomical Algorithms, ch. 8)',
  url: 'https://fr.wikipedia.org/wiki/Calcul_de_la_date_de_P%C3%A2ques',
};
const UNITED_NATIONS: Origin = {
  name: 'Nations unies, liste des journées internationales',
  url: 'https://www.un.org/fr/observances/list-days-weeks',
};
const COMMEMORATIONS: Origin = {
  name: 'Loi du 14 avril 1954 ; Assemblée nationale, question écrite n° 88339',
  url: 'https://questions.assemblee-nationale.fr/q12/12-88339QE.htm',
};
const SALES: Origin = {
  name: 'Code de commerce, art. L. 310-3, et arrêté du 27 mai 2019 : quatre semaines ; d’autres dates dans les départements de son annexe (frontaliers, Corse, outre-mer)',
  url: 'https://www.maire-info.com/article.asp?param=23101',
};
const CLOCKS: Origin = { name: 'Directive 2000/84/CE', url: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX%3A32000L0084' };
const BLACK_FRIDAY: Origin = {
  name: 'Usage : lendemain de Thanksgiving, et le lundi qui suit (HuffPost, 2019)',
  url: 'https://www.huffingtonpost.fr/entry/black-friday-pourquoi-amazon-fnac-et-cdiscount-demarrent-les-promos-ce-vendredi_fr_5dd6a39fe4b0fc53f20f346b',
};
const from = (name: string, url: string): Origin => ({ name, url });

/** As they were announced: a change of the moon follows no rule of the civil calendar. */
const LUNAR_NEW_YEAR = rule.announced({
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-03',
});

const yearly: readonly Marronnier[] = [
  day('Épiphanie', 'Epiphany', rule.fixed(1, 6), CUSTOM),
  day('Soldes d’hiver', 'Winter sales', rule.winterSales, SALES, MAINLAND),
  day(
    'Mémoire des victimes de l’Holocauste',
    'Holocaust Remembrance Day',
    rule.fixed(1, 27),
    from('Nations unies, résolution 60/7', UNITED_NATIONS.url),
    SENSITIVE,
  ),
  day(
    'Nouvel An lunaire',
    'Lunar New Year',
    LUNAR_NEW_YEAR,
    from('Webhorloge, Nouvel An chinois', 'https://webhorloge.fr/minuteur/nouvel-an-chinois/2027'),
  ),
  day('Chandeleur', 'Candlemas', rule.fixed(2, 2), CUSTOM),
  day('Saint-Valentin', 'Valentine’s Day', rule.fixed(2, 14), CUSTOM),
  day('Mardi gras', 'Shrove Tuesday', (year) => rule.one(addDays(rule.easter(year), -47)), EASTER),
  day(
    'Fête des grands-mères',
    'Grandmothers’ Day (France)',
    rule.nthWeekday(3, 1, rule.SUNDAY),
    from(
      'Usage depuis 1987 (Europe 1, 2024)',
      'https://www.europe1.fr/societe/fete-des-grands-meres-depuis-quand-celebre-t-on-les-mamies-en-france-4233757',
    ),
  ),
  day('Journée internationale des droits des femmes', 'International Women’s Day', rule.fixed(3, 8), UNITED_NATIONS, SENSITIVE),
  day(
    'Hommage aux victimes du terrorisme',
    'Remembrance of the victims of terrorism',
    rule.fixed(3, 11),
    from(
      'Décret n° 2019-1148 du 7 novembre 2019',
      'https://idcite.fr/Journee-nationale-d-hommage-aux-victimes-du-terrorisme-fixee-au-11-mars_a4173.html',
    ),
    SENSITIVE,
  ),
  day('Saint-Patrick', 'St Patrick’s Day', rule.fixed(3, 17), CUSTOM, UNSEEN),
  day('Passage à l’heure d’été', 'Clocks go forward', rule.lastWeekday(3, 31, rule.SUNDAY), CLOCKS, MAINLAND),
  day('Pâques', 'Easter', (year) => rule.one(rule.easter(year)), EASTER),
  day('1er avril', 'April Fools’ Day', rule.fixed(4, 1), CUSTOM, UNSEEN),
  day('Jour de la Terre', 'Earth Day', rule.fixed(4, 22), UNITED_NATIONS),
  day(
    'Souvenir des victimes et des héros de la Déportation',
    'Remembrance of the Deportation',
    rule.lastWeekday(4, 30, rule.SUNDAY),
    COMMEMORATIONS,
    SENSITIVE,
  ),
  day(
    'Mémoires de la traite, de l’esclavage et de leurs abolitions',
    'Remembrance of slavery and its abolition',
    rule.fixed(5, 10),
    from('Loi du 21 mai 2001 (GIP Mission de la mémoire de l’esclavage)', 'http://gip-mmeta.org/les-commemorations/'),
    SENSITIVE,
  ),
  day(
    'Journée contre l’homophobie et la transphobie',
    'Day Against Homophobia and Transphobia',
    rule.fixed(5, 17),
    from('Institut national de santé publique du Québec', 'https://www.inspq.qc.ca/en/nouvelles/archives/202205'),
  ),
  day(
    'Fête des Voisins',
    'Neighbours’ Day',
    rule.announced({ 2026: '2026-05-29' }),
    from('La Fête des Voisins', 'https://www.fetedesvoisins.fr/'),
  ),
  day(
    'Fête des Mères',
    'Mother’s Day (France)',
    rule.mothersDay,
    from(
      'Loi n° 50-577 du 24 mai 1950 relative à la fête des Mères (Europe 1, 2023)',
      'https://www.europe1.fr/societe/loi-de-1950-pentecote-pourquoi-la-fete-des-meres-est-elle-celebree-en-juin-cette-annee-4186609',
    ),
  ),
  day('Journée mondiale de l’environnement', 'World Environment Day', rule.fixed(6, 5), UNITED_NATIONS),
  day(
    'Fête des Pères',
    'Father’s Day',
    rule.nthWeekday(6, 3, rule.SUNDAY),
    from(
      'Usage depuis 1952 (LCI, 2020)',
      'https://www.lci.fr/societe/video-la-fete-des-peres-2020-c-est-dimanche-21-juin-date-cadeaux-origine-on-vous-dit-tout-sur-cette-journee-speciale-papas-2055289.html',
    ),
  ),
  day(
    'Fête de la musique',
    'World Music Day',
    rule.fixed(6, 21),
    from('Ministère de la Culture', 'https://fetedelamusique.culture.gouv.fr/'),
  ),
  day('Soldes d’été', 'Summer sales', rule.summerSales, SALES, MAINLAND),
  day('Rentrée scolaire', 'Back to school', BACK_TO_SCHOOL, SCHOOL_SOURCE, MAINLAND),
  day(
    'Journées européennes du patrimoine',
    'European Heritage Days',
    (year) => rule.lasting(rule.nth(year, 9, 3, rule.SATURDAY), 2),
    from('Ministère de la Culture : troisième week-end de septembre', 'https://journeesdupatrimoine.culture.gouv.fr/'),
  ),
  day(
    'Octobre rose',
    'Breast cancer awareness month',
    rule.wholeMonth(10, 31),
    from('Ruban rose (AXA Prévention)', 'https://www.axaprevention.fr/fr/article/octobre-rose-depistage-cancer-du-sein'),
  ),
  day(
    'Journée mondiale de la santé mentale',
    'World Mental Health Day',
    rule.fixed(10, 10),
    from('Fédération mondiale pour la santé mentale et OMS (Dayspedia)', 'https://dayspedia.com/dj/calendar/holiday/2093/?lang=fr'),
  ),
  day(
    'Semaine du goût',
    'Taste Week (France)',
    rule.announced({ 2024: ['2024-10-14', '2024-10-20'], 2025: ['2025-10-13', '2025-10-19'] }),
    from('L’Oiseau du marais, Semaine du goût', 'https://oiseaudumarais.fr/semaine-du-gout'),
  ),
  day('Passage à l’heure d’hiver', 'Clocks go back', rule.lastWeekday(10, 31, rule.SUNDAY), CLOCKS, MAINLAND),
  day('Halloween', 'Halloween', rule.fixed(10, 31), CUSTOM, UNSEEN),
  day('Movember', 'Movember', rule.wholeMonth(11, 30), from('Centre Georges-François-Leclerc', 'https://www.cgfl.fr/2022/11/01/movember/')),
  day(
    'Journée contre le harcèlement à l’école',
    'Day against Bullying at School',
    rule.nthWeekday(11, 1, rule.THURSDAY),
    from(
      'Unesco : premier jeudi de novembre (info.gouv.fr)',
      'https://info.gouv.fr/actualite/agir-partout-dans-le-monde-contre-le-harcelement-scolaire',
    ),
  ),
  day(
    'Attentats du 13 novembre 2015',
    'Paris attacks of 13 November 2015',
    rule.fixed(11, 13),
    from(
      'Cérémonies à Paris et à Saint-Denis (20 Minutes, 2019)',
      'https://www.20minutes.fr/societe/2647935-20191109-journee-nationale-hommage-victimes-terrorisme-actee-11-mars',
    ),
    SENSITIVE,
  ),
  day(
    'Beaujolais nouveau',
    'Beaujolais nouveau',
    rule.nthWeekday(11, 3, rule.THURSDAY),
    from(
      'Décret de 1985 : troisième jeudi de novembre (RTL, 2021)',
      'https://www.rtl.fr/actu/food/pourquoi-le-beaujolais-nouveau-est-il-toujours-commercialise-a-la-meme-date-7900095868',
    ),
  ),
  day('Journée mondiale de l’enfance', 'World Children’s Day', rule.fixed(11, 20), UNITED_NATIONS),
  // The Saturday from the 16th to the 22nd: so it was in 2014, 2016, 2017, 2020, 2022, 2023, 2024 and 2025.
  day(
    'Semaine européenne de la réduction des déchets',
    'European Week for Waste Reduction',
    (year) => rule.lasting(rule.onOrAfter(rule.dayOf(year, 11, 16), rule.SATURDAY), 9),
    from('European Week for Waste Reduction', 'https://ewwr.eu/'),
  ),
  day(
    'Journée pour l’élimination de la violence à l’égard des femmes',
    'Day for the Elimination of Violence against Women',
    rule.fixed(11, 25),
    UNITED_NATIONS,
    { ...SENSITIVE, ...UNSEEN },
  ),
  day('Black Friday', 'Black Friday', (year) => rule.one(addDays(rule.fourthThursday(year), 1)), BLACK_FRIDAY),
  day('Cyber Monday', 'Cyber Monday', (year) => rule.one(rule.onOrAfter(rule.fourthThursday(year), rule.MONDAY)), BLACK_FRIDAY),
  day(
    'Début de l’avent',
    'Advent begins',
    (year) => rule.one(addDays(rule.onOrBefore(rule.dayOf(year, 12, 24), rule.SUNDAY), -21)),
    from(
      'Usage : quatrième dimanche avant Noël (Europe 1, 2024)',
      'https://www.europe1.fr/societe/quest-ce-que-lavent-que-lon-associe-toujours-a-ses-fameux-calendriers-4282406',
    ),
  ),
  day('Journée mondiale de lutte contre le sida', 'World AIDS Day', rule.fixed(12, 1), UNITED_NATIONS),
  day('Journée des personnes handicapées', 'Day of Persons with Disabilities', rule.fixed(12, 3), UNITED_NATIONS, UNSEEN),
  day('Réveillon de Noël', 'Christmas Eve', rule.fixed(12, 24), CUSTOM, UNSEEN),
  day('Saint-Sylvestre', 'New Year’s Eve', rule.fixed(12, 31), CUSTOM, UNSEEN),
];

const school = SCHOOL_HOLIDAYS.map(({ fr, en, zone, days }) =>
  day(zone ? `${fr} (zone ${zone})` : fr, zone ? `${en} (zone ${zone})` : en, days, SCHOOL_SOURCE, MAINLAND),
);

export const MARRONNIERS: readonly Marronnier[] = [...yearly, ...school];

/** Figures and dates as the reference of words has them, written without the model's own: what a page may hold. */

export type Language = 'fr' | 'en';
type Bounds = readonly [low: number, high: number];

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT = {
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
};
const WEEKDAYS = { fr: 'dim. lun. mar. mer. jeu. ven. sam.'.split(' '), en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' ') };

const DAY = 86_400_000;
/** Monday of an ISO week, as a date: the fourth of January lies in the first. */
export function mondayOf(week: string): Date {
  const [year, number] = week.split('-w').map(Number) as [number, number];
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(fourth.getTime() + ((number - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * DAY);
}

export class Written {
  readonly #french: boolean;
  readonly language: Language;
  constructor(language: Language) {
    this.language = language;
    this.#french = language === 'fr';
  }
  #number(text: string): string {
    const [whole = '', part] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.#french ? '\u202f' : ',');
    return part === undefined ? grouped : `${grouped}${this.#french ? ',' : '.'}${part}`;
  }
  fixed(value: number, digits: number): string {
    const text = Math.abs(value).toFixed(digits);
    return `${value < 0 && Number(text) !== 0 ? '−' : ''}${this.#number(text)}`;
  }
  whole = (value: number) => this.fixed(value, 0);
  /** Three significant digits. */
  three = (value: number) => `${value < 0 ? '−' : ''}${this.#number(String(Number(Math.abs(value).toPrecision(3))))}`;
  /** Thousands and millions of a drawing. */
  compact(value: number): string {
    const [part, letter] = value >= 999_500 ? [value / 1e6, 'M'] : value >= 10_000 ? [value / 1e3, 'k'] : [value, ''];
    return letter === '' ? this.whole(part) : `${this.three(part)}${this.#french ? '\u00a0' : ''}${letter}`;
  }
  #unit = () => (this.#french ? '\u202f%' : '%');
  #digits = (...values: number[]) => (Math.max(...values.map(Math.abs)) < 9.95 ? 1 : 0);
  #plus = (text: string) => (/^−|^0([.,]0*)?$/.test(text) ? text : `+${text}`);
  #between = (low: string, high: string, unit = '') => (this.#french ? `de ${low} à ${high}${unit}` : `${low} to ${high}${unit}`);
  short = (value: number) => this.fixed(value, this.#digits(value));
  percent = (value: number) => `${this.short(value)}${this.#unit()}`;
  change = (value: number) => `${this.#plus(this.short(value))}${this.#unit()}`;
  /** A part of a whole, in a sentence. */
  share = (value: number) => `${this.whole(value)}${this.#unit()}`;
  points = (value: number) => `${this.#plus(this.fixed(value, Math.abs(value) < 0.05 ? 2 : this.#digits(value)))}\u00a0pt`;
  gained = (value: number) => this.#plus(this.whole(value));
  times = (value: number) => `×\u00a0${this.short(value)}`;
  interval = ([low, high]: Bounds) => this.#between(this.three(low), this.three(high));
  percents([low, high]: Bounds): string {
    const digits = this.#digits(low, high);
    return this.#between(this.fixed(low, digits), this.fixed(high, digits), this.#unit());
  }
  pointsBetween([low, high]: Bounds): string {
    const digits = [low, high].some((end) => end !== 0 && Math.abs(end) < 0.05) ? 2 : this.#digits(low, high);
    return this.#between(this.#plus(this.fixed(low, digits)), this.#plus(this.fixed(high, digits)), '\u00a0pt');
  }
  wholes = ([low, high]: Bounds) => this.#between(this.whole(low), this.whole(high));
  ratios = ([low, high]: Bounds) => this.#between(this.fixed(low, 1), this.fixed(high, 1));
  /** Beside a drawn value, which has the unit. */
  bare = ([low, high]: Bounds) => {
    const digits = this.#digits(low, high);
    return `${this.fixed(low, digits)} ${this.#french ? 'à' : 'to'} ${this.fixed(high, digits)}`;
  };
  sample = (n: number) => `n\u00a0=\u00a0${this.whole(n)}`;

  #parts = (day: string) => day.split('-').map(Number) as [number, number, number];
  #first = (day: number) => (this.#french && day === 1 ? '1ᵉʳ' : String(day));
  #day(day: string, names: Record<Language, string[]>, year: boolean): string {
    const [y, month, d] = this.#parts(day);
    return `${this.#first(d)} ${names[this.language][month - 1]}${year ? ` ${y}` : ''}`;
  }
  dayShort = (day: string) => this.#day(day, SHORT, false);
  dayShortYear = (day: string) => this.#day(day, SHORT, true);
  dayOfMonth = (day: string) =>
    `${WEEKDAYS[this.language][new Date(`${day}T00:00:00Z`).getUTCDay()]}\u00a0${this.#first(this.#parts(day)[2])}`;
  /** Two days, what they share said once. */
  span(from: string, to: string, names: 'long' | 'short', year: boolean): string {
    const list = names === 'long' ? MONTHS : SHORT;
    if (from === to) return this.#day(to, list, year);
    const same = from.slice(0, 7) === to.slice(0, 7);
    const start = same ? this.#first(this.#parts(from)[2]) : this.#day(from, list, year && from.slice(0, 4) !== to.slice(0, 4));
    return `${start} ${this.#french ? 'au' : 'to'} ${this.#day(to, list, year)}`;
  }
  /** All names of a month, a week or a year: in full, in short, alone. */
  names(period: string): string[] {
    if (period.length === 4) return [period];
    if (!period.includes('w')) {
      const [year, month] = this.#parts(period);
      const short = SHORT[this.language][month - 1] as string;
      return [`${MONTHS[this.language][month - 1]} ${year}`, `${short} ${year}`, `${short} ${String(year).slice(2)}`];
    }
    const number = Number(period.slice(6));
    const days = [0, 6].map((at) => new Date(mondayOf(period).getTime() + at * DAY).toISOString().slice(0, 10)) as [string, string];
    const alone = `${this.#french ? 'semaine' : 'week'} ${number}`;
    const short = `${this.#french ? 'sem.' : 'week'}\u00a0${number}`;
    const long = `${alone}, ${this.#french ? 'du ' : ''}${this.span(...days, 'long', true)}`;
    const year = period.slice(0, 4);
    const beginning = `${alone[0]?.toUpperCase()}${alone.slice(1)}`;
    return [long, beginning, `${alone} ${this.#french ? 'de' : 'of'} ${year}`, alone, `${short} ${year}`, short];
  }
  /** oct., Oct: a month of a drawing; a week has its short name. */
  tiny(period: string): string {
    return period.includes('w') ? (this.names(period).at(-1) as string) : (SHORT[this.language][Number(period.slice(5)) - 1] as string);
  }
}

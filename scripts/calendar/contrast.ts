/** Whether a brand's colour may stand on the page: contrast after WCAG 2.2, distance from the colour that calls for somebody; and the nearest that may. */

import { clampChroma, converter, differenceEuclidean, formatHex, interpolate, type Oklch, wcagContrast } from 'culori';

export interface Colours {
  light: string;
  dark?: string;
}

type Theme = 'light' | 'dark';

/** The colours a page uses: accent, its wash, text on it; each for light and dark. */
export interface Accent {
  brand: string;
  wash: string;
  on: string;
}

/** A colour that may not stand, why, and the nearest that may. */
export type ColourProblem = { theme: Theme; colour: string; why: 'contrast' | 'signal'; replacement: string };

const GROUND = {
  light: { wash: '#f0f3f2', signal: '#b4310f', paper: '#fcfdfc', part: 0.12 },
  dark: { wash: '#1d2326', signal: '#ff9470', paper: '#14181a', part: 0.2 },
};

const READABLE = 4.5;
/** Degrees of hue (OKLCH) that a brand keeps from the signal, and the chroma under which a colour has no hue to speak of. */
const APART = 30;
const GREY = 0.04;
/** Lightness from which a missing dark colour is looked for. */
const DARK_LIGHTNESS = 0.78;

const oklch = converter('oklch');
const difference = differenceEuclidean('oklab');

/** Contrast of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);

const colourOf = (hex: string): Oklch => oklch(hex) as Oklch;
const hueOf = (hex: string): number => colourOf(hex).h ?? 0;

function nearSignal(hex: string, signal: string): boolean {
  const apart = Math.abs(hueOf(hex) - hueOf(signal));
  return colourOf(hex).c >= GREY && Math.min(apart, 360 - apart) < APART;
}

/** Why a colour may not stand in a theme, or null. */
function fault(colour: string, theme: Theme): ColourProblem['why'] | null {
  const ground = GROUND[theme];
  if (contrast(colour, ground.wash) < READABLE) return 'contrast';
  return nearSignal(colour, ground.signal) ? 'signal' : null;
}

function accentOf(colour: string, theme: Theme): Accent {
  const { paper, part } = GROUND[theme];
  const on = ['#ffffff', '#0e1a2b'].sort((a, b) => contrast(b, colour) - contrast(a, colour))[0] as string;
  return { brand: colour, wash: formatHex(interpolate([paper, colour], 'rgb')(part)), on };
}

/** Usable with all that stands on it and under it. */
function stands(colour: string, theme: Theme): boolean {
  if (fault(colour, theme) !== null) return false;
  const { wash, on } = accentOf(colour, theme);
  return contrast(colour, wash) >= READABLE && contrast(colour, on) >= READABLE;
}

/** The nearest colour that stands: hue and chroma stay and the lightness moves; a hue of the signal turns to the nearer edge beyond it. */
export function nearest(colour: string, theme: Theme, from: Oklch = colourOf(colour)): string {
  const { signal } = GROUND[theme];
  const hues = nearSignal(colour, signal) ? [-APART - 1, APART + 1].map((turn) => hueOf(signal) + turn) : [from.h ?? 0];
  const found = hues.flatMap((h) =>
    Array.from({ length: 501 }, (_, step) => formatHex(clampChroma({ mode: 'oklch', l: step / 500, c: from.c, h }, 'oklch'))),
  );
  const standing = found.filter((one) => stands(one, theme)).map((hex) => ({ hex, far: difference(from, hex) }));
  return standing.reduce((best, one) => (one.far < best.far ? one : best)).hex;
}

/** Why a colour is not usable in a theme and which takes its place, or null. */
export function colourProblem(colour: string, theme: Theme): ColourProblem | null {
  const why = fault(colour, theme);
  return why && { theme, colour, why, replacement: nearest(colour, theme) };
}

/** A colour for dark pages where a brand gave only the one for light pages. */
const derivedDark = (light: string): string => nearest(light, 'dark', { ...colourOf(light), l: DARK_LIGHTNESS });

/** The accents of a brand; both null where it has no colour. A colour that may not stand is replaced, and said among the problems. */
export function accents(colours: Colours | undefined): { light: Accent | null; dark: Accent | null; problems: ColourProblem[] } {
  if (!colours) return { light: null, dark: null, problems: [] };
  const light = colourProblem(colours.light, 'light');
  const dark = colours.dark ? colourProblem(colours.dark, 'dark') : null;
  return {
    light: accentOf(light?.replacement ?? colours.light, 'light'),
    dark: accentOf(dark?.replacement ?? colours.dark ?? derivedDark(colours.light), 'dark'),
    problems: [light, dark].filter((one) => one !== null),
  };
}

/** Custom properties for the root element, or undefined when the brand keeps Vigie's accent. */
export function accentStyle({ light, dark }: { light: Accent | null; dark: Accent | null }): string | undefined {
  if (!light || !dark) return undefined;
  return `--brand:light-dark(${light.brand},${dark.brand});--brand-wash:light-dark(${light.wash},${dark.wash});--on-brand:light-dark(${light.on},${dark.on})`;
}

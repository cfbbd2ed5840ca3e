/** Whether a brand's colour may stand on the page: contrast after WCAG 2.2, distance from the colour that calls for somebody. */

export interface Colours {
  light: string;
  dark?: string;
}

/** The colours a page uses: accent, its wash, text on it; each for light and dark. */
export interface Accent {
  brand: string;
  wash: string;
  on: string;
}

export type ColourProblem = { theme: 'light' | 'dark'; colour: string; why: 'contrast' | 'signal' };

const GROUND = {
  light: { wash: '#f0f3f2', signal: '#b4310f', paper: '#fcfdfc' },
  dark: { wash: '#1d2326', signal: '#ff9470', paper: '#14181a' },
};

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Hue in degrees, and how far the colour is from grey (0 to 255). */
function hue(hex: string): { angle: number; chroma: number } {
  const [r, g, b] = channels(hex) as [number, number, number];
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  if (chroma === 0) return { angle: 0, chroma };
  const sixth = max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { angle: sixth * 60, chroma };
}

function nearSignal(hex: string, signal: string): boolean {
  const [one, other] = [hue(hex), hue(signal)];
  const apart = Math.abs(one.angle - other.angle);
  return one.chroma > 24 && Math.min(apart, 360 - apart) < 30;
}

/** Part of a colour over another, `part` from 0 to 1. */
function mix(hex: string, ground: string, part: number): string {
  const over = channels(hex);
  const under = channels(ground);
  return `#${over
    .map((value, i) =>
      Math.round(value * part + (under[i] as number) * (1 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Why a colour is not usable in a theme, or null. */
export function colourProblem(colour: string, theme: 'light' | 'dark'): ColourProblem | null {
  const ground = GROUND[theme];
  if (contrast(colour, ground.wash) < 4.5) return { theme, colour, why: 'contrast' };
  return nearSignal(colour, ground.signal) ? { theme, colour, why: 'signal' } : null;
}

function accentOf(colour: string, theme: 'light' | 'dark'): Accent {
  const text = ['#ffffff', '#0e1a2b'].sort((a, b) => contrast(b, colour) - contrast(a, colour))[0] as string;
  return { brand: colour, wash: mix(colour, GROUND[theme].paper, theme === 'light' ? 0.12 : 0.2), on: text };
}

/** The accents of a brand; null where the theme keeps Vigie's own, with the reason when a colour was refused. */
export function accents(colours: Colours | undefined): { light: Accent | null; dark: Accent | null; problems: ColourProblem[] } {
  const pick = (theme: 'light' | 'dark', colour: string | undefined) => {
    const problem = colour ? colourProblem(colour, theme) : null;
    return { accent: colour && !problem ? accentOf(colour, theme) : null, problem };
  };
  const light = pick('light', colours?.light);
  const dark = pick('dark', colours?.dark);
  return { light: light.accent, dark: dark.accent, problems: [light.problem, dark.problem].filter((one) => one !== null) };
}

const DEFAULT = {
  light: { brand: '#1f4f93', wash: '#e4ecf7', on: '#ffffff' },
  dark: { brand: '#93b8f0', wash: '#1b2b42', on: '#0e1a2b' },
};

/** Custom properties for the root element, or undefined when the brand keeps Vigie's accent. */
export function accentStyle({ light, dark }: { light: Accent | null; dark: Accent | null }): string | undefined {
  if (!light && !dark) return undefined;
  const [l, d] = [light ?? DEFAULT.light, dark ?? DEFAULT.dark];
  return `--brand:light-dark(${l.brand},${d.brand});--brand-wash:light-dark(${l.wash},${d.wash});--on-brand:light-dark(${l.on},${d.on})`;
}

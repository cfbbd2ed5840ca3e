/** What the fictional brand publishes on each platform, and what each format does to the figures. All numbers are invented. */

export type Platform = 'instagram' | 'facebook' | 'linkedin' | 'x' | 'tiktok' | 'youtube' | 'mastodon' | 'pinterest';

/** Shares of the views (or impressions) that become something else. */
export interface Rates {
  reactions: number;
  comments: number;
  shares: number;
  saves: number;
  clicks: number;
  linkClicks: number;
  follows: number;
}

export interface Format {
  name: 'image' | 'carousel' | 'video' | 'link' | 'text' | 'reply';
  weight: number;
  /** Against the platform's median. */
  views: number;
  rates: Rates;
  /** Shortest and longest, in seconds, of a video. */
  seconds?: readonly [number, number];
}

export interface Plan {
  platform: Platform;
  /** Posts of an ordinary month. */
  monthly: number;
  /** Median views of an ordinary post in October 2024. */
  median: number;
  /** Spread of the log-normal. */
  sigma: number;
  /** Different people per view. */
  reach: number;
  /** What the months do to the median (month 0 is October 2024). */
  trend: (month: number) => number;
  formats: readonly Format[];
}

const rates = (
  reactions: number,
  comments: number,
  shares: number,
  saves: number,
  clicks = 0,
  linkClicks = 0,
  follows = 0.0006,
): Rates => ({
  reactions,
  comments,
  shares,
  saves,
  clicks,
  linkClicks,
  follows,
});

/** TikTok stays flat until June 2026 (month 20), then finds its tone. */
const tiktokTrend = (month: number) => 1.004 ** month * (month > 20 ? 1.14 ** (month - 20) : 1);

export const plans: readonly Plan[] = [
  {
    platform: 'instagram',
    monthly: 22,
    median: 4150,
    sigma: 0.5,
    reach: 0.66,
    trend: (month) => 1.012 ** month,
    formats: [
      { name: 'image', weight: 32, views: 0.8, rates: rates(0.021, 0.0013, 0.0016, 0.0031) },
      { name: 'carousel', weight: 36, views: 1, rates: rates(0.037, 0.0024, 0.0044, 0.0102) },
      { name: 'video', weight: 32, views: 1.55, rates: rates(0.025, 0.0015, 0.0042, 0.0038), seconds: [14, 88] },
    ],
  },
  {
    platform: 'facebook',
    monthly: 18,
    median: 3550,
    sigma: 0.55,
    reach: 0.71,
    trend: (month) => 1.004 ** month,
    formats: [
      { name: 'image', weight: 50, views: 1, rates: rates(0.0205, 0.0019, 0.0024, 0, 0.022, 0.003) },
      { name: 'link', weight: 20, views: 0.62, rates: rates(0.0085, 0.0009, 0.0013, 0, 0.034, 0.018) },
      { name: 'video', weight: 30, views: 1.5, rates: rates(0.0165, 0.0014, 0.003, 0, 0.011, 0.001), seconds: [20, 118] },
    ],
  },
  {
    platform: 'linkedin',
    monthly: 7.5,
    median: 2100,
    sigma: 0.5,
    reach: 0.62,
    trend: (month) => 1.012 ** month,
    formats: [
      { name: 'image', weight: 50, views: 1, rates: rates(0.024, 0.0022, 0.0016, 0, 0.031, 0, 0.0012) },
      { name: 'carousel', weight: 20, views: 1.3, rates: rates(0.031, 0.0026, 0.0025, 0, 0.062, 0, 0.0016) },
      { name: 'text', weight: 18, views: 0.9, rates: rates(0.021, 0.0038, 0.0011, 0, 0.012, 0, 0.001) },
      { name: 'video', weight: 12, views: 1.05, rates: rates(0.019, 0.0017, 0.0013, 0, 0.021, 0, 0.001), seconds: [30, 140] },
    ],
  },
  {
    platform: 'x',
    monthly: 16.2,
    median: 1650,
    sigma: 0.55,
    reach: 0.8,
    trend: (month) => 0.97 ** month,
    formats: [
      { name: 'text', weight: 40, views: 1, rates: rates(0.0082, 0.0009, 0.0014, 0.0009, 0.004, 0.0035, 0.0002) },
      { name: 'image', weight: 28, views: 1.4, rates: rates(0.0118, 0.0011, 0.0022, 0.0016, 0.003, 0.002, 0.0002) },
      { name: 'reply', weight: 32, views: 0.08, rates: rates(0.015, 0.004, 0.0006, 0.0003, 0.001, 0.0005, 0) },
    ],
  },
  {
    platform: 'tiktok',
    monthly: 8.5,
    median: 7600,
    sigma: 0.7,
    reach: 0.83,
    trend: tiktokTrend,
    formats: [{ name: 'video', weight: 1, views: 1, rates: rates(0.034, 0.0013, 0.0031, 0.0046), seconds: [12, 74] }],
  },
  {
    platform: 'youtube',
    monthly: 3.8,
    median: 6500,
    sigma: 0.55,
    reach: 0.75,
    trend: (month) => 1.014 ** month,
    formats: [
      { name: 'video', weight: 60, views: 1, rates: rates(0.024, 0.0021, 0.0018, 0, 0, 0, 0.0042), seconds: [240, 940] },
      { name: 'video', weight: 40, views: 1.25, rates: rates(0.031, 0.0012, 0.0011, 0, 0, 0, 0.0018), seconds: [22, 59] },
    ],
  },
  {
    platform: 'mastodon',
    monthly: 4.2,
    median: 300,
    sigma: 0.5,
    reach: 0.9,
    trend: () => 1,
    formats: [
      { name: 'text', weight: 60, views: 1, rates: rates(0.02, 0.002, 0.008, 0) },
      { name: 'image', weight: 40, views: 1, rates: rates(0.02, 0.002, 0.008, 0) },
    ],
  },
  {
    platform: 'pinterest',
    monthly: 7.8,
    median: 1900,
    sigma: 0.8,
    reach: 0.8,
    trend: (month) => 1.016 ** month,
    formats: [{ name: 'image', weight: 1, views: 1, rates: rates(0, 0, 0, 0.0125, 0.021, 0.0082, 0) }],
  },
];

export const planOf = (platform: Platform): Plan => plans.find((plan) => plan.platform === platform) as Plan;

/** Interest in home improvement by calendar month, January first: spring and autumn peaks, a hollow in August. */
const INTEREST = [0.94, 1.0, 1.16, 1.24, 1.17, 1.04, 0.88, 0.74, 1.08, 1.15, 1.02, 0.86];
/** How much the small team publishes by calendar month. */
const EFFORT = [0.95, 1.0, 1.05, 1.06, 1.04, 1.0, 0.94, 0.86, 1.04, 1.05, 1.02, 0.92];

export const interest = (month: number): number => INTEREST[month - 1] as number;
export const effort = (month: number): number => EFFORT[month - 1] as number;

/** Weight of each weekday (Sunday first) in the planning, and what it does to the views. */
export const WEEKDAYS = [
  { weight: 7, views: 1.16 },
  { weight: 14, views: 0.91 },
  { weight: 17, views: 0.98 },
  { weight: 18, views: 1.08 },
  { weight: 17, views: 1.0 },
  { weight: 16, views: 0.96 },
  { weight: 11, views: 1.1 },
] as const;

/** Hours of publication in Paris: how often, and what they do to the views. */
export const HOURS = [
  { hour: 8, weight: 18, views: 0.9 },
  { hour: 10, weight: 8, views: 0.94 },
  { hour: 12, weight: 24, views: 1.03 },
  { hour: 15, weight: 8, views: 0.92 },
  { hour: 18, weight: 26, views: 1.14 },
  { hour: 20, weight: 16, views: 1.09 },
] as const;

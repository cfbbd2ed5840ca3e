/** Who the demo is about. Every name, handle and number here is invented. */

export interface Accounts {
  brand: string;
  /** Handle on Instagram, TikTok, X, Pinterest and Mastodon. */
  handle: string;
  slug: string;
  instagramId: string;
  facebookId: string;
  site: string;
  mastodonHost: string;
}

export const maisonCopeau: Accounts = {
  brand: 'Maison Copeau',
  handle: 'maisoncopeau',
  slug: 'maison-copeau',
  instagramId: '17841450926318847',
  facebookId: '100083914527036',
  site: 'https://www.maison-copeau.example',
  mastodonHost: 'atelier.example',
};

export interface Competitor {
  name: string;
  handles: Record<string, string>;
  linkedinFollowers: number;
}

export const competitors: readonly Competitor[] = [
  {
    name: 'La Bonne Équerre',
    handles: {
      instagram: 'labonneequerre',
      facebook: 'La Bonne Équerre',
      linkedin: 'la-bonne-equerre',
      x: 'bonneequerre',
      tiktok: 'labonneequerre',
    },
    linkedinFollowers: 21_840,
  },
  {
    name: 'Castel Outillage',
    handles: { instagram: 'casteloutillage', facebook: 'Castel Outillage', linkedin: 'castel-outillage', youtube: 'casteloutillage' },
    linkedinFollowers: 9_412,
  },
  {
    name: 'Hangar Vert',
    handles: { instagram: 'hangarvert', facebook: 'Hangar Vert', tiktok: 'hangarvert', pinterest: 'hangarvert' },
    linkedinFollowers: 5_127,
  },
];

/** A made-up agency brand for the benchmarks. */
export function numberedAccounts(n: number): Accounts {
  const serial = String(n).padStart(4, '0');
  return {
    brand: `Marque ${serial}`,
    handle: `marque${serial}`,
    slug: `marque-${serial}`,
    instagramId: `178414${String(60_000_000_000 + n)}`,
    facebookId: `1000${String(90_000_000_000 + n)}`,
    site: `https://marque-${serial}.example`,
    mastodonHost: 'atelier.example',
  };
}

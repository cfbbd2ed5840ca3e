/** Rules on what an entry names: its campaign, its pillar, its owner, its accounts. */

import { accountCalled, accountsOn } from '../../model/brand.ts';
import type { Phrase } from '../../model/phrase.ts';
import { channel, platformOfChannel } from '../../model/planned-post.ts';
import type { Finding } from '../calendar.ts';
import { both, type CheckInput, isOut, ofEntry, ofVariant, phrase, type Scene } from './finding.ts';

export const REFERENCE_RULES = {
  'unknown-campaign': { fr: 'La campagne nommée a sa fiche.', en: 'The campaign named has its page.' },
  'unknown-pillar': { fr: 'Le pilier éditorial est de la marque.', en: 'The content pillar is one of the brand’s.' },
  'unknown-owner': { fr: 'Le responsable est une personne de la marque.', en: 'The owner is one of the brand’s people.' },
  'unknown-account': {
    fr: 'Le compte est de la marque, et dit lequel quand il y en a plusieurs.',
    en: 'The account is one of the brand’s, and says which where there are several.',
  },
} as const satisfies Record<string, Phrase>;

/** Findings on what an entry and its variants name. */
export function checkReferences({ input, post, entry }: Pick<Scene, 'input' | 'post' | 'entry'>): Finding[] {
  const { brand, campaigns } = input;
  const found: Finding[] = [];
  const unknown = (rule: keyof typeof REFERENCE_RULES, field: string, says: Phrase, mend: Phrase) =>
    found.push(ofEntry(post, { rule, level: 'warn', says, mend, source: null, field }));
  const { campaign, pillar, owner } = post;
  if (campaign && !campaigns.includes(campaign))
    unknown(
      'unknown-campaign',
      'campaign',
      phrase(`La campagne « ${campaign} » n’a pas de fiche dans campaigns/.`, `The campaign “${campaign}” has no page in campaigns/.`),
      phrase('Créez sa fiche, ou choisissez une campagne de la liste.', 'Create its page, or choose a campaign of the list.'),
    );
  if (pillar && brand.pillars.length > 0 && !brand.pillars.some(({ name }) => name === pillar))
    unknown(
      'unknown-pillar',
      'pillar',
      phrase(
        `Le pilier « ${pillar} » n’est pas de ceux de la marque : il ne comptera dans aucune part.`,
        `The pillar “${pillar}” is not one of ${brand.name}’s: it counts in no share.`,
      ),
      phrase(
        'Choisissez un pilier de la liste, ou ajoutez-le à brand.yaml (pillars).',
        'Choose a pillar of the list, or add it to brand.yaml (pillars).',
      ),
    );
  const people = Object.entries(brand.people);
  if (owner && people.length > 0 && !people.some(([id, { name }]) => id === owner || name === owner))
    unknown(
      'unknown-owner',
      'owner',
      phrase(`« ${owner} » n’est pas dans l’équipe de la marque.`, `“${owner}” is not one of ${brand.name}’s people.`),
      phrase(
        'Choisissez une personne de la liste, ou ajoutez-la à brand.yaml (people).',
        'Choose a person of the list, or add them to brand.yaml (people).',
      ),
    );
  return [...found, ...post.variants.filter((variant) => !isOut(entry, variant)).flatMap((variant) => account(brand, { post, variant }))];
}

function account(brand: CheckInput['brand'], { post, variant }: Pick<Scene, 'post' | 'variant'>): Finding[] {
  const platform = platformOfChannel(variant.channel);
  if (!platform || Object.keys(brand.accounts).length === 0) return [];
  const accounts = accountsOn(brand, platform);
  const name = (language: 'fr' | 'en') => channel(variant.channel).name[language];
  const said = (says: Phrase, mend: Phrase) => [
    ofVariant({ post, variant }, { rule: 'unknown-account', level: 'warn', says, mend, source: null, field: 'account' }),
  ];
  const add = phrase(
    'Choisissez un compte de la liste, ou ajoutez-le à brand.yaml (accounts).',
    'Choose an account of the list, or add it to brand.yaml (accounts).',
  );
  if (accounts.length === 0)
    return said(
      both((language) =>
        language === 'fr'
          ? `${brand.name} n’a pas de compte ${name('fr')} dans brand.yaml.`
          : `${brand.name} has no ${name('en')} account in brand.yaml.`,
      ),
      add,
    );
  if (variant.account && !accountCalled(accounts, variant.account))
    return said(
      phrase(`« ${variant.account} » n’est pas un compte de ${brand.name}.`, `“${variant.account}” is not an account of ${brand.name}.`),
      add,
    );
  if (!variant.account && accounts.length > 1)
    return said(
      both((language) =>
        language === 'fr'
          ? `${brand.name} a plusieurs comptes ${name('fr')} : lequel ?`
          : `${brand.name} has several ${name('en')} accounts: which one?`,
      ),
      phrase(
        `Indiquez le compte : ${accounts.map(({ handle }) => handle).join(', ')}.`,
        `Say which account: ${accounts.map(({ handle }) => handle).join(', ')}.`,
      ),
    );
  return [];
}

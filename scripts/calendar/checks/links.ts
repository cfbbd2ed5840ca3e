/** Rules on links: written so that they work, pressed where they stand, followed by the brand's own analytics. */

import { limitsOf } from '../../model/limits/index.ts';
import type { Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { linksIn } from '../../model/text-count.ts';
import type { Finding } from '../calendar.ts';
import { isTracked, utmOf, withUtm } from '../utm.ts';
import { both, ofVariant, phrase, type Said, type Scene } from './finding.ts';

export const LINK_RULES = {
  'link-form': { fr: 'Un lien est complet et mène quelque part.', en: 'A link is whole and leads somewhere.' },
  'link-untracked': {
    fr: 'Un lien vers un site de la marque porte des paramètres UTM.',
    en: 'A link to a site of the brand carries UTM parameters.',
  },
  'link-not-clickable': {
    fr: 'Pas de lien dans un texte où l’on ne peut pas appuyer dessus.',
    en: 'No link in a text where it cannot be pressed.',
  },
  'link-missing': { fr: 'Une épingle a un lien de destination.', en: 'A pin has a destination link.' },
} as const satisfies Record<string, Phrase>;

const ADDRESS = { name: 'WHATWG, URL Standard', url: 'https://url.spec.whatwg.org/', verified: '2026-11-22' };
const UTM = {
  name: 'Google Analytics, campaign parameters',
  url: 'https://support.google.com/analytics/answer/10917952',
  verified: '2026-11-22',
};

/** Findings on the links of one variant: its own, and those in its text and its first comment. */
export function checkLinks(scene: Scene): Finding[] {
  const { variant } = scene;
  const link = variant.link?.trim() ?? null;
  const all = [
    ...(link ? [{ field: 'link', link }] : []),
    ...linksIn(variant.text).map((one) => ({ field: 'text', link: one })),
    ...linksIn(variant.firstComment ?? '').map((one) => ({ field: 'firstComment', link: one })),
  ];
  // The same link in two places is one thing to mend.
  const written = all.filter(({ link: one }, at) => all.findIndex((other) => other.link === one) === at);
  return [
    ...written.flatMap(({ field, link }) => {
      const fault = faultOf(link);
      return fault ? [{ ...fault, field }] : untracked(scene, link, field);
    }),
    ...bareAddresses(variant.text),
    ...notClickable(scene),
    ...missing(scene),
  ].map((said) => ofVariant(scene, said));
}

const broken = (says: Phrase, mend: Phrase): Said => ({ rule: 'link-form', level: 'warn', says, mend, source: ADDRESS, field: null });

const unmatched = (link: string, open: string, close: string) => link.split(open).length !== link.split(close).length;

/** Hosts that exist in documents and on one's own machine only. */
const NOWHERE = /(^|\.)(localhost|local|test|invalid|internal)$|^(127\.|0\.0\.0\.0|10\.|192\.168\.|\[?::1)/;
/** Marks left by a template: `xxx`, `{lien}`, `[URL]`, `votre-lien`. */
const LEFT_OPEN = /[{}[\]<>]|\bxxx|\bvotre-?(lien|site|url)|\byour-?(link|site|url)|\ba-completer|\btodo\b|\bexample\.(com|org|net)/i;

/** What is wrong with how a link is written; null when nothing is. Whether the page is there is not asked: nothing here uses the network. */
function faultOf(link: string): Said | null {
  const shown = link.length > 80 ? `${link.slice(0, 79)}…` : link;
  if (/\s/.test(link))
    return broken(
      phrase(`Le lien « ${shown} » contient une espace : il s’arrête là.`, `The link “${shown}” has a space in it: it ends there.`),
      phrase('Retirez l’espace, ou écrivez %20.', 'Take the space out, or write %20.'),
    );
  if (/^https?:(?!\/\/)|^https?:\/\/(?:https?:|$)/i.test(link) || /^[#/]/.test(link))
    return broken(
      phrase(`Le lien « ${shown} » ne mène nulle part.`, `The link “${shown}” leads nowhere.`),
      phrase('Copiez l’adresse depuis la barre du navigateur.', 'Copy the address from the browser’s bar.'),
    );
  if (/[.,;:!…]$/.test(link))
    return broken(
      phrase(
        `Le lien « ${shown} » finit par un signe de ponctuation, qui en fait une autre adresse.`,
        `The link “${shown}” ends with a punctuation mark, which makes it another address.`,
      ),
      phrase('Retirez le dernier signe.', 'Take out the last sign.'),
    );
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) && !/^(https?|mailto|tel):/i.test(link))
    return broken(
      phrase(`Le lien « ${shown} » n’est pas une adresse du web.`, `The link “${shown}” is no web address.`),
      phrase('Écrivez une adresse qui commence par https://.', 'Write an address that begins with https://.'),
    );
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(link))
    return broken(
      phrase(`Le lien « ${shown} » n’a pas de https:// devant.`, `The link “${shown}” does not begin with https://.`),
      phrase(`Écrivez https://${link.replace(/^\/+/, '')}`, `Write https://${link.replace(/^\/+/, '')}`),
    );
  if (/^(mailto|tel):/i.test(link)) return null;
  const url = URL.parse(link);
  if (!url?.hostname.includes('.') && !NOWHERE.test(url?.hostname ?? ''))
    return broken(
      phrase(`Le lien « ${shown} » n’est pas une adresse valable.`, `The link “${shown}” is not a valid address.`),
      phrase('Copiez l’adresse depuis la barre du navigateur.', 'Copy the address from the browser’s bar.'),
    );
  if (url && NOWHERE.test(url.hostname))
    return broken(
      phrase(`Le lien « ${shown} » ne marche que sur votre machine.`, `The link “${shown}” works on your own machine only.`),
      phrase('Mettez l’adresse publique de la page.', 'Put the page’s public address.'),
    );
  if (LEFT_OPEN.test(link))
    return broken(
      phrase(`Le lien « ${shown} » est encore à compléter.`, `The link “${shown}” is still to be filled in.`),
      phrase('Mettez l’adresse de la page.', 'Put the page’s address.'),
    );
  if (unmatched(link, '(', ')'))
    return broken(
      phrase(
        `Une parenthèse du lien « ${shown} » n’est pas fermée : une partie manque peut-être.`,
        `A bracket of the link “${shown}” has no partner: a part may be missing.`,
      ),
      phrase('Copiez l’adresse de nouveau, en entier.', 'Copy the whole address again.'),
    );
  return null;
}

/** `www.…` without a scheme in a text: some platforms make no link of it. */
function bareAddresses(text: string): Said[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/.:@-])www\.[^\s<>"]+/giu)].map(([found]) => ({
    ...broken(
      phrase(
        `« ${found} » n’a pas de https:// : tous les réseaux n’en font pas un lien.`,
        `“${found}” has no https://: not every platform makes a link of it.`,
      ),
      phrase(`Écrivez https://${found}`, `Write https://${found}`),
    ),
    field: 'text',
  }));
}

/** Whether a link leads to one of the brand's own sites. */
function isOwn(link: string, sites: readonly string[]): boolean {
  const host = URL.parse(link)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '');
  return sites.some((site) => {
    const own = site
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/, '');
    return host !== undefined && (host === own || host.endsWith(`.${own}`));
  });
}

function untracked({ input, post, variant }: Scene, link: string, field: string): Said[] {
  // The link of an article is the article itself.
  if (variant.channel === 'blog') return [];
  // Where it cannot be pressed, nobody comes by it.
  if (field === 'text' && limitsOf(variant.channel).linkInText?.clickable === false) return [];
  if (!isOwn(link, input.brand.calendar.sites) || isTracked(link)) return [];
  const built = withUtm(link, utmOf(post, variant));
  return [
    {
      rule: 'link-untracked',
      level: 'warn',
      says: phrase(
        'Ce lien mène à un site de la marque sans paramètres UTM : ses visites se mêleront aux autres.',
        'This link leads to a site of the brand without UTM parameters: its visits will mix with others.',
      ),
      mend: phrase(`Remplacez-le par ${built}`, `Replace it with ${built}`),
      source: UTM,
      field,
    },
  ];
}

function notClickable({ variant }: Scene): Said[] {
  const { linkInText } = limitsOf(variant.channel);
  if (!linkInText || linkInText.clickable || linksIn(variant.text).length === 0) return [];
  return [
    {
      rule: 'link-not-clickable',
      level: 'warn',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `Sur ${name}, on ne peut pas appuyer sur un lien du texte.`
          : `On ${name}, a link in the text cannot be pressed.`;
      }),
      mend: both((language) => {
        if (variant.channel === 'pinterest')
          return language === 'fr' ? 'Mettez-le dans le champ du lien de l’épingle.' : 'Put it in the pin’s link field.';
        return language === 'fr'
          ? 'Renvoyez vers le lien du profil, ou mettez-le dans une story.'
          : 'Point to the link in the profile, or put it in a story.';
      }),
      source: linkInText.source,
      field: 'text',
    },
  ];
}

function missing({ variant, idea }: Scene): Said[] {
  if (variant.channel !== 'pinterest' || variant.link || idea) return [];
  return [
    {
      rule: 'link-missing',
      level: 'warn',
      says: phrase(
        'Cette épingle n’a pas de lien : qui l’enregistre ne trouvera pas la page.',
        'This pin has no link: who saves it will not find the page.',
      ),
      mend: phrase('Ajoutez l’adresse de la page dont elle parle.', 'Add the address of the page it is about.'),
      source: limitsOf('pinterest').linkInText?.source ?? null,
      field: 'link',
    },
  ];
}

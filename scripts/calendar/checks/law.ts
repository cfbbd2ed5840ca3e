/** Rules that come from the law: paid partnerships, contests, announced reductions. They remind; they do not replace a lawyer. */

import { count } from '../../model/figures.ts';
import { limitsOf } from '../../model/limits/index.ts';
import type { Phrase } from '../../model/phrase.ts';
import { channel, type Variant } from '../../model/planned-post.ts';
import { graphemes, publishedText } from '../../model/text-count.ts';
import type { Finding, Source } from '../calendar.ts';
import { CONTEST } from './contest.ts';
import { both, ofVariant, phrase, type Said, type Scene } from './finding.ts';

export const LAW_RULES = {
  'partnership-mention': {
    fr: 'Un partenariat rémunéré dit « Publicité » ou « Collaboration commerciale ».',
    en: 'A paid partnership says that it is advertising.',
  },
  'partnership-undeclared': {
    fr: 'Un texte qui parle de partenariat a un annonceur dans le calendrier.',
    en: 'A text that speaks of a partnership has an advertiser in the calendar.',
  },
  'price-reference': { fr: 'Une réduction annoncée dit le prix antérieur.', en: 'An announced reduction says the prior price.' },
} as const satisfies Record<string, Phrase>;

const verified = '2026-11-22';
const INFLUENCE: Source = {
  name: 'Loi nº 2023-451 du 9 juin 2023, art. 5-2, issu de l’ordonnance nº 2024-978 du 6 novembre 2024',
  url: 'https://www.legifrance.gouv.fr/eli/ordonnance/2024/11/6/2024-978/jo/texte',
  verified,
};
const CAP: Source = {
  name: 'ASA, CAP: Influencers’ guide',
  url: 'https://www.asa.org.uk/resource/influencers-guide.html',
  verified,
};
const PRICE: Source = {
  name: 'Code de la consommation, art. L. 112-1-1',
  url: 'https://www.legifrance.gouv.fr/codes/id/LEGISCTA000032227333/',
  verified,
};

/** The words that the law names, also run together as a hashtag, and in English those that readers of English take for the same. */
const NAMED = {
  fr: /(?<!\p{L}|sans |pas (?:de |une ))(publicit[ée]|collaboration\s?commerciale)(?!\p{L})/iu,
  en: /(?<!\p{L})(advert|advertisement|advertising|paid\s?partnership|paid\s?collaboration|#ads?)(?!\p{L})|(?:^|[[(])\s*ads?(?=\s*(?:[:.,|)\]–—-]|$))/imu,
};
/** Words that may pass for an equivalent, which the law admits without naming one. */
const EQUIVALENT =
  /(?<!\p{L})(partenariat\s?rémunéré|contenu sponsorisé|sponsorisée?s?|sponsored|paid\s?partnership|#(?:pub|ad|sponso))(?!\p{L})|(?:^|[[(])\s*(?:pub|ad)(?=\s*(?:[:.,|)\]–—-]|$))/imu;
/** Words that speak of somebody who pays. A partnership with a town or an association is none, nor is a coffee that is offered. */
const PARTNERSHIP =
  /#(?:ad|pub|sponso|sponsorisé|sponsored|collaborationcommerciale|partenariatrémunéré)(?![\p{L}\p{N}_])|(?<!\p{L})(?:partenariat rémunéré|collaboration commerciale|sponsorisé par|paid partnership|sponsored by)(?!\p{L})/iu;
/** A « concours » that is no game: of circumstances, for a post in an office, somebody's help. */
const CONTEST_WORDS =
  /(?<!\p{L})(?:jeux?[- ]concours|(?<!avec le )concours(?!\p{L})(?! de (?:circonstances|recrutement)| (?:externe|interne|administratif|d[’']entrée)| de la fonction)|tirage au sort|tirée?s? au sort|(?<!(?:temps|place|rien|tout|argent|énergie|confort|espace) )à gagner|tentez de gagner|giveaway|prize draw|contest|(?:chance|enter) to win)(?!\p{L})/iu;
/** A share less of something that is no price: « −30 % de CO₂ ». */
const NO_PRICE = String.raw`(?!\s(?:de |d[’']|of )(?!réduction|remise|rabais))`;
const REDUCTION = new RegExp(
  String.raw`(?<!\d\s?)[-−–]\s?\d{1,2}\s?%${NO_PRICE}|(?<!\d)\d{1,2}\s?%\s(?:de (?:réduction|remise|rabais)|off)(?!\p{L})|(?<!\p{L})(?:à )?moitié prix|half[- ]price|prix barré|\d\u0336|(?<!\p{L})\d+(?:,\d\d)?\s?€\s?(?:→|->|➡)`,
  'iu',
);
const PRIOR_PRICE =
  /au lieu de|prix (?:antérieur|de référence|précédent|le plus bas)|30 derniers jours|instead of|lowest price|prior price|(?<!\p{L})was [£€$]/iu;

/** Findings on what the law asks of one variant. */
export function checkLaw(scene: Scene): Finding[] {
  return [...partnership(scene), ...reduction(scene)].map((said) => ofVariant(scene, said));
}

const wordsOf = ({ variant }: Pick<Scene, 'variant'>): string => [variant.title ?? '', publishedText(variant)].join('\n');

/** A brand of the United Kingdom follows the ASA; French law holds for the others here, whatever language they write in. */
const isBritish = ({ calendar, timeZone }: Scene['input']['brand']): boolean =>
  calendar.country ? calendar.country.startsWith('GB') : timeZone === 'Europe/London';

function partnership(scene: Scene): Said[] {
  const { post, variant, input } = scene;
  if (!post.partnership) return [];
  const text = wordsOf(scene);
  const english = variant.language === 'en';
  const named = NAMED.fr.exec(text) ?? (english ? NAMED.en.exec(text) : null);
  if (named) return folded(scene, text, named);
  const near = EQUIVALENT.exec(text)?.[0].trim();
  const words = english
    ? { fr: '« Ad » ou « Advertisement »', en: '“Ad” or “Advertisement”' }
    : { fr: '« Publicité » ou « Collaboration commerciale »', en: '“Publicité” or “Collaboration commerciale”' };
  return [
    {
      rule: 'partnership-mention',
      // An equivalent is admitted: whether this one is clear enough is for a person to say.
      level: near ? 'warn' : 'block',
      says: both((language) => {
        if (language === 'fr')
          return near
            ? `Publication payée par ${post.partnership} : le texte dit « ${near} », et non ${words.fr}. La loi admet une mention équivalente si elle est claire, lisible et identifiable.`
            : `Publication payée par ${post.partnership}, et le texte ne le dit pas.`;
        return near
          ? `Paid for by ${post.partnership}: the text says “${near}” and not ${words.en}. The law admits an equivalent that is clear, legible and easy to identify.`
          : `Paid for by ${post.partnership}, and the text does not say so.`;
      }),
      mend: both((language) =>
        language === 'fr'
          ? `Écrivez ${words.fr} au début du texte, visible sans déplier. Activez aussi le label de partenariat du réseau.`
          : `Write ${words.en} at the beginning of the text, seen without unfolding. Set the platform’s partnership label as well.`,
      ),
      source: isBritish(input.brand) ? CAP : INFLUENCE,
      field: 'text',
    },
  ];
}

/** The mention is there, but behind “see more”. */
function folded({ variant, input }: Scene, text: string, named: RegExpExecArray): Said[] {
  const fold = limitsOf(variant.channel).fold?.value;
  // A title is always seen; the text begins on the line after it.
  const begin = (variant.title ?? '').length + 1;
  if (fold === undefined || graphemes(text.slice(begin, named.index)).length <= fold) return [];
  return [
    {
      rule: 'partnership-mention',
      level: 'warn',
      says: both((language) => {
        const name = channel(variant.channel).name[language];
        return language === 'fr'
          ? `« ${named[0]} » est caché : ${name} replie le texte après ${count(fold, 'fr')} caractères environ.`
          : `“${named[0]}” is hidden: ${name} folds the text after some ${count(fold, 'en')} characters.`;
      }),
      mend: phrase('Mettez la mention au début du texte.', 'Put the mention at the beginning of the text.'),
      source: isBritish(input.brand) ? CAP : INFLUENCE,
      field: 'text',
    },
  ];
}

/** Findings on what the texts of an entry speak of and the entry does not say, each once. */
export function checkUndeclared({ post, variants }: Pick<Scene, 'post'> & { variants: readonly Variant[] }): Finding[] {
  const firstWith = (pattern: RegExp) =>
    variants.flatMap((variant) => {
      const words = pattern.exec(wordsOf({ variant }))?.[0];
      return words ? [{ variant, words }] : [];
    })[0];
  const found: Finding[] = [];
  const paid = post.partnership ? undefined : firstWith(PARTNERSHIP);
  if (paid)
    found.push(
      ofVariant(
        { post, variant: paid.variant },
        {
          rule: 'partnership-undeclared',
          level: 'warn',
          says: phrase(
            `Le texte dit « ${paid.words} », et l’entrée n’a pas d’annonceur.`,
            `The text says “${paid.words}”, and the entry has no advertiser.`,
          ),
          mend: phrase(
            'Indiquez qui paie dans « Partenariat » ; si personne ne paie, dites-le autrement.',
            'Say who pays in “Partnership”; if nobody does, say it in another way.',
          ),
          source: INFLUENCE,
          field: 'text',
        },
      ),
    );
  // An event that is a contest is told of by its own rule.
  const contest = post.contest || post.event?.kind === 'contest' ? undefined : firstWith(CONTEST_WORDS);
  if (contest)
    found.push(
      ofVariant(
        { post, variant: contest.variant },
        {
          rule: 'contest-undeclared',
          level: 'warn',
          says: phrase(
            `Le texte dit « ${contest.words} », et l’entrée n’est pas déclarée comme un jeu-concours.`,
            `The text says “${contest.words}”, and the entry is not entered as a contest.`,
          ),
          mend: phrase(
            'Remplissez le règlement, l’organisateur et la fin du jeu, ou changez le mot.',
            'Fill in the rules, the organiser and the end of the contest, or change the word.',
          ),
          source: CONTEST,
          field: 'text',
        },
      ),
    );
  return found;
}

function reduction(scene: Scene): Said[] {
  const text = wordsOf(scene);
  const found = REDUCTION.exec(text)?.[0];
  if (!found || PRIOR_PRICE.test(text)) return [];
  return [
    {
      rule: 'price-reference',
      level: 'warn',
      says: phrase(
        `Le texte annonce une réduction (« ${found.trim()} ») sans le prix antérieur.`,
        `The text announces a reduction (“${found.trim()}”) without the prior price.`,
      ),
      mend: phrase(
        'Donnez le prix antérieur : le plus bas pratiqué pendant les 30 jours qui précèdent la réduction. Les exceptions (denrées vite périssables) sont dans l’article.',
        'Give the prior price: the lowest of the 30 days before the reduction. The exceptions (goods that perish quickly) are in the article.',
      ),
      source: PRICE,
      field: 'text',
    },
  ];
}

/** Rules that come from the law: paid partnerships, contests, announced reductions. They remind; they do not replace a lawyer. */

import type { Phrase } from '../../model/phrase.ts';
import { publishedText } from '../../model/text-count.ts';
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

/** The words that the law names, and in English those that the guidance accepts. */
const NAMED = {
  fr: /(?<!\p{L})(publicité|collaboration commerciale)(?!\p{L})/iu,
  en: /(?<!\p{L})(ad|ads|advert|advertisement|advertising|paid partnership|paid collaboration)(?!\p{L})/iu,
};
/** Words that may pass for an equivalent, which the law admits without naming one. */
const EQUIVALENT =
  /(?<!\p{L})(partenariat rémunéré|contenu sponsorisé|sponsorisé par|sponsored by|#?(?:pub|ad|sponso|sponsorisé|sponsored))(?!\p{L})/iu;
/** Words that speak of somebody who pays. */
const PARTNERSHIP =
  /#(?:ad|pub|sponso|sponsorisé|sponsored|partenariat|collaborationcommerciale)(?![\p{L}\p{N}_])|(?<!\p{L})(?:en partenariat (?:rémunéré )?avec|partenariat rémunéré|collaboration commerciale|sponsorisé par|offert par|paid partnership|sponsored by|in partnership with)(?!\p{L})/iu;
const CONTEST_WORDS =
  /(?<!\p{L})(?:jeux?[- ]concours|concours|tirage au sort|tirée?s? au sort|à gagner|tentez de gagner|giveaway|prize draw|contest|(?:chance|enter) to win)(?!\p{L})/iu;
const REDUCTION =
  /(?<!\d\s?)[-−–]\s?\d{1,2}\s?%|(?<!\d)\d{1,2}\s?%\s(?:de (?:réduction|remise)|off)(?!\p{L})|prix barré|\d\u0336|(?<!\p{L})\d+(?:,\d\d)?\s?€\s?(?:→|->|➡)/iu;
const PRIOR_PRICE =
  /au lieu de|prix (?:antérieur|de référence|précédent|le plus bas)|30 derniers jours|instead of|lowest price|prior price|(?<!\p{L})was [£€$]/iu;

/** Findings on what the law asks of one variant. */
export function checkLaw(scene: Scene): Finding[] {
  return [...partnership(scene), ...undeclared(scene), ...reduction(scene)].map((said) => ofVariant(scene, said));
}

const wordsOf = ({ variant }: Pick<Scene, 'variant'>): string => [variant.title ?? '', publishedText(variant)].join('\n');

function partnership(scene: Scene): Said[] {
  const { post, variant } = scene;
  const text = wordsOf(scene);
  if (!post.partnership || NAMED.fr.test(text) || (variant.language === 'en' && NAMED.en.test(text))) return [];
  const near = EQUIVALENT.exec(text)?.[0];
  const source = variant.language === 'en' ? CAP : INFLUENCE;
  const words =
    variant.language === 'en'
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
      source,
      field: 'text',
    },
  ];
}

function undeclared(scene: Scene): Said[] {
  const { post } = scene;
  const text = wordsOf(scene);
  const found: Said[] = [];
  const partner = PARTNERSHIP.exec(text)?.[0];
  if (partner && !post.partnership)
    found.push({
      rule: 'partnership-undeclared',
      level: 'warn',
      says: phrase(
        `Le texte dit « ${partner} », et l’entrée n’a pas d’annonceur.`,
        `The text says “${partner}”, and the entry has no advertiser.`,
      ),
      mend: phrase(
        'Indiquez qui paie dans « Partenariat » ; si personne ne paie, dites-le autrement.',
        'Say who pays in “Partnership”; if nobody does, say it in another way.',
      ),
      source: INFLUENCE,
      field: 'text',
    });
  const contest = CONTEST_WORDS.exec(text)?.[0];
  if (contest && !post.contest)
    found.push({
      rule: 'contest-undeclared',
      level: 'warn',
      says: phrase(
        `Le texte dit « ${contest} », et l’entrée n’est pas déclarée comme un jeu-concours.`,
        `The text says “${contest}”, and the entry is not entered as a contest.`,
      ),
      mend: phrase(
        'Remplissez le règlement, l’organisateur et la fin du jeu, ou changez le mot.',
        'Fill in the rules, the organiser and the end of the contest, or change the word.',
      ),
      source: CONTEST,
      field: 'text',
    });
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

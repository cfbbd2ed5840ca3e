/** Rules on approval, where the brand asks for one: nothing goes out that nobody approved, and an answer comes in time. */

import { dayLong, enumerate } from '../../model/figures.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { channel, type Variant } from '../../model/planned-post.ts';
import type { Finding, StageState } from '../calendar.ts';
import {
  both,
  type CheckedEntry,
  type CheckInput,
  dayOf,
  isOut,
  isPast,
  isScheduled,
  ofEntry,
  phrase,
  stateOf,
  statusOf,
} from './finding.ts';

export const APPROVAL_RULES = {
  'scheduled-unapproved': {
    fr: 'Rien n’est programmé sur un réseau avant d’être validé.',
    en: 'Nothing is scheduled on a platform before it is approved.',
  },
  'approval-voided': {
    fr: 'Ce qui a changé après sa validation est à valider de nouveau.',
    en: 'What changed after it was approved is to be approved again.',
  },
  'approval-late': { fr: 'Chaque étape de validation finit à son échéance.', en: 'Every stage of approval is over by its deadline.' },
} as const satisfies Record<string, Phrase>;

/** Findings on the approval of an entry: that it was voided; and where the brand asks for one, that it is missing or late. */
export function checkApproval(input: CheckInput, entry: CheckedEntry): Finding[] {
  return [...voided(entry), ...missing(input, entry)];
}

const channelsOf = (variants: readonly Variant[], language: Language): string =>
  enumerate([...new Set(variants.map((variant) => channel(variant.channel).name[language]))], language);

/** An approval that an edit voided, until it is asked for again. */
function voided(entry: CheckedEntry): Finding[] {
  const changed = entry.post.variants.flatMap((variant) => {
    const { decided = null, outdated = null } = stateOf(entry, variant) ?? {};
    return outdated && decided === null && !isOut(entry, variant) ? [{ variant, by: outdated.by }] : [];
  });
  if (changed.length === 0) return [];
  const who = (language: Language) => enumerate([...new Set(changed.map(({ by }) => by))], language);
  const variants = changed.map(({ variant }) => variant);
  return [
    ofEntry(entry.post, {
      rule: 'approval-voided',
      level: 'warn',
      says: phrase(
        `Modifiée depuis sa validation (${who('fr')}) : ${channelsOf(variants, 'fr')}. Cette validation ne vaut plus.`,
        `Edited since it was approved (${who('en')}): ${channelsOf(variants, 'en')}. That approval no longer holds.`,
      ),
      mend: phrase(
        'Refaites un dossier de validation, ou revenez à la version validée ; la page de l’entrée montre la différence.',
        'Make a new review pack, or go back to the approved version; the entry’s page shows the difference.',
      ),
      source: null,
      field: 'status',
    }),
  ];
}

function missing(input: CheckInput, entry: CheckedEntry): Finding[] {
  const stages = entry.approval?.stages ?? [];
  if (stages.length === 0 || statusOf(entry) === 'idea') return [];
  const coming = entry.post.variants.filter((variant) => !isOut(entry, variant) && !isPast(input, variant));
  const scheduled = coming.filter((variant) => isScheduled(entry, variant));
  const decidedOf = (variant: Variant) => stateOf(entry, variant)?.decided ?? null;
  const refused = scheduled.filter((variant) => decidedOf(variant) === 'refused');
  const unasked = scheduled.filter((variant) => decidedOf(variant) !== 'refused' && decidedOf(variant) !== 'approved');
  const dated = coming.filter((variant) => dayOf(variant) !== null && !isScheduled(entry, variant));
  return [
    ...(refused.length > 0 ? [unapproved(entry, refused, true)] : []),
    ...(unasked.length > 0 ? [unapproved(entry, unasked, false)] : []),
    ...(dated.length > 0 ? late(input, entry, stages) : []),
  ];
}

/** Said once of an entry, with the channels. Only a refusal blocks: an approval may have been given elsewhere. */
function unapproved({ post }: CheckedEntry, variants: readonly Variant[], refused: boolean): Finding {
  const names = (language: Language) => channelsOf(variants, language);
  return ofEntry(post, {
    rule: 'scheduled-unapproved',
    level: refused ? 'block' : 'warn',
    says: refused
      ? phrase(`Refusée, et pourtant programmée sur ${names('fr')}.`, `Refused, and scheduled on ${names('en')} all the same.`)
      : phrase(`Programmée sur ${names('fr')} sans être validée.`, `Scheduled on ${names('en')}, and not approved.`),
    mend: refused
      ? phrase(
          'Retirez-la de la programmation du réseau, corrigez-la et demandez une nouvelle validation.',
          'Take it off the platform’s schedule, mend it and ask for approval again.',
        )
      : phrase(
          'Demandez la validation par un dossier, ou retirez-la de la programmation du réseau.',
          'Ask for approval with a review pack, or take it off the platform’s schedule.',
        ),
    source: null,
    field: 'status',
  });
}

function late({ today, brand }: CheckInput, { post }: CheckedEntry, stages: readonly StageState[]): Finding[] {
  const stage = stages.find(({ state, deadline }) => state !== 'approved' && state !== 'refused' && deadline !== null && deadline < today);
  if (!stage) return [];
  const names = (language: Language) =>
    enumerate(
      stage.awaited.map((id) => brand.people[id]?.name ?? id),
      language,
    );
  const asked = stage.state === 'waiting';
  return [
    ofEntry(post, {
      rule: 'approval-late',
      level: 'warn',
      says: both((language) => {
        const due = dayLong(stage.deadline as string, language);
        if (language === 'fr')
          return `L’étape « ${stage.name} » devait finir le ${due} ; ${asked ? `réponse attendue : ${names('fr')}` : 'la validation de cette version n’est pas encore demandée'}.`;
        return `“${stage.name}” should have been over on ${due}; ${asked ? `still awaited: ${names('en')}` : 'approval of this version has not been asked for yet'}.`;
      }),
      mend: asked
        ? phrase(
            'Envoyez le rappel, prêt sur la page de l’entrée, ou reportez la publication.',
            'Send the reminder, ready on the entry’s page, or put the post off.',
          )
        : phrase('Faites un dossier de validation, ou reportez la publication.', 'Make a review pack, or put the post off.'),
      source: null,
      field: 'at',
    }),
  ];
}

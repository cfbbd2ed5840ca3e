/** The fields that hold for the whole note, by kind. */

import type { SpecialDay } from '../../../scripts/calendar/calendar.ts';
import type { CheckedEntry } from '../../../scripts/calendar/checks/index.ts';
import { NOTE_SUBJECT_IDS, NOTE_SUBJECTS } from '../../../scripts/model/clip.ts';
import { EVENT_KINDS, type EventKind, STATUSES, type Status, TYPED_STATUSES } from '../../../scripts/model/planned-post.ts';
import { areaField, choiceField, type Form, listField, personField, plainOptions, platformOptions, textField } from './bound.ts';
import { clipChoice } from './clip-choice.ts';
import { dayAndHour, dayHourFields } from './day-hour.ts';
import { h } from './dom.ts';
import type { KnownStanding } from './standing-now.ts';

/** What the page knows of other files. */
export interface Known {
  campaigns: readonly { value: string; text: string }[];
  /** The entry's status where it follows from decisions or evidence; another once it is saved. */
  derived: Status | null;
  /** What decisions said of the entry as it was last saved; null when nothing was asked of it. */
  standing: KnownStanding | null;
  /** Days that lie behind the calendar. */
  days: readonly SpecialDay[];
  /** The brand's other entries. */
  neighbours: readonly CheckedEntry[];
}

export function aboutFields(form: Form, known: Known): HTMLElement {
  const { words } = form.page;
  const title = textField(form, { label: words.fields.title, place: 'title', required: true, max: 200 });
  const make = { calendar: calendarFields, campaigns: campaignFields, watch: watchFields, replies: replyFields }[form.page.kind];
  return h('div', { class: 'stack' }, title, ...make(form, known));
}

/** What follows from decisions and evidence, and what a change would do to it. */
function standing({ page, editing }: Form, { derived }: Known): string {
  const said = derived && page.words.derived[derived as keyof typeof page.words.derived];
  if (!said) return '';
  return editing.changed() && (derived === 'approved' || derived === 'refused') ? page.words.derivedChanged : said;
}

/** Says it anew, below the status. */
export function sayStanding(form: Form, known: Known): void {
  const hint = form.fields.get('status')?.box.querySelector('.hint');
  const said = standing(form, known);
  if (hint && hint.textContent !== said) hint.textContent = said;
}

const pair = (...boxes: HTMLElement[]) => h('div', { class: 'pair' }, ...boxes);

function calendarFields(form: Form, known: Known): HTMLElement[] {
  const { page } = form;
  const { words, brand, language } = page;
  const f = words.fields;
  const statuses = TYPED_STATUSES.map((value) => ({ value: value as string, text: STATUSES[value][language] }));
  const some = (label: string, place: string, values: readonly string[]) =>
    values.length > 0 ? choiceField(form, { label, place, options: plainOptions(values) }) : textField(form, { label, place });
  return [
    pair(...dayAndHour(form)),
    pair(
      choiceField(form, {
        label: f.status,
        place: 'status',
        options: statuses,
        none: null,
        hint: standing(form, known) || ' ',
        required: true,
      }),
      personField(form, { label: f.owner, place: 'owner' }),
    ),
    pair(
      choiceField(form, { label: f.campaign, place: 'campaign', options: known.campaigns }),
      some(
        f.pillar,
        'pillar',
        brand.pillars.map(({ name }) => name),
      ),
      some(f.audience, 'audience', brand.audiences),
      some(f.objective, 'objective', brand.objectives),
      languageField(form),
      textField(form, { label: f.partnership, place: 'partnership' }),
    ),
    contestAndEvent(form),
  ];
}

const languageField = (form: Form) =>
  choiceField(form, {
    label: form.page.words.fields.language,
    place: 'language',
    options: form.page.brand.languages.map((value) => ({ value, text: form.page.words.languageNames[value] })),
  });

/** Folded until one of them is used. */
function contestAndEvent(form: Form): HTMLElement {
  const { words, language } = form.page;
  const f = words.fields;
  const kinds = (Object.keys(EVENT_KINDS) as EventKind[]).map((value) => ({ value: value as string, text: EVENT_KINDS[value][language] }));
  const box = h(
    'details',
    {},
    h('summary', { text: `${f.contestRules}, ${f.eventKind.toLocaleLowerCase(language)}` }),
    pair(
      textField(form, { label: f.contestRules, place: 'contest.rules', max: 2000 }),
      textField(form, { label: f.contestOrganiser, place: 'contest.organiser' }),
      ...dayHourFields(form, { place: 'contest.ends', day: f.contestEnds, hour: f.contestEndsHour }),
      choiceField(form, { label: f.eventKind, place: 'event.kind', options: kinds }),
      textField(form, { label: f.eventPlace, place: 'event.place' }),
      ...dayHourFields(form, {
        place: 'event.ends',
        day: f.eventEnds,
        hour: f.eventEndsHour,
        usualDay: () => form.editing.text('at').slice(0, 10),
      }),
    ),
  );
  box.open = Boolean(form.editing.get('contest') ?? form.editing.get('event'));
  return box;
}

function campaignFields(form: Form): HTMLElement[] {
  const { words, brand } = form.page;
  const f = words.fields;
  return [
    pair(
      textField(form, { label: f.from, place: 'from', type: 'date' }),
      textField(form, { label: f.to, place: 'to', type: 'date' }),
      textField(form, { label: f.objective, place: 'objective', suggestions: brand.objectives }),
    ),
  ];
}

function watchFields(form: Form): HTMLElement[] {
  const { words, brand, language } = form.page;
  const w = words.watch;
  const competitors = plainOptions(brand.competitors.map(({ name }) => name));
  const subjects = NOTE_SUBJECT_IDS.map((value) => ({ value: value as string, text: NOTE_SUBJECTS[value][language] }));
  return [
    pair(
      choiceField(form, { label: w.about, place: 'about', options: subjects, hint: w.aboutHint }),
      competitors.length > 0 || form.editing.text('competitor')
        ? choiceField(form, { label: w.competitor, place: 'competitor', options: competitors })
        : textField(form, { label: w.competitor, place: 'competitor' }),
      choiceField(form, { label: w.platform, place: 'platform', options: platformOptions(form.page) }),
      textField(form, { label: w.day, place: 'day', type: 'date' }),
    ),
    areaField(form, { label: w.changes, place: 'changes', rows: 3 }).box,
    clipChoice(form),
  ];
}

function replyFields(form: Form): HTMLElement[] {
  const w = form.page.words.reply;
  return [
    pair(
      personField(form, { label: w.owner, place: 'owner' }),
      textField(form, { label: w.reviewOn, place: 'reviewOn', type: 'date', hint: w.reviewOnHint }),
    ),
    listField(form, { label: w.tags, place: 'tags', hint: w.tagsHint }),
  ];
}

/** The panel with what the host does not know yet: what was logged here shows at once, whether the host is there or not. Pure. */

import type { ClipEvent } from '../../scripts/model/clip.ts';
import { type MentionState, PANEL_MOST, type Panel, type PanelKnown } from '../../scripts/model/panel.ts';
import { dayIn } from '../../scripts/model/zone.ts';

/**
 * The panel after the events that its host had not been told, in the order of their times. `zone`: the brand's. An event that takes back one
 * of the others cancels it; one that the panel already shows changes nothing.
 */
export function withWaiting(panel: Panel, events: readonly ClipEvent[], zone: string): Panel {
  const once = [...new Map(events.map((event) => [event.id, event])).values()];
  const back = new Set(once.flatMap((event) => (event.event === 'undone' ? [event.clip] : [])));
  return once
    .filter(({ id }) => !back.has(id))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .reduce((shown, event) => withEvent(shown, event, zone), panel);
}

function withEvent(panel: Panel, event: ClipEvent, zone: string): Panel {
  switch (event.event) {
    case 'answered':
      return closed(panel, event.clip, event.outcome, event.outcome === 'answered' ? event.at : null);
    case 'handed': {
      const assignee = panel.people.find(({ id }) => id === event.to)?.name ?? event.to;
      return withMentions(panel, event.clip, (mention) => ({ ...mention, assignee }));
    }
    case 'published':
      return {
        ...panel,
        posts: panel.posts.map((post) =>
          post.entry !== event.entry
            ? post
            : {
                ...post,
                variants: post.variants.map((variant) =>
                  variant.key === event.variant ? { ...variant, status: 'published', permalink: event.permalink } : variant,
                ),
              },
        ),
      };
    case 'note':
      return noted(panel, event, zone);
    case 'changed':
      return changed(panel, event);
    case 'undone':
      return withoutClip(panel, event.clip);
  }
}

function withMentions(panel: Panel, clip: string, change: (mention: Panel['waiting']['mentions'][number]) => typeof mention): Panel {
  const mentions = panel.waiting.mentions.map((mention) => (mention.clip === clip ? change(mention) : mention));
  return { ...panel, waiting: { ...panel.waiting, mentions } };
}

const isWaiting = (panel: Panel, clip: string): boolean =>
  panel.waiting.mentions.some((mention) => mention.clip === clip) ||
  (panel.known?.clips.some((one) => one.clip === clip && one.state === 'waiting') ?? false);

/** A message that waits no more. What the panel does not show as waiting was counted before. */
function closed(panel: Panel, clip: string, state: MentionState, answeredAt: string | null): Panel {
  if (!isWaiting(panel, clip)) return panel;
  return { ...withoutWaiting(panel, clip), known: panel.known && closedKnown(panel.known, clip, state, answeredAt) };
}

function closedKnown(known: PanelKnown, clip: string, state: MentionState, answeredAt: string | null): PanelKnown {
  if (!known.clips.some((one) => one.clip === clip && one.state === 'waiting')) return known;
  return {
    ...known,
    waiting: known.waiting - 1,
    answered: known.answered + (state === 'answered' ? 1 : 0),
    clips: known.clips.map((one) => (one.clip === clip ? { ...one, state, answeredAt } : one)),
  };
}

const withoutWaiting = (panel: Panel, clip: string): Panel => ({
  ...panel,
  waiting: { total: panel.waiting.total - 1, mentions: panel.waiting.mentions.filter((mention) => mention.clip !== clip) },
});

function noted(panel: Panel, event: Extract<ClipEvent, { event: 'note' }>, zone: string): Panel {
  const { about, name, text } = event;
  const { known } = panel;
  const here =
    known !== null && ((about === 'competitor' && name === known.competitor) || known.clips.some(({ clip }) => clip === event.clip));
  const note = { about, name, text: [...text].slice(0, PANEL_MOST.text).join(''), day: dayIn(zone, Date.parse(event.at)) };
  const shown = known?.notes.some((one) => one.about === about && one.name === name && one.text === note.text && one.day === note.day);
  return {
    ...panel,
    known: here && known && !shown ? { ...known, notes: [note, ...known.notes] } : known,
    subjects: panel.subjects.some((one) => one.about === about && one.name === name)
      ? panel.subjects
      : [...panel.subjects, { about, name }],
  };
}

function changed(panel: Panel, { clip, said }: Extract<ClipEvent, { event: 'changed' }>): Panel {
  const { kind, tone, note } = said;
  const toned = tone === undefined ? panel : withMentions(panel, clip, (mention) => ({ ...mention, tone }));
  if (!toned.known) return toned;
  const more = { ...(kind !== undefined && { kind }), ...(tone !== undefined && { tone }), ...(note !== undefined && { note }) };
  return { ...toned, known: { ...toned.known, clips: toned.known.clips.map((one) => (one.clip === clip ? { ...one, ...more } : one)) } };
}

/** A clip that was taken back. An earlier capture of the same post may take its place: the host says so. */
function withoutClip(panel: Panel, clip: string): Panel {
  const left = isWaiting(panel, clip) ? withoutWaiting(panel, clip) : panel;
  const one = left.known?.clips.find((other) => other.clip === clip);
  if (!left.known || !one || one.captures > 1) return left;
  const { known } = left;
  return {
    ...left,
    known: {
      ...known,
      posts: known.posts - 1,
      waiting: known.waiting - (one.state === 'waiting' ? 1 : 0),
      answered: known.answered - (one.state === 'answered' ? 1 : 0),
      clips: known.clips.filter((other) => other !== one),
    },
  };
}

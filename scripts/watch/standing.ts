/** Where a message stands, from everything that was said of it, in the order in which it was said. Pure. */

import type { EventOf } from '../model/clip.ts';
import type { MentionState } from '../model/panel.ts';
import type { EventRecord } from '../workspace/clip-events.ts';
import type { ClipRecord } from '../workspace/clips.ts';

/** A capture, or an event and the capture that it names. */
export interface Step {
  /** ms UTC: of the capture; of the event, but never before the capture that it names, whatever its clock said. */
  at: number;
  capture: ClipRecord;
  /** null: it is the capture itself. */
  record: EventRecord | null;
}

export interface Standing {
  state: MentionState;
  /** ms UTC of what made it wait: the capture that asked for an answer; once it was closed before, what asked again. */
  openedAt: number;
  /** It had been answered before, or said to need no answer. */
  again: boolean;
  /** ms UTC; null while it waits. */
  closedAt: number | null;
  /** null: it waits, or the word that it needs an answer was taken back. */
  closing: { record: EventRecord; event: EventOf<'answered'>; step: Step } | null;
  assignee: string | null;
}

/** Captures and events of one post in the order of their times: at one time captures first, then by id. */
export function stepsOf(captures: readonly ClipRecord[], events: readonly (readonly [EventRecord, ClipRecord])[]): Step[] {
  const taken = captures.map((capture): Step => ({ at: Date.parse(capture.clip.capturedAt), capture, record: null }));
  const said = events.map(
    ([record, capture]): Step => ({ at: Math.max(Date.parse(record.event.at), Date.parse(capture.clip.capturedAt)), capture, record }),
  );
  const nameOf = ({ capture, record }: Step) => (record ? `e ${record.event.id}` : `c ${capture.clip.id}`);
  return [...taken, ...said].sort((one, other) => one.at - other.at || (nameOf(one) < nameOf(other) ? -1 : 1));
}

/**
 * Where a message stands after its steps; null when nobody ever said that it needs an answer, answered it or handed it to somebody.
 * A capture without "needs an answer" changes nothing. Only an `answered` event closes for good: what asks after it makes the message wait
 * anew. A word taken back (`changed` to no answer) and given again is the same waiting. An answer follows "needs none", never the reverse.
 */
export function standingOf(steps: readonly Step[]): Standing | null {
  let standing: Standing | null = null;
  for (const step of steps) standing = after(standing, step);
  return standing;
}

const opened = (step: Step): Standing => ({
  state: 'waiting',
  openedAt: Date.parse(step.capture.clip.capturedAt),
  again: false,
  closedAt: null,
  closing: null,
  assignee: null,
});

function after(before: Standing | null, step: Step): Standing | null {
  const event = step.record?.event;
  if (!event) return step.capture.askedAtCapture && step.capture.undoneAt === null ? asked(before, step) : before;
  if (event.event === 'changed' && step.capture.undoneAt === null) {
    if (event.said.needsAnswer === true) return asked(before, step);
    return event.said.needsAnswer === false && before?.state === 'waiting' ? { ...before, state: 'not-needed', closedAt: step.at } : before;
  }
  if (event.event === 'answered') return closed(before ?? opened(step), step, event);
  if (event.event !== 'handed') return before;
  if (before === null && event.to === null) return null;
  return { ...(before ?? opened(step)), assignee: event.to };
}

function asked(before: Standing | null, step: Step): Standing {
  if (before === null) return opened(step);
  if (before.closing === null) return { ...before, state: 'waiting', closedAt: null };
  return { ...before, state: 'waiting', openedAt: step.at, again: true, closedAt: null, closing: null };
}

function closed(before: Standing, step: Step, event: EventOf<'answered'>): Standing {
  const counts = before.closing === null || (before.state === 'not-needed' && event.outcome === 'answered');
  if (!counts || step.record === null) return before;
  return { ...before, state: event.outcome, closedAt: step.at, closing: { record: step.record, event, step } };
}

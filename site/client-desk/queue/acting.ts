/** What is done about the message in view: events asked of the desk, one after the other, each said and remembered. */

import { TONE_IDS, type Tone } from '../../../scripts/model/clip.ts';
import type { EventKept, MentionQueue, QueueEvent, QueueMention } from '../../../scripts/model/mention-queue.ts';
import type { Language } from '../../../scripts/model/phrase.ts';
import { Refusal } from '../editor/doors.ts';
import type { DoneActs } from './done.ts';
import type { QueueDoors } from './doors.ts';
import { answerForm, noteForm, type Opened, personChoice } from './forms.ts';
import type { QueueKey } from './keys.ts';
import { assigneeName } from './list.ts';
import type { QueuePage } from './page.ts';
import type { Copied } from './replies.ts';
import { nameOf } from './view.ts';

export interface Acting {
  page: QueuePage;
  doors: QueueDoors;
  done: DoneActs;
  /** The queue as the files say it now, and the message to be in view. */
  show: (queue: MentionQueue, slug: string) => void;
  inQueue: (slug: string) => QueueMention | null;
  queue: () => MentionQueue | null;
  say: (text: string) => void;
  fault: (error: unknown) => void;
  open: (form: Opened) => void;
  close: () => void;
  /** The reply that was copied for a message. */
  copied: (slug: string) => Copied | null;
}

/** Who was chosen the last time, on this machine. */
const LAST_PERSON = 'vigie-queue-person';

export interface Acts {
  /** Does one of the acts on a message; moving and searching are none of them. */
  act: (key: QueueKey, mention: QueueMention) => void;
  undo: () => void;
}

export function queueActs(desk: Acting): Acts {
  const { page, doors, done, say } = desk;
  const { words } = page;
  let before: Promise<void> = Promise.resolve();
  // An act that follows another quickly is done after it, on the message that was in view when its key was pressed.
  const inTurn = (work: () => Promise<void>) => {
    before = before.then(work).catch(desk.fault);
  };
  const keep = (mention: QueueMention, event: (now: QueueMention) => QueueEvent | null, what: string) =>
    inTurn(async () => {
      const now = desk.inQueue(mention.slug);
      const wanted = now && event(now);
      if (!wanted) return;
      const { id, queue } = await doors.keep(wanted);
      desk.close();
      done.add({ id, slug: mention.slug, what });
      desk.show(queue, mention.slug);
      say(what);
    });
  const who = (mention: QueueMention) => nameOf(mention.author) ?? words.noAuthor;

  const tone = (to: Tone, mention: QueueMention) => {
    if (mention.tone === to) return say(words.toneSame(words.tones[to]));
    keep(mention, ({ clip }) => ({ event: 'changed', clip, said: { tone: to } }), words.toneTaken(words.tones[to]));
  };
  const answered = (mention: QueueMention) => {
    const copied = desk.copied(mention.slug);
    const save = (permalink: string | null, reply: string | null) => {
      const language: Language | null = copied && copied.reply.id === reply ? copied.adapted.variant.language : null;
      keep(
        mention,
        ({ clip }) => ({ event: 'answered', clip, outcome: 'answered', permalink, reply, language }),
        words.answeredDone(who(mention)),
      );
    };
    desk.open(answerForm(page, desk.queue()?.replies ?? [], copied?.reply.id ?? null, save, desk.close));
  };
  const notNeeded = (mention: QueueMention) =>
    keep(
      mention,
      ({ clip }) => ({ event: 'answered', clip, outcome: 'not-needed', permalink: null, reply: null, language: null }),
      words.notNeededDone(who(mention)),
    );
  const note = (mention: QueueMention) => {
    const save = (text: string | null) => {
      if (text === (mention.note || null)) {
        desk.close();
        return say(words.noteSame);
      }
      keep(mention, ({ clip }) => ({ event: 'changed', clip, said: { note: text } }), text === null ? words.noteGone : words.noteDone);
    };
    desk.open(noteForm(page, mention.note, save, desk.close));
  };
  const take = (mention: QueueMention) => {
    const save = (to: string | null) => {
      if (to !== null) localStorage.setItem(LAST_PERSON, to);
      if (to === mention.assignee) desk.close();
      else
        keep(
          mention,
          ({ clip }) => ({ event: 'handed', clip, to }),
          to === null ? words.handedNobody : words.handedDone(assigneeName(page, to)),
        );
    };
    desk.open(personChoice(page, localStorage.getItem(LAST_PERSON), save, desk.close));
  };

  return {
    act(key, mention) {
      const given = TONE_IDS.find((one) => one === key);
      if (given) tone(given, mention);
      else if (key === 'answered') answered(mention);
      else if (key === 'not-needed') notNeeded(mention);
      else if (key === 'note') note(mention);
      else if (key === 'take') take(mention);
    },
    undo: () =>
      inTurn(async () => {
        const last = done.last();
        if (!last) return say(words.undoNone);
        let kept: EventKept;
        try {
          kept = await doors.undo(last.id);
        } catch (error) {
          // What cannot be undone any more does not stand in the way of what can.
          if (error instanceof Refusal) done.drop();
          throw error;
        }
        done.drop();
        desk.close();
        desk.show(kept.queue, last.slug);
        say(words.undone(last.what));
      }),
  };
}

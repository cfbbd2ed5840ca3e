/** Who waits for an answer, oldest first. What was answered from here stays where it was, with its way back, as long as the panel shows. */

import { count } from '../../../scripts/model/figures.ts';
import type { PanelMention } from '../../../scripts/model/panel.ts';
import { make } from '../dom.ts';
import type { Given, Hands, Section } from './given.ts';
import { answeredKey, handedKey, mentionRow } from './mention.ts';
import { frame, shortened } from './parts.ts';
import { keyed } from './redraw.ts';

/** Messages that wait, with those that were closed from here in their places. */
function queue({ panel, done }: Given): PanelMention[] {
  const mentions = panel?.waiting.mentions ?? [];
  const closed = [...done.values()]
    .filter(({ of, mention }) => of.event === 'answered' && mention)
    .map(({ mention }) => mention as PanelMention)
    .filter(({ clip }) => !mentions.some((one) => one.clip === clip));
  return [...mentions, ...closed].sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}

export function waitingSection(hands: Hands): Section {
  const { element, head, focus } = frame('waiting');
  const none = make('p', { class: 'sm mut' });
  const list = make('ol', { class: 'list', 'data-list': true });
  const long = { shown: false, more: make('p', {}) };
  const beyond = make('p', { class: 'sm mut' });
  element.append(none, list, long.more, beyond);
  const draw = (given: Given) => {
    const { panel, text, done, language } = given;
    const all = queue(given);
    const closed = all.filter(({ clip }) => done.has(answeredKey(clip)));
    const open = (panel?.waiting.mentions ?? []).filter(({ clip }) => !done.has(answeredKey(clip))).length;
    const unseen = Math.max(0, (panel?.waiting.total ?? 0) - (panel?.waiting.mentions.length ?? 0));
    head(given, open + unseen > 0 ? count(open + unseen, language) : null);
    element.hidden = panel === null;
    none.textContent = panel && all.length === 0 ? text.waitingNone : '';
    const shown = shortened(all, long, given, () => draw(hands.given()));
    const kept = [...new Set([...shown, ...closed])];
    keyed(
      list,
      kept.map((mention) => ({
        key: mention.clip,
        of: [
          language,
          mention,
          panel?.people,
          done.get(answeredKey(mention.clip))?.state,
          done.get(answeredKey(mention.clip))?.event,
          done.get(handedKey(mention.clip))?.event,
        ],
        draw: () => mentionRow(mention, given, hands),
      })),
    );
    beyond.textContent = unseen > 0 && (long.shown || all.length <= shown.length) ? text.beyond(unseen) : '';
  };
  return { id: 'waiting', element, focus, draw };
}

/** The month: entries on their days, moved by drag or by keyboard, and back. */

import type { SpecialDay } from '../../../scripts/calendar/calendar.ts';
import type { NoteLine } from '../../../scripts/model/desk-edit.ts';
import { dayShort, monthName } from '../../../scripts/model/figures.ts';
import { STATUSES, type Status } from '../../../scripts/model/planned-post.ts';
import { addDays } from '../../../scripts/model/zone.ts';
import { capital } from '../../typography.ts';
import { button, h } from './dom.ts';
import { hourOf } from './line-facts.ts';
import { carried, taking, whileDragging } from './month-drag.ts';
import { moves } from './moves.ts';
import { monthAfter, stepOf, weeksOf } from './moving.ts';
import type { Notice } from './note-acts.ts';
import type { EditorPage } from './page.ts';

export interface MonthView {
  element: HTMLElement;
  show: (lines: readonly NoteLine[]) => void;
}

/** An entry picked up by keyboard: the day it would go to. */
interface Held {
  name: string;
  day: string;
}

interface MonthInput {
  said: Notice;
  /** Reads the entries anew. */
  again: () => Promise<void>;
  days: readonly SpecialDay[];
  /** The status, also where it follows from decisions and evidence. */
  statusOf: (line: NoteLine) => Status | null;
}

export function monthView(page: EditorPage, { said, again, days, statusOf }: MonthInput): MonthView {
  const { words, language } = page;
  let shown = page.today.slice(0, 7);
  let lines: readonly NoteLine[] = [];
  let held: Held | null = null;
  const name = h('h2', {});
  const grid = h('table', { class: 'month-grid' });
  const undated = h('ul', { class: 'undated' });
  const turn = (months: number) => {
    shown = monthAfter(shown, months);
    draw();
  };

  const focusOn = (entry: string) => element.querySelector<HTMLElement>(`[data-name="${CSS.escape(entry)}"] button`)?.focus();
  /** Where an entry is now, in whichever month. */
  const goTo = (name: string) => {
    const at = lines.find((line) => line.name === name)?.at;
    if (at && !grid.querySelector(`[data-day="${at.slice(0, 10)}"]`)) shown = at.slice(0, 7);
    draw();
    focusOn(name);
  };
  const moveTo = moves(page, { said, again, focusOn: goTo });
  const drawAt = (line: NoteLine) => {
    draw();
    focusOn(line.name);
  };
  const letGo = (line: NoteLine) => {
    held = null;
    drawAt(line);
  };

  function pressed(event: KeyboardEvent, line: NoteLine): void {
    const step = stepOf(event.key);
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      const to = held?.name === line.name ? held.day : null;
      if (to === null) {
        held = { name: line.name, day: line.at?.slice(0, 10) ?? page.today };
        shown = held.day.slice(0, 7);
        drawAt(line);
        page.say(words.grabbed(line.title, page.longDay(held.day)));
      } else {
        letGo(line);
        void moveTo(line, to).catch(said.failed);
      }
    } else if (held?.name === line.name && event.key === 'Escape') {
      event.preventDefault();
      shown = (line.at ?? page.today).slice(0, 7);
      letGo(line);
      page.say(words.letGo(line.title));
    } else if (held?.name === line.name && step !== null) {
      event.preventDefault();
      held = { ...held, day: addDays(held.day, step) };
      shown = held.day.slice(0, 7);
      drawAt(line);
      page.say(words.over(capital(page.longDay(held.day))));
    }
  }

  function entry(line: NoteLine): HTMLElement {
    const title = line.title || words.untitled;
    const grabbed = held?.name === line.name;
    const hour = line.at && line.at.length > 10 ? `${hourOf(line.at, page)} ` : '';
    const status = statusOf(line);
    const state = status && STATUSES[status]?.[language];
    const grip = h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(grabbed),
        'aria-describedby': 'moving-help',
        on: { keydown: (event: KeyboardEvent) => pressed(event, line) },
      },
      h('span', { class: 'hour', text: hour }),
      title,
      state ? h('span', { class: 'vh', text: `, ${state}` }) : null,
    );
    const item = h(
      'li',
      { class: line.status === 'dropped' ? 'entry gone' : 'entry', draggable: 'true', data: { name: line.name } },
      grip,
      h('a', { href: page.address({ entry: line.name }), class: 'open', 'aria-label': title, title, text: '→' }),
    );
    return carried(item, line.name);
  }

  /** A day that lasts is written once, where it begins here, with its end. */
  const lasting = (one: SpecialDay): string =>
    one.day === one.until
      ? one.name[language]
      : `${one.name[language]}, ${language === 'fr' ? 'jusqu’au' : 'until'} ${dayShort(one.until, language)}`;

  function cell(day: string, here: readonly NoteLine[]): HTMLElement {
    const out = day.slice(0, 7) !== shown;
    const box = h(
      'td',
      { class: [out && 'out', day === page.today && 'now', held?.day === day && 'over-it'].filter(Boolean).join(' '), data: { day } },
      h(
        'a',
        { class: 'day', href: page.address({ on: day }), title: words.addOn(page.longDay(day)) },
        String(Number(day.slice(8))),
        h('span', { class: 'vh', text: `, ${words.addOn(page.longDay(day))}` }),
      ),
      ...days
        .filter((one) => one.day === day || (day === weeksOf(shown)[0]?.[0] && one.day < day && day <= one.until))
        .map((one) => h('p', { class: one.sensitive ? 'behind sig' : 'behind mut', text: lasting(one) })),
      h('ul', {}, ...here.map(entry)),
    );
    return taking(box, (name) => {
      const line = lines.find((one) => one.name === name);
      if (line) void moveTo(line, day).catch(said.failed);
    });
  }

  function draw(): void {
    const focused = element.contains(document.activeElement)
      ? document.activeElement?.closest<HTMLElement>('[data-name]')?.dataset.name
      : null;
    const weeks = weeksOf(shown);
    const byDay = new Map<string, NoteLine[]>();
    for (const line of lines.toSorted((one, other) => (one.at ?? '').slice(11).localeCompare((other.at ?? '').slice(11)))) {
      if (line.problem) continue;
      const day = held?.name === line.name ? held.day : (line.at?.slice(0, 10) ?? '');
      byDay.set(day, [...(byDay.get(day) ?? []), line]);
    }
    name.textContent = capital(monthName(shown, language));
    const names = (weeks[0] ?? []).map((day) =>
      h('th', { scope: 'col', text: new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' }) }),
    );
    grid.replaceChildren(
      h('caption', { class: 'vh', text: `${words.month}, ${monthName(shown, language)}` }),
      h('thead', {}, h('tr', {}, ...names)),
      h('tbody', {}, ...weeks.map((week) => h('tr', {}, ...week.map((day) => cell(day, byDay.get(day) ?? []))))),
    );
    undated.replaceChildren(...(byDay.get('') ?? []).map(entry));
    undatedPart.hidden = !byDay.has('');
    if (focused) focusOn(focused);
  }
  const undatedPart = h('div', { class: 'stack' }, h('h2', { text: words.undated }), undated);
  const heading = h(
    'div',
    { class: 'acts turn' },
    whileDragging(button('←', () => turn(-1), { 'aria-label': words.earlier })),
    name,
    whileDragging(button('→', () => turn(1), { 'aria-label': words.later })),
    button(words.today, () => {
      shown = page.today.slice(0, 7);
      draw();
    }),
  );
  const element = h(
    'div',
    { class: 'stack' },
    heading,
    h('p', { class: 'sm mut', id: 'moving-help', text: words.movingHelp }),
    h('div', { class: 'scroll' }, grid),
    undatedPart,
  );
  return {
    element,
    show: (next) => {
      lines = next;
      draw();
    },
  };
}

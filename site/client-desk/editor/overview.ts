/** The notes of a brand: list or month, and for the calendar what goes with it: review packs, decisions, matches. */

import type { NoteLine } from '../../../scripts/model/desk-edit.ts';
import type { Status } from '../../../scripts/model/planned-post.ts';
import type { EditorBrand } from '../../data/desk-calendar.ts';
import { decisionsPart } from './decisions.ts';
import { button, h } from './dom.ts';
import { freshBrand } from './fresh.ts';
import { noteList } from './list.ts';
import { matchesPart } from './matches.ts';
import { monthView } from './month.ts';
import { noteActs, notice } from './note-acts.ts';
import type { EditorPage } from './page.ts';
import { part } from './part.ts';
import { reviewPart } from './review.ts';

const VIEW = 'vigie-editor-view';

export async function overview(page: EditorPage, known: EditorBrand): Promise<HTMLElement> {
  const { words, kind, doors, brand } = page;
  const chosen = new Set<string>();
  const said = notice(page);
  const calendar = kind === 'calendar';
  let lines: NoteLine[] = [];
  const show = () => {
    list.show(lines);
    month?.show(lines);
    review?.counted();
  };
  const again = async () => {
    const before = new Map(lines.map(({ name, hash }) => [name, hash]));
    lines = await doors.notes(brand.folder, kind);
    const changed = lines.filter(({ name, hash }) => before.has(name) && before.get(name) !== hash);
    // What was decided on the file as it was says nothing of it now.
    states = Object.fromEntries(Object.entries(states).filter(([id]) => !changed.some(({ name }) => name === id)));
    for (const name of chosen) if (!lines.some((line) => line.name === name)) chosen.delete(name);
    show();
    if (calendar && changed.length > 0) void statesNow().catch(() => undefined);
  };
  let { states } = known;
  const statusOf = (line: NoteLine) => states[line.name] ?? (line.status as Status | null);
  const statesNow = async () => {
    const fresh = await freshBrand(brand.folder);
    states = fresh?.states ?? states;
    if (fresh) review?.made(fresh.packs);
    show();
  };
  /** After a pack or a decision, other statuses follow. */
  const followed = async () => {
    await again();
    await statesNow();
  };
  const review = calendar ? reviewPart(page, chosen, followed) : null;
  review?.made(known.packs);
  const list = noteList({ page, acts: noteActs(page, said, again), said, chosen, choosing: () => review?.counted(), statusOf });
  const month = calendar ? monthView(page, { said, again, days: known.days, statusOf }) : null;

  const views = { list: list.element, month: month?.element ?? h('div') };
  const buttons = (['list', 'month'] as const).map((view) => ({ view, press: button(words.views[view], () => turnTo(view)) }));
  const turnTo = (view: 'list' | 'month') => {
    for (const { view: one, press } of buttons) {
      views[one].hidden = one !== view;
      press.setAttribute('aria-pressed', String(one === view));
    }
    sessionStorage.setItem(VIEW, view);
  };
  turnTo(month && sessionStorage.getItem(VIEW) === 'month' ? 'month' : 'list');
  await again();
  const heading = h(
    'div',
    { class: 'acts' },
    h('a', { class: 'btn p', href: page.address({ new: '' }), text: words.newOne[kind] }),
    month && h('div', { class: 'acts', role: 'group', 'aria-label': words.viewLabel }, ...buttons.map(({ press }) => press)),
  );
  const main = h('div', { class: 'stack' }, heading, said.element, views.list, month && views.month);
  if (!review) return main;
  const decisions = part(words.decisions, words.decisionsNote, decisionsPart(page, followed));
  const packs = part(words.pack, words.packNote, review.element);
  decisions.id = 'decisions';
  packs.id = 'review';
  // The address may name a part that only now exists.
  queueMicrotask(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
  return h(
    'div',
    {},
    main,
    packs,
    decisions,
    part(
      words.matches,
      words.matchesNote,
      matchesPart(page, known.proposals, { hashOf: (name) => lines.find((line) => line.name === name)?.hash, again: followed }),
    ),
  );
}

/** Redraws lists without moving what is being read: rows that say the same stay, others hand over what was opened, typed and focused. */

interface Row {
  key: string;
  /** All that the row is drawn of: the same means that it need not be drawn again. */
  of: unknown;
  draw(): HTMLElement;
}

const drawnOf = new WeakMap<Element, string>();

/** Shows the rows in `list`, in their order. */
export function keyed(list: HTMLElement, rows: readonly Row[]): void {
  const before = new Map(elements(list).map((element) => [element.dataset.key, element]));
  const order = elements(list);
  const focused = order.find((element) => element.contains(document.activeElement));
  const focusedPart = part(document.activeElement);
  const next = rows.map(({ key, of, draw }) => {
    const old = before.get(key);
    const signature = JSON.stringify(of);
    if (old && drawnOf.get(old) === signature) return old;
    const fresh = draw();
    fresh.dataset.key = key;
    drawnOf.set(fresh, signature);
    if (old) takeOver(old, fresh);
    return fresh;
  });
  const staying = new Set(next);
  for (const element of order) if (!staying.has(element)) element.remove();
  next.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
  if (focused && !focused.isConnected) refocus(next, focused.dataset.key, order.indexOf(focused), focusedPart);
}

const elements = (list: HTMLElement): HTMLElement[] => [...list.children] as HTMLElement[];
const part = (element: Element | null): string | null => element?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;

function takeOver(old: HTMLElement, fresh: HTMLElement): void {
  for (const had of old.querySelectorAll<HTMLElement>('[data-part]')) {
    const has = fresh.querySelector<HTMLElement>(`[data-part="${had.dataset.part}"]`);
    if (had instanceof HTMLDetailsElement && has instanceof HTMLDetailsElement) has.open = had.open;
    if (had instanceof HTMLInputElement && has instanceof HTMLInputElement) has.value = had.value;
    if (had instanceof HTMLSelectElement && has instanceof HTMLSelectElement && [...has.options].some(({ value }) => value === had.value))
      has.value = had.value;
  }
}

/** The same part of the same row, else the row, else the one that took its place. */
function refocus(rows: HTMLElement[], key: string | undefined, place: number, focusedPart: string | null): void {
  const row = rows.find(({ dataset }) => dataset.key === key) ?? rows[Math.min(place, rows.length - 1)];
  if (!row) return;
  const same = row.dataset.key === key && focusedPart ? row.querySelector<HTMLElement>(`[data-part="${focusedPart}"]`) : null;
  const target = same && !(same instanceof HTMLDetailsElement) ? same : firstOf(row);
  target?.focus({ preventScroll: true });
}

/** What of a row takes the focus first. */
export const firstOf = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('[data-row]') ?? row.querySelector<HTMLElement>('button, a[href], summary, select, input');

/** Draws, then scrolls so that what was at the top of the view, or had the focus, is where it was. At the very top nothing is held. */
export function inPlace(root: HTMLElement, draw: () => void): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-key]');
  const held = focused ?? (scrollY > 0 ? topmost(root) : null);
  const place = held && { section: held.closest('section')?.id, key: held.dataset.key, top: held.getBoundingClientRect().top };
  draw();
  if (!place) return;
  const rows = root.querySelectorAll<HTMLElement>('[data-key]');
  const row = [...rows].find((one) => one.dataset.key === place.key && one.closest('section')?.id === place.section);
  if (row) scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

const topmost = (root: HTMLElement): HTMLElement | null =>
  [...root.querySelectorAll<HTMLElement>('[data-key]')].find((row) => row.getBoundingClientRect().bottom > 0) ?? null;

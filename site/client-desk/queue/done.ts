/** What was done on this page, so that it can be undone, the last first. It outlives a reload, not the tab. */

export interface Done {
  /** Id of the event. */
  id: string;
  /** Of the message. */
  slug: string;
  /** The sentence that said it. */
  what: string;
}

/** Acts remembered at most. */
const MOST = 100;

export interface DoneActs {
  last: () => Done | null;
  add: (one: Done) => void;
  drop: () => void;
}

export function doneActs(brand: string): DoneActs {
  const name = `vigie-queue-done-${brand}`;
  let acts = kept(name);
  const keep = (next: Done[]) => {
    acts = next.slice(-MOST);
    try {
      sessionStorage.setItem(name, JSON.stringify(acts));
    } catch {
      // Without storage, undo lasts as long as the page.
    }
  };
  return {
    last: () => acts.at(-1) ?? null,
    add: (one) => keep([...acts, one]),
    drop: () => keep(acts.slice(0, -1)),
  };
}

function kept(name: string): Done[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(value) ? (value as Done[]) : [];
  } catch {
    return [];
  }
}

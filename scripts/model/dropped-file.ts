/** What the desk tells its page of a file that was dropped: where it lies, and what was understood of it. */

/** The contract of the page: a dropped file. */
export interface DroppedFile {
  id: string;
  brand: string;
  path: string;
  already: boolean;
  trash: string | null;
  /** null while it waits to be read. */
  entries: Understood[] | null;
}

export interface Understood {
  /** Of an archive. */
  member: string | null;
  status: 'loaded' | 'unchanged' | 'duplicate' | 'recognised' | 'refused';
  /** The export and whose it is: "Instagram content (Meta Business Suite)", "Instagram, atelierlune". */
  export: string | null;
  accounts: string | null;
  /** Rows, posts, days, span: what is zero is not said. */
  facts: string[];
  reason: string | null;
  warnings: string[];
  /** YYYY-MM of its last day. */
  month: string | null;
}

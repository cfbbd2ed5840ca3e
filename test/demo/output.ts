/** A file of the demo, before it is on disk. */

export interface Output {
  /** Inside the brand's folder, with /. */
  path: string;
  bytes: Buffer;
  /** When the fictional community manager downloaded it. */
  exportedAt: number;
  /** How that time is known, as sources.yaml says it. */
  known?: 'first-seen' | 'file-name';
  /** The year of the last row, for files whose dates have no year. */
  year?: number;
  /** Members of an archive: each is a file of its own for sources.yaml. */
  members?: readonly { name: string; bytes: Buffer; year?: number }[];
}

/** A period, from one day to another (midnights UTC, both included), and when it was exported. */
export interface Window {
  from: number;
  to: number;
  exportedAt: number;
}

export function textOutput(path: string, text: string, window: Pick<Window, 'exportedAt'>): Output {
  return { path, bytes: Buffer.from(text, 'utf8'), exportedAt: window.exportedAt };
}

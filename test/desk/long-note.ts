/** A note of some 300 KB that is whole when its last line repeats its first. */
export const longNote = (turn: number): string => `---\ntitle: tour ${turn}\n---\n${`tour ${turn}\n`.repeat(30_000)}fin ${turn}\n`;

/** Whether a text is one such note, whole. */
export function isWhole(text: string): boolean {
  const turn = /^---\ntitle: tour (\d+)\n/.exec(text)?.[1];
  return turn !== undefined && text === longNote(Number(turn));
}

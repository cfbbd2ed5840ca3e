/** What a run of `never-lost.ts` found, and how it says it. */

export interface Found {
  /** Posts that the person wanted to keep. */
  posts: number;
  seed: number;
  browsersKilled: number;
  hostsKilled: number;
  /** Captures that a killed browser had committed before their card was shown. */
  keptUnseen: number;
  /** Captures that were made again: their browser died before they were committed. */
  repeated: number;
  /** Captures whose card said that they could not be kept: made again too. */
  notKept: number;
  /** Clips that were in the outbox only, summed over the moments when a browser was killed. */
  inOutboxOnly: number;
  disk: string;
  /** Clips that waited when the disk was freed. */
  waitedForDisk: number;
  /** Files that killed hosts left; a host that starts after a day clears them. */
  leftBehind: number;
  clips: number;
  evidence: number;
  seconds: number;
  /** Each fault as a sentence: none when no clip was lost. */
  faults: string[];
}

/** What a run found, as lines. */
export function report(found: Found): string {
  return [
    `${found.posts} posts captured with seed ${found.seed} in ${found.seconds} s.`,
    `Browsers killed: ${found.browsersKilled}. Hosts killed: ${found.hostsKilled}. The disk: ${found.disk}.`,
    `When browsers were killed, ${found.inOutboxOnly} clips in all were in the outbox only; when the disk was freed, ${found.waitedForDisk} waited.`,
    `Under way in a killed browser: ${found.keptUnseen} had been committed and came out, ${found.repeated} had not and were captured again.`,
    `Captures whose card said that they could not be kept, made again: ${found.notKept}.`,
    `Files that killed hosts left behind, gone after a later start: ${found.leftBehind}.`,
    `On the disk in the end: ${found.clips} clips with ${found.evidence} files of evidence.`,
    ...(found.faults.length === 0 ? ['No clip is lost, none is there twice, none is half.'] : ['Faults:', ...found.faults]),
    '',
  ].join('\n');
}

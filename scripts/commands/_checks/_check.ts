/** The contract of a check of `vigie doctor`: it looks, it changes nothing that stays, and says what it found. */

import type { ProblemCode, Remark } from '../../model/problem.ts';

export interface Place {
  /** The project. */
  root: string;
  dataDir: string;
}

/** 'mend': something should be done. 'note': worth knowing. */
export interface Finding {
  state: 'well' | 'note' | 'mend';
  remark: Remark;
}

export type Check = (place: Place) => Finding[] | Promise<Finding[]>;

const found =
  (state: Finding['state']) =>
  (code: ProblemCode, particulars?: Remark['with']): Finding => ({ state, remark: particulars ? { code, with: particulars } : { code } });

export const well = found('well');
export const worthKnowing = found('note');
export const toMend = found('mend');

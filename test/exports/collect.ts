/** Reads one file as gather would, up to the rows: for fixtures and for the real exports. */

import { basename } from 'node:path';
import type { Facts, Setting, Sink } from '../../scripts/exports/_export.ts';
import { mapFile } from '../../scripts/exports/_map.ts';
import { recognise, recogniseJson } from '../../scripts/exports/_recognise.ts';
import { EXPORTS } from '../../scripts/exports/index.ts';
import { Problem, type Remark } from '../../scripts/model/problem.ts';
import type { AccountDayRow, AudienceRow, PeriodRow, PostDayRow, PostRow } from '../../scripts/model/row.ts';
import { openFile } from '../../scripts/read/read.ts';

export interface Collected {
  member: string;
  exports: string[];
  rows: number;
  facts: Facts;
  remarks: Remark[];
  rejected: { row: number; why: Remark }[];
  posts: PostRow[];
  days: AccountDayRow[];
  postDays: PostDayRow[];
  audience: AudienceRow[];
  periods: PeriodRow[];
  refused?: Remark;
}

export const SETTING: Setting = {
  path: 'exports/file',
  fileName: 'file',
  folderPlatform: null,
  exportedAt: Date.parse('2026-11-02T09:00:00Z'),
  year: null,
  timeZone: 'Europe/Paris',
};

/** What each member of a file yields. A Problem becomes `refused`. */
export async function collect(path: string, setting: Partial<Setting> = {}): Promise<Collected[]> {
  const members = await openFile(path);
  return members.map((member) => {
    const found: Collected = {
      member: member.member,
      exports: [],
      rows: 0,
      facts: {},
      remarks: [],
      rejected: [],
      posts: [],
      days: [],
      postDays: [],
      audience: [],
      periods: [],
    };
    const name = basename(member.member || path);
    try {
      const content = member.read();
      const grids = content.kind === 'grids' ? content.grids : [];
      const json = content.kind === 'json' ? content.value : undefined;
      const full = { ...SETTING, path: `exports/${name}`, fileName: name, ...setting };
      const matches = content.kind === 'json' ? recogniseJson(EXPORTS, json, full) : recognise(EXPORTS, grids, full);
      found.exports = matches.map((match) => match.export.id);
      found.remarks.push(...content.remarks);
      const [only, ...others] = matches;
      if (only && others.length === 0) mapFile(only, { grids, json }, full, sinkInto(found));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      found.refused = problem.remark;
    }
    return found;
  });
}

function sinkInto(found: Collected): Sink {
  return {
    post: (row) => found.posts.push(row),
    day: (row) => found.days.push(row),
    postDay: (row) => found.postDays.push(row),
    audience: (row) => found.audience.push(row),
    period: (row) => found.periods.push(row),
    reject: (row, why) => found.rejected.push({ row, why }),
    read: (rows = 1) => {
      found.rows += rows;
    },
    remark: (code, particulars) => found.remarks.push(particulars ? { code, with: particulars } : { code }),
    found: (facts) => Object.assign(found.facts, facts),
  };
}

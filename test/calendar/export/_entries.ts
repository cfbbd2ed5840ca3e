/** Entries for the exports' tests, read as the calendar reads them; brands and posts are invented. */

import type { Entry } from '../../../scripts/calendar/calendar.ts';
import { readPlannedPost, type Status } from '../../../scripts/model/planned-post.ts';

/** An entry from its frontmatter, in a brand's zone; its status is what it says unless another follows from decisions. */
export function entry(
  id: string,
  content: Record<string, unknown>,
  { zone = 'Europe/Paris', status }: { zone?: string; status?: Status } = {},
): Entry {
  const { post } = readPlannedPost(content, { id, notes: '', brand: { timeZone: zone, languages: ['fr', 'en'] } });
  if (!post) throw new Error(`${id} is no entry`);
  const is = status ?? post.status;
  return {
    post,
    file: `calendar/${id}.mdx`,
    sha256: '',
    hash: '',
    remarks: [],
    status: is,
    variants: post.variants.map((variant) => ({ variant, hash: '', status: is, match: null, proposals: [], outdated: null })),
    media: {},
    approval: { status: null, stages: [], opinions: [], versions: [] },
    findings: [],
  };
}

/** What a spreadsheet must never run, and what code must never be made of. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1,1)',
  '\t=1',
  ' =HYPERLINK("http://a.example")',
  '＝1+1',
  '{toto} import x from "y"',
  '<script>alert(1)</script>',
  'a"b;c,d\n=e',
];

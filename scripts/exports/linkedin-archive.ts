/**
 * LinkedIn → Settings → Get a copy of your data: `Shares.csv` holds the person's own posts, without any figure, in UTC. An edited post is
 * another row. The other files are about other people: they are recognised, and left out.
 */

import { linkedinInstant } from '../model/post-id.ts';
import { type Condition, type Export, instant, type KnownTable, text } from './_export.ts';
import { all, any, isEmpty, onHost } from './_recognise.ts';

const columns =
  (count: number): Condition =>
  ({ header }) =>
    header.length === count;

const aboutOthers = (first: string, second: string, third: string, when?: Condition): KnownTable => ({
  kind: 'known',
  recognise: ['first', 'second', 'third'],
  fields: { first: text(first), second: text(second), third: text(third) },
  reason: 'personal-left-out',
  ...(when && { when }),
});

/** Each paragraph of a commentary stands between quotes of its own, an artefact of the archive: `"one"⏎""⏎"two"`. */
function unquoted(commentary: string): string {
  const lines = commentary.split('\n');
  if (lines.length < 2) return commentary;
  return lines
    .map((line) => line.replace(/^"(.*)"$/, '$1').replace(/^"$/, ''))
    .join('\n')
    .replace(/^"|"$/g, '')
    .trim();
}

export default {
  id: 'linkedin-archive',
  label: { fr: 'Archive de données LinkedIn', en: 'LinkedIn data archive' },
  platform: 'linkedin',
  seen: null,
  tables: [
    {
      kind: 'posts',
      recognise: ['permalink', 'text'],
      fields: {
        permalink: text('ShareLink'),
        published: instant('UTC', 'ymd', 'Date'),
        text: text('ShareCommentary'),
      },
      measures: {},
      idFromPermalink: [/urn(?::|%3A)li(?::|%3A)(?:activity|ugcPost|share)(?::|%3A)(\d+)/i],
      proof: { instant: (id) => linkedinInstant(id), exact: true },
      each: (row) => {
        row.text = row.text && (unquoted(row.text) || null);
        return null;
      },
    },
    aboutOthers('Date', 'Link', 'Message', all(columns(3), any(isEmpty, onHost('second', 'linkedin.com')))),
    aboutOthers('Date', 'Type', 'Link', all(columns(3), any(isEmpty, onHost('third', 'linkedin.com')))),
    aboutOthers('First Name', 'Last Name', 'Connected On'),
  ],
} satisfies Export;

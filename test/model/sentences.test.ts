/** Every sentence said of a problem is set as its language does: pages and terminals show it as it stands. */

import { expect, it } from 'vitest';
import { SENTENCES } from '../../scripts/model/problem.ts';

it.each(Object.entries(SENTENCES))('%s has the spaces and apostrophes of its language', (_, { fr, en }) => {
  expect(fr).not.toMatch(/ [;:!?%»](?![\p{L}\d])|« |\p{L}'\p{L}/u);
  expect(en).not.toMatch(/[ \u00a0\u202f][;:!?%](?![\p{L}\d])|\p{L}'\p{L}|[«»]/u);
});

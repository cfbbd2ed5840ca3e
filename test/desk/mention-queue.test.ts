/** The queue as the desk makes it of files: replies in the brand's language, what was closed this week, the holidays of its promise. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mentionQueue, queueState, readMentions } from '../../scripts/desk/mention-queue.ts';
import { readBrand } from '../../scripts/workspace/brands.ts';
import { promiseText } from '../../site/waits.ts';
import { answeredAt, saidAt, someMessage } from '../watch/some-mentions.ts';
import { putJson } from '../workspace/some-clip.ts';
import { dataFolder, put } from '../workspace.ts';

// Saturday 21 November 2026, 09:12: the week began on Monday the 16th.
const YAML = `name: Moon Workshop
timeZone: Europe/Paris
languages: [en, fr]
today: 2026-11-21
calendar: { country: FR }
answers: { withinHours: 4, hours: { mon: "09:00-18:00", tue: "09:00-18:00" } }
`;
const brandOf = (data: string) => {
  const { brand } = readBrand(data, 'moon');
  if (!brand) throw new Error('The brand cannot be read.');
  return brand;
};
const queueOf = (data: string) => mentionQueue(readMentions(data, brandOf(data)), brandOf(data), 'en');

test('a variant that names no language is in the brand’s first one', () => {
  const data = dataFolder({
    'moon/brand.yaml': YAML,
    'moon/replies/thanks.mdx': '---\ntitle: Thanks\nvariants:\n  - text: Thank you\n---\n',
  });
  expect(queueOf(data).replies[0]?.variants).toEqual([{ platform: null, language: 'en', text: 'Thank you' }]);
});

test('what was closed this week counts once, also when the word that it needs an answer was taken back', () => {
  const data = dataFolder({ 'moon/brand.yaml': YAML });
  const [a, b, c, d] = [1, 2, 3, 4].map((number) => someMessage('2026-11-12T09:00:00Z', number)) as [never, never, never, never];
  const idOf = ({ id }: { id: string }) => id;
  for (const file of [
    ...[a, b, c, d],
    answeredAt(idOf(a), '2026-11-17T10:00:00Z', 50),
    answeredAt(idOf(a), '2026-11-18T10:00:00Z', 51),
    saidAt(idOf(b), '2026-11-18T10:00:00Z', { needsAnswer: false }),
    // Sunday at 23:59 in Paris, and a minute later.
    answeredAt(idOf(c), '2026-11-15T22:59:00Z', 52),
    answeredAt(idOf(d), '2026-11-15T23:00:00Z', 53, 'not-needed'),
  ])
    putJson(join(data, 'moon'), file);
  const { total, week } = queueOf(data);
  expect([total, week.answered, week.notNeeded]).toEqual([0, 1, 2]);
  expect(week.last.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-17', '2026-11-16']);
});

test('what is promised says that public holidays are closed', () => {
  const { answers, country } = queueOf(dataFolder({ 'moon/brand.yaml': YAML }));
  expect(promiseText({ answers: answers ?? undefined, calendar: { country: country ?? undefined } }, 'en')).toContain(
    'public holidays excepted',
  );
});

test('another state follows from a new file, a changed reply and a changed promise', () => {
  const data = dataFolder({ 'moon/brand.yaml': YAML, 'moon/replies/thanks.mdx': '---\ntitle: Thanks\n---\n' });
  const states = [queueState(data, brandOf(data))];
  const then = () => states.push(queueState(data, brandOf(data)));
  putJson(join(data, 'moon'), someMessage('2026-11-12T09:00:00Z', 1));
  then();
  put(data, 'moon/replies/thanks.mdx', '---\ntitle: Thanks a lot\n---\n');
  then();
  put(data, 'moon/brand.yaml', YAML.replace('withinHours: 4', 'withinHours: 8'));
  then();
  expect(new Set(states).size).toBe(4);
});

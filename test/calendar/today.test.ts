/** Today's posts as the companion shows them: of the brand's day, ready to be copied. */

import { expect, test } from 'vitest';
import { readToday } from '../../scripts/calendar/today.ts';
import { readClips } from '../../scripts/workspace/clips.ts';
import { BRAND_YAML, put, vigie } from '../workspace.ts';
import { entryFile, lune, luneOf, published, say } from './_said.ts';

const at = (wall: string, text = 'Bonjour', more = '') => entryFile(`at: ${wall}${more}`, `channel: instagram\ntext: ${text}`);
const today = (data: string, now: string) =>
  readToday({ dataDir: data, brand: luneOf(data), events: readClips(data, 'lune').events, now: Date.parse(now) });
const names = async (data: string, now: string) => (await today(data, now)).map(({ entry }) => entry);

test('a day is the brand’s own, whatever zone an entry has', async () => {
  const montreal = lune(
    {
      // 23:30 in Montréal is the 24th there, the 25th in Paris.
      'calendar/tard.mdx': at('2026-11-24 23:30'),
      // 1:00 in Paris on the 25th is 19:00 on the 24th in Montréal.
      'calendar/paris.mdx': at('2026-11-25 01:00', 'Bonsoir', '\ntimeZone: Europe/Paris'),
      'calendar/demain.mdx': at('2026-11-25 00:10'),
      'calendar/jour.mdx': at('2026-11-24'),
    },
    BRAND_YAML.replace('Europe/Paris', 'America/Montreal'),
  );
  expect(await names(montreal, '2026-11-25T04:45:00Z')).toEqual(['paris', 'tard', 'jour']);
  expect(await names(montreal, '2026-11-25T05:15:00Z')).toContain('demain');
});

test('the two days before are there until they are published; ideas and dropped ones never are', async () => {
  const data = lune({
    'calendar/avant.mdx': at('2026-11-22 09:00'),
    'calendar/dit.mdx': at('2026-11-23 09:00'),
    'calendar/ecrit.mdx': entryFile('at: 2026-11-23 10:00', 'channel: instagram\ntext: x\npermalink: https://www.instagram.com/p/Xecrit/'),
    'calendar/trop-tot.mdx': at('2026-11-21 18:00'),
    'calendar/idee.mdx': at('2026-11-24 09:00', 'Peut-être', '\nstatus: idea'),
    'calendar/non.mdx': at('2026-11-24 09:00', 'Non', '\nstatus: dropped'),
    'calendar/sorti.mdx': at('2026-11-24 08:00'),
    'calendar/casse.mdx': '---\ntitle: "\n---\n',
  });
  say(
    data,
    published('2026-11-23T08:10:00Z', 1, { entry: 'dit', permalink: 'https://www.instagram.com/p/Xdit/' }),
    published('2026-11-24T07:10:00Z', 2, { entry: 'sorti', permalink: 'https://www.instagram.com/p/Xsorti/' }),
  );
  const posts = await today(data, '2026-11-24T08:00:00Z');
  expect(posts.map(({ entry, variants }) => [entry, variants[0]?.status, variants[0]?.permalink])).toEqual([
    ['avant', 'draft', null],
    ['sorti', 'published', 'https://www.instagram.com/p/Xsorti/'],
  ]);
});

test('a variant is what is pasted: text, hashtags, link with its UTM parameters; media with their alt texts', async () => {
  const link = 'https://lune.example/a?utm_source=linkedin&utm_medium=social';
  const data = lune({
    'calendar/chaise.mdx': entryFile(
      'at: 2026-11-24 12:30',
      `channel: linkedin\ntext: Une chaise. 🪑\nlink: ${link}\nhashtags: [bois]\nfirstComment: Le plan est ici\nmedia:\n  - file: media/a.jpg\n    alt: Une chaise\n  - file: media/absente.mp4`,
      'channel: facebook\nat: 2026-11-25 09:00\ntext: Demain',
    ),
  });
  put(data, 'lune/media/a.jpg', 'an image');
  expect(await today(data, '2026-11-24T08:00:00Z')).toEqual([
    {
      entry: 'chaise',
      title: 'Une entrée',
      variants: [
        {
          key: 'linkedin',
          channel: 'linkedin',
          account: null,
          language: 'fr',
          status: 'draft',
          wall: '2026-11-24 12:30',
          title: null,
          text: `Une chaise. 🪑\n\n#bois\n\n${link}`,
          firstComment: 'Le plan est ici',
          media: [
            { file: 'media/a.jpg', alt: 'Une chaise', kind: 'image', bytes: 8 },
            { file: 'media/absente.mp4', alt: null, kind: 'video', bytes: 0 },
          ],
          permalink: null,
        },
      ],
    },
  ]);
});

test('a status follows from decisions on the very media: another image takes the request back', async () => {
  const data = lune(
    {
      'calendar/chaise.mdx': entryFile(
        'at: 2026-11-24 12:30',
        'channel: instagram\ntext: Une chaise\nmedia:\n  - file: media/a.jpg\n    alt: Une chaise',
      ),
    },
    `${BRAND_YAML}today: 2026-11-23\npeople:\n  ines:\n    name: Inès Royer\n`,
  );
  const status = async () => (await today(data, '2026-11-24T08:00:00Z'))[0]?.variants[0]?.status;
  put(data, 'lune/media/a.jpg', 'an image');
  expect(await status()).toBe('draft');
  expect(vigie(data, 'review', '--entries', 'chaise', '--reviewers', 'ines').code).toBe(0);
  expect(await status()).toBe('in-review');
  put(data, 'lune/media/a.jpg', 'another image');
  expect(await status()).toBe('draft');
});

test('an address that a post of another day has is not today’s, as in the calendar', async () => {
  const data = lune({
    'calendar/ancien.mdx': entryFile(
      'at: 2026-10-01 09:00',
      'channel: instagram\ntext: x\npermalink: https://www.instagram.com/p/Xancien/',
    ),
    'calendar/dit.mdx': at('2026-10-02 09:00'),
    'calendar/chaise.mdx': at('2026-11-24 09:00'),
    'calendar/table.mdx': at('2026-11-24 10:00'),
    'calendar/banc.mdx': at('2026-11-24 11:00'),
  });
  say(
    data,
    published('2026-10-02T07:05:00Z', 1, { entry: 'dit', permalink: 'https://www.instagram.com/p/Xdit/' }),
    published('2026-11-24T08:05:00Z', 2, { permalink: 'https://instagram.com/reel/Xancien/?igsh=abc' }),
    published('2026-11-24T09:05:00Z', 3, { entry: 'table', permalink: 'https://www.instagram.com/p/Xdit/' }),
    published('2026-11-24T10:05:00Z', 4, { entry: 'banc', permalink: 'https://www.instagram.com/p/Xbanc/' }),
  );
  const shown = (await today(data, '2026-11-24T11:00:00Z')).map(({ entry, variants }) => [
    entry,
    variants[0]?.status,
    variants[0]?.permalink,
  ]);
  expect(shown).toEqual([
    ['chaise', 'draft', null],
    ['table', 'draft', null],
    ['banc', 'published', 'https://www.instagram.com/p/Xbanc/'],
  ]);
});

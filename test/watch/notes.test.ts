/** The notes of the watch: files and what the companion wrote, together, with what is missing said. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../scripts/model/brand.ts';
import { type EventOf, monthOfClip } from '../../scripts/model/clip.ts';
import { readWatchNotes } from '../../scripts/watch/notes.ts';
import type { EventRecord } from '../../scripts/workspace/clip-events.ts';
import { dataFolder } from '../workspace.ts';

const [HERE, GONE, UNDONE] = ['20261110t090000z-aaaaaaaaaaaa', '20261111t090000z-bbbbbbbbbbbb', '20261112t090000z-cccccccccccc'];
const clipFile = (id: string) => `lune/clips/${monthOfClip(id)}/${id}.json`;
const data = dataFolder({
  'lune/watch/prix.mdx': `---\ntitle: Prix en baisse\ncompetitor: Maison Soleil\nday: 2026-11-12\nclips: [${HERE}, ${GONE}, ${UNDONE}, ${HERE}]\nchanges: Revoir nos offres\n---\nMoins *dix* pour cent.\n`,
  'lune/watch/ancienne.mdx': '---\ntitle: Ancienne\ncompetitor: Atelier Nuit\ndate: 2026-10-01\n---\n',
  'lune/watch/regle.mdx': '---\ntitle: Liens en commentaire\nabout: rule\nplatform: linkedin\nmood: bof\n---\n',
  'lune/watch/cassee.mdx': '---\ntitle: Cassée\nclips: [../../etc/passwd]\n---\n',
  'lune/watch/date.mdx': '---\ntitle: Date\ndate: hier\n---\n',
  [clipFile(HERE)]: '{}',
  [clipFile(UNDONE)]: '{}',
});
const brand = { timeZone: 'Europe/Paris', competitors: [{ name: 'Maison Soleil', accounts: {} }] } as unknown as Brand;
const note = (id: string, at: string, said: Partial<EventOf<'note'>>): EventRecord => ({
  event: { version: 1, id, brand: 'lune', at, event: 'note', about: 'competitor', name: 'Maison Soleil', text: 'x', clip: null, ...said },
  path: `clips/2026-11/${id}.event.json`,
});
const LONG = 'Leur canapé d’angle revient en vitrine avec un nouveau tissu, sans que le prix ait changé depuis mars';
const events: EventRecord[] = [
  note('20261115t233000z-111111111111', '2026-11-15T23:30:00Z', { text: `${LONG}\nSuite`, clip: HERE }),
  note('20261101t100000z-222222222222', '2026-11-01T10:00:00Z', { about: 'trend', name: 'Bois brut', text: '<b>Bois</b>', clip: UNDONE }),
  {
    event: { version: 1, id: '20261113t100000z-333333333333', brand: 'lune', at: '2026-11-13T10:00:00Z', event: 'undone', clip: UNDONE },
    path: 'clips/2026-11/20261113t100000z-333333333333.event.json',
  },
];
const { notes, broken, remarks } = readWatchNotes(join(data, 'lune'), brand, events);

describe('notes of the watch', () => {
  it('stand together, newest day first on the brand’s clock, those without a day last', () => {
    expect(notes.map(({ day, about, name, from }) => [day, about, name, from])).toEqual([
      ['2026-11-16', 'competitor', 'Maison Soleil', 'companion'],
      ['2026-11-12', 'competitor', 'Maison Soleil', 'file'],
      ['2026-11-01', 'trend', 'Bois brut', 'companion'],
      ['2026-10-01', 'competitor', 'Atelier Nuit', 'file'],
      [null, 'rule', 'Liens en commentaire', 'file'],
    ]);
  });

  it('of the companion have their first line for a title, cut after a word, and stay text', () => {
    expect(notes[0]).toMatchObject({
      title: 'Leur canapé d’angle revient en vitrine avec un nouveau tissu, sans que le prix…',
      text: `${LONG}\nSuite`,
      clips: [HERE],
    });
    expect(notes[2]).toMatchObject({ title: '<b>Bois</b>', text: '<b>Bois</b>', platform: null });
  });

  it('are shown without clips that are not there or were taken back, and say so', () => {
    expect(notes[1]).toMatchObject({ clips: [HERE], changes: 'Revoir nos offres', text: 'Moins *dix* pour cent.', path: 'watch/prix.mdx' });
    const gone = remarks.filter(({ remark }) => remark.code === 'note-clip-gone').map(({ file, remark }) => [file, remark.with?.clip]);
    expect(gone).toEqual([
      ['watch/prix.mdx', GONE],
      ['watch/prix.mdx', UNDONE],
      ['clips/2026-11/20261101t100000z-222222222222.event.json', UNDONE],
    ]);
  });

  it('name competitors that brand.yaml does not, and keys of one’s own', () => {
    const others = remarks.filter(({ remark }) => remark.code !== 'note-clip-gone');
    expect(others.map(({ file, line, remark }) => [file, line, remark.code])).toEqual([
      ['watch/regle.mdx', 5, 'entry-unknown-key'],
      ['watch/ancienne.mdx', null, 'note-competitor-unknown'],
    ]);
  });

  it('that cannot be read are named with their line, and stop no other', () => {
    expect(broken.map(({ file, line, remark }) => [file, line, remark.code])).toEqual([
      ['watch/cassee.mdx', 3, 'entry-field'],
      ['watch/date.mdx', 3, 'entry-date'],
    ]);
  });
});

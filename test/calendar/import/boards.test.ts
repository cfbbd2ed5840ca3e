/** Planners of task boards, of tools, and drawn ones: which column says when a post goes out, what is refused, what is left and said. */

import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { guessPlanner } from '../../../scripts/calendar/import/guess.ts';
import { type ImportPlan, planImport } from '../../../scripts/calendar/import/plan.ts';
import type { Planner } from '../../../scripts/calendar/import/planner.ts';
import { type PlannerTable, plannerTable } from '../../../scripts/calendar/import/table.ts';
import { unnamedBrand } from '../../../scripts/model/brand.ts';
import type { Grid } from '../../../scripts/model/grid.ts';
import { readWorkbook } from '../../../scripts/read/workbook.ts';

const brand = { ...unnamedBrand('lune'), timeZone: 'Europe/Paris' };
const grid = (rows: string[][]): Grid => ({ name: '', head: rows, records: () => rows });
const tableOf = (...grids: Grid[]) => plannerTable(grids) as PlannerTable;
const planOf = (table: PlannerTable, more: Partial<Planner> = {}): ImportPlan =>
  planImport(
    table.rows,
    { header: table.header, planner: { ...guessPlanner(table, 'a.csv'), ...more }, brand, order: undefined, apostrophes: false },
    { posts: [], taken: new Set() },
  );
const drafts = (...rows: string[][]) => planOf(tableOf(grid(rows))).fresh.map(({ draft }) => draft);

describe('a planner of a task board', () => {
  it('takes the due date of Asana, never the day on which a card was made', () => {
    const [draft] = drafts(
      ['Task ID', 'Created At', 'Completed At', 'Last Modified', 'Name', 'Section/Column', 'Assignee', 'Start Date', 'Due Date', 'Canal'],
      ['1201', '2026-11-01', '', '2026-11-05', 'Réparer', 'To review', 'Nadia', '', '2026-11-24', 'Instagram'],
    );
    expect(draft).toMatchObject({ at: '2026-11-24', title: 'Réparer', rest: { status: 'in-review', owner: 'Nadia' } });
    const cards = tableOf(
      grid([
        ['Task', 'Created At', 'Canal'],
        ['Réparer', '2026-11-01', 'Instagram'],
      ]),
    );
    expect(guessPlanner(cards, 'a.csv').columns.date).toBeUndefined();
  });

  it('takes the networks of Trello’s labels, and not the address of a card as the post’s link', () => {
    const [draft] = drafts(
      ['Card ID', 'Card Name', 'Card URL', 'Card Description', 'Labels', 'Due Date', 'Last Activity Date'],
      [
        '65',
        'Réparer',
        'https://trello.com/c/a',
        'Une chaise',
        'Instagram (green), Facebook (blue)',
        '2026-11-24T08:30:00.000Z',
        '2026-11-10T08:00:00Z',
      ],
    );
    expect(draft?.at).toBe('2026-11-24 09:30');
    expect(draft?.variants).toEqual(['instagram', 'facebook'].map((channel) => ({ channel, text: 'Une chaise' })));
  });

  it('reads the days of Notion, with their zone, and says which day of a span it took', () => {
    const plan = planOf(
      tableOf(
        grid([
          ['Name', 'Date', 'Platform', 'Caption'],
          ['Un', 'November 24, 2026 4:30 AM (GMT-4)', 'Instagram', 'a'],
          ['Deux', 'November 25, 2026 → November 27, 2026', 'Instagram', 'b'],
        ]),
      ),
    );
    expect(plan.fresh.map(({ draft }) => draft.at)).toEqual(['2026-11-24 09:30', '2026-11-25']);
    expect(plan.told.map(({ code }) => code)).toEqual(['row-date-span']);
  });

  it('keeps the account that a tool writes behind a network, and the zone of an hour in a column of its own', () => {
    const [draft] = drafts(
      ['Date', 'Time', 'Channels', 'Copy'],
      ['2026-11-24', '09:30 UTC', 'Instagram @atelier.lille, Facebook - Maison Copeau', 'a'],
    );
    expect(draft?.at).toBe('2026-11-24 10:30');
    expect(draft?.variants).toMatchObject([
      { channel: 'instagram', account: 'atelier.lille' },
      { channel: 'facebook', account: 'Maison Copeau' },
    ]);
  });
});

describe('a planner as people draw it', () => {
  it.each([
    ['', 'Lundi 23/11', 'Mardi 24/11', 'Mercredi 25/11'],
    ['Semaine 48', 'Mon', 'Tue', 'Wed'],
    ['', '01/12/2026', '02/12/2026', '03/12/2026'],
  ])('is refused when days are its columns: %s %s', (...head) => {
    expect(() => plannerTable([grid([head, ['Instagram', 'Réparer une chaise', '', 'Story']])])).toThrow('days as columns');
  });

  it('gives a merged date to every post of the day, and names the sheets that are not taken', () => {
    const sheet = utils.aoa_to_sheet([
      ['Planning de novembre'],
      ['Date', 'Réseau', 'Texte'],
      ['2026-11-24', 'Instagram', 'Un'],
      [null, 'Facebook', 'Deux'],
      [],
      [null, 'LinkedIn', 'Sans date'],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('A3:A4')];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Novembre');
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Statuts', 'Sens'],
        ['Idée', 'à écrire'],
      ]),
      'Listes',
    );
    const table = tableOf(...readWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' })));
    expect(table.sheetsLeft).toEqual(['Listes']);
    expect(planOf(table).fresh.map(({ draft }) => [draft.rows[0], draft.at])).toEqual([
      ['3', '2026-11-24'],
      ['4', '2026-11-24'],
      ['6', null],
    ]);
  });

  it('keeps columns of one name, and of none, apart', () => {
    const table = tableOf(
      grid([
        ['Date', 'Visuel', 'Visuel', '', 'Texte'],
        ['2026-11-24', 'a.jpg', 'b.jpg', 'Instagram', 'Un'],
      ]),
    );
    expect(table.header).toEqual(['Date', 'Visuel', 'Visuel (2)', '(D)', 'Texte']);
    expect(planOf(table).fresh[0]?.draft.variants).toEqual([
      { channel: 'instagram', text: 'Un', media: [{ file: 'media/a.jpg' }, { file: 'media/b.jpg' }] },
    ]);
  });

  it('loses the control characters that no page can hold, and nothing else', () => {
    const [draft] = drafts(
      ['Date', 'Titre', 'Réseau', 'Texte'],
      ['2026-11-24', 'T\u0000\u001b[2J', 'Instagram', 'a\u0000b\tc\u2028d\r\ne'],
    );
    expect([draft?.title, draft?.variants[0]?.text]).toEqual(['T[2J', 'ab\tc\u2028d\ne']);
  });
});

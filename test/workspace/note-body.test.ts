/** The body of a note is a text: what would run in it is told, with its line. */

import { describe, expect, it } from 'vitest';
import { bodyFault } from '../../scripts/workspace/note-body.ts';

describe('a body', () => {
  it.each([
    ['**Gras**, et une [adresse](https://maison.example).', null],
    ['{/* à revoir */}\n\nBonjour <br/>', null],
    ['Un <a href="https://maison.example">lien</a> et une <b>idée</b>.', null],
    ['Bonjour {process.exit(1)}', 1],
    ['Bonjour\n\n{/* a */ process.exit(1) /* b */}', 3],
    ['<b style={run()}>gras</b>', 1],
    ['<b {...run()}>gras</b>', 1],
    ['Bonjour\n\nexport const one = run()', 3],
    ['<Missing />', 1],
    ['Une accolade { seule', 1],
  ])('%j stops being a text on line %j', async (body, line) => {
    expect(await bodyFault(body)).toBe(line);
  });
});

/** Remarks about files as a page sets them: what is said by Vigie, what is code, what comes from the file itself. */

import type { Language } from '../scripts/model/phrase.ts';
import { isDay, type Remark, sentence } from '../scripts/model/problem.ts';

export interface Piece {
  text: string;
  /** 'own': a name, a column, a path of the file: not to be translated. */
  kind: 'said' | 'code' | 'own';
}

const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const plain = (text: string) => text.replace(/[\ue000\ue001]/g, '');

/** The remark's sentence in pieces. What stands between backticks of the sentence is code; backticks of a particular are only text. */
export function pieces(remark: Remark, language: Language): Piece[] {
  const marked = Object.entries(remark.with ?? {}).map(([key, value]) => [
    key,
    typeof value === 'string' && !isDay(value) ? `${OPEN}${plain(value)}${CLOSE}` : value,
  ]);
  const said = sentence({ ...remark, with: Object.fromEntries(marked) }, language);
  const found: Piece[] = [];
  let code = false;
  for (const [at, part] of said.split(/[\ue000\ue001]/).entries()) {
    const own = at % 2 === 1;
    for (const [turn, text] of (own ? [part] : part.split('`')).entries()) {
      if (turn > 0) code = !code;
      const last = found.at(-1);
      const kind = code ? 'code' : own ? 'own' : 'said';
      if (code && last?.kind === 'code') last.text += text;
      else if (text) found.push({ text, kind });
    }
  }
  return found;
}

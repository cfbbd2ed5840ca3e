/** JSON text to a value. */

import { Problem, type Remark } from '../model/problem.ts';
import { encodingOf, textOf } from './encoding.ts';
import type { Source } from './source.ts';

/**
 * Reads a JSON file in any Unicode encoding.
 *
 * A key `__proto__` becomes an own property, as JSON.parse does; whoever merges the value must keep it so.
 * @param head the first bytes of the source
 * @throws Problem 'json-invalid' with line and column, or when the source cannot be read
 */
export function readJson(source: Source, head: Buffer): { value: unknown; remarks: Remark[] } {
  const { encoding, remarks } = encodingOf(source, head);
  const text = [...textOf(source, encoding)].join('');
  try {
    return { value: JSON.parse(text), remarks };
  } catch (error) {
    throw new Problem('json-invalid', placeOf(error, text));
  }
}

/** Line and column, from 1, where a text stops being JSON. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  // V8 leaves the position out when it met an unexpected token.
  const position = /at position (\d+)/.exec(String(error))?.[1];
  const before = text.slice(0, position === undefined ? breakOf(text) : Number(position));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

const TOKEN = /[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[{}[\],:])/uy;

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end' | 'nothing';

/** The offset of the first token that JSON does not allow where it stands. */
function breakOf(text: string): number {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  for (;;) {
    const after = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) return text.slice(after).search(/[^ \t\r\n]|$/) + after;
    expected = afterToken(expected, found.charAt(0), open);
    if (expected === undefined) return token.lastIndex - found.length;
  }
}

/** What may follow a token of which the first character is given; undefined when it may not stand there. Keeps `open` up to date. */
function afterToken(expected: Expected, start: string, open: string[]): Expected | undefined {
  const closing = (): Expected => {
    open.pop();
    return open.length === 0 ? 'nothing' : ', or end';
  };
  if (expected === ':') return start === ':' ? 'value' : undefined;
  if (expected === 'nothing') return undefined;
  if (start === '}') return open.at(-1) === '{' && (expected === ', or end' || expected === 'name or }') ? closing() : undefined;
  if (start === ']') return open.at(-1) === '[' && (expected === ', or end' || expected === 'value or ]') ? closing() : undefined;
  if (expected === ', or end') return start !== ',' ? undefined : open.at(-1) === '{' ? 'name' : 'value';
  if (expected === 'name' || expected === 'name or }') return start === '"' ? ':' : undefined;
  if (start === ',' || start === ':') return undefined;
  if (start === '{' || start === '[') {
    open.push(start);
    return start === '{' ? 'name or }' : 'value or ]';
  }
  return open.length === 0 ? 'nothing' : ', or end';
}

/**
 * One change of a YAML header, made in its text: the lines of what changes are written again, every other byte stays. `yaml`'s own printing
 * of a whole document would set other lines anew.
 */

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Keys } from '../model/desk-edit.ts';
import { blockAgain } from './edit-block.ts';
import { blockLines, lineText, PRINTED } from './edit-value.ts';

/** A header as it stands: lines end with `\n`. */
interface Header {
  text: string;
  document: Document;
}

const read = (text: string): Header => ({ text, document: parseDocument(text, { prettyErrors: false }) });

/** Takes out what stands at a key path. What is not there is no change. */
export function withoutKeys(text: string, keys: Keys): string {
  const header = read(text);
  const parent = at(header, keys.slice(0, -1));
  const key = keys.at(-1) as string | number;
  if (!isCollection(parent) || !parent.has(key)) return text;
  const flow = flowAround(header, keys.slice(0, -1));
  if (flow) return inFlow(header, flow, [...keys.slice(flow.length)], undefined);
  if (parent.items.length === 1) return keys.length === 1 ? emptied(header) : put(text, keys.slice(0, -1), isSeq(parent) ? [] : {});
  return isSeq(parent) ? withoutItem(text, parent, Number(key)) : withoutPair(text, parent as YAMLMap, String(key));
}

/** Writes a value at a key path, whose parents are made where they are missing. */
export function put(text: string, keys: Keys, value: unknown): string {
  const header = read(text);
  const parent = keys.length === 1 ? header.document.contents : at(header, keys.slice(0, -1));
  const key = keys.at(-1) as string | number;
  if (keys.length > 1 && !isFilled(parent)) return put(text, keys.slice(0, -1), typeof key === 'number' ? [value] : { [key]: value });
  const flow = flowAround(header, keys.slice(0, -1));
  const node = at(header, keys);
  if (flow) {
    const plain = isScalar(node) && (typeof value !== 'object' || value === null);
    return plain ? replaced(text, node, lineText(value, node.type, true)) : inFlow(header, flow, keys.slice(flow.length), value);
  }
  if (isSeq(parent))
    return key === parent.items.length || !node ? appended(text, parent, value) : replacedItem(text, parent, Number(key), value);
  if (!parent) return `${text}${blockLines({ [key]: value })}\n`;
  const pair = pairOf(parent as YAMLMap, String(key));
  return pair ? replacedPair(text, parent as YAMLMap, pair, value) : added(text, parent as YAMLMap, String(key), value);
}

/** Puts an item into a list of lines, before the one that stands at that place. */
export function insertItem(text: string, keys: Keys, index: number, value: unknown): string {
  const header = read(text);
  const list = at(header, keys);
  const flow = flowAround(header, keys);
  if (!isSeq(list) || list.items.length === 0) return put(text, keys, [value]);
  if (flow) {
    list.items.splice(index, 0, header.document.createNode(value));
    return printedFlow(header, at(header, flow) as YAMLMap | YAMLSeq);
  }
  if (index >= list.items.length) return appended(text, list, value);
  const start = lineStart(text, dashOf(text, list.items[index] as Node));
  return spliced(text, start, start, `${itemLines(value, dashIndent(text, list))}\n`);
}

/** Whether what stands at a key path repeats what stands elsewhere (`*anchor`). */
export const isRepeat = (text: string, keys: Keys): boolean => isAlias(at(read(text), keys));

const at = ({ document }: Header, keys: Keys): unknown => (keys.length === 0 ? document.contents : document.getIn(keys, true));
const isFilled = (node: unknown): node is YAMLMap | YAMLSeq => isCollection(node) && node.items.length > 0;
const pairOf = (map: YAMLMap, key: string) =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as Pair<Node, Node | null> | undefined;
const spliced = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
const replaced = (text: string, node: Node, by: string) => spliced(text, startOf(node), endOf(node), by);
/** Every node that was read from a text has its place in it. */
const rangeOf = (node: Node): readonly [number, number] => {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
};
const startOf = (node: Node) => rangeOf(node)[0];
const endOf = (node: Node) => rangeOf(node)[1];
const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
const columnOf = (text: string, offset: number) => offset - lineStart(text, offset);
const lineEnd = (text: string, offset: number) => {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found + 1;
};

/** Keys of the outermost collection in brackets on the way; null when the way is of lines only. */
function flowAround(header: Header, keys: Keys): Keys | null {
  for (let depth = 0; depth <= keys.length; depth++) {
    const node = at(header, keys.slice(0, depth));
    if (isCollection(node) && node.flow && node.items.length > 0) return keys.slice(0, depth);
  }
  return null;
}

/** A change inside brackets. */
function inFlow(header: Header, flow: Keys, inner: Keys, value: unknown): string {
  const node = at(header, flow) as YAMLMap | YAMLSeq;
  if (value === undefined) node.deleteIn(inner);
  else node.setIn(inner, header.document.createNode(value));
  return printedFlow(header, node);
}

/** Prints the outermost brackets again, on their own line as before. */
function printedFlow({ text }: Header, node: YAMLMap | YAMLSeq): string {
  const alone = parseDocument('null');
  // What stands around the brackets stays in the text.
  node.comment = null;
  node.commentBefore = null;
  node.spaceBefore = false;
  alone.contents = node as never;
  visit(alone, {
    Scalar(_, scalar) {
      if (hasBreak(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const padded = text[startOf(node) + 1] === ' ';
  return replaced(text, node, alone.toString({ ...PRINTED, flowCollectionPadding: padded }).replace(/\n$/, ''));
}

/** Where the content of a node ends: comments that follow on lines of their own are not its own. */
function contentEnd(text: string, node: unknown): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | Node;
    if (isMap(node)) return pairEnd(text, last as Pair<Node, Node | null>);
    return contentEnd(text, last);
  }
  const end = endOf(node as Node);
  // A block of text counts its last line end as its own.
  return text[end - 1] === '\n' ? end - 1 : end;
}

function pairEnd(text: string, { key, value }: Pair<Node, Node | null>): number {
  const known = value?.range && startOf(value) >= startOf(key);
  const end = known ? contentEnd(text, value) : contentEnd(text, key);
  return Math.max(end, contentEnd(text, key));
}

/** Removes a key's lines, and leaves comments that stand before it. */
function withoutPair(text: string, map: YAMLMap, key: string): string {
  const pair = pairOf(map, key) as Pair<Node, Node | null>;
  const start = startOf(pair.key);
  const after = lineEnd(text, pairEnd(text, pair));
  const first = lineStart(text, start);
  if (/^\s*$/.test(text.slice(first, start))) return spliced(text, first, after, '');
  // The first key of a list's item shares its line with the dash: the next key takes its place.
  return spliced(text, start, after + (/^[ ]*/.exec(text.slice(after))?.[0].length ?? 0), '');
}

const dashOf = (text: string, item: Node) => text.lastIndexOf('-', startOf(item) - 1);
const dashIndent = (text: string, list: YAMLSeq) => ' '.repeat(columnOf(text, dashOf(text, list.items[0] as Node)));

function withoutItem(text: string, list: YAMLSeq, index: number): string {
  const item = list.items[index] as Node;
  return spliced(text, lineStart(text, dashOf(text, item)), lineEnd(text, contentEnd(text, item)), '');
}

/** An item with its dash, indented. */
function itemLines(value: unknown, indent: string): string {
  return indented(blockLines([value]), indent);
}
const indented = (lines: string, indent: string) =>
  lines
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

function appended(text: string, list: YAMLSeq, value: unknown): string {
  const end = lineEnd(text, contentEnd(text, list));
  return spliced(text, end, end, `${itemLines(value, dashIndent(text, list))}\n`);
}

function replacedItem(text: string, list: YAMLSeq, index: number, value: unknown): string {
  const item = list.items[index] as Node;
  const simple = typeof value !== 'object' || value === null;
  if (simple && isScalar(item) && !isBlock(item) && !hasBreak(value))
    return replaced(text, item, lineText(value, item.type as Scalar.Type, false));
  const start = lineStart(text, dashOf(text, item));
  return spliced(text, start, lineEnd(text, contentEnd(text, item)), `${itemLines(value, dashIndent(text, list))}\n`);
}

const isBlock = (node: unknown): boolean => isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
const hasBreak = (value: unknown): boolean => typeof value === 'string' && value.includes('\n');

/** The column of a map's keys, as spaces; that of the mark of a key written `? key`. */
function keyIndent(text: string, map: YAMLMap): string {
  const start = startOf((map.items[0] as Pair<Node>).key);
  const mark = /\?[ \t]+$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
  return ' '.repeat(columnOf(text, start - mark.length));
}

function added(text: string, map: YAMLMap, key: string, value: unknown): string {
  const end = lineEnd(text, contentEnd(text, map));
  return spliced(text, end, end, `${indented(blockLines({ [key]: value }), keyIndent(text, map))}\n`);
}

function replacedPair(text: string, map: YAMLMap, pair: Pair<Node, Node | null>, value: unknown): string {
  const { key, value: node } = pair;
  const indent = keyIndent(text, map);
  if (typeof value === 'string' && isBlock(node)) {
    const block = blockAgain(text.slice(startOf(node as Node), contentEnd(text, node)), (node as Scalar).value, value, indent);
    if (block !== null) return spliced(text, startOf(node as Node), contentEnd(text, node), block);
  }
  const simple = typeof value !== 'object' || value === null;
  const onLine = (isScalar(node) || isAlias(node)) && !isBlock(node) && startOf(node) !== endOf(node);
  if (simple && onLine && !hasBreak(value)) return replaced(text, node, lineText(value, isScalar(node) ? node.type : undefined, false));
  const name = text.slice(startOf(key), endOf(key));
  const lines = indented(blockLines({ key: value }), indent).slice(indent.length + 'key'.length);
  const [first, ...others] = `${name}${lines}`.split('\n') as [string, ...string[]];
  const comment = commentBehind(text, pair);
  return spliced(text, startOf(key), pairEnd(text, pair) + comment.within, [`${first}${comment.text}`, ...others].join('\n'));
}

/** The comment on a key's line; `within` is how much of it lies behind the value, and is written again with the key. */
function commentBehind(text: string, pair: Pair<Node, Node | null>): { text: string; within: number } {
  const end = pairEnd(text, pair);
  const written = text.slice(0, end).trimEnd().length;
  const behind = /^[ \t]+#[^\n]*/.exec(text.slice(written))?.[0];
  const oneLine = !text.slice(startOf(pair.key), written).includes('\n');
  if (behind && oneLine) return { text: behind, within: written + behind.length - end };
  const after = endOf(pair.key);
  return { text: /^\s*:([ \t]+#[^\n]*)/.exec(text.slice(after, lineEnd(text, after)))?.[1] ?? '', within: 0 };
}

/** A header of which the last key goes: its comments stay. */
function emptied({ text, document }: Header): string {
  const map = document.contents as unknown as YAMLMap;
  const pair = map.items[0] as Pair<Node, Node | null>;
  if (map.flow) return '{}\n';
  return spliced(text, lineStart(text, startOf(pair.key)), lineEnd(text, pairEnd(text, pair)), '');
}

/** How a value is written into a YAML header that a person also writes by hand: in the style of what was there, and always read back as it was. */

import { Document, isScalar, Scalar, visit } from 'yaml';

/** Never broken over lines: a break is a change that nobody asked for. */
export const PRINTED = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, flowCollectionPadding: false } as const;

/** Characters that a block of text cannot hold as they are: controls, other line ends, the byte order mark, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Whether a text holds such a character. */
export const isUnprintable = (value: string): boolean => UNPRINTABLE.test(value);

/** Longest list that is written on one line. */
const LINE = 120;

/**
 * The lines of a text as a YAML block, without a break at the end; null when a block cannot hold it. `step` is its indent below `indent`,
 * which is that of its key; `head` keeps a comment after the bar.
 */
export function blockText(value: string, step = '  ', indent = '', head = ''): string | null {
  // Two breaks at the end would take blank lines that follow for their own.
  if (isUnprintable(value) || value.endsWith('\n\n') || value.trim() === '' || step.length > 9) return null;
  const chomp = value.endsWith('\n') ? '' : '-';
  // A first line that begins with spaces would be taken for the indent.
  const lead = /^\n*[ \t]/.test(value) ? String(step.length) : '';
  const lines = value.replace(/\n$/, '').split('\n');
  return [`|${lead}${chomp}${head}`, ...lines.map((line) => (line === '' ? '' : indent + step + line))].join('\n');
}

/** A scalar on one line. `type` is the style of what it takes the place of; `flow` when it stands inside brackets. */
export function lineText(value: unknown, type: Scalar.Type | undefined, flow: boolean): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    if (/[\n\r]/.test(value) || isUnprintable(value)) scalar.type = Scalar.QUOTE_DOUBLE;
    else if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) scalar.type = type;
  }
  const document = new Document(flow ? [scalar] : { key: scalar });
  if (flow) (document.contents as unknown as { flow: boolean }).flow = true;
  const printed = document.toString(PRINTED).replace(/\n$/, '');
  const text = flow ? printed.slice(1, -1) : printed.slice('key: '.length);
  return text.includes('\n') ? JSON.stringify(value) : text;
}

/** A key and its value, or a value alone, as lines of a block without indent and without a break at the end. */
export function blockLines(content: unknown): string {
  const document = new Document(content);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string' || !node.value.includes('\n')) return;
      node.type = blockText(node.value) === null ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
    },
    Seq(_, node) {
      const short = node.items.every((item) => isScalar(item) && !(typeof item.value === 'string' && item.value.includes('\n')));
      const width = node.items.reduce<number>((sum, item) => sum + String(isScalar(item) ? item.value : '').length + 2, 0);
      if (short && width <= LINE) node.flow = true;
    },
  });
  // A list at the root is always of lines: its items are looked for one by one.
  const root = document.contents as { flow?: boolean } | null;
  if (root && 'flow' in root) root.flow = false;
  return document.toString(PRINTED).replace(/\n$/, '');
}

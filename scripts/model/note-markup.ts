/** What in the MDX of a note would run: a note is a text, whoever wrote it, and is shown, never run. Pure. */

/** A node of the syntax tree that MDX makes of a text. */
interface Part {
  type: string;
  value?: unknown;
  children?: Part[];
  attributes?: { type: string; value?: unknown }[];
  position?: { start: { line: number } };
}

// A comment in braces runs nothing.
const isComment = ({ value }: Part): boolean => typeof value === 'string' && /^(\s|\/\*((?!\*\/)[\s\S])*\*\/)*$/.test(value);
const computes = ({ type, value }: { type: string; value?: unknown }): boolean =>
  type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null);

function runs(part: Part): boolean {
  if (part.type === 'mdxjsEsm') return true;
  if (part.type === 'mdxFlowExpression' || part.type === 'mdxTextExpression') return !isComment(part);
  return (part.attributes ?? []).some(computes);
}

function firstThatRuns(part: Part): Part | null {
  if (runs(part)) return part;
  for (const child of part.children ?? []) {
    const found = firstThatRuns(child);
    if (found) return found;
  }
  return null;
}

/** A remark plugin that refuses a text with an expression, an import or a computed attribute: throws an error with its line (1 = first). */
export const withoutCode =
  () =>
  (tree: unknown): void => {
    const found = firstThatRuns(tree as Part);
    if (found) throw Object.assign(new Error('This note would run something.'), { line: found.position?.start.line ?? 1 });
  };

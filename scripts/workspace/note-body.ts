/** The body of a note: whether it is MDX that can be shown: a text without code. It is compiled, never run. */

import { compile } from '@mdx-js/mdx';
import { withoutCode } from '../model/note-markup.ts';

/** Without these, a body is plain Markdown, which always compiles. */
const CODE = /[{}<]|^(import|export)\b/m;
const known = new Map<string, Promise<number | null>>();

/** Line of the body (1 = first) on which it stops being MDX that Vigie shows; null when it is fine. */
export function bodyFault(body: string): Promise<number | null> {
  if (!CODE.test(body)) return Promise.resolve(null);
  const found = known.get(body) ?? check(body);
  known.set(body, found);
  return found;
}

async function check(body: string): Promise<number | null> {
  const imports = /^(import|export)\b.*$/m.exec(body);
  if (imports) return lineAt(body, imports.index);
  try {
    const program = String(await compile(body, { outputFormat: 'function-body', remarkPlugins: [withoutCode] }));
    const component = /_missingMdxReference\("([^"]+)"/.exec(program)?.[1];
    return component === undefined ? null : lineAt(body, Math.max(0, body.indexOf(`<${component}`)));
  } catch (error) {
    return (error as { line?: number; place?: { line?: number } }).line ?? 1;
  }
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/**
 * Notes: the MDX bodies of entries and campaigns, as HTML. Each is compiled and run apart, so that one that is broken is shown as it was
 * written and stops nothing. So is one with code in it: a note is a text of its brand, not a part of the program.
 */

import mdxServer from '@astrojs/mdx/server.js';
import { evaluate } from '@mdx-js/mdx';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import * as runtime from 'astro/jsx-runtime';
import { withoutCode } from '../scripts/model/note-markup.ts';

/** HTML of a note; null when it cannot be rendered, and is shown as written. */
export type Notes = { html: string } | null;

let container: Promise<AstroContainer> | null = null;
const known = new Map<string, Promise<Notes>>();

/** Renders a body. Never throws. */
export function renderNotes(body: string): Promise<Notes> {
  const found = known.get(body) ?? render(body);
  known.set(body, found);
  return found;
}

async function render(body: string): Promise<Notes> {
  try {
    const { default: Content } = await evaluate(body, {
      ...(runtime as unknown as Parameters<typeof evaluate>[1]),
      remarkPlugins: [withoutCode],
    });
    container ??= AstroContainer.create({ renderers: [{ name: 'astro:jsx', ssr: mdxServer }] } as never);
    return { html: await (await container).renderToString(Content as never) };
  } catch {
    return null;
  }
}

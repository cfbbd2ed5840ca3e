/** The frozen page of a review pack, where the built site has it, so that who makes a pack opens it before it is sent. */

import type { ServerResponse } from 'node:http';
import { packPage } from '../calendar/review/packs.ts';
import { findBrands } from '../workspace/brands.ts';
import { ownFolder } from '../workspace/edit-folder.ts';

const ADDRESS = /^\/([^/]+)\/review\/([^/]+)\/$/;

/** Whether a path is that of a pack's page. */
export const frozenPage = (path: string): boolean => ADDRESS.test(path);

/**
 * The page runs its own script, and its file may have come from somebody else: in an origin of its own it reads nothing of the desk, whose
 * token would let it write. Mail and the file to send back work from there.
 */
const POLICY = "sandbox allow-scripts allow-downloads allow-popups allow-top-navigation-to-custom-protocols; frame-ancestors 'none'";

/** Answers with the page as its file stands; 404 when there is none. */
export function sendFrozen(dataDir: string, path: string, response: ServerResponse): void {
  const html = pageAt(dataDir, path);
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  if (html === null) response.writeHead(404, headers).end();
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, ...headers }).end(html);
}

function pageAt(dataDir: string, path: string): string | null {
  const [, brand = '', pack = ''] = ADDRESS.exec(path) ?? [];
  if (!findBrands(dataDir).some(({ folder }) => folder === brand)) return null;
  try {
    // Throws where a link leads out of the data folder.
    const folder = ownFolder(dataDir, [brand, 'reviews', pack], false);
    return folder === null ? null : packPage(ownFolder(dataDir, [brand], false) as string, pack);
  } catch {
    return null;
  }
}

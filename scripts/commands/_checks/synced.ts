/** The data folder is not inside a folder that a cloud service copies, as far as the path tells. */

import { existsSync, realpathSync } from 'node:fs';
import { type Check, well, worthKnowing } from './_check.ts';

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^onedrive($| - )/i, 'OneDrive'],
  [/^dropbox($| \()/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^(google ?drive|my drive|mon drive)($|-)/i, 'Google Drive'],
  [/^(nextcloud|owncloud|pcloud ?drive|kdrive|proton ?drive|box sync)$/i, ''],
];

/** The service whose folder a path goes through, or null. */
export function syncedBy(path: string): string | null {
  for (const part of path.split(/[\\/]/)) {
    const known = SERVICES.find(([pattern]) => pattern.test(part));
    if (known) return known[1] || part;
  }
  return null;
}

export const checkSynced: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return [];
  const service = syncedBy(realpathSync(dataDir));
  return [service ? worthKnowing('data-synced', { service }) : well('data-local')];
};

/** The hashes of hash.ts without waiting, for a calendar of thousands of entries. Node only. */

import { createHash } from 'node:crypto';
import type { Content } from '../../model/decision.ts';
import { canonicalJson } from './hash.ts';

/** SHA-256 of a value's canonical JSON (RFC 8785), hex. */
export const canonicalHashSync = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The hash of a variant: of its content. */
export const variantHashSync = (content: Content): string => canonicalHashSync(content);

/** The hash of an entry: of its variants' hashes by key. */
export const entryHashSync = (variantHashes: Readonly<Record<string, string>>): string => canonicalHashSync(variantHashes);

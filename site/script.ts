/** The one script of the pages. */

import client from 'virtual:vigie-client';
import { fingerprint } from './slugs.ts';

export const script: string = client;

/** Changes with the script, so that no page runs an older one. */
export const scriptVersion = fingerprint(script);

/** The scripts of the pages: one on every page, those of the archive when they are first needed. */

import client from 'virtual:vigie-client';
import clips from 'virtual:vigie-clips';
import csv from 'virtual:vigie-csv';
import posts from 'virtual:vigie-posts';
import xlsx from 'virtual:vigie-xlsx';
import { fingerprint } from './slugs.ts';

export const script: string = client;

/** Changes with the script, so that no page runs an older one. */
export const scriptVersion = fingerprint(script);

const versioned = (text: string) => ({ text, version: fingerprint(text) });

/** The filters of the archive and of the library, and the writers of the archive's files. */
export const scripts = { clips: versioned(clips), posts: versioned(posts), csv: versioned(csv), xlsx: versioned(xlsx) };

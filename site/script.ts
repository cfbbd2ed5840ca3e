/** The scripts of the pages: one on every page, those of the archive when they are first needed. */

import client from 'virtual:vigie-client';
import csv from 'virtual:vigie-csv';
import posts from 'virtual:vigie-posts';
import xlsx from 'virtual:vigie-xlsx';
import { fingerprint } from './slugs.ts';

export const script: string = client;

/** Changes with the script, so that no page runs an older one. */
export const scriptVersion = fingerprint(script);

const versioned = (text: string) => ({ text, version: fingerprint(text) });

/** The archive's filters, and the writers of its files. */
export const scripts = { posts: versioned(posts), csv: versioned(csv), xlsx: versioned(xlsx) };

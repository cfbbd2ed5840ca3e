/** The one style sheet: the parts of `styles/` in their order, without comments and indentation. */

import { fingerprint } from './slugs.ts';
import base from './styles/base.css?raw';
import calendar from './styles/calendar.css?raw';
import charts from './styles/charts.css?raw';
import clips from './styles/clips.css?raw';
import data from './styles/data.css?raw';
import entry from './styles/entry.css?raw';
import home from './styles/home.css?raw';
import mentions from './styles/mentions.css?raw';
import parts from './styles/parts.css?raw';
import posts from './styles/posts.css?raw';
import print from './styles/print.css?raw';
import provenance from './styles/provenance.css?raw';
import sections from './styles/sections.css?raw';
import tokens from './styles/tokens.css?raw';
import watch from './styles/watch.css?raw';

const squeeze = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();

export const stylesheet = [
  tokens,
  base,
  parts,
  charts,
  home,
  sections,
  posts,
  clips,
  mentions,
  watch,
  data,
  calendar,
  entry,
  provenance,
  print,
]
  .map(squeeze)
  .join('\n');

/** Changes with the style sheet, so that no page is shown with an older one. */
export const stylesheetVersion = fingerprint(stylesheet);

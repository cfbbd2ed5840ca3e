/** The one style sheet: the parts of `styles/` in their order, without comments and indentation. */

import { fingerprint } from './slugs.ts';
import base from './styles/base.css?raw';
import charts from './styles/charts.css?raw';
import parts from './styles/parts.css?raw';
import print from './styles/print.css?raw';
import tokens from './styles/tokens.css?raw';

const squeeze = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();

export const stylesheet = [tokens, base, parts, charts, print].map(squeeze).join('\n');

/** Changes with the style sheet, so that no page is shown with an older one. */
export const stylesheetVersion = fingerprint(stylesheet);

/** Pins, as a French colleague exports them with a browser tool: no real Pinterest export is known, so the person maps the columns. */

import { type Cell, lines, sparingCell } from './csv.ts';
import { DAY, frenchDay, parisOffset, parts, startOfDay } from './moment.ts';
import { type Output, textOutput, type Window } from './output.ts';
import { digits, randomFrom } from './random.ts';
import { figures, type Post } from './story.ts';

export const HEADER = ['Épingle', 'Lien', 'Date de création', 'Impressions', 'Enregistrements', 'Clics sortants'];

const parisDay = (instant: number) => startOfDay(instant + parisOffset(instant));

function row(post: Post, at: number): Cell[] {
  const now = figures(post, at);
  const link = `https://www.pinterest.fr/pin/${digits(randomFrom(`${post.key} id`), 18)}/`;
  return [post.text, link, frenchDay(parisDay(post.publishedAt)), now.views, now.saves, now.linkClicks];
}

const cell = (value: Cell) => (/[;"\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : sparingCell(value));

/** Semicolons, CRLF and a BOM, as spreadsheets in France write them. */
export function pinsFile(posts: readonly Post[], window: Window): Output {
  const inside = posts.filter((post) => parisDay(post.publishedAt) >= window.from && parisDay(post.publishedAt) < window.to + DAY);
  const rows = inside.map((post) => row(post, window.exportedAt));
  const { year, month } = parts(window.from);
  const months = (window.to - window.from) / DAY > 40 ? `T${Math.ceil(month / 3)}` : String(month).padStart(2, '0');
  return textOutput(`exports/pinterest/epingles_${year}-${months}.csv`, `\uFEFF${lines([HEADER, ...rows], cell, '\r\n', ';')}\r\n`, window);
}

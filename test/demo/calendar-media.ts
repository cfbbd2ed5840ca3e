/** Pictures of the demo's calendar: drawn, so that nobody's rights are in them; flat, so that they stay small. No letters: fonts differ. */

import sharp from 'sharp';
import type { Output } from './output.ts';

interface Drawing {
  name: string;
  alt: string;
  width: number;
  height: number;
  /** Shapes on a field of 100 units in width, the ground at 0. */
  shapes: string;
  field: string;
}

const PAPER = '#f2eee5';
const WOOD = '#c79a69';
const DARK = '#8a6238';
const BLUE = '#1f4f93';
const SAGE = '#8fa58a';
const INK = '#2f3437';
const RED = '#b4533c';

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const line = (points: string, stroke: string, width: number) =>
  `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const star = (x: number, y: number, r: number, fill: string) => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? r : r * 0.45;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(2)},${(y + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
};

const moved = (down: number, shapes: string) => `<g transform="translate(0 ${down})">${shapes}</g>`;

const chair = `${rect(30, 30, 4, 75, DARK)}${rect(64, 30, 4, 75, DARK)}${rect(30, 34, 38, 6, WOOD)}${rect(30, 46, 38, 6, WOOD)}${rect(27, 68, 45, 8, '#dcc27e')}${line('29,70 70,74', WOOD, 1)}${line('29,74 70,70', WOOD, 1)}`;
const drill = moved(
  12,
  `${rect(22, 44, 44, 18, BLUE, 'rx="5"')}${rect(66, 48, 10, 10, INK)}${rect(76, 51.5, 16, 3, '#9aa1a6')}${rect(30, 60, 13, 32, BLUE, 'rx="4"')}${rect(25, 88, 24, 12, INK, 'rx="3"')}${rect(43, 62, 5, 8, RED, 'rx="1"')}`,
);
const shelf = `${rect(15, 60, 70, 5, WOOD)}${rect(22, 34, 7, 26, BLUE)}${rect(30, 38, 6, 22, RED)}${rect(37, 32, 8, 28, SAGE)}${disc(66, 51, 9, DARK)}${line('66,42 60,28', SAGE, 2)}${line('66,42 70,24', SAGE, 2)}`;
const bench = `${rect(10, 70, 80, 8, WOOD)}${rect(16, 78, 6, 34, DARK)}${rect(78, 78, 6, 34, DARK)}${rect(26, 60, 16, 10, INK)}${rect(31, 44, 6, 16, DARK)}${line('52,70 60,58 74,58', BLUE, 3)}${disc(76, 58, 4, BLUE)}`;
const compost = `${[0, 1, 2, 3].map((i) => rect(20, 54 + i * 13, 60, 9, i % 2 ? WOOD : DARK)).join('')}${rect(22, 46, 4, 62, DARK)}${rect(74, 46, 4, 62, DARK)}${line('38,52 34,36 44,26', SAGE, 3)}${line('56,52 62,34 54,22', SAGE, 3)}${disc(48, 50, 5, RED)}`;
const stars = `${star(34, 42, 17, WOOD)}${star(68, 62, 13, DARK)}${star(53, 96, 11, BLUE)}${line('34,25 34,0', INK, 0.6)}${line('68,49 68,0', INK, 0.6)}${line('53,85 53,0', INK, 0.6)}`;
const pattern = `${star(50, 48, 30, WOOD)}${star(28, 104, 14, DARK)}${star(70, 104, 14, BLUE)}${line('50,18 50,61', DARK, 0.5)}`;
const paint = moved(
  -10,
  `${rect(28, 56, 44, 46, '#d7dadb', 'rx="3"')}${rect(28, 66, 44, 18, SAGE)}${rect(26, 52, 48, 7, '#b9bec1', 'rx="2"')}${line('30,54 36,34 64,34 70,54', INK, 1.2)}${rect(76, 62, 6, 40, DARK, 'rx="2"')}${rect(72, 46, 14, 18, SAGE, 'rx="2"')}`,
);
const board = `${rect(8, 8, 84, 38, WOOD, 'rx="2"')}${rect(14, 14, 5, 24, INK)}${rect(11, 14, 11, 5, INK)}${rect(30, 14, 4, 24, BLUE)}${disc(32, 16, 4, BLUE)}${line('44,14 52,38', RED, 3)}${line('52,14 44,38', RED, 3)}${rect(62, 14, 20, 8, SAGE, 'rx="2"')}${rect(62, 28, 20, 8, DARK, 'rx="2"')}`;

const DRAWINGS: readonly Drawing[] = [
  { name: 'chaise-paillee', alt: 'Une chaise en bois au siège paillé, de face.', width: 1080, height: 1350, field: PAPER, shapes: chair },
  { name: 'perceuse', alt: 'Une perceuse sans fil bleue, posée de profil.', width: 1080, height: 1350, field: '#e9ecee', shapes: drill },
  {
    name: 'etagere',
    alt: 'Une étagère en bois avec trois livres et une plante.',
    width: 1080,
    height: 1350,
    field: '#e7ece4',
    shapes: shelf,
  },
  { name: 'etabli', alt: 'Un établi d’atelier avec un serre-joint et une lampe.', width: 1080, height: 1350, field: PAPER, shapes: bench },
  {
    name: 'composteur',
    alt: 'Un composteur en lattes, deux pousses au-dessus.',
    width: 1080,
    height: 1350,
    field: '#e7ece4',
    shapes: compost,
  },
  {
    name: 'etoiles-avent',
    alt: 'Trois étoiles découpées dans des chutes de bois, suspendues à des fils.',
    width: 1080,
    height: 1350,
    field: '#f4efe8',
    shapes: stars,
  },
  {
    name: 'patron-etoile',
    alt: 'Une grande étoile de bois et deux plus petites, pour le patron à imprimer.',
    width: 1000,
    height: 1500,
    field: PAPER,
    shapes: pattern,
  },
  { name: 'pot-peinture', alt: 'Un pot de peinture vert sauge et un pinceau.', width: 1080, height: 1080, field: '#eef0ec', shapes: paint },
  { name: 'mur-outils', alt: 'Des outils rangés sur un panneau de bois.', width: 1200, height: 630, field: '#e9ecee', shapes: board },
];

const svg = ({ width, height, field, shapes }: Drawing) => {
  const tall = (100 * height) / width;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 ${tall}">${rect(0, 0, 100, tall, field)}${rect(0, tall * 0.86, 100, tall * 0.14, '#ded7c9')}${shapes}</svg>`;
};

async function picture(drawing: Drawing): Promise<Output> {
  const bytes = await sharp(Buffer.from(svg(drawing)))
    .png({ palette: true, colours: 24, compressionLevel: 9, dither: 0 })
    .toBuffer();
  return { path: `media/${drawing.name}.png`, bytes, exportedAt: Date.parse('2026-10-09T09:00:00Z') };
}

/** The pictures, drawn once. */
export const pictures: readonly Output[] = await Promise.all(DRAWINGS.map(picture));

/** A picture as an entry shows it, with its alternative text unless it is left out. */
export function shown(name: string, more: { alt?: string; rightsUntil?: string; credit?: string } = {}) {
  const drawing = DRAWINGS.find((one) => one.name === name);
  if (!drawing) throw new Error(`No picture ${name}.`);
  return { file: `media/${name}.png`, alt: drawing.alt, ...more };
}

/** A picture whose alternative text is still to be written. */
export const undescribed = (name: string) => ({ file: shown(name).file });

/** Files for the tests of the read room, made in a folder that is removed afterwards. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll } from 'vitest';
import { Problem, type Remark } from '../../scripts/model/problem.ts';
import type { Grid, Member } from '../../scripts/read/grid.ts';
import { type OpenOptions, openFile } from '../../scripts/read/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;

/** Writes a file and returns its path. */
export function madeFile(content: string | Buffer, name = 'export.csv'): string {
  const path = join(folder, `${++made}-${name}`);
  writeFileSync(path, content);
  return path;
}

export async function members(content: string | Buffer, name?: string, options?: OpenOptions): Promise<Member[]> {
  return openFile(madeFile(content, name), options);
}

/** The grids of a file of one member, and the remarks. */
export async function gridsOf(
  content: string | Buffer,
  name?: string,
  options?: OpenOptions,
): Promise<{ grids: Grid[]; remarks: Remark[] }> {
  const [member] = await members(content, name, options);
  const read = member?.read();
  if (read?.kind !== 'grids') throw new Error('no grids');
  return read;
}

/** The only grid of a file, its records, and the codes of the remarks. */
export async function gridOf(content: string | Buffer): Promise<{ grid: Grid; records: (readonly string[])[]; remarks: string[] }> {
  const { grids, remarks } = await gridsOf(content);
  const grid = grids[0] as Grid;
  return { grid, records: [...grid.records()], remarks: remarks.map((remark) => remark.code) };
}

/** The remark of the Problem that opening or reading a file throws. */
export async function refusal(content: string | Buffer, name?: string, options?: OpenOptions): Promise<Remark | undefined> {
  try {
    for (const member of await members(content, name, options)) {
      const read = member.read();
      if (read.kind === 'grids') for (const grid of read.grids) for (const _ of grid.records());
    }
  } catch (error) {
    if (error instanceof Problem) return error.remark;
    throw error;
  }
  return undefined;
}

export interface ZipPart {
  name: string | Buffer;
  data: string | Buffer;
  /** What the headers say of the size, when that is a lie. */
  claimed?: number;
  encrypted?: boolean;
}

/** A zip, by the book but for the lies that it is asked to tell. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed, encrypted } of parts) {
    const bytes = Buffer.from(data as string);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name as string);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x4800, 6);
    common.writeUInt16LE(0x5d64, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, label]));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

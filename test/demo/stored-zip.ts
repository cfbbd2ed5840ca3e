/** The smallest archive that tools accept: members stored without compression, dated 1 January 2026 (APPNOTE 4.3). */

import { crc32 } from 'node:zlib';

const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

function local(name: Buffer, bytes: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(UTF8_NAMES, 6);
  head.writeUInt16LE(DOS_DATE, 12);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, bytes]);
}

function central(name: Buffer, bytes: Buffer, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(UTF8_NAMES, 8);
  head.writeUInt16LE(DOS_DATE, 14);
  head.writeUInt32LE(crc32(bytes), 16);
  head.writeUInt32LE(bytes.length, 20);
  head.writeUInt32LE(bytes.length, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** A zip of the members, in their order. */
export function storedZip(members: readonly { name: string; bytes: Buffer }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const member = local(Buffer.from(name, 'utf8'), bytes);
    directory.push(central(Buffer.from(name, 'utf8'), bytes, offset));
    locals.push(member);
    offset += member.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, index, end]);
}

/** The smallest archive that tools accept: members stored without compression (APPNOTE 4.3). */

import { crc32 } from 'node:zlib';

const UTF8_NAMES = 0x0800;

/** Date and time in two 16-bit words, to two seconds. */
function dosTime(ms: number): { date: number; time: number } {
  const at = new Date(ms);
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

function local(name: Buffer, bytes: Buffer, writtenAt: number): Buffer {
  const { date, time } = dosTime(writtenAt);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(UTF8_NAMES, 6);
  head.writeUInt16LE(time, 10);
  head.writeUInt16LE(date, 12);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, bytes]);
}

function central(name: Buffer, bytes: Buffer, writtenAt: number, offset: number): Buffer {
  const { date, time } = dosTime(writtenAt);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(UTF8_NAMES, 8);
  head.writeUInt16LE(time, 12);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(crc32(bytes), 16);
  head.writeUInt32LE(bytes.length, 20);
  head.writeUInt32LE(bytes.length, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** A zip of the members, in their order, all written at one instant (ms UTC). */
export function storedZip(members: readonly { name: string; bytes: Buffer }[], writtenAt: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const member = local(Buffer.from(name, 'utf8'), bytes, writtenAt);
    directory.push(central(Buffer.from(name, 'utf8'), bytes, writtenAt, offset));
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

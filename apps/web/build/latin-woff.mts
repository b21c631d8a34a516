import { deflateSync } from 'node:zlib';

/** Characters kept: Latin-1, Latin Extended-A and what French typography and the interface's signs need. */
const KEPT: readonly [first: number, last: number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];
const DROPPED = new Set(['post', 'GDEF', 'GSUB', 'BASE', 'STAT', 'gasp', 'prep', 'GPOS']);

/**
 * A TrueType font with the outlines of other characters emptied and the tables a browser can do without left out,
 * in a WOFF 1.0 container (zlib per table). Glyph numbers stay as they were, so no other table needs rewriting.
 */
export function latinWoff(font: Buffer): Buffer {
  const tables = readTables(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`font without ${tag} table`);
    return found;
  };
  const longOffsets = table('head').readInt16BE(50) === 1;
  const outlines = subset(table('glyf'), table('loca'), longOffsets, glyphsOf(table('cmap')));
  const head = Buffer.from(table('head'));
  head.writeInt16BE(1, 50);
  // `post` format 3 (no glyph names) is 32 bytes and is required.
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  const kept = new Map([...tables].filter(([tag]) => !DROPPED.has(tag)));
  kept.set('head', head).set('glyf', outlines.glyf).set('loca', outlines.loca).set('post', post);
  return writeWoff(kept, font.readUInt32BE(0));
}

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    tables.set(
      font.toString('latin1', entry, entry + 4),
      font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** Glyphs of the kept characters, read from the format 4 subtable every Unicode font has. */
function glyphsOf(cmap: Buffer): Set<number> {
  const glyphs = new Set([0]);
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    if (subtable.readUInt16BE(0) !== 4) continue;
    const segments = subtable.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = subtable.readUInt16BE(14 + 2 * segment);
      const start = subtable.readUInt16BE(16 + 2 * (segments + segment));
      const delta = subtable.readInt16BE(16 + 2 * (2 * segments + segment));
      const rangeAt = 16 + 2 * (3 * segments + segment);
      const range = subtable.readUInt16BE(rangeAt);
      for (let character = start; character <= end && character !== 0xffff; character += 1) {
        if (!KEPT.some(([first, last]) => character >= first && character <= last)) continue;
        const glyph = range === 0 ? character : subtable.readUInt16BE(rangeAt + range + 2 * (character - start));
        if (glyph !== 0) glyphs.add((glyph + delta) & 0xffff);
      }
    }
  }
  return glyphs;
}

function subset(glyf: Buffer, loca: Buffer, longOffsets: boolean, wanted: Set<number>) {
  const count = loca.length / (longOffsets ? 4 : 2) - 1;
  const offset = (glyph: number) => (longOffsets ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const outline = (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1));
  const pending = [...wanted];
  for (let glyph = pending.pop(); glyph !== undefined; glyph = pending.pop()) {
    for (const part of partsOf(outline(glyph))) {
      if (wanted.has(part)) continue;
      wanted.add(part);
      pending.push(part);
    }
  }
  const newLoca = Buffer.alloc(4 * (count + 1));
  const pieces: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    newLoca.writeUInt32BE(length, 4 * glyph);
    if (!wanted.has(glyph)) continue;
    const piece = outline(glyph);
    const padding = Buffer.alloc((4 - (piece.length % 4)) % 4);
    pieces.push(piece, padding);
    length += piece.length + padding.length;
  }
  newLoca.writeUInt32BE(length, 4 * count);
  return { glyf: Buffer.concat(pieces), loca: newLoca };
}

/** Glyphs an accented letter is composed of (OpenType `glyf`, composite description). */
function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
  } while (flags & 0x0020);
  return parts;
}

function writeWoff(tables: Map<string, Buffer>, flavor: number): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(44 + 20 * entries.length);
  const pieces: Buffer[] = [header];
  let length = header.length;
  let plainSize = 12 + 16 * entries.length;
  entries.forEach(([tag, data], index) => {
    const packed = deflateSync(data, { level: 9 });
    const stored = packed.length < data.length ? packed : data;
    const entry = 44 + 20 * index;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(length, entry + 4);
    header.writeUInt32BE(stored.length, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    header.writeUInt32BE(checksum(data), entry + 16);
    const padding = Buffer.alloc((4 - (stored.length % 4)) % 4);
    pieces.push(stored, padding);
    length += stored.length + padding.length;
    plainSize += data.length + ((4 - (data.length % 4)) % 4);
  });
  header.write('wOFF', 0, 'latin1');
  header.writeUInt32BE(flavor, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(entries.length, 12);
  header.writeUInt32BE(plainSize, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat(pieces);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const word = data.subarray(at, at + 4);
    sum =
      (sum + (word.length === 4 ? word.readUInt32BE(0) : Buffer.concat([word, Buffer.alloc(4)]).readUInt32BE(0))) >>> 0;
  }
  return sum;
}

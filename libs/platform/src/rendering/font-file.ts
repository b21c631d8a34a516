/** The two things we ask of a TrueType file: which characters it can draw, and the name it takes inside a PDF. */
export interface FontFile {
  has(codePoint: number): boolean;
  readonly postScriptName: string;
}

/** Reads the `cmap` (formats 4 and 12) and `name` tables of an sfnt file. */
export function readFontFile(bytes: Buffer): FontFile {
  const table = (tag: string): number => {
    const count = bytes.readUInt16BE(4);
    for (let i = 0; i < count; i++) {
      const record = 12 + i * 16;
      if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8);
    }
    throw new Error(`font without a ${tag} table`);
  };
  const covered = readCoverage(bytes, table('cmap'));
  return { has: (codePoint) => covered.has(codePoint), postScriptName: readPostScriptName(bytes, table('name')) };
}

function readCoverage(bytes: Buffer, cmap: number): Set<number> {
  const covered = new Set<number>();
  const subtables = bytes.readUInt16BE(cmap + 2);
  for (let i = 0; i < subtables; i++) {
    const record = cmap + 4 + i * 8;
    const isUnicode = bytes.readUInt16BE(record) === 0 || bytes.readUInt16BE(record) === 3;
    const start = cmap + bytes.readUInt32BE(record + 4);
    const format = bytes.readUInt16BE(start);
    if (isUnicode && format === 4) addSegments(bytes, start, covered);
    if (isUnicode && format === 12) addGroups(bytes, start, covered);
  }
  return covered;
}

function addSegments(bytes: Buffer, start: number, covered: Set<number>): void {
  const segX2 = bytes.readUInt16BE(start + 6);
  const [ends, starts] = [start + 14, start + 16 + segX2];
  const [deltas, offsets] = [starts + segX2, starts + 2 * segX2];
  for (let s = 0; s < segX2; s += 2) {
    const [first, last] = [bytes.readUInt16BE(starts + s), bytes.readUInt16BE(ends + s)];
    const delta = bytes.readUInt16BE(deltas + s);
    const offset = bytes.readUInt16BE(offsets + s);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : bytes.readUInt16BE(offsets + s + offset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addGroups(bytes: Buffer, start: number, covered: Set<number>): void {
  const groups = bytes.readUInt32BE(start + 12);
  for (let g = 0; g < groups; g++) {
    const group = start + 16 + g * 12;
    const [first, last, glyph] = [0, 4, 8].map((at) => bytes.readUInt32BE(group + at)) as [number, number, number];
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) covered.add(code);
  }
}

const POSTSCRIPT_NAME = 6;

function readPostScriptName(bytes: Buffer, name: number): string {
  const count = bytes.readUInt16BE(name + 2);
  const strings = name + bytes.readUInt16BE(name + 4);
  for (let i = 0; i < count; i++) {
    const record = name + 6 + i * 12;
    if (bytes.readUInt16BE(record + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + bytes.readUInt16BE(record + 10);
    const text = bytes.subarray(start, start + bytes.readUInt16BE(record + 8));
    const isMacintosh = bytes.readUInt16BE(record) === 1;
    return isMacintosh ? text.toString('latin1') : Buffer.from(text).swap16().toString('utf16le');
  }
  throw new Error('font without a PostScript name');
}

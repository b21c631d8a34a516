import { inflateSync } from 'node:zlib';
import { encodePng } from './png';

it('encodes pixels that a decoder reads back', () => {
  const pixels = Uint8Array.from({ length: 3 * 2 * 4 }, (_, i) => i * 7);
  const png = encodePng(3, 2, pixels);
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  const data = png.subarray(41, 41 + png.readUInt32BE(33));
  const rows = inflateSync(data);
  expect([...rows.subarray(1, 13), ...rows.subarray(14, 26)]).toEqual([...pixels]);
});

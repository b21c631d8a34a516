import { create } from 'qrcode';

/** Empty modules around the symbol that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * The QR code of a text as SVG, one path, vector and sharp at any size. Error correction M (15 %) survives a fold or a
 * stamp on paper. Give it to a template in `files`; the template says its size and its alternative text.
 */
export function qrCodeSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x < size && data[y * size + x]) x++;
      path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  const side = size + 2 * QUIET_ZONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${QUIET_ZONE} -${QUIET_ZONE} ${side} ${side}"><path d="${path}"/></svg>`;
}

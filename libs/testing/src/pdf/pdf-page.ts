import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, 4 bytes a pixel, rows from the top. */
  readonly data: Uint8Array;
}

async function withDocument<T>(pdf: Uint8Array, read: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      return await read(document);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** The text of each page as a reader would select it, in reading order, lines ended by `\n`. */
export function extractPages(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, (document) => [...document.pages()].map((page) => page.getText().replaceAll('\r\n', '\n')));
}

/** The text of the whole document, a form feed between pages. */
export async function extractText(pdf: Uint8Array): Promise<string> {
  return (await extractPages(pdf)).join('\f');
}

/** A page drawn as a reader would see it. `page` counts from 0; at scale 1 a pixel is a point (72 dpi). */
export function renderPixels(pdf: Uint8Array, page = 0, scale = 1): Promise<Pixels> {
  return withDocument(pdf, async (document) => {
    const { width, height, data } = await document.getPage(page).render({ scale, render: 'bitmap' });
    return { width, height, data: Uint8Array.from(data) };
  });
}

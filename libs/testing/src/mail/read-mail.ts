/** A letter as it was received. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
  readonly html: string;
}

/** Reads the plain shape our letters have: a text and a page, one level of parts (RFC 2045, 2047). */
export function readMail(source: string): ReceivedMail {
  const [headers, body] = halves(source);
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => halves(part.replace(/^\r\n/, '')));
  const partOf = (type: string): string => {
    const [head, content] = parts.find(([head]) => head.includes(type)) ?? ['', ''];
    return decoded(content, /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1] ?? '7bit').trim();
  };
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  return {
    headers,
    from: header('From'),
    to: header('To'),
    subject: header('Subject').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B' ? base64(text) : quotedPrintable(text.replaceAll('_', ' ')),
    ),
    text: partOf('text/plain').replaceAll('\r\n', '\n'),
    html: partOf('text/html').replaceAll('\r\n', '\n'),
  };
}

/** Head, unfolded, and body. */
function halves(source: string): [string, string] {
  const end = source.indexOf('\r\n\r\n');
  return end < 0 ? [source, ''] : [source.slice(0, end).replace(/\r\n[ \t]+/g, ' '), source.slice(end + 4)];
}

const base64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decoded(content: string, encoding: string): string {
  if (/base64/i.test(encoding)) return base64(content);
  return /quoted-printable/i.test(encoding) ? quotedPrintable(content) : content;
}

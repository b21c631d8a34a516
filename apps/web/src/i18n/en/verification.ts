import type { verification as fr } from '../fr/verification';
import type { Wording } from '../wording';

export const verification: Wording<typeof fr> = {
  title: 'Verify a certificate',
  lead: 'Type the code printed on the certificate, or paste the address of its page.',
  code: 'Verification code',
  codeHint: '20 characters, in groups of four, under the QR code',
  codeMissing: 'Type the code printed on the certificate.',
  codeOdd: 'A code has 20 letters and digits; this one has {{count}}.',
  submit: 'Verify',
  another: 'Verify another certificate',
  genuine: 'Genuine certificate',
  genuineText: 'This certificate was issued by {{certifier}} and is in force.',
  revoked: 'Revoked certificate',
  revokedText:
    'This certificate was issued by {{certifier}}, then revoked on {{day}}. It has had no value since that day.',
  unknown: 'Unknown certificate',
  unknownText:
    'No certificate bears the code {{code}}. Check what you typed; if it is right, this document was not issued here.',
  facts: 'What the certificate attests',
  holder: 'Holder',
  certification: 'Certification',
  block: 'Competency block',
  blockOnly: 'This certificate attests this block only, not the whole certification.',
  whole: 'Whole certification, all blocks validated',
  issuedOn: 'Issued on',
  revokedOn: 'Revoked on',
  certifier: 'Certifier',
  compare: 'Compare this with the document you were shown.',
  checkedAt: 'Verified {{instant}}',
  print: 'Print',
  file: {
    title: 'Is this file the original?',
    text: 'Drop the PDF you received: its digest, computed in your browser, is compared with the one taken at issue. The file does not leave your device.',
    choose: 'Choose the PDF',
    comparing: 'Comparing a file with the original',
    drop: 'or drop it here',
    reading: 'Computing the digest…',
    same: 'File identical to the original',
    sameText: '{{name}} is, byte for byte, the file that was issued.',
    different: 'File different from the original',
    differentText:
      '{{name}} is not the file that was issued: it was changed, saved again, or is another document. Rely on the information above.',
    tooLarge: '{{name}} is too large to be a certificate.',
    unreachable:
      '{{name}} could not be compared: the connection was cut or too many checks were asked for. Try again in a minute.',
    unreadable: '{{name}} cannot be read.',
  },
  about: 'This page only says whether a certificate is genuine. It shows nothing else about its holder.',
};

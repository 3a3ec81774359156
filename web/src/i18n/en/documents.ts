import type { TextsOf } from '../texts.ts'
import type { documents as zh } from '../zh/documents.ts'

export const documents: TextsOf<typeof zh> = {
  documents: {
    title: 'Documents issued',
    number: 'Document',
    kind: 'Kind',
    of: 'Of',
    status: 'Status',
    issuedAt: 'Issued',
    supersededBy: 'superseded by {{number}}',
    item: 'item {{n}}',
    open: 'Open {{number}}',
    openShort: 'Open (PDF)',
    signed: 'signed',
    emptyHint:
      'The policy and the certificates of its items appear here once it is issued; endorsements and receipts follow.',
  },
  verify: {
    title: 'Is this document real?',
    intro:
      'What a policy, certificate, endorsement or receipt issued by Firstcover is worth today, and whether the file in your hands is the one that was issued.',
    number: 'Document number',
    code: 'Verification code',
    codeHint: 'Printed at the foot of every page; the QR code brings it along',
    ask: 'Look it up',
    unknown: 'No such document was found',
    unknownHint:
      'The number or the code is wrong, or the document was not issued by Firstcover. Please compare both with the document.',
    kind: 'Kind',
    status: 'Status',
    period: 'Period of cover',
    sha256: 'SHA-256 of the original',
    notPrinted: 'Nobody has opened this document yet: there is no original to compare with.',
    file: 'Compare a file',
    fileHint: 'The file is compared on your own device and sent nowhere.',
    drop: 'Drop the PDF here, or',
    choose: 'Choose a file',
    comparing: 'Comparing ...',
    real: 'This is the original as it was issued; not a byte of it was changed.',
    changed: 'This is not the original: the file was changed, or it is another one.',
    notPdf: 'This is no PDF file, so it cannot be an issued document.',
    insecure: 'Browsers compare files on secure connections (https) only; please open this page at its secure address.',
    ownHash: 'SHA-256 of the chosen file',
    toLogin: 'Sign in',
  },
}

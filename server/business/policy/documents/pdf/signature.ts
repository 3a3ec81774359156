import type { SigningKey } from '../../../../platform/acting/domain/signingKey.ts'
import type { Document } from './document.ts'

/** Room for a signature with a chain of certificates. */
const SIGNATURE_BYTES = 16_384
/** What the library looks for and fills in: the parts of the file that are signed. */
const OPEN = '**********'
/** Signatures exist, and the file is only ever appended to. */
const SIG_FLAGS = 3
/** Printed, and locked. */
const WIDGET_FLAGS = 132

/** Leaves room in a document for its signature (ISO 32000-1, 12.8): a field that nobody sees, on the first page. */
export function leaveRoomForSignature(document: Document, name: string, at: Date): void {
  document.switchToPage(0)
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, OPEN, OPEN, OPEN],
    Contents: Buffer.alloc(SIGNATURE_BYTES),
    // pdfkit writes a text as one where it is an object, and as a name where it is not.
    Name: new String(name),
    M: at,
  })
  signature.end('')
  document.addSignatureField(signature, { flags: SIG_FLAGS, widgetFlags: WIDGET_FLAGS })
}

/** Signs a document that room was left in, as of a moment. */
export async function signPdf(pdf: Buffer, { p12, passphrase }: SigningKey, at: Date): Promise<Buffer> {
  const [{ SignPdf }, { P12Signer }] = await Promise.all([import('@signpdf/signpdf'), import('@signpdf/signer-p12')])
  return new SignPdf().sign(pdf, new P12Signer(p12, { passphrase }), at)
}

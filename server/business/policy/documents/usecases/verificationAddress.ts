import type { Reader } from '../../../../platform/database/reader.ts'
import type { IssuedDocument } from '../domain/issuedDocument.ts'

/** Where everybody who has a document is told what it is worth: the page its QR code leads to. */
export function verificationAddress(
  { publicOrigin }: Pick<Reader, 'publicOrigin'>,
  { _id, verificationCode }: Pick<IssuedDocument, 'verificationCode'> & { readonly _id: string },
): string {
  if (publicOrigin === undefined) throw new Error('documents are printed where the public address is known')
  return `${publicOrigin}/verify/${encodeURIComponent(_id)}?c=${verificationCode}`
}

import { createHash, verify, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { type SignatureFinding, signedPartsOf } from '../domain/signatureCheck.ts'

const { asn1, pki } = forge

/** What a CMS of one signer says. */
interface Signed {
  /** The attributes that were signed, as the SET that was hashed. */
  readonly attributes: Buffer
  readonly digest: Buffer
  readonly signedAt: string | null
  readonly signature: Buffer
  readonly certificate: X509Certificate
}

/**
 * Checks the signature of a document by the file alone: that all of it is covered, that its bytes are those that were signed,
 * and that they were signed with the key of the certificate within. Whose certificate that is, the caller has to know.
 */
export function checkSignature(pdf: Buffer): SignatureFinding {
  const parts = signedPartsOf(pdf)
  if (!parts) return { is: 'unsigned' }
  if (!parts.whole) return { is: 'added' }
  const read = readSigned(parts.signature)
  if (!read) return { is: 'unreadable' }
  const digest = createHash('sha256').update(parts.signed[0]).update(parts.signed[1]).digest()
  if (!digest.equals(read.digest)) return { is: 'changed' }
  const { certificate, attributes, signature, signedAt } = read
  if (!verify('sha256', attributes, certificate.publicKey, signature)) return { is: 'unreadable' }
  const signer = certificate.subject.split('\n').join(', ')
  return { is: 'intact', signer, fingerprint: certificate.fingerprint256, signedAt }
}

function readSigned(der: Buffer): Signed | null {
  try {
    const message = forge.pkcs7.messageFromAsn1(asn1.fromDer(der.toString('binary')))
    if (!('certificates' in message)) return null
    const { authenticatedAttributes, signature, serial } = message.rawCapture
    const signer = message.certificates.find((each) => each.serialNumber === forge.util.bytesToHex(serial))
    if (!signer || !Array.isArray(authenticatedAttributes)) return null
    const attributes: readonly forge.asn1.Asn1[] = authenticatedAttributes
    const set = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, [...attributes])
    const digest = attributeValue(attributes, pki.oids.messageDigest)
    const time = attributeValue(attributes, pki.oids.signingTime)
    if (digest === null) return null
    return {
      attributes: bytesOf(asn1.toDer(set).getBytes()),
      digest: bytesOf(digest),
      signedAt: time === null ? null : asn1.utcTimeToDate(time).toISOString(),
      signature: bytesOf(signature),
      certificate: new X509Certificate(pki.certificateToPem(signer)),
    }
  } catch {
    // What is no CMS is told from one that is wrong by nobody: neither can be relied on.
    return null
  }
}

/** The value of an attribute: a SEQUENCE of its type and a SET of one value. */
function attributeValue(attributes: readonly forge.asn1.Asn1[], oid: string | undefined): string | null {
  for (const { value } of attributes) {
    const [type, values] = Array.isArray(value) ? value : []
    if (typeof type?.value !== 'string' || asn1.derToOid(type.value) !== oid) continue
    const [first] = Array.isArray(values?.value) ? values.value : []
    return typeof first?.value === 'string' ? first.value : null
  }
  return null
}

const bytesOf = (binary: string): Buffer => Buffer.from(binary, 'binary')

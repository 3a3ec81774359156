import forge from 'node-forge'
import type { SigningKey } from '../../server/platform/acting/domain/signingKey.ts'

/** A key to sign documents with and its certificate in PEM, signed by itself for a year around the days of the tests. */
export function signingKeyOf(commonName: string): SigningKey & { readonly certificate: string } {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(2048)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  certificate.serialNumber = '01a7'
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2027-12-31T00:00:00Z')
  const name = [{ name: 'commonName', value: commonName }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.sign(privateKey, forge.md.sha256.create())
  const passphrase = 'for tests alone'
  const bags = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], passphrase, { algorithm: 'aes256' })
  const p12 = Buffer.from(forge.asn1.toDer(bags).getBytes(), 'binary')
  return { p12, passphrase, certificate: forge.pki.certificateToPem(certificate) }
}

import { readFileSync } from 'node:fs'
import type { DocumentsConfig } from '../../../../../config/env.ts'
import { StartupFault } from '../../../../../config/startupFault.ts'
import type { SigningKey } from '../../../../platform/acting/domain/signingKey.ts'

const REMEDY =
  'DOCUMENT_KEY is a PKCS#12 file with one RSA key and its certificate, opened with DOCUMENT_KEY_PASSPHRASE'

/** What documents are signed with, or undefined; a key that cannot be opened or signs nothing keeps the service from starting. */
export async function readSigningKey({ keyFile, passphrase }: DocumentsConfig): Promise<SigningKey | undefined> {
  if (keyFile === null) return undefined
  const { default: forge } = await import('node-forge')
  try {
    const p12 = readFileSync(keyFile)
    const bags = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('binary')), passphrase)
    const { pkcs8ShroudedKeyBag = '', certBag = '' } = forge.pki.oids
    const counts = [pkcs8ShroudedKeyBag, certBag].map((bagType) => bags.getBags({ bagType })[bagType]?.length ?? 0)
    if (counts.includes(0)) throw new Error('no key, or no certificate')
    return { p12, passphrase }
  } catch (error) {
    throw new StartupFault(`${keyFile}: ${error instanceof Error ? error.message : String(error)}`, REMEDY)
  }
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkSignature } from './usecases/checkSignature.ts'

/**
 * `npm run document:verify -- FILE`: checks the signature of an issued document by the file alone, without database or
 * network. `--fingerprint AB:CD:…` is the SHA-256 of the certificate that it must be signed with, from whoever issued it. Exit
 * code 0 where the file is as it was signed, 1 where it is not, 2 where it cannot be read.
 */
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { fingerprint: { type: 'string' } } })
  const [file] = positionals
  if (file === undefined) throw new Error('npm run document:verify -- FILE [--fingerprint AB:CD:…]')
  const finding = checkSignature(readFileSync(file))
  const expected = values.fingerprint?.toUpperCase()
  const isForeign = finding.is === 'intact' && expected !== undefined && finding.fingerprint !== expected
  process.stdout.write(`${JSON.stringify(isForeign ? { ...finding, is: 'foreign' } : finding)}\n`)
  process.exitCode = finding.is === 'intact' && !isForeign ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

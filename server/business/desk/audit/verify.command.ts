import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../../../../config/env.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import { openToLook } from '../../../platform/database/open.ts'
import { findRunningDatabase } from '../../../platform/database/running.ts'
import { keyRingToLook } from '../../../platform/keys.ts'
import { createLogger } from '../../../platform/logging/logger.ts'
import type { SealHead } from '../../../platform/sealing/domain/seal.ts'
import { keptHeads, readHead } from '../../../platform/sealing/usecases/takeHeadOut.ts'
// Every context's collections: a stream can only be verified if its collection is known.
import '../../../routes.ts'
import { lineOf } from './usecases/findings.ts'
import { type RecordVerification, verifyRecord } from './usecases/verifyRecord.ts'

/**
 * `npm run audit:verify`: verifies the record in MONGODB_URI, in a running embedded database or in one at rest. `--head` is
 * a head of the seals that left the database, as `17:<hash>`, its file, or a folder of such files; may be given more than
 * once, and SEAL_HEAD_DIR is one. Exit code 0 when all holds, 1 when something does not, 2 when the database could not be
 * opened.
 */
try {
  const { values } = parseArgs({ options: { head: { type: 'string', multiple: true } } })
  const { database, production, access, heads } = readConfig()
  const given = [...keptHeads(heads.dir), ...(values.head ?? []).flatMap(headsOf)]
  const keys = keyRingToLook(access, database.dataDir)
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const logger = createLogger({ production, logLevel: 'warn' })
  // Verifies what is there: an upgrade begins with a verification, not with a migration.
  const opened = await openToLook({ ...database, uri }, logger)
  const found = await verifyRecord({ keys, heads: given }).finally(opened.close)
  const lines = [
    ...found.findings.map((finding) => `BROKEN at ${lineOf(finding)}`),
    ...noticesOf(found, given, keys !== null),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (found.findings.length > 0) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}

function headsOf(given: string): readonly SealHead[] {
  const found = statSync(given, { throwIfNoEntry: false })
  if (found?.isDirectory()) return keptHeads(given)
  return [readHead(found ? readFileSync(given, 'utf8') : given)]
}

function noticesOf(found: RecordVerification, given: readonly SealHead[], keyed: boolean): string[] {
  const {
    events,
    streams,
    documents,
    rebuilt,
    secretsUnseen,
    seals,
    head,
    unsealed,
    ofRetiredKeys,
    anchors,
    findings,
  } = found
  return [
    ...anchors.map(
      ({ _id, at, anchor }) =>
        `anchored anew at seal ${_id} on ${at.toISOString()} after seal ${anchor?.after}, by ${anchor?.by}: ${anchor?.reason}`,
    ),
    ...(keyed ? [] : ['without KEY_RING the HMACs of the seals were not checked']),
    ...(secretsUnseen > 0 ? [`secrets of ${secretsUnseen} documents not compared: their key is not at hand`] : []),
    ...(ofRetiredKeys > 0 ? [`${ofRetiredKeys} seals are of retired keys, held by those after them`] : []),
    `${seals} seals${head ? ` to ${head.n}:${head.hash}` : ''}, ${given.length} heads given, ${unsealed} events not sealed yet`,
    findings.length > 0
      ? `${findings.length} findings in ${events} events and ${documents} documents`
      : `${events} events in ${streams} streams and ${documents} documents, ${rebuilt} of them rebuilt: every chain holds`,
  ]
}

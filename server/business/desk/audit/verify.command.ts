import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../../../config/env.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import { MIGRATIONS } from '../../../../models/migrations/registry.ts'
import { migrationStatus } from '../../../platform/database/migrations/migrate.ts'
import { openToLook } from '../../../platform/database/open.ts'
import { findRunningDatabase } from '../../../platform/database/running.ts'
import { keyRingToLook } from '../../../platform/keys.ts'
import { createLogger } from '../../../platform/logging/logger.ts'
import type { SealHead } from '../../../platform/sealing/domain/seal.ts'
import { keptHeads, readHead } from '../../../platform/sealing/usecases/takeHeadOut.ts'
// Every context's collections: a stream can only be verified if its collection is known.
import '../../../routes.ts'
import { openCheckpoint } from './usecases/checkpoint.ts'
import { lineOf } from './usecases/findingText.ts'
import {
  type RecordVerification,
  VERIFICATION_STEPS,
  type VerificationStep,
  verifyRecord,
} from './usecases/verifyRecord.ts'

/** What follows from documents is compared only with documents of this version. */
const BEFORE_MIGRATION = VERIFICATION_STEPS.filter((step) => step !== 'ledger' && step !== 'kept')

/**
 * `npm run audit:verify`: verifies the record in MONGODB_URI, in a running embedded database or in one at rest. `--head` is
 * a head of the seals that left the database, as `17:<hash>`, its file, or a folder of such files; may be given more than
 * once, and SEAL_HEAD_DIR is one. Where it is is kept in a file, `--checkpoint` names another; one that was killed within a
 * day goes on there unless `--anew` is given. `--language zh` tells in Chinese what the ledger differs in. Exit code 0 when
 * all holds, 1 when something does not, 2 when the database could not be opened.
 */
try {
  const { values } = parseArgs({
    options: {
      head: { type: 'string', multiple: true },
      checkpoint: { type: 'string' },
      anew: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  })
  const { database, production, access, heads } = readConfig()
  const given = [...keptHeads(heads.dir), ...(values.head ?? []).flatMap(headsOf)]
  const keys = keyRingToLook(access, database.dataDir)
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const logger = createLogger({ production, logLevel: 'warn' })
  const checkpoint = openCheckpoint(
    values.checkpoint ?? join(database.dataDir, 'audit-verify.json'),
    { database: database.uri ?? database.dataDir, heads: given, keyed: keys !== null },
    new Date(),
  )
  const from = values.anew ? null : checkpoint.found
  // Verifies what is there: an upgrade begins with a verification, not with a migration.
  const opened = await openToLook({ ...database, uri }, logger)
  const steps: readonly VerificationStep[] = (await isMigrated()) ? VERIFICATION_STEPS : BEFORE_MIGRATION
  const options = { keys, heads: given, steps, from: from?.state ?? null, save: checkpoint.save }
  const found = await verifyRecord(options).finally(opened.close)
  checkpoint.remove()
  const language = values.language === 'zh' ? 'zh' : 'en'
  const lines = [
    ...(from
      ? [`went on with ${from.state.step}, where the verification of ${from.at.toISOString()} was stopped`]
      : []),
    ...found.findings.map((finding) => `BROKEN at ${lineOf(finding, language)}`),
    ...(checkpoint.isKept() ? [] : ['where the verification was could not be kept: name a file by --checkpoint']),
    ...noticesOf(found, given, { keyed: keys !== null, proved: steps.includes('ledger') }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (found.findingCount > 0) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}

/** Whether the data is as this version keeps it: by what an older one wrote its ledger cannot be proved. */
async function isMigrated(): Promise<boolean> {
  return (await migrationStatus(MIGRATIONS)).every(({ record }) => record?.endedAt)
}

function headsOf(given: string): readonly SealHead[] {
  const found = statSync(given, { throwIfNoEntry: false })
  if (found?.isDirectory()) return keptHeads(given)
  return [readHead(found ? readFileSync(given, 'utf8') : given)]
}

function noticesOf(
  found: RecordVerification,
  given: readonly SealHead[],
  { keyed, proved }: { readonly keyed: boolean; readonly proved: boolean },
): string[] {
  const { events, streams, documents, rebuilt, secretsUnseen, seals, head, unsealed, ofRetiredKeys, anchors } = found
  const { ledger, findings, findingCount } = found
  return [
    ...(findingCount > findings.length ? [`and ${findingCount - findings.length} more`] : []),
    ...anchors.map(
      ({ _id, at, anchor }) =>
        `anchored anew at seal ${_id} on ${at.toISOString()} after seal ${anchor?.after}, by ${anchor?.by}: ${anchor?.reason}`,
    ),
    ...(keyed ? [] : ['without KEY_RING the HMACs of the seals were not checked']),
    ...(secretsUnseen > 0 ? [`secrets of ${secretsUnseen} documents not compared: their key is not at hand`] : []),
    ...(ofRetiredKeys > 0 ? [`${ofRetiredKeys} seals are of retired keys, held by those after them`] : []),
    `${seals} seals${head ? ` to ${head.n}:${head.hash}` : ''}, ${given.length} heads given, ${unsealed} events not sealed yet`,
    proved
      ? `${ledger.transactions} transactions of the ledger against ${ledger.policies} policies, ${ledger.claims} claims, ${ledger.subsidies} subsidy applications and ${ledger.credits} bank credits`
      : 'the ledger was not proved: the data waits for a migration',
    findingCount > 0
      ? `${findingCount} findings in ${events} events and ${documents} documents`
      : `${events} events in ${streams} streams and ${documents} documents, ${rebuilt} of them rebuilt: every chain holds`,
  ]
}

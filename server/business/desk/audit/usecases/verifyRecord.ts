import { EventModel } from '../../../../../models/events.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { SealHead } from '../../../../platform/sealing/domain/seal.ts'
import type { RecordFinding } from './findings.ts'
import { verifyChains } from './verifyChains.ts'
import { verifyContents } from './verifyContents.ts'
import { verifyNumbers } from './verifyNumbers.ts'
import { verifyRows } from './verifyRows.ts'
import { type SealVerification, verifySeals } from './verifySeals.ts'

export interface RecordVerification extends Omit<SealVerification, 'findings'> {
  readonly events: number
  readonly streams: number
  readonly documents: number
  /** Documents whose events tell all of them, so that they were rebuilt and compared. */
  readonly rebuilt: number
  /** Documents whose secrets were not compared, because the key of their digest is not at hand. */
  readonly secretsUnseen: number
  /** Events that no seal names yet. */
  readonly unsealed: number
  readonly findings: readonly RecordFinding[]
}

interface VerifyOptions {
  /** Null: the HMACs of the seals are not checked, nor secrets compared. */
  readonly keys: KeyRing | null
  /** Heads of the seals that left the database. */
  readonly heads: readonly SealHead[]
  /** Called now and then with the number of events looked at so far. */
  readonly onProgress?: (done: number) => Promise<void>
}

/**
 * Verifies all that was written: every stream to its document, the seals from the heads given, the rows beside the
 * documents, number series and attachments' bytes. Names everything that is not as it was, of each stream the first broken
 * link. Others may write meanwhile.
 */
export async function verifyRecord({
  keys,
  heads,
  onProgress = async () => {},
}: VerifyOptions): Promise<RecordVerification> {
  let done = 0
  const { broken, ...counts } = await verifyChains({
    keys,
    onProgress: async (events) => {
      done = events
      await onProgress(done)
    },
  })
  const { findings, ...seals } = await verifySeals({
    keys,
    heads,
    onSeal: async (events) => {
      done += events
      await onProgress(done)
    },
  })
  const chain: RecordFinding[] = broken.map(({ stream, seq, fault }) => ({ where: `${stream}#${seq}`, fault }))
  return {
    ...counts,
    ...seals,
    unsealed: await EventModel.countDocuments({ sealNo: null }),
    findings: [...chain, ...findings, ...(await verifyRows()), ...(await verifyNumbers()), ...(await verifyContents())],
  }
}

import { lineOf } from '../server/business/desk/audit/usecases/findingText.ts'
import {
  doneOf,
  type RecordVerification,
  type VerificationState,
  type VerificationStep,
  verifyRecord,
} from '../server/business/desk/audit/usecases/verifyRecord.ts'
import type { KeyRing } from '../server/kernel/keyRing.ts'
import type { SealHead } from '../server/platform/sealing/domain/seal.ts'
import { JobFinding, type Progress } from './definition.ts'

/** So many are named in the error of the run, and so many are kept with it. */
const NAMED = 5
const SHOWN = 20

interface Looked {
  readonly keys: KeyRing | null
  readonly heads: readonly SealHead[]
  readonly steps: readonly VerificationStep[]
}

/**
 * Steps of the verification as a run: it saves where it is after every piece and, stopped, goes on there with what it had
 * found. Findings fail it, the first few are named.
 */
export async function verificationRun(looked: Looked, progress: Progress): Promise<RecordVerification> {
  const save = (state: VerificationState) => progress.save({ done: doneOf(state), cursor: JSON.stringify(state) })
  const verified = await verifyRecord({ ...looked, from: placeIn(progress.cursor), save })
  const { findings, findingCount } = verified
  if (findingCount > 0) {
    const named = findings.slice(0, NAMED).map((finding) => lineOf(finding))
    throw new JobFinding(`${findingCount} findings: ${named.join('; ')}`, {
      findingCount,
      findings: findings.slice(0, SHOWN),
    })
  }
  return verified
}

/** Where a run of this version was stopped; one that came to its end, or one of another version, begins anew. */
function placeIn(cursor: string | null): VerificationState | null {
  const saved = cursor === null ? null : (JSON.parse(cursor) as Partial<VerificationState>)
  return saved?.step === undefined || saved.step === 'end' ? null : (saved as VerificationState)
}

import type { JobName } from '../config/jobs.ts'
import { lineOf } from '../server/business/desk/audit/usecases/findingText.ts'
import { cutVerification, type VerificationPiece } from '../server/business/desk/audit/usecases/verificationPieces.ts'
import {
  concludeVerification,
  NOTHING_VERIFIED,
  type PiecesState,
  together,
  type VerifiedPieces,
  verifyPieces,
} from '../server/business/desk/audit/usecases/verifyPieces.ts'
import type { VerificationStep } from '../server/business/desk/audit/usecases/verifyRecord.ts'
import type { KeyRing } from '../server/kernel/keyRing.ts'
import type { SealHead } from '../server/platform/sealing/domain/seal.ts'
import { jobOfBatch } from './batch/jobOfBatch.ts'
import { packed } from './batch/packed.ts'
import type { JobDefinition, JobResult } from './definition.ts'

/** So many are named in the error of the run, and so many are kept with it. */
const NAMED = 5
const SHOWN = 20
/** Documents of a range. */
const RANGE = 5_000

interface Looked {
  readonly keys: KeyRing | null
  /** Heads that the chain of seals must go through, as they are when a run asks. */
  readonly heads: () => readonly SealHead[]
  readonly steps: readonly VerificationStep[]
  readonly result: (verified: VerifiedPieces & { readonly unsealed: number; readonly heads: number }) => JobResult
}

/** Steps of the verification as a job: findings fail it, the first few are named. */
export const verificationJob = (name: JobName, { keys, heads, steps, result }: Looked): JobDefinition =>
  jobOfBatch<readonly VerificationPiece[], PiecesState>(name, {
    revisions: () => ({}),
    cut: async () => packed(await cutVerification(steps, RANGE), RANGE),
    work: ({ key, saved, save }) => verifyPieces(key, { keys, heads: heads(), from: saved, save }),
    close: async (states) => {
      let sum = NOTHING_VERIFIED
      for await (const { verified } of states) sum = together(sum, verified)
      const given = heads()
      const verified = await concludeVerification(sum, given)
      const { findings, findingCount } = verified
      const named = findings.slice(0, NAMED).map((finding) => lineOf(finding))
      return {
        result: result({ ...verified, heads: given.length }),
        findings: findings.slice(0, SHOWN),
        findingCount,
        error: findingCount === 0 ? null : `${findingCount} findings: ${named.join('; ')}`,
      }
    },
  })

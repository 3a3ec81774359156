import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { type Decision, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** Runs a write and turns a violated unique index into the refusal; the index, not a look before, keeps it unique. */
export async function refusingDuplicates<T>(
  whenOnFile: Decision<true, IdentityRefusalCode>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) valueOrThrow(whenOnFile)
    throw error
  }
}

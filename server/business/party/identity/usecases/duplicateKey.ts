import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** Runs a write and turns a violated unique index into the refusal; the index, not a look before, keeps it unique. */
export async function refusingDuplicates<T>(
  code: IdentityRefusalCode,
  field: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) throw new RefusalError([{ code, field }])
    throw error
  }
}

import { StartupFault } from '../../../../../config/startupFault.ts'
import { contentWithDuplicate } from '../../../../../models/duplicateKey.ts'
import { KeyCheckModel } from '../../../../../models/keyChecks.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'

/**
 * Whether the instance has the key the others sign with, told at start: what they seal would open nothing here. An
 * instance that has it and signs with a newer one is the first of a rotation; those that do not have the newer one are
 * found out at their next start. Throws a {@link StartupFault}.
 */
export async function checkKeys(keys: KeyRing): Promise<void> {
  const _id = 'signing'
  const keyId = keys.first.id
  await contentWithDuplicate(() =>
    KeyCheckModel.updateOne({ _id }, { $setOnInsert: { keyId } }, { upsert: true }).exec(),
  )
  const signing = await KeyCheckModel.findById(_id).orFail().lean()
  if (!keys.all.some(({ id }) => id === signing.keyId)) {
    throw new StartupFault(
      `This database is used with key ${signing.keyId}, and the keys given here (${keys.all.map(({ id }) => id).join(', ')}) are others`,
      'Give all instances the same KEY_RING, or put the file of keys back, see docs/operations.md',
    )
  }
  if (signing.keyId !== keyId) await KeyCheckModel.updateOne({ _id }, { $set: { keyId } })
}

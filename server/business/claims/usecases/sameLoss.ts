import { claimStore } from '../../../../models/claims.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import type { LossNotice } from '../domain/claim.ts'
import type { PolicyClaims } from '../domain/limits.ts'
import type { SameLoss } from '../domain/sameLoss.ts'

/** The claims not declined on the same policy, cover, day of loss and any of the items. */
export async function findSameLoss(
  { actor, session }: Reader,
  policyNo: string,
  { cover, lossOn, itemNos }: Pick<LossNotice, 'cover' | 'lossOn' | 'itemNos'>,
): Promise<SameLoss> {
  const same = {
    policyNo,
    declinature: null,
    'lossNotice.cover': cover,
    'lossNotice.lossOn': lossOn,
    'lossNotice.itemNos': { $in: itemNos },
  }
  const numbersOf = async (filter: object): Promise<string[]> =>
    (
      await claimStore.model
        .find(filter, { _id: 1 }, { session: session ?? null })
        .sort({ _id: 1 })
        .lean<{ _id: string }[]>()
    ).map(({ _id }) => _id)
  const seen = new Set(await numbersOf({ $and: [same, claimStore.visibility(actor)] }))
  return (await numbersOf(same)).map((number) => (seen.has(number) ? number : null))
}

/**
 * Writes the policy's one document of its claims, so that of two at once (notices, or a notice and a reopening) the later
 * is decided again.
 */
export async function recordLoss(
  work: UnitOfWork,
  policy: Policy & Stored,
  claimNo: string,
  type: 'policyClaims.lossNoticed' | 'policyClaims.lossReopened' | 'policyClaims.batchNamed',
): Promise<void> {
  const { _id, parties } = policy
  const before = await policyClaimsStore.model
    .findById(_id, null, { session: work.session })
    .lean<PolicyClaims & Stored>()
  const fact = { type, payload: { claimNo } }
  if (before) await work.change(policyClaimsStore, before, { parties }, fact)
  else await work.create(policyClaimsStore, _id, { parties, uses: [] }, fact)
}

import { endorsementStore } from '../../../../../models/endorsements.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decidePolicyChange } from '../domain/changing.ts'
import type { Endorsement, EndorsementRequest } from '../domain/endorsement.ts'
import { determineEndorsement } from './determineEndorsement.ts'
import { numberItems } from './numberItems.ts'

export type RequestEndorsement = EndorsementRequest & { readonly policyNo: string }

/**
 * Asks for a change of a policy, as its holder or as the insurer that issued it. Refuses what could not take effect as it
 * is; whether it does is decided by another.
 */
export async function requestEndorsement(
  work: UnitOfWork,
  { policyNo, ...asked }: RequestEndorsement,
): Promise<Endorsement & Stored> {
  const policy = await work.loadForChange(policyStore, policyNo)
  const side = valueOrThrow(decidePolicyChange(policy, work))
  const number = await work.nextNumber('EN')
  const request = await numberItems(work, policyNo, asked)
  const asking = { endorsementNo: number, request, askedBy: side, askedOn: work.businessDate }
  const { premiumBeforeFen, premiumAfterFen } = valueOrThrow(await determineEndorsement(work, policy, asking))
  const { userId, name, organisationId } = work.actor
  return work.create(
    endorsementStore,
    number,
    {
      ...request,
      policyNo,
      state: 'requested',
      parties: policy.parties,
      productCode: policy.product.code,
      region: policy.region,
      baseVersionNo: policy.versionNo,
      requestedBy: { userId, name, organisationId, side },
      approvals: [],
      ending: null,
      outcome: null,
    },
    {
      type: 'endorsement.requested',
      reason: request.reason,
      payload: { policyNo, effectiveFrom: request.effectiveFrom, premiumBeforeFen, premiumAfterFen },
    },
  )
}

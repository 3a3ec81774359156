import { endorsementStore } from '../../../../../models/endorsements.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { addDays } from '../../../../kernel/civilDate.ts'
import { inUnitOfWork, type UnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { afterGrace } from '../../../contract/terms/domain/premiumDemands.ts'
import { recordDemands } from '../../../policy/instalment/usecases/demandPremium.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { cancellationOf } from '../../../reference/product/domain/cancellation.ts'
import type { EndorsementRequest } from '../domain/endorsement.ts'
import { determineEndorsement } from './determineEndorsement.ts'

/** How many cancellations were proposed, and how many policies cannot be cancelled as they stand, such as for an open claim. */
export interface Proposed {
  readonly proposed: number
  readonly impeded: number
}

/**
 * Proposes the cancellation of every policy whose premium was asked for, reminded of and left unpaid beyond the days of grace,
 * where its contract says so, as of the end of the notice that it asks for. Cover ends by nobody's word but a person's: each proposal waits
 * for an underwriter. Of one due a cancellation is proposed once.
 */
export async function proposeForNonPayment(context: WorkContext): Promise<Proposed> {
  const waiting = await policyStore.model
    .find({ 'marks.toBeCancelled': { $exists: true } } as object, { _id: 1 })
    .sort({ _id: 1 })
    .lean<{ readonly _id: string }[]>()
  let proposed = 0
  for (const { _id } of waiting) proposed += await inUnitOfWork(context, (work) => propose(work, _id))
  return { proposed, impeded: waiting.length - proposed }
}

async function propose(work: UnitOfWork, policyNo: string): Promise<0 | 1> {
  const policy = await policyStore.model.findById(policyNo, null, { session: work.session }).lean<Policy & Stored>()
  const unpaid = policy && afterGrace(policy)
  if (!policy || unpaid?.demand.step !== 'graceEnded') return 0
  // What was rated elsewhere is changed elsewhere.
  if (policy.quoteNo === null) return 0
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  const { nonPayment, reference } = cancellationOf(product)
  if (!nonPayment) return 0
  const request: EndorsementRequest = {
    kind: 'change',
    effectiveFrom: addDays(work.businessDate, nonPayment.noticeDays),
    actions: [{ type: 'cancel', ground: 'nonPayment' }],
    resolutions: [],
    // The article that gives the right.
    reason: reference,
    noLossDeclared: false,
  }
  const asked = { endorsementNo: '', request, askedBy: 'insurer', askedOn: work.businessDate } as const
  const outcome = await determineEndorsement(work, policy, asked)
  if (!outcome.ok) return 0
  const endorsementNo = await work.nextNumber('EN')
  const { premiumBeforeFen, premiumAfterFen } = outcome.value
  const { userId, name } = work.actor
  const { due, demand } = unpaid
  await recordDemands(work, policy, [
    {
      due: due.due,
      step: 'proposed',
      on: work.businessDate,
      amountFen: due.openFen,
      until: request.effectiveFrom,
      mayCancel: demand.mayCancel,
      endorsementNo,
    },
  ])
  await work.create(
    endorsementStore,
    endorsementNo,
    {
      ...request,
      policyNo,
      state: 'requested',
      parties: policy.parties,
      productCode: policy.product.code,
      region: policy.region,
      baseVersionNo: policy.versionNo,
      requestedBy: { userId, name, organisationId: policy.parties.insurerIds[0] ?? '', side: 'insurer' },
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
  return 1
}

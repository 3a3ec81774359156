import type { Stored } from '../../../models/store.ts'
import type { NotifyLossBody, RegisterClaimBody } from '../../../server/business/claims/claims.contract.ts'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import type { LossFindings } from '../../../server/business/claims/domain/lossAssessment.ts'
import { approveClaim } from '../../../server/business/claims/usecases/approveClaim.ts'
import { assessClaim } from '../../../server/business/claims/usecases/assessClaim.ts'
import { closeClaim } from '../../../server/business/claims/usecases/closeClaim.ts'
import { confirmDeclinature, proposeDeclinature } from '../../../server/business/claims/usecases/declinatureProposal.ts'
import { notifyLoss } from '../../../server/business/claims/usecases/notifyLoss.ts'
import { payClaim } from '../../../server/business/claims/usecases/payClaim.ts'
import { registerClaim } from '../../../server/business/claims/usecases/registerClaim.ts'
import { sendRefusalNotice } from '../../../server/business/claims/usecases/sendRefusalNotice.ts'
import type { TestService } from '../app.ts'
import { FINDINGS } from './claimFacts.ts'
import { insurePolicy } from './insurePolicy.ts'

type StoredClaim = Claim & Stored

export const lossNotice = (policyNo: string, changes: Partial<NotifyLossBody> = {}): NotifyLossBody => ({
  policyNo,
  lossOn: '2026-02-27',
  knownOn: '2026-02-28',
  place: '沈阳',
  itemNos: [1],
  cover: 'quality',
  descriptionZh: '主轴断裂',
  estimatedLossFen: 120_000_000,
  documents: [],
  ...changes,
})

/** Takes claims to where a test begins, through the use cases: noticed by manufacturer A, assessed by handler A … */
export function claimStages(service: TestService) {
  /** A credit of its own at the beneficiary's bank. */
  const credit = (claim: StoredClaim) => ({
    reference: `BANK-${claim._id}`,
    bankAccountNo: service.bankAccount('equipmentUserA'),
  })
  const at = (claim: StoredClaim) => ({ claimNo: claim._id })

  async function noticed(changes: Partial<NotifyLossBody> = {}): Promise<StoredClaim> {
    const policyNo = changes.policyNo ?? (await insurePolicy(service))._id
    return service.act('manufacturerA', (work) => notifyLoss(work, lossNotice(policyNo, changes)))
  }
  async function registered(
    changes: Partial<NotifyLossBody> = {},
    occurrence: Omit<RegisterClaimBody, 'documents'> = {},
  ): Promise<StoredClaim> {
    const claim = await noticed(changes)
    const input = { ...at(claim), documents: [], ...occurrence }
    return service.act('claimsHandlerA', (work) => registerClaim(work, input))
  }
  const assess = (claim: StoredClaim, findings: LossFindings = FINDINGS): Promise<StoredClaim> =>
    service.act('claimsHandlerA', (work) => assessClaim(work, { ...at(claim), ...findings }))
  const assessed = async (changes: Partial<NotifyLossBody> = {}, findings?: LossFindings): Promise<StoredClaim> =>
    assess(await registered(changes), findings)
  const approve = (claim: StoredClaim): Promise<StoredClaim> => {
    const amountFen = claim.assessment?.adjustment.payableFen ?? 0
    return service.act('claimsApproverA', (work) => approveClaim(work, { ...at(claim), amountFen }))
  }
  const approved = async (changes: Partial<NotifyLossBody> = {}): Promise<StoredClaim> =>
    approve(await assessed(changes))
  const pay = (claim: StoredClaim): Promise<StoredClaim> => {
    const { beneficiaryId, outstandingFen: amountFen = 0 } = claim
    const body = { beneficiaryId, amountFen, ...credit(claim) }
    return service.act('insurerFinanceA', (work) => payClaim(work, { ...at(claim), ...body }))
  }
  const paid = async (changes: Partial<NotifyLossBody> = {}): Promise<StoredClaim> => pay(await approved(changes))
  async function declined(): Promise<StoredClaim> {
    const claim = await registered()
    const reasons = [{ code: 'notCovered' as const, textZh: '不属于保险责任' }]
    const body = { reasons, determinedOn: service.clock.businessDate() }
    await service.act('claimsHandlerA', (work) => proposeDeclinature(work, { ...at(claim), ...body }))
    return service.act('claimsApproverA', (work) => confirmDeclinature(work, at(claim)))
  }
  const notified = async (): Promise<StoredClaim> => {
    const claim = await declined()
    const body = { sentOn: service.clock.businessDate() }
    return service.act('claimsHandlerA', (work) => sendRefusalNotice(work, { ...at(claim), ...body }))
  }
  const close = (claim: StoredClaim): Promise<StoredClaim> =>
    service.act('claimsHandlerA', (work) => closeClaim(work, at(claim)))
  const closed = async (changes: Partial<NotifyLossBody> = {}): Promise<StoredClaim> => close(await paid(changes))
  return { noticed, registered, assess, assessed, approve, approved, pay, paid, declined, notified, close, closed }
}

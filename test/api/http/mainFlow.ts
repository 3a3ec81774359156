import { closeClaim } from '../../../server/business/claims/usecases/closeClaim.ts'
import { payClaim } from '../../../server/business/claims/usecases/payClaim.ts'
import { confirmDelivery } from '../../../server/business/policy/policy/usecases/confirmDelivery.ts'
import type { TestService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import { giveApplication } from '../../support/builders/subsidies.ts'
import { claimStages } from '../../support/claims/claimStages.ts'

/** A machine is insured and paid for, delivered, damaged, indemnified and subsidised; it is June afterwards. */
export async function playMainFlow(service: TestService): Promise<void> {
  const { _id: policyNo } = await seedPaidPolicy(service)
  const papers = { kind: 'policy', number: policyNo } as const
  await attached(await service.signIn('manufacturerA'), papers, SAMPLES.pdf, { documentCode: 'typeTestReport' })
  service.clock.moveTo('2026-06-10')
  const body = { items: [{ itemNo: 1, deliveredOn: '2026-06-01' }] }
  await service.act('equipmentUserA', (work) => confirmDelivery(work, { params: { number: policyNo }, body }))
  await indemnify(service, policyNo)
  await giveApplication(service, policyNo, 'approved')
}

async function indemnify(service: TestService, policyNo: string): Promise<void> {
  const { assessed, approve } = claimStages(service)
  const claim = await approve(await assessed({ policyNo, lossOn: '2026-06-08', knownOn: '2026-06-09' }))
  const params = { number: claim._id }
  const { beneficiaryId, approval } = claim
  const body = {
    beneficiaryId,
    amountFen: approval?.amountFen ?? 0,
    reference: 'BANK-1',
    bankAccountNo: service.bankAccount('equipmentUserA'),
  }
  await service.act('insurerFinanceA', (work) => payClaim(work, { params, body }))
  await service.act('claimsHandlerA', (work) => closeClaim(work, { params }))
}

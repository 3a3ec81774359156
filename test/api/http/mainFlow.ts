import { expect } from 'chai'
import { closeClaim } from '../../../server/business/claims/usecases/closeClaim.ts'
import { confirmDelivery } from '../../../server/business/policy/policy/usecases/confirmDelivery.ts'
import { recordAcceptance } from '../../../server/business/policy/policy/usecases/recordAcceptance.ts'
import type { CivilDate } from '../../../server/kernel/civilDate.ts'
import type { Period } from '../../../server/kernel/period.ts'
import type { World } from '../../fuzz/world.ts'
import type { TestService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import { giveApplication } from '../../support/builders/subsidies.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { openInsurerAccount } from '../../support/collection/statements.ts'
import { endorsed } from '../../support/servicing/endorse.ts'
import { paidByRun } from '../../support/treasury/paidByRun.ts'

interface FlowDays {
  readonly period?: Period
  readonly deliveredOn: CivilDate
  readonly acceptedOn: CivilDate
  readonly lossOn: CivilDate
  readonly knownOn: CivilDate
  readonly today: CivilDate
}

const JUNE: FlowDays = {
  deliveredOn: '2026-06-01',
  acceptedOn: '2026-06-05',
  lossOn: '2026-06-08',
  knownOn: '2026-06-09',
  today: '2026-06-10',
}

/**
 * A machine is insured and paid for, delivered, accepted, damaged, indemnified, subsidised and called otherwise; it is June afterwards, if no
 * other days are given. Gives the number of a paper that answers the checklist.
 */
export async function playMainFlow(
  service: TestService,
  { period, deliveredOn, acceptedOn, lossOn, knownOn, today }: FlowDays = JUNE,
): Promise<{ readonly paperNo: string }> {
  const { _id: policyNo } = await seedPaidPolicy(service, { ...(period && { period }) })
  const papers = { kind: 'policy', number: policyNo } as const
  const { number: paperNo } = await attached(await service.signIn('manufacturerA'), papers, SAMPLES.pdf, {
    documentCode: 'typeTestReport',
  })
  service.clock.moveTo(today)
  const body = { items: [{ itemNo: 1, deliveredOn }] }
  await service.act('equipmentUserA', (work) => confirmDelivery(work, { policyNo, ...body }))
  const { number: certificate } = await attached(await service.signIn('equipmentUserA'), papers)
  const acceptance = { itemNos: [1], acceptedOn, certificateNo: 'YS-2026-017', paperNo: certificate }
  await service.act('equipmentUserA', (work) => recordAcceptance(work, { policyNo, ...acceptance }))
  await indemnify(service, policyNo, { lossOn, knownOn })
  await giveApplication(service, policyNo, 'approved')
  const renamed = { type: 'changeItem', itemNo: 1, changes: { name: '重型燃气轮机甲' } } as const
  await endorsed(service, policyNo, { effectiveFrom: today, actions: [renamed] })
  return { paperNo }
}

async function indemnify(
  service: TestService,
  policyNo: string,
  days: Pick<FlowDays, 'lossOn' | 'knownOn'>,
): Promise<void> {
  const { assessed, approve } = claimStages(service)
  const claim = await approve(await assessed({ policyNo, ...days }))
  const named = { claimNo: claim._id }
  const account = await openInsurerAccount(service, { purpose: 'claims' })
  await paidByRun(service, account, [`claim:${claim._id}`])
  await service.act('claimsHandlerA', (work) => closeClaim(work, named))
}

/** What people enter for themselves: a ban of the ministry, the insurer's own accumulation limits. */
export async function enterFigures(service: TestService, { bodies }: World): Promise<void> {
  const entries = { '/sanctions': 'ministryOfficer', '/accumulation-limits': 'underwritingManagerA' } as const
  for (const [path, name] of Object.entries(entries)) {
    const answer = await (await service.signIn(name)).post(path, bodies[`post ${path}`]?.[0])
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
  }
}

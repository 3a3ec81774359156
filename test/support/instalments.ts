import { premiumDemands } from '../../jobs/premiumDemands.ts'
import { EventModel } from '../../models/events.ts'
import type { Stored } from '../../models/store.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { choosePlan } from '../../server/business/policy/instalment/usecases/choosePlan.ts'
import { issuePolicy } from '../../server/business/policy/policy/usecases/issuePolicy.ts'
import { receivePremium } from '../../server/business/policy/policy/usecases/receivePremium.ts'
import type { TestService } from './app.ts'
import { seedBoundPolicy } from './builders/policy.ts'
import { jobsOf } from './jobs.ts'

/** An issued policy of manufacturer A whose premium is paid by a plan. */
export async function seedPolicyInParts(
  service: TestService,
  plan: string,
  changes: Parameters<typeof seedBoundPolicy>[1] = {},
): Promise<Policy & Stored> {
  const { _id: policyNo } = await seedBoundPolicy(service, changes)
  await service.act('underwriterA', (work) => choosePlan(work, { policyNo, plan }))
  return service.act('underwriterA', (work) => issuePolicy(work, { policyNo }))
}

/** Lets the job run on a day, as every morning. */
export async function demandOn(service: TestService, day: string): Promise<void> {
  service.clock.moveTo(day)
  const jobs = jobsOf([premiumDemands], service.clock)
  await jobs.queueDue()
  await jobs.workOff()
}

/** What the history of a policy tells of steps about its premium: day, step, due and what is left to do by when. */
export async function demandsTold(policyNo: string): Promise<string[]> {
  const types = /^policy\.(premium-noticed|premium-reminded|grace-ended|cancellation-proposed)$/
  const events = await EventModel.find({ stream: `policy:${policyNo}`, type: types })
    .sort({ seq: 1 })
    .lean()
  return events.map(({ businessDate, type, payload }) =>
    [businessDate, type.slice('policy.'.length), payload.due, payload.until ?? ''].join(' ').trim(),
  )
}

/** Premium that insurer A received by hand. */
export const pay = (service: TestService, policyNo: string, amountFen: number): Promise<Policy & Stored> => {
  const receivedOn = service.clock.businessDate()
  const receipt = { amountFen, receivedOn, reference: `BANK-${policyNo}-${receivedOn}`, payer: 'manufacturerA公司' }
  return service.act('insurerFinanceA', (work) => receivePremium(work, { policyNo, ...receipt }))
}

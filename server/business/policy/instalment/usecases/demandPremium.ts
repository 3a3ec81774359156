import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { inUnitOfWork, type UnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import type { DemandStep, PremiumDemand } from '../../../contract/terms/domain/paymentTerms.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { demandsOn } from '../../../contract/terms/domain/premiumDemands.ts'
import { paymentOf } from '../../../contract/terms/domain/premiumPayment.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { cancellationOf } from '../../../reference/product/domain/cancellation.ts'

/** How many dues were asked for, reminded of and found unpaid after grace. */
export type DemandCounts = Readonly<Record<Exclude<DemandStep, 'proposed'>, number>>

/** Each step is an event of its own in the policy's history. */
const EVENTS: Readonly<Record<DemandStep, string>> = {
  noticed: 'policy.premium-noticed',
  reminded: 'policy.premium-reminded',
  graceEnded: 'policy.grace-ended',
  proposed: 'policy.cancellation-proposed',
}

/** Policies read at once. */
const BATCH = 500

/**
 * Takes every step about unpaid premium that is to be taken on the business date, policy by policy, each in a transaction of
 * its own. Running it again on the same date, or after days on which it did not run, takes each step once.
 */
export async function demandPremium(
  context: WorkContext,
  progress: (done: number) => Promise<void> = async () => undefined,
): Promise<DemandCounts> {
  const counts = { noticed: 0, reminded: 0, graceEnded: 0 }
  let after = ''
  let done = 0
  for (;;) {
    const numbers = await waitingAfter(after, context.businessDate)
    for (const number of numbers) {
      for (const { step } of await inUnitOfWork(context, (work) => demandOfPolicy(work, { policyNo: number })))
        if (step !== 'proposed') counts[step] += 1
      done += 1
    }
    await progress(done)
    const last = numbers.at(-1)
    if (last === undefined || numbers.length < BATCH) return counts
    after = last
  }
}

/** Numbers of policies about which something is to be done by the day, in order, after one of them. */
async function waitingAfter(after: string, day: CivilDate): Promise<readonly string[]> {
  const found = await policyStore.model
    .find({ 'marks.nextDemandOn': { $lte: day }, _id: { $gt: after } } as object, { _id: 1 })
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<{ readonly _id: string }[]>()
  return found.map(({ _id }) => _id)
}

/** Takes every step about one policy that is to be taken on the business date; says which. */
export async function demandOfPolicy(work: UnitOfWork, { policyNo }: PolicyRef): Promise<readonly PremiumDemand[]> {
  const policy = await policyStore.model.findById(policyNo, null, { session: work.session }).lean<Policy & Stored>()
  if (!policy) return []
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  const demands = demandsOn(policy, work.businessDate, cancellationOf(product).nonPayment !== null)
  await recordDemands(work, policy, demands)
  return demands
}

/** Lets a policy know of steps that were taken, each with its event. */
export async function recordDemands(
  work: UnitOfWork,
  before: Policy & Stored,
  demands: readonly PremiumDemand[],
): Promise<Policy & Stored> {
  let policy = before
  for (const demand of demands) {
    const payment = paymentOf(policy)
    const { step, due, amountFen, until, endorsementNo } = demand
    policy = await work.change(
      policyStore,
      policy,
      { payment: { ...payment, demands: [...payment.demands, demand] } },
      {
        type: EVENTS[step],
        payload: { due, amountFen, ...(until !== null && { until }), ...(endorsementNo !== null && { endorsementNo }) },
      },
    )
  }
  return policy
}

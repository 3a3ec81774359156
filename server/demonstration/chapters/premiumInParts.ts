import { choosePlan } from '../../business/policy/instalment/usecases/choosePlan.ts'
import { demandOfPolicy } from '../../business/policy/instalment/usecases/demandPremium.ts'
import { issuePolicy } from '../../business/policy/policy/usecases/issuePolicy.ts'
import type { Actor } from '../../platform/acting/domain/actor.ts'
import { bind } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { crane } from '../orders.ts'
import type { Stage } from '../stage.ts'

/** The job of every morning. */
const MORNING: Actor = {
  userId: 'job:premiumDemands',
  name: 'premiumDemands',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:premiumDemands',
}

/** A crane whose premium is paid in quarters: the first part was asked for, not paid and reminded of, and is in its days of grace. */
export async function anInstalmentIsInGrace(stage: Stage, cast: Cast) {
  const order = crane('DLGJ-2026-022')
  const policyNo = await bind(stage.daysAgo(30), cast, order)
  await stage.perform(cast.people[order.underwriter], choosePlan, { policyNo, plan: 'QUARTERLY' })
  await stage.perform(cast.people[order.underwriter], issuePolicy, { policyNo })
  // Asked for at issue, due fifteen days after cover began.
  for (const day of [30, 14]) await stage.daysAgo(day).perform(MORNING, demandOfPolicy, { policyNo })
}

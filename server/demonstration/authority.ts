import type { GrantProposal } from '../business/party/authority/domain/granting.ts'
import { proposeGrant } from '../business/party/authority/usecases/proposeGrant.ts'
import { acknowledgeChange } from '../business/party/changes/usecases/acknowledgeChange.ts'
import { confirmChange } from '../business/party/changes/usecases/decideChange.ts'
import type { Actor } from '../platform/acting/domain/actor.ts'
import type { Cast } from './cast.ts'
import type { Stage } from './stage.ts'

const WAN = 1_000_000
const YI = 10_000 * WAN

const general: Omit<GrantProposal, 'decision' | 'limitFen'> = {
  holderUserId: null,
  holderRole: null,
  productCode: null,
  greatestDiscountPpm: 50_000,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '2019-01-01',
  validTo: null,
}

/** Each insurer's manager puts in writing who may decide what, and its administrator confirms; who is named takes note. */
export async function grantAuthority(stage: Stage, { people }: Cast): Promise<void> {
  const byRole: readonly GrantProposal[] = [
    { ...general, holderRole: 'underwriter', decision: 'release', limitFen: 3 * YI },
    { ...general, holderRole: 'underwriter', decision: 'approve', limitFen: 3 * YI },
    { ...general, holderRole: 'underwriter', decision: 'decline', limitFen: 20 * YI },
    {
      ...general,
      holderRole: 'seniorUnderwriter',
      decision: 'approve',
      limitFen: 50 * YI,
      greatestDiscountPpm: 150_000,
    },
    {
      ...general,
      holderRole: 'seniorUnderwriter',
      decision: 'decline',
      limitFen: 20 * YI,
      greatestDiscountPpm: 150_000,
    },
  ]
  for (const [manager, administrator] of [
    [people.underwritingManager, people.administratorHuaxin],
    [people.managerDonghai, people.administratorDonghai],
    [people.managerBeichen, people.administratorBeichen],
  ] as const)
    for (const grant of byRole) await granted(stage, { manager, administrator, grant })
  const { underwritingManager: manager, administratorHuaxin: administrator } = people
  // Renewals of what is not large are offered by the nightly run; the seniors answer for them.
  const renewals = { ...general, holderRole: 'seniorUnderwriter', decision: 'offerRenewal', limitFen: 3 * YI } as const
  await granted(stage, { manager, administrator, grant: renewals })
  for (const [holder, decision, limitFen] of [
    [people.claimsHandler, 'declineClaim', 50 * WAN],
    [people.claimsApprover, 'approveClaim', 5_000 * WAN],
  ] as const) {
    const grant = { ...general, greatestDiscountPpm: 0, holderUserId: holder.userId, decision, limitFen }
    const changeNo = await granted(stage, { manager, administrator, grant })
    await stage.perform(holder, acknowledgeChange, { changeNo })
  }
}

interface Granting {
  readonly manager: Actor
  readonly administrator: Actor
  readonly grant: GrantProposal
}

/** Number of the change by which two people put a grant in writing. */
async function granted(stage: Stage, { manager, administrator, grant }: Granting): Promise<string> {
  const wanted = { ...grant, reason: '本公司授权管理办法' }
  const { _id: changeNo } = await stage.perform(manager, proposeGrant, wanted)
  await stage.perform(administrator, confirmChange, { changeNo })
  return changeNo
}

import type { GrantProposal } from '../business/party/authority/domain/granting.ts'
import { proposeGrant } from '../business/party/authority/usecases/proposeGrant.ts'
import { confirmChange } from '../business/party/changes/usecases/decideChange.ts'
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

/** Each insurer's manager puts in writing who may decide what, and its administrator confirms. */
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
  const inClaims = { ...general, greatestDiscountPpm: 0 }
  const byPerson: readonly GrantProposal[] = [
    { ...inClaims, holderUserId: people.claimsHandler.userId, decision: 'declineClaim', limitFen: 50 * WAN },
    { ...inClaims, holderUserId: people.claimsApprover.userId, decision: 'approveClaim', limitFen: 5_000 * WAN },
  ]
  const grantors = [
    [people.underwritingManager, people.administratorHuaxin, byRole],
    [people.managerDonghai, people.administratorDonghai, byRole],
    [people.managerBeichen, people.administratorBeichen, byRole],
    [people.underwritingManager, people.administratorHuaxin, byPerson],
  ] as const
  for (const [manager, administrator, grants] of grantors) {
    for (const grant of grants) {
      const wanted = { ...grant, reason: '本公司授权管理办法' }
      const { _id: number } = await stage.perform(manager, proposeGrant, wanted)
      await stage.perform(administrator, confirmChange, { changeNo: number })
    }
  }
}

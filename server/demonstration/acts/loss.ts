import { approveClaim } from '../../business/claims/usecases/approveClaim.ts'
import { assessClaim } from '../../business/claims/usecases/assessClaim.ts'
import { closeClaim } from '../../business/claims/usecases/closeClaim.ts'
import { notifyLoss } from '../../business/claims/usecases/notifyLoss.ts'
import { payClaim } from '../../business/claims/usecases/payClaim.ts'
import { registerClaim } from '../../business/claims/usecases/registerClaim.ts'
import { setReserve } from '../../business/claims/usecases/setReserve.ts'
import { getPolicy } from '../../business/policy/policy/usecases/policies.ts'
import { addDays, type CivilDate } from '../../kernel/civilDate.ts'
import type { Cast } from '../cast.ts'
import type { OrganisationKey } from '../organisations.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

/** What happened to a machine. */
export interface Loss {
  readonly policyNo: string
  readonly reporter: PersonKey
  readonly descriptionZh: string
  readonly place: string
  readonly claimedFen: number
  readonly assessedFen: number
}

/** The loss happened yesterday and is reported today, with most of the papers. Gives the claim's number. */
export async function notify(stage: Stage, { people }: Cast, loss: Loss): Promise<string> {
  const lossOn: CivilDate = addDays(stage.now, -1)
  const claim = await stage.perform(people[loss.reporter], notifyLoss, {
    policyNo: loss.policyNo,
    lossOn,
    knownOn: lossOn,
    place: loss.place,
    itemNos: [1],
    cover: 'quality',
    descriptionZh: loss.descriptionZh,
    estimatedLossFen: loss.claimedFen,
    documents: ['claimForm', 'deliveryAcceptance', 'defectReport'],
  })
  return claim._id
}

/** Registered with a reserve of the claimed amount. */
export async function register(stage: Stage, cast: Cast, loss: Loss): Promise<string> {
  const number = await notify(stage, cast, loss)
  const handler = cast.people.claimsHandler
  await stage.perform(handler, registerClaim, { claimNo: number, documents: [] })
  await stage.perform(handler, setReserve, { claimNo: number, reserveFen: loss.claimedFen, reasonZh: '按报损金额立案' })
  return number
}

/** Assessed and adjusted; gives the claim's number and what is payable. */
export async function assess(stage: Stage, cast: Cast, loss: Loss) {
  const number = await register(stage, cast, loss)
  const policy = await stage.perform(cast.people.claimsHandler, getPolicy, {
    policyNo: loss.policyNo,
    on: addDays(stage.now, -1),
  })
  const claim = await stage.perform(cast.people.claimsHandler, assessClaim, {
    claimNo: number,
    lines: [
      {
        itemNo: 1,
        descriptionZh: loss.descriptionZh,
        claimedFen: loss.claimedFen,
        assessedFen: loss.assessedFen,
        finding: 'covered',
        valueAtLossFen: policy.terms.items[0]?.valueFen ?? null,
      },
    ],
    salvageFen: 0,
    recoveredFen: 0,
    surveyCostFen: 0,
    noteZh: '现场查勘与检测报告一致',
  })
  return { number, payableFen: claim.assessment?.adjustment.payableFen ?? 0, beneficiaryId: claim.beneficiaryId }
}

/** Approved by the second person. */
export async function agree(stage: Stage, cast: Cast, loss: Loss) {
  const assessed = await assess(stage, cast, loss)
  await stage.perform(cast.people.claimsApprover, approveClaim, {
    claimNo: assessed.number,
    amountFen: assessed.payableFen,
  })
  return assessed
}

/** Paid to the user of the machine and closed. */
export async function settle(stage: Stage, cast: Cast, loss: Loss): Promise<string> {
  const { number, payableFen, beneficiaryId } = await agree(stage, cast, loss)
  await stage.perform(cast.people.insurerFinance, payClaim, {
    claimNo: number,
    beneficiaryId,
    amountFen: payableFen,
    reference: `赔款 ${number}`,
    bankAccountNo: accountOf(cast, beneficiaryId),
  })
  await stage.perform(cast.people.claimsHandler, closeClaim, { claimNo: number })
  return number
}

/** The account on file of an organisation of the story. */
function accountOf({ organisations, accounts }: Cast, organisationId: string): string {
  const found = Object.entries(organisations).find(([, id]) => id === organisationId)
  return accounts[found?.[0] as OrganisationKey] ?? ''
}

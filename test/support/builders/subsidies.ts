import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type {
  SubsidyApplicationView,
  SubsidyAssessmentListView,
  SubsidyAssessmentView,
} from '../../../server/business/subsidy/subsidy.contract.ts'
import { addYears } from '../../../server/kernel/civilDate.ts'
import { getVisible } from '../../../server/platform/database/reader.ts'
import type { TestService } from '../app.ts'
import { insuredItem, issuedPolicy, storePolicy, termSegment } from './policy.ts'

export interface PolicyFacts {
  readonly from?: string
  readonly edition?: string
  readonly state?: Policy['state']
  readonly limitFen?: number
  readonly premiumFen?: number
  readonly paidPremiumFen?: number
  readonly deliveredOn?: string | null
  readonly continuousYears?: number
  readonly previousCoverEnd?: string | null
}

/** Writes a policy of manufacturer A with insurer A: issued, delivered, 200 万 premium on 1 亿, fully paid. */
export function givePolicy(service: TestService, number: string, facts: PolicyFacts = {}): Promise<Policy & Stored> {
  const { head, terms } = policyOf(service, facts)
  return service.act('underwriterA', (work) => storePolicy(work, number, head, [terms]))
}

/** Records more premium on a policy, as a receipt would. */
export async function receive(service: TestService, number: string, paidPremiumFen: number): Promise<void> {
  await service.act('insurerFinanceA', async (work) => {
    const policy = await getVisible(work, policyStore, number)
    return work.change(policyStore, policy, { paidPremiumFen }, { type: 'policy.premiumReceived' })
  })
}

/** The assessments the maker gets for a policy now. */
export async function assess(service: TestService, policyNo: string): Promise<readonly SubsidyAssessmentView[]> {
  const answer = await (await service.signIn('manufacturerA')).post('/subsidy-assessments', { policyNo })
  expect(answer.status).to.equal(200)
  return (answer.body as SubsidyAssessmentListView).items
}

type Stage = 'draft' | 'submitted' | 'recommended' | 'approved'

/** An application of manufacturer A for a policy, brought as far as the stage. */
export async function giveApplication(
  service: TestService,
  policyNo: string,
  stage: Stage,
): Promise<SubsidyApplicationView> {
  const maker = await service.signIn('manufacturerA')
  const [assessment] = await assess(service, policyNo)
  const body = { assessmentNo: assessment?.number, statement: '首台套装备，申请保费补贴' }
  const draft = (await maker.post('/subsidy-applications', body)).body as SubsidyApplicationView
  if (stage === 'draft') return draft
  const path = `/subsidy-applications/${draft.number}`
  const submitted = await maker.post(`${path}/submission`, {}, { ifMatch: draft.version })
  if (stage === 'submitted') return submitted.body as SubsidyApplicationView
  const recommender = await service.signIn('recommenderA')
  const opinion = { opinion: '材料齐全，参数真实，同意推荐' }
  const recommended = await recommender.post(`${path}/recommendation`, opinion, { ifMatch: draft.version + 1 })
  if (stage === 'recommended') return recommended.body as SubsidyApplicationView
  const officer = await service.signIn('ministryOfficer')
  const amount = { amountFen: draft.amountFen }
  const approved = await officer.post(`${path}/approval`, amount, { ifMatch: draft.version + 2 })
  return approved.body as SubsidyApplicationView
}

/** Codes of all failed conditions of a refused request. */
export const codesOf = ({ problem }: { readonly problem: { readonly failures: readonly { code: string }[] } }) =>
  problem.failures.map(({ code }) => code)

function policyOf(service: TestService, facts: PolicyFacts) {
  const { from = '2026-01-01', edition = 'EQ-2024', deliveredOn = '2026-01-01', state = 'issued' } = facts
  const { limitFen: totalLimitFen = 10_000_000_000, premiumFen = 200_000_000 } = facts
  const manufacturerId = service.organisation('manufacturerA')
  const userId = service.organisation('equipmentUserA')
  const catalogue = { catalogueEntryId: `${edition}:3.1.2`, catalogueEdition: edition.slice(3) }
  const items = [insuredItem({ ...catalogue, valueFen: 10_000_000_000, userId, deliveredOn })]
  const period = { from, to: addYears(from, 1) }
  const terms = termSegment({ period, effective: period, items, totalLimitFen, premiumFen })
  const { _id, ...head } = issuedPolicy(
    {
      state,
      parties: {
        insurerIds: [service.organisation('insurerA')],
        manufacturerId,
        userIds: [userId],
        recommenderId: service.organisation('recommenderA'),
      },
      holderId: manufacturerId,
      issuedAt: state === 'bound' ? null : service.clock.now(),
      continuousYears: facts.continuousYears ?? 1,
      previousCoverEnd: facts.previousCoverEnd ?? null,
      paidPremiumFen: facts.paidPremiumFen ?? premiumFen,
    },
    terms,
  )
  return { head, terms }
}

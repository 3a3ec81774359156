import { expect } from 'chai'
import {
  decideApproval,
  decidePin,
  type SubsidyApplication,
} from '../../../server/business/subsidy/domain/application.ts'
import type { SubsidyFacts } from '../../../server/business/subsidy/domain/facts.ts'
import { determineSubsidyAssessment } from '../../../server/business/subsidy/domain/subsidyAssessment.ts'
import { factsOf2024, shipped } from './support.ts'

const of = {
  policyNo: 'FS2026000001',
  parties: { insurerIds: ['INS'], manufacturerId: 'MAKER', userIds: ['USER'], recommenderId: 'REC' },
  region: '210100',
  productCode: 'FS-EQ',
  businessDate: '2026-03-01',
}
const assess = (facts: Partial<SubsidyFacts> = {}, ruleSet = shipped('UNI-2024')) => ({
  _id: 'FS2026000001:UNI-2024',
  version: 3,
  ...determineSubsidyAssessment(ruleSet, factsOf2024(facts), [], of),
})

const act = (userId: string, organisationId: string) => ({ userId, organisationId, name: userId, on: '2026-03-01' })
const pinned = assess()
const application: SubsidyApplication = {
  ...of,
  assessmentNo: pinned._id,
  assessmentVersion: pinned.version,
  ruleSet: pinned.ruleSet,
  amountFen: pinned.amountFen,
  steps: pinned.steps,
  facts: pinned.facts,
  state: 'recommended',
  live: true,
  insuredYear: '2024',
  recommenderId: 'REC',
  statement: '',
  created: act('U1', 'MAKER'),
  submission: act('U1', 'MAKER'),
  recommendation: { ...act('U2', 'REC'), opinion: '同意推荐' },
  returned: null,
  decision: null,
}
const refusalsOf = (decision: ReturnType<typeof decideApproval>) =>
  decision.ok ? [] : decision.refusals.map(({ code, value, threshold }) => [code, value, threshold])

describe('determineAssessment', () => {
  it('has one inputs hash for equal facts on different days, another for other facts or rules', () => {
    const later = determineSubsidyAssessment(shipped('UNI-2024'), factsOf2024(), [], {
      ...of,
      businessDate: '2026-04-01',
    })
    expect(later.inputsHash).to.equal(pinned.inputsHash)
    expect(assess({ paidPremiumFen: 1 }).inputsHash).to.not.equal(pinned.inputsHash)
    expect(assess({}, { ...shipped('UNI-2024'), hash: 'other' }).inputsHash).to.not.equal(pinned.inputsHash)
  })

  it('names the other rule sets that claim the policy', () => {
    const both = ['UNI-2024', 'UNI-2025']
    expect(determineSubsidyAssessment(shipped('UNI-2024'), factsOf2024(), both, of).overlapsWith).to.deep.equal([
      'UNI-2025',
    ])
  })
})

describe('decidePin', () => {
  it('keeps figures, steps and rule set of an eligible assessment', () => {
    expect(decidePin(pinned)).to.deep.include({ ok: true })
    expect(decidePin(pinned)).to.have.nested.include({
      'value.assessmentNo': 'FS2026000001:UNI-2024',
      'value.assessmentVersion': 3,
      'value.amountFen': 160_000_000,
      'value.ruleSet.hash': shipped('UNI-2024').hash,
    })
  })

  it('refuses an assessment that refuses, with all its reasons', () => {
    const decision = decidePin(assess({ paidPremiumFen: 0, coverBegun: false }))
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).to.deep.equal([
      'subsidy.not-eligible',
      'subsidy.not-in-force',
      'subsidy.premium-unpaid',
    ])
  })
})

describe('decideApproval', () => {
  it('approves the pinned amount when the facts still give it', () => {
    expect(decideApproval(application, pinned, 160_000_000)).to.deep.equal({ ok: true, value: 160_000_000 })
  })

  it('refuses another amount than was applied for', () => {
    expect(refusalsOf(decideApproval(application, pinned, 160_000_001))).to.deep.equal([
      ['subsidy.amount-differs', 160_000_001, 160_000_000],
    ])
  })

  it('refuses when the facts now give another amount, naming both', () => {
    expect(refusalsOf(decideApproval(application, assess({ paidPremiumFen: 100_000_000 }), 160_000_000))).to.deep.equal(
      [['subsidy.assessment-changed', 80_000_000, 160_000_000]],
    )
  })

  it('refuses when the rule set is another version, even for the same amount', () => {
    const changed = assess({}, { ...shipped('UNI-2024'), hash: 'other' })
    expect(refusalsOf(decideApproval(application, changed, 160_000_000)).map(([code]) => code)).to.deep.equal([
      'subsidy.rule-set-changed',
    ])
  })

  it('names why nothing is left when the policy is no longer eligible', () => {
    const refused = assess({ bannedUntil: '2027-01-01' })
    expect(refusalsOf(decideApproval(application, refused, 160_000_000)).map(([code]) => code)).to.deep.equal([
      'subsidy.assessment-changed',
      'subsidy.banned',
    ])
  })
})

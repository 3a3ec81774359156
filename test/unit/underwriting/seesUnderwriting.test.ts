import { expect } from 'chai'
import {
  seesSubmission,
  seesUnderwriting,
} from '../../../server/business/offer/underwriting/domain/historyVisibility.ts'

const member = (insurerId: string, lead: boolean) => ({
  insurerId,
  lead,
  sharePpm: 500_000,
  confirmedAt: null,
  confirmedByName: null,
  declinedBecause: null,
})
const quote = {
  parties: { insurerIds: ['ORG-lead', 'ORG-follower'] },
  panel: [member('ORG-lead', true), member('ORG-follower', false)],
}
const of = (organisationId: string, organisationKind: 'insurer' | 'regulator' | 'manufacturer' = 'insurer') => ({
  organisationId,
  organisationKind,
})

describe('what a quote shows', () => {
  it('is how underwriting came to it for the lead and the regulator alone', () => {
    expect(seesUnderwriting(of('ORG-lead'), quote)).to.equal(true)
    expect(seesUnderwriting(of('ORG-supervisor', 'regulator'), quote)).to.equal(true)
    expect(seesUnderwriting(of('ORG-follower'), quote)).to.equal(false)
    expect(seesUnderwriting(of('ORG-maker', 'manufacturer'), quote)).to.equal(false)
  })

  it('is its submission for everyone but the followers of its panel', () => {
    expect(seesSubmission(of('ORG-lead'), quote)).to.equal(true)
    expect(seesSubmission(of('ORG-maker', 'manufacturer'), quote)).to.equal(true)
    expect(seesSubmission(of('ORG-follower'), quote)).to.equal(false)
    expect(seesSubmission(of('ORG-lead'), { panel: null })).to.equal(true)
  })
})

import { expect } from 'chai'
import { decideOrganisation } from '../../../server/business/party/identity/domain/organisation.ts'

const recommender = { kind: 'recommender', active: true } as const
const maker = {
  kind: 'manufacturer',
  recommenderId: 'ORG1',
  controllers: [],
  insurerStanding: null,
  insurerOffice: null,
} as const
const office = { address: '北京市金融大街1号', serviceLine: '95500', claimsLine: '95501' }
const codes = (decision: ReturnType<typeof decideOrganisation>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code)

describe('an organisation', () => {
  it('that is a manufacturer answers to an active recommender', () => {
    expect(codes(decideOrganisation(maker, recommender))).to.deep.equal([])
    for (const wrong of [null, { ...recommender, active: false }, { kind: 'ministry', active: true } as const])
      expect(codes(decideOrganisation(maker, wrong))).to.deep.equal(['identity.recommender-unknown'])
  })

  it('of any other kind answers to none', () => {
    const insurer = { ...maker, kind: 'insurer' } as const
    expect(codes(decideOrganisation(insurer, recommender))).to.deep.equal(['identity.recommender-not-applicable'])
    expect(codes(decideOrganisation({ ...insurer, recommenderId: null }, null))).to.deep.equal([])
  })

  it('that is no insurer has no office on record', () => {
    const withOffice = { ...maker, insurerOffice: office }
    expect(codes(decideOrganisation(withOffice, recommender))).to.deep.equal(['identity.office-not-applicable'])
    const insurer = { ...withOffice, kind: 'insurer', recommenderId: null } as const
    expect(codes(decideOrganisation(insurer, null))).to.deep.equal([])
  })

  it('has declared shares of at most the whole', () => {
    const half = { name: '甲', sharePpm: 500_000 }
    expect(codes(decideOrganisation({ ...maker, controllers: [half, half] }, recommender))).to.deep.equal([])
    const more = { ...maker, controllers: [half, half, { name: '乙', sharePpm: 1 }] }
    expect(codes(decideOrganisation(more, recommender))).to.deep.equal(['identity.shares-exceed-whole'])
  })
})

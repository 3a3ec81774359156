import { expect } from 'chai'
import type { InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import type { DeclaredOwnership } from '../../../server/business/party/identity/domain/control.ts'
import { determineFacts, schemeOf } from '../../../server/business/subsidy/domain/facts.ts'
import { insuredItem, termSegment } from '../../support/builders/policy.ts'

const item = (more: Partial<InsuredItem> = {}): InsuredItem =>
  insuredItem({
    catalogueEntryId: 'EQ-2024:3.1.2',
    valueFen: 1_000_000_000,
    deliveredOn: '2026-02-20',
    firstYear: false,
    ...more,
  })

const terms = (items: readonly InsuredItem[]): TermSegment =>
  termSegment({
    period: { from: '2026-03-01', to: '2027-03-01' },
    items,
    totalLimitFen: 5_000_000_000,
  })

const POLICY = {
  catalogueEditions: ['EQ-2024'],
  parties: { insurerIds: ['INS'], manufacturerId: 'MAKER', userIds: ['USER'], recommenderId: 'REC' },
  premiumFen: 100_000_000,
  paidPremiumFen: 60_000_000,
  continuousYears: 1,
  previousCoverEnd: null,
  firstInsurance: null,
}

const sources = { businessDate: '2026-03-01', cumulativePremiumFen: 7, organisations: [] }

const owned = (_id: string, ...owners: readonly [string, number][]): DeclaredOwnership => ({
  _id,
  controllers: owners.map(([organisationId, sharePpm]) => ({ organisationId, sharePpm })),
})
const relation = (...organisations: readonly DeclaredOwnership[]) =>
  determineFacts(POLICY, terms([item()]), { ...sources, organisations }).buyerRelation

describe('determineFacts', () => {
  it('reads limit, premium, values and editions from policy and terms', () => {
    const items = [item(), item({ itemNo: 2, firstYear: true, valueFen: 400_000_000 })]
    const facts = determineFacts(POLICY, terms(items), sources)
    expect(facts).to.include({
      scheme: 'first-set-equipment',
      limitFen: 5_000_000_000,
      premiumFen: 100_000_000,
      paidPremiumFen: 60_000_000,
      valueFen: 1_400_000_000,
      firstYearValueFen: 400_000_000,
      cumulativePremiumFen: 7,
    })
    expect(facts.catalogueEditions).to.deep.equal(['EQ-2024'])
    expect(facts).to.not.have.any.keys('remainingQuotaFen', 'bannedUntil')
  })

  it('counts what is not delivered, or will be only later, as undelivered', () => {
    const items = [item(), item({ deliveredOn: null }), item({ deliveredOn: '2026-03-02' })]
    expect(determineFacts(POLICY, terms(items), sources).undeliveredItems).to.equal(2)
  })

  it('sees cover begin on its first day', () => {
    expect(determineFacts(POLICY, terms([item()]), sources).coverBegun).to.equal(true)
    expect(determineFacts(POLICY, terms([item()]), { ...sources, businessDate: '2026-02-28' }).coverBegun).to.equal(
      false,
    )
  })

  it('takes years and end of the former cover as they stood at binding', () => {
    const renewal = { ...POLICY, continuousYears: 3, previousCoverEnd: '2026-03-01' }
    expect(determineFacts(renewal, terms([item()]), sources)).to.include({
      continuousYears: 3,
      previousCoverEnd: '2026-03-01',
    })
  })
})

describe('buyer relation', () => {
  it('is related when the maker controls the user, directly or through others', () => {
    expect(relation(owned('MAKER'), owned('USER', ['MAKER', 500_001]))).to.equal('relatedParty')
    expect(relation(owned('USER', ['HOLDING', 600_000]), owned('HOLDING', ['MAKER', 700_000]))).to.equal('relatedParty')
  })

  it('is related when both stand under one group, by number or by name', () => {
    expect(relation(owned('MAKER', ['GROUP', 800_000]), owned('USER', ['GROUP', 510_000]))).to.equal('relatedParty')
    const named = (_id: string) => ({ _id, controllers: [{ name: '某集团', sharePpm: 900_000 }] })
    expect(relation(named('MAKER'), named('USER'))).to.equal('relatedParty')
  })

  it('is unrelated below control', () => {
    expect(relation(owned('MAKER', ['GROUP', 500_000]), owned('USER', ['GROUP', 900_000]))).to.equal('unrelated')
  })

  it('ends on circular declarations', () => {
    expect(relation(owned('MAKER', ['A', 600_000]), owned('A', ['MAKER', 600_000]), owned('USER'))).to.equal(
      'unrelated',
    )
  })
})

describe('schemeOf', () => {
  it('tells the scheme by the catalogue and throws for a catalogue of none', () => {
    expect(schemeOf(['NM-2024'])).to.equal('first-batch-material')
    expect(() => schemeOf(['IP-2024'])).to.throw('no subsidy scheme')
  })
})

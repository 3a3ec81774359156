import { expect } from 'chai'
import { decideLossNotice, type LossNoticeFacts } from '../../../server/business/claims/domain/lossNotice.ts'

const version: { versionNo: number; items: { itemNo: number; userId: string | null }[]; covers: { code: string }[] } = {
  versionNo: 1,
  items: [
    { itemNo: 1, userId: 'ORG-user' },
    { itemNo: 2, userId: 'ORG-user' },
    { itemNo: 3, userId: 'ORG-neighbour' },
  ],
  covers: [{ code: 'quality' as const }],
}
const facts: LossNoticeFacts<typeof version> = {
  policyState: 'issued',
  holderId: 'ORG-maker',
  version,
  lossOn: '2026-03-01',
  knownOn: '2026-03-01',
  itemNos: [1, 2],
  cover: 'quality',
  sameLoss: [],
  insurerId: 'ORG-insurer',
  notifier: { organisationId: 'ORG-maker', organisationKind: 'manufacturer' },
  businessDate: '2026-03-02',
}

const codes = (changes: Partial<LossNoticeFacts<typeof version>>) => {
  const decision = decideLossNotice({ ...facts, ...changes })
  return decision.ok ? [] : decision.refusals.map(({ code }) => code)
}

describe('decideLossNotice', () => {
  it('makes the policyholder the beneficiary of what nobody else uses', () => {
    const own = { ...version, items: [{ itemNo: 1, userId: null }] }
    const decision = decideLossNotice({ ...facts, version: own, itemNos: [1] })
    expect(decision.ok && decision.value.beneficiaryId).to.equal('ORG-maker')
  })

  it('names the equipment user of the items as beneficiary, whoever notifies', () => {
    expect(decideLossNotice(facts)).to.deep.equal({
      ok: true,
      value: { version, beneficiaryId: 'ORG-user', noticedOn: '2026-03-02', late: false },
    })
  })

  it('marks a notice as late on the sixth day after knowledge, and takes it', () => {
    const late = (businessDate: string) => decideLossNotice({ ...facts, businessDate })
    expect(late('2026-03-06')).to.have.nested.property('value.late', false)
    expect(late('2026-03-07')).to.have.nested.property('value.late', true)
  })

  it('refuses a loss that claims are about, naming those the notifier may see', () => {
    expect(decideLossNotice({ ...facts, sameLoss: ['CL2026000001', null] })).to.deep.equal({
      ok: false,
      refusals: [{ code: 'claim.loss-noticed-before', value: 'CL2026000001' }, { code: 'claim.loss-noticed-before' }],
    })
    expect(codes({ sameLoss: ['CL2026000001'], otherOccurrenceReasonZh: '修复后当日再次断裂' })).to.deep.equal([])
  })

  it('refuses a policy that is not issued', () => {
    expect(codes({ policyState: 'bound' })).to.deep.equal(['claim.policy-not-issued'])
  })

  it('refuses a loss in the future', () => {
    expect(codes({ lossOn: '2026-03-03', knownOn: '2026-03-03' })).to.deep.equal([
      'claim.loss-in-future',
      'claim.known-in-future',
    ])
  })

  it('refuses knowledge before the loss', () => {
    expect(codes({ knownOn: '2026-02-28' })).to.deep.equal(['claim.known-before-loss'])
  })

  it('refuses a loss on a day no version covers', () => {
    expect(codes({ version: null })).to.deep.equal(['claim.loss-outside-cover'])
  })

  it('names every item and the cover that are not on the policy', () => {
    expect(codes({ itemNos: [1, 8, 9], cover: 'liability' })).to.deep.equal([
      'claim.cover-not-insured',
      'claim.item-not-insured',
      'claim.item-not-insured',
    ])
  })

  it('refuses items of several equipment users in one notice', () => {
    expect(codes({ itemNos: [1, 3] })).to.deep.equal(['claim.items-of-several-users'])
  })

  it("refuses an equipment user's notice for another user's item", () => {
    const notifier = { organisationId: 'ORG-user', organisationKind: 'equipmentUser' }
    expect(codes({ notifier, itemNos: [3] })).to.deep.equal(['claim.item-of-another-user'])
    expect(codes({ notifier, itemNos: [1] })).to.deep.equal([])
  })
})

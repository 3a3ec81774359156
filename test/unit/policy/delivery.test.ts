import { expect } from 'chai'
import { type DeliveryConfirmation, decideDeliveries } from '../../../server/business/policy/policy/domain/delivery.ts'
import { insuredItem } from '../../support/builders/policy.ts'

const items = [
  insuredItem({ itemNo: 1, contractDate: '2026-01-15' }),
  insuredItem({ itemNo: 2, userId: 'ORG-other' }),
  insuredItem({ itemNo: 3, deliveredOn: '2026-02-01' }),
]
const decide = (...confirmations: DeliveryConfirmation[]) =>
  decideDeliveries(items, confirmations, { actorOrganisationId: 'ORG-user', businessDate: '2026-05-01' })
const codes = (...confirmations: DeliveryConfirmation[]) => {
  const decision = decide(...confirmations)
  return decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`)
}

describe('confirmation of delivery', () => {
  it('is taken for what is the user’s own', () => {
    const confirmation = { itemNo: 1, deliveredOn: '2026-05-01' }
    expect(decide(confirmation)).to.deep.equal({ ok: true, value: [confirmation] })
  })

  it('refuses the items of others, those on record and those that do not exist, each by itself', () => {
    const deliveredOn = '2026-05-01'
    expect(codes({ itemNo: 2, deliveredOn }, { itemNo: 3, deliveredOn }, { itemNo: 4, deliveredOn })).to.deep.equal([
      'policy.not-own-item items.0.itemNo',
      'policy.already-delivered items.1.itemNo',
      'policy.unknown-item items.2.itemNo',
    ])
  })

  it('refuses a day before the contract and one in the future', () => {
    expect(codes({ itemNo: 1, deliveredOn: '2026-01-14' })).to.deep.equal([
      'policy.delivered-before-contract items.0.deliveredOn',
    ])
    expect(codes({ itemNo: 1, deliveredOn: '2026-05-02' })).to.deep.equal([
      'policy.delivered-in-future items.0.deliveredOn',
    ])
  })

  it('takes the day of the contract itself', () => {
    expect(codes({ itemNo: 1, deliveredOn: '2026-01-15' })).to.deep.equal([])
  })

  it('refuses an item named twice', () => {
    expect(codes({ itemNo: 1, deliveredOn: '2026-05-01' }, { itemNo: 1, deliveredOn: '2026-04-01' })).to.deep.equal([
      'policy.item-twice items.1.itemNo',
    ])
  })
})

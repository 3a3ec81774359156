import { expect } from 'chai'
import { usersAwaitingDelivery, withDeliveries } from '../../../server/business/contract/terms/domain/delivery.ts'
import { insuredItem } from '../../support/builders/policy.ts'

const items = [
  insuredItem({ itemNo: 1, userId: 'ORG-a' }),
  insuredItem({ itemNo: 2, userId: 'ORG-b' }),
  insuredItem({ itemNo: 3, userId: 'ORG-a', deliveredOn: '2026-02-01' }),
  insuredItem({ itemNo: 4, userId: 'ORG-b' }),
  insuredItem({ itemNo: 5, userId: null }),
]

describe('records of delivery', () => {
  it('show in the items they are of, beside what was declared, and leave the terms as they are', () => {
    const shown = withDeliveries(items, [{ itemNo: 2, deliveredOn: '2026-05-01' }])
    expect(shown.map(({ deliveredOn }) => deliveredOn)).to.deep.equal([null, '2026-05-01', '2026-02-01', null, null])
    expect(items[1]?.deliveredOn).to.equal(null)
  })

  it('are awaited from every user of an item without one, each named once', () => {
    expect(usersAwaitingDelivery(items)).to.deep.equal(['ORG-a', 'ORG-b'])
    expect(usersAwaitingDelivery(withDeliveries(items, [{ itemNo: 1, deliveredOn: '2026-05-01' }]))).to.deep.equal([
      'ORG-b',
    ])
  })
})

import { expect } from 'chai'
import {
  type AcceptanceRecord,
  latestAcceptances,
  usersAwaitingAcceptance,
} from '../../../server/business/contract/terms/domain/acceptance.ts'
import { acceptanceRecord, insuredItem } from '../../support/builders/policy.ts'

const items = [
  insuredItem({ itemNo: 1, userId: 'ORG-a', deliveredOn: '2026-02-01' }),
  insuredItem({ itemNo: 2, userId: 'ORG-a', deliveredOn: '2026-02-01' }),
  insuredItem({ itemNo: 3, userId: 'ORG-b', deliveredOn: '2026-02-01' }),
  insuredItem({ itemNo: 4, userId: 'ORG-c' }),
  insuredItem({ itemNo: 5, userId: null, deliveredOn: '2026-02-01' }),
]
const numbers = (records: Iterable<AcceptanceRecord>) => [...records].map(({ itemNo, recordNo }) => [itemNo, recordNo])

describe('records of acceptance', () => {
  it('say what the latest of an item says, in whatever order they are read', () => {
    const records = [
      acceptanceRecord({ itemNo: 1, recordNo: 2 }),
      acceptanceRecord({ itemNo: 2, recordNo: 1 }),
      acceptanceRecord({ itemNo: 1, recordNo: 3, acceptance: null, reason: '误记' }),
      acceptanceRecord({ itemNo: 1, recordNo: 1 }),
    ]
    for (const read of [records, records.toReversed()])
      expect(numbers(latestAcceptances(read).values())).to.have.deep.members([
        [1, 3],
        [2, 1],
      ])
  })

  it('are awaited from every user of a delivered item without one, each named once', () => {
    expect(usersAwaitingAcceptance(items, [])).to.deep.equal(['ORG-a', 'ORG-b'])
    expect(usersAwaitingAcceptance(items, [acceptanceRecord({ itemNo: 3 })])).to.deep.equal(['ORG-a'])
    const both = [acceptanceRecord({ itemNo: 1 }), acceptanceRecord({ itemNo: 2 })]
    expect(usersAwaitingAcceptance(items, both)).to.deep.equal(['ORG-b'])
  })

  it('are awaited again once they are withdrawn', () => {
    const records = [
      acceptanceRecord({ itemNo: 3 }),
      acceptanceRecord({ itemNo: 3, recordNo: 2, acceptance: null, reason: '误记' }),
    ]
    expect(usersAwaitingAcceptance(items, records)).to.deep.equal(['ORG-a', 'ORG-b'])
  })
})

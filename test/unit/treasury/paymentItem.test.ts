import { expect } from 'chai'
import fc from 'fast-check'
import {
  ITEM_EVENTS,
  ITEM_STATES,
  type ItemEvent,
  type ItemState,
  itemTransitions,
} from '../../../server/business/treasury/paymentRun/domain/paymentItem.ts'
import { sumsOf } from '../../../server/business/treasury/paymentRun/domain/sums.ts'
import { decideTransition, reachableFrom } from '../../../server/kernel/transitions.ts'

interface Item {
  readonly state: ItemState
  readonly amountFen: number
  readonly bookings: number
}

/** An item after an event, or as it was where that is refused. */
function after(item: Item, event: ItemEvent): Item {
  const decided = decideTransition(itemTransitions, item.state, event, {})
  if (!decided.ok) return item
  return { ...item, state: decided.value, bookings: item.bookings + (event === 'book' ? 1 : 0) }
}

describe('an item of a payment run', () => {
  it('reaches every state, and leaves none of those that end it', () => {
    expect([...reachableFrom(itemTransitions, 'waiting')].toSorted()).to.deep.equal([...ITEM_STATES].toSorted())
    for (const state of ['paid', 'failed', 'released'] as const) expect(itemTransitions[state]).to.deep.equal({})
  })

  it('is paid at most once, whatever results come in whichever order and how often, and the sums hold', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000_000 }), { minLength: 1, maxLength: 20 })
    const told = fc.array(fc.tuple(fc.nat(19), fc.constantFrom(...ITEM_EVENTS)), { maxLength: 200 })
    fc.assert(
      fc.property(amounts, told, (fens, events) => {
        let items: readonly Item[] = fens.map((amountFen) => ({ state: 'waiting', amountFen, bookings: 0 }))
        for (const [place, event] of events)
          items = items.map((item, index) => (index === place ? after(item, event) : item))
        for (const { state, bookings } of items) expect(bookings).to.equal(state === 'paid' ? 1 : 0)
        const sums = sumsOf(items)
        expect(sums.paidFen + sums.failedFen + sums.leftFen).to.equal(sums.totalFen)
        const released = items.filter(({ state }) => state === 'released').length
        expect(sums.paidCount + sums.failedCount + sums.leftCount + released).to.equal(items.length)
      }),
    )
  })
})

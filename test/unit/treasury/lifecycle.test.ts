import { expect } from 'chai'
import {
  type RUN_EVENTS,
  type RunFacts,
  runFacts,
  runTransitions,
} from '../../../server/business/treasury/paymentRun/domain/lifecycle.ts'
import type { ItemState } from '../../../server/business/treasury/paymentRun/domain/paymentItem.ts'
import { RUN_STATES } from '../../../server/business/treasury/paymentRun/domain/paymentRun.ts'
import { decideTransition, menuOf, reachableFrom } from '../../../server/kernel/transitions.ts'

const AT = new Date('2026-03-02T02:00:00Z')
const stamp = (userId: string) => ({ userId, name: userId, at: AT })
const facts = (userId: string, ...states: readonly ItemState[]): RunFacts =>
  runFacts(
    { preparedBy: stamp('one'), checkedBy: stamp('two') },
    states.map((state) => ({ state })),
    { userId },
  )
const codes = (event: (typeof RUN_EVENTS)[number], state: (typeof RUN_STATES)[number], known: RunFacts) => {
  const decided = decideTransition(runTransitions, state, event, known)
  return decided.ok ? decided.value : decided.refusals.map(({ code }) => code)
}

describe('the way of a payment run', () => {
  it('reaches every state, and ends closed or cancelled', () => {
    expect([...reachableFrom(runTransitions, 'prepared')].toSorted()).to.deep.equal([...RUN_STATES].toSorted())
    for (const state of ['closed', 'cancelled'] as const)
      expect(menuOf(runTransitions, state, facts('one'))).to.have.length(0)
  })

  it('is not cancelled, and gives nothing up, once the bank has the file', () => {
    for (const event of ['cancel', 'removeItems', 'send'] as const)
      expect(codes(event, 'sent', facts('three', 'waiting')), event).to.deep.equal(['lifecycle.not-allowed'])
  })

  it('is approved by neither its preparer nor its checker', () => {
    expect(codes('approve', 'checked', facts('one', 'waiting'))).to.deep.equal(['paymentRun.own-run'])
    expect(codes('approve', 'checked', facts('two', 'waiting'))).to.deep.equal(['paymentRun.own-run'])
    expect(codes('approve', 'checked', facts('three', 'waiting'))).to.equal('approved')
    expect(codes('approve', 'prepared', facts('three', 'waiting'))).to.deep.equal(['lifecycle.not-allowed'])
  })

  it('takes results while one is missing, books what is reported or refused, and closes when nothing is open', () => {
    expect(codes('takeResult', 'sent', facts('one', 'paid'))).to.deep.equal(['paymentRun.no-result-awaited'])
    expect(codes('takeResult', 'sent', facts('one', 'paid', 'waiting'))).to.equal('sent')
    expect(codes('book', 'sent', facts('one', 'paid', 'failed'))).to.deep.equal(['paymentRun.nothing-to-book'])
    for (const state of ['reported', 'objected'] as const) {
      expect(codes('book', 'sent', facts('one', state)), state).to.equal('sent')
      expect(codes('close', 'sent', facts('one', state)), state).to.deep.equal(['paymentRun.items-open'])
    }
    expect(codes('close', 'sent', facts('one', 'waiting'))).to.deep.equal(['paymentRun.items-open'])
    expect(codes('close', 'sent', facts('one', 'paid', 'failed', 'released'))).to.equal('closed')
  })
})

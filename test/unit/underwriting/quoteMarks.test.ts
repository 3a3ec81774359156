import { expect } from 'chai'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import { quoteMarks } from '../../../server/business/offer/underwriting/domain/quoteMarks.ts'

type Member = NonNullable<Quote['panel']>[number]

const member = (insurerId: string, of: Partial<Member> = {}) =>
  ({ insurerId, lead: false, confirmedAt: null, declinedBecause: null, ...of }) as Member
const lead = member('a', { lead: true, confirmedAt: new Date(0) })
const left = member('c', { declinedBecause: '份额过大' })

describe('what a quote is looked for by', () => {
  it('is nothing without a panel, or once every follower has confirmed', () => {
    expect(quoteMarks({ state: 'approved', panel: null })).to.deep.equal({})
    const confirmed = member('b', { confirmedAt: new Date(0) })
    expect(quoteMarks({ state: 'accepted', panel: [lead, confirmed] })).to.deep.equal({})
  })

  it('is who has not answered and whether one has left, as long as it can be bound', () => {
    const panel = [lead, member('b'), left]
    for (const state of ['proposed', 'referred', 'approved', 'accepted'] as const)
      expect(quoteMarks({ state, panel })).to.deep.equal({ unconfirmedBy: ['b'], shareDeclined: true })
    expect(quoteMarks({ state: 'withdrawn', panel })).to.deep.equal({})
  })
})

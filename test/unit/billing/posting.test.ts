import { expect } from 'chai'
import { numberedPostings, type Posting, reversalOf } from '../../../server/business/ledger/billing/domain/posting.ts'
import { premiumWrittenPostings } from '../../../server/business/policy/policy/domain/premium.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const TIME = { businessDate: '2026-03-11', now: new Date('2026-03-11T02:00:00Z') }
const EVENT = 'policy:FS2026000001#2'
const drafts = premiumWrittenPostings(issuedPolicy(), EVENT)

describe('premiumWrittenPostings', () => {
  it('makes the premium of each cover due from the policyholder to the insurer', () => {
    expect(
      drafts.map(({ source, destination, coverCode, amountFen }) => [source, destination, coverCode, amountFen]),
    ).to.deep.equal([
      ['policyholder:ORG-maker', 'insurer:ORG-insurer', 'quality', 12_000_000],
      ['policyholder:ORG-maker', 'insurer:ORG-insurer', 'liability', 4_000_000],
    ])
  })
})

describe('numberedPostings', () => {
  it('numbers postings after their event, each event from 1', () => {
    const other = drafts.map((draft) => ({ ...draft, event: 'claim:CL2026000001#4' }))
    const decision = numberedPostings([...drafts, ...other], TIME)
    expect(decision.ok && decision.value.map(({ _id }) => _id)).to.deep.equal([
      `PO:${EVENT}.1`,
      `PO:${EVENT}.2`,
      'PO:claim:CL2026000001#4.1',
      'PO:claim:CL2026000001#4.2',
    ])
  })

  for (const amountFen of [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1]) {
    it(`refuses ${amountFen} fen`, () => {
      const decision = numberedPostings(
        drafts.map((draft) => ({ ...draft, amountFen })),
        TIME,
      )
      expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).to.deep.equal([
        'billing.amount-not-positive',
        'billing.amount-not-positive',
      ])
    })
  }

  it('refuses a movement from an account to itself', () => {
    const circular = drafts.map((draft) => ({ ...draft, destination: draft.source }))
    const decision = numberedPostings(circular, TIME)
    expect(!decision.ok && decision.refusals[0]?.code).to.equal('billing.same-account')
  })
})

describe('reversalOf', () => {
  it('mirrors source and destination and names what it takes back', () => {
    const decision = numberedPostings(drafts, TIME)
    const [posting] = decision.ok ? (decision.value as [Posting, Posting]) : []
    if (!posting) throw new Error('no posting')
    expect(reversalOf(posting, 'policy:FS2026000001#9')).to.deep.include({
      source: posting.destination,
      destination: posting.source,
      amountFen: posting.amountFen,
      event: 'policy:FS2026000001#9',
      reverses: `PO:${EVENT}.1`,
    })
  })
})

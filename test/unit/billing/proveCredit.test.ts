import { expect } from 'chai'
import {
  creditAttributed,
  creditReceived,
  creditRefunded,
} from '../../../server/business/ledger/billing/domain/creditMoney.ts'
import { premiumAllocated } from '../../../server/business/ledger/billing/domain/premium.ts'
import type { Subject } from '../../../server/business/ledger/billing/domain/proof/ledgerDifference.ts'
import type { MoneyEvent } from '../../../server/business/ledger/billing/domain/proof/moneyEvent.ts'
import { type ProvedCredit, proveCredit } from '../../../server/business/ledger/billing/domain/proof/proveCredit.ts'
import {
  type LedgerTransaction,
  numberedTransactions,
  type TransactionDraft,
} from '../../../server/business/ledger/billing/domain/transaction.ts'
import { valueOrThrow } from '../../../server/kernel/refusal.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const DAY = '2026-03-02'
const NUMBER = 'BC2026000001'
const RECEIPT = 'policy:FS2026000001#3'
const AT = new Date('2026-03-02T02:00:00Z')

const CREDIT: ProvedCredit = {
  _id: NUMBER,
  organisationId: 'ORG-insurer',
  bookedOn: DAY,
  amountFen: 1_000,
  unallocatedFen: 400,
  heldFor: 'ORG-maker',
  reference: 'WY-1',
  allocations: [{ holderId: 'ORG-maker', amountFen: 600, receipt: RECEIPT, reversedBy: null }],
  refunds: [],
}

const written = (...drafts: readonly TransactionDraft[]): readonly LedgerTransaction[] =>
  valueOrThrow(numberedTransactions(drafts, { businessDate: DAY, now: AT }))

const eventOf = (seq: number, type: string, attributed: readonly object[]): MoneyEvent => ({
  _id: `bankCredit:${NUMBER}#${seq}`,
  seq,
  at: AT,
  businessDate: DAY,
  type,
  payload: { attributed },
})
const ENTERED = eventOf(1, 'bankCredit.entered', [{ holderId: 'ORG-maker', amountFen: 1_000 }])
const OCCASION = { event: ENTERED._id, effectiveOn: DAY }
const RECEIVED = creditReceived(CREDIT, { amountFen: 1_000, reference: 'WY-1', bankReference: null }, OCCASION)
const ATTRIBUTED = creditAttributed(CREDIT, { holderId: 'ORG-maker', amountFen: 1_000 }, OCCASION)
const [PAID] = written(
  premiumAllocated(
    issuedPolicy(),
    { amountFen: 600, reference: 'WY-1' },
    [{ party: 'ORG-insurer', sharePpm: 1_000_000, cover: 'quality', version: 1, amountFen: 600 }],
    { event: RECEIPT, effectiveOn: DAY },
  ),
)

const subject = (transactions: readonly LedgerTransaction[], events = [ENTERED]): Subject => ({
  subject: `credit:${NUMBER}`,
  transactions,
  events,
})
const receipts = new Map(PAID ? [[RECEIPT, PAID]] : [])
const told = (credit: ProvedCredit, about: Subject, paid = receipts) =>
  proveCredit(credit, about, paid).map(({ fault, source, field }) => `${fault} ${source ?? field ?? ''}`.trim())

describe('proof of a credit', () => {
  it('finds nothing where money, whose it is and what it pays stand in the ledger', () => {
    expect(told(CREDIT, subject(written(RECEIVED, ATTRIBUTED)))).to.deep.equal([])
  })

  it('names what is missing, what is too much and what nobody said', () => {
    expect(told(CREDIT, subject(written(ATTRIBUTED)))).to.deep.equal(['posting-missing amount'])
    expect(told(CREDIT, subject(written(RECEIVED)))).to.deep.equal([`posting-missing ${ENTERED._id}.attributed.0`])
    const foreign = creditAttributed(CREDIT, { holderId: 'ORG-other', amountFen: 5 }, OCCASION)
    expect(told(CREDIT, subject(written(RECEIVED, ATTRIBUTED, foreign)))).to.deep.equal(['posting-without-source'])
  })

  it('names a part whose policy has no such transaction, or one of another amount', () => {
    const about = subject(written(RECEIVED, ATTRIBUTED))
    expect(told(CREDIT, about, new Map())).to.deep.equal(['posting-missing allocations.0'])
    const [allocation] = CREDIT.allocations
    const more = { ...CREDIT, unallocatedFen: 399, allocations: allocation ? [{ ...allocation, amountFen: 601 }] : [] }
    expect(told(more, about)).to.deep.equal(['posting-amount-differs allocations.0'])
  })

  it('names totals that are not what the parts sum to', () => {
    const about = subject(written(RECEIVED, ATTRIBUTED))
    expect(told({ ...CREDIT, unallocatedFen: 401 }, about)).to.deep.equal([
      'total-differs unallocatedFen',
      'total-differs attributed.ORG-maker',
    ])
    expect(told({ ...CREDIT, heldFor: null }, about)).to.deep.equal(['total-differs attributed.ORG-maker'])
  })

  it('counts what went back to its payer as gone, and asks for its transaction', () => {
    const refunded: MoneyEvent = {
      _id: `bankCredit:${NUMBER}#2`,
      seq: 2,
      at: AT,
      businessDate: '2026-03-05',
      type: 'bankCredit.refunded',
      payload: { refundedOn: '2026-03-04', attributed: [{ holderId: 'ORG-maker', amountFen: -400 }] },
    }
    const occasion = { event: refunded._id, effectiveOn: '2026-03-04' }
    const paid = { amountFen: 400, refundedOn: '2026-03-04', reference: 'BK-1', event: refunded._id }
    const back = { ...CREDIT, unallocatedFen: 0, refunds: [paid] }
    const gone = creditRefunded(CREDIT, paid, occasion)
    const taken = creditAttributed(CREDIT, { holderId: 'ORG-maker', amountFen: -400 }, occasion)
    const events = [ENTERED, refunded]
    expect(told(back, subject(written(RECEIVED, ATTRIBUTED, taken, gone), events))).to.deep.equal([])
    expect(told(back, subject(written(RECEIVED, ATTRIBUTED, taken), events))).to.deep.equal([
      'posting-missing refunds.0',
    ])
    const less = { ...back, refunds: [{ ...paid, amountFen: 399 }] }
    expect(told(less, subject(written(RECEIVED, ATTRIBUTED, taken, gone), events))).to.include(
      'total-differs unallocatedFen',
    )
  })

  it('counts what was given back as nobody’s allocation any more', () => {
    const [allocation] = CREDIT.allocations
    const given = {
      ...CREDIT,
      unallocatedFen: 1_000,
      allocations: allocation ? [{ ...allocation, reversedBy: 'PC2026000001' }] : [],
    }
    expect(told(given, subject(written(RECEIVED, ATTRIBUTED)))).to.deep.equal([])
  })
})

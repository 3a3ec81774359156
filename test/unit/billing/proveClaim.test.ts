import { expect } from 'chai'
import { openIn } from '../../../server/business/ledger/billing/domain/build.ts'
import {
  claimDue,
  claimPaid,
  claimReserved,
  lossCaseOf,
} from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import { correctedBy, netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import type { MoneyEvent } from '../../../server/business/ledger/billing/domain/proof/moneyEvent.ts'
import { proveClaim } from '../../../server/business/ledger/billing/domain/proof/proveClaim.ts'
import type {
  Entry,
  LedgerTransaction,
  TransactionDraft,
} from '../../../server/business/ledger/billing/domain/transaction.ts'
import { asWritten } from '../../support/billing/entries.ts'
import { byMore, moneyEvent, occasionOf, shifted, told } from '../../support/billing/proving.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const SUBJECT = 'claim:CL2026000001'
const half = { sharePpm: 500_000, lead: true, confirmedAt: null, confirmedByName: null, declinedBecause: null }
const PANEL = [
  { ...half, insurerId: 'ORG-insurer' },
  { ...half, insurerId: 'ORG-other', lead: false },
]

const RESERVED = moneyEvent(SUBJECT, 3, 'claim.reserveChanged', { fromFen: 0, toFen: 500 })
const RAISED = moneyEvent(SUBJECT, 4, 'claim.reserveChanged', { fromFen: 500, toFen: 900 })
const APPROVED = moneyEvent(SUBJECT, 5, 'claim.approved', { amountFen: 700 })
const PAID = moneyEvent(SUBJECT, 6, 'claim.paid', { amountFen: 700, reference: 'BANK-1' })
const CORRECTED = moneyEvent(SUBJECT, 7, 'claim.corrected', { fromFen: 700, toFen: 400 })
const REPAID = moneyEvent(SUBJECT, 8, 'claim.repaid', { amountFen: 300, receivedOn: '2026-03-17', reference: 'BACK-1' })
const CLOSED = moneyEvent(SUBJECT, 9, 'claim.closed')
const AGAIN = moneyEvent(SUBJECT, 11, 'claim.approved', { amountFen: 200 })
const PAID_AGAIN = moneyEvent(SUBJECT, 12, 'claim.paid', { amountFen: 200, reference: 'BANK-2' })
const EVENTS = [RESERVED, RAISED, APPROVED, PAID, CORRECTED, REPAID, CLOSED, AGAIN, PAID_AGAIN]

/** Reserved twice, approved, paid, corrected, given back, closed, taken up again and paid once more. */
const CLAIM = {
  _id: 'CL2026000001',
  policyNo: 'FS2026000001',
  parties: issuedPolicy().parties,
  productCode: 'FS-EQ',
  region: '210100',
  beneficiaryId: 'ORG-user',
  policyVersionNo: 1,
  lossNotice: { cover: 'quality', itemNos: [1], lossOn: '2026-05-01' },
  state: 'paid',
  reserve: {
    currentFen: 0,
    history: [
      { amountFen: 500, on: '2026-03-13' },
      { amountFen: 900, on: '2026-03-14' },
      { amountFen: 0, on: '2026-03-16' },
    ],
  },
  approval: { amountFen: 200, approvedOn: '2026-03-21' },
  payments: [
    { amountFen: 700, reference: 'BANK-1', paidOn: '2026-03-16' },
    { amountFen: 200, reference: 'BANK-2', paidOn: '2026-03-22' },
  ],
  corrections: [{ fromFen: 700, toFen: 400, on: '2026-03-17' }],
  repayments: [{ amountFen: 300, reference: 'BACK-1', receivedOn: '2026-03-17' }],
  outstandingFen: 0,
}

/** The transactions of the claim as its use cases write them. */
function ledgerOf(): LedgerTransaction[] {
  const loss = lossCaseOf(CLAIM, PANEL)
  const written: LedgerTransaction[] = []
  const write = (draft: TransactionDraft | null, reference: string | null = null) => {
    if (draft) written.push({ ...asWritten(draft), reference })
  }
  const ofKind = (kind: string) => written.filter((transaction) => transaction.kind === kind)
  const reserve = (amountFen: number, event: MoneyEvent) =>
    write(
      correctedBy(claimReserved(loss, [{ type: 'indemnity', amountFen }], occasionOf(event)), ofKind('claimReserved')),
    )
  const due = (amountFen: number, event: MoneyEvent) =>
    write(correctedBy(claimDue(loss, amountFen, occasionOf(event)), ofKind('claimDue')))
  const pay = (amountFen: number, reference: string, event: MoneyEvent, effectiveOn = event.businessDate) => {
    const open = openIn(netted(written.flatMap(({ entries }) => entries)), 'claimPayable', -1)
    const occasion = { event: event._id, effectiveOn }
    write(claimPaid(loss, { amountFen, reference, bankReference: null }, open, occasion), reference)
  }
  reserve(500, RESERVED)
  reserve(900, RAISED)
  due(700, APPROVED)
  pay(700, 'BANK-1', PAID)
  reserve(0, PAID)
  due(400, CORRECTED)
  pay(-300, 'BACK-1', REPAID, '2026-03-17')
  due(600, AGAIN)
  pay(200, 'BANK-2', PAID_AGAIN)
  return written
}

describe('proof of a claim', () => {
  const ledger = ledgerOf()
  const prove = (transactions: readonly LedgerTransaction[], changes = {}, events: readonly MoneyEvent[] = EVENTS) =>
    told(proveClaim({ ...CLAIM, ...changes }, PANEL, { subject: SUBJECT, transactions, events }))
  /** The ledger with those of some events changed. */
  const changed = (kind: string, changes: ReadonlyMap<MoneyEvent, (entry: Entry) => number>) =>
    prove(
      ledger.map((transaction) => {
        const event = [...changes.keys()].find(({ _id }) => _id === transaction.event && transaction.kind === kind)
        const change = event && changes.get(event)
        return change ? shifted(transaction, change) : transaction
      }),
    )
  const isOf = (party: string) => (entry: Entry) => entry.party === party
  const sources = (lines: readonly string[]) => [...new Set(lines.map((line) => line.split(' ').slice(0, 2).join(' ')))]

  it('agrees with every reserve, approval, correction, payment and repayment of the claim', () => {
    expect(ledger).to.have.length(9)
    expect(prove(ledger)).to.deep.equal([])
  })

  it('names what the ledger lacks, item by item, and what it has besides', () => {
    const lacking = (event: MoneyEvent, kind: string) =>
      prove(ledger.filter((transaction) => transaction.event !== event._id || transaction.kind !== kind))
    expect(lacking(RAISED, 'claimReserved')).to.deep.equal(['posting-missing reserve.history.1 0/400'])
    expect(lacking(APPROVED, 'claimDue')).to.deep.equal([`posting-missing ${APPROVED._id} 0/700`])
    expect(lacking(AGAIN, 'claimDue')).to.deep.equal(['posting-missing approval 0/200'])
    expect(lacking(CORRECTED, 'claimDue')).to.deep.equal(['posting-missing corrections.0 0/300'])
    expect(lacking(PAID, 'claimPaid')).to.deep.equal(['posting-missing payments.0 0/700'])
    expect(lacking(REPAID, 'claimPaid')).to.deep.equal(['posting-missing repayments.0 0/300'])
    const twice = ledger.filter(({ event }) => event === PAID_AGAIN._id).map((one) => ({ ...one, _id: `${one._id}9` }))
    expect(prove([...ledger, ...twice])).to.deep.equal(['posting-without-source 200/0'])
    const recovered = twice.map((one) => ({ ...one, kind: 'recoveryReceived' as const, event: CLOSED._id }))
    expect(prove([...ledger, ...recovered])).to.deep.equal(['posting-without-source 200/0'])
  })

  it('names reserves of which one is too much and another too little', () => {
    const more = (amountFen: number) => byMore(amountFen, isOf('ORG-insurer'))
    const named = changed(
      'claimReserved',
      new Map([
        [RESERVED, more(9)],
        [RAISED, more(-9)],
      ]),
    )
    expect(sources(named)).to.deep.equal([
      'posting-amount-differs reserve.history.0',
      'posting-amount-differs reserve.history.1',
    ])
    expect(named).to.include('posting-amount-differs reserve.history.0 claimReserve ORG-insurer quality -259/-250')
  })

  it('names dues of which one is too much and another too little, and insurers alike', () => {
    const more = (amountFen: number, party = 'ORG-insurer') => byMore(amountFen, isOf(party))
    expect(
      sources(
        changed(
          'claimDue',
          new Map([
            [APPROVED, more(9)],
            [AGAIN, more(-9)],
          ]),
        ),
      ),
    ).to.deep.equal([`posting-amount-differs ${APPROVED._id}`, 'posting-amount-differs approval'])
    const insurers = (entry: Entry) => more(9)(entry) + more(-9, 'ORG-other')(entry)
    expect(changed('claimDue', new Map([[AGAIN, insurers]]))).to.have.members([
      'posting-amount-differs approval claimPayable ORG-insurer quality -109/-100',
      'posting-amount-differs approval approvedLosses ORG-insurer quality 109/100',
      'posting-amount-differs approval claimPayable ORG-other quality -91/-100',
      'posting-amount-differs approval approvedLosses ORG-other quality 91/100',
    ])
  })

  it('names payments of which one is too much and another too little, and repayments alike', () => {
    const isLeads = ({ party, account }: Entry) => party === 'ORG-insurer' && account !== 'coinsuranceSettlement'
    const more = (amountFen: number) => byMore(amountFen, isLeads)
    expect(
      sources(
        changed(
          'claimPaid',
          new Map([
            [PAID, more(9)],
            [PAID_AGAIN, more(-9)],
          ]),
        ),
      ),
    ).to.deep.equal(['posting-amount-differs payments.0', 'posting-amount-differs payments.1'])
    expect(
      sources(
        changed(
          'claimPaid',
          new Map([
            [PAID, more(9)],
            [REPAID, more(9)],
          ]),
        ),
      ),
    ).to.deep.equal(['posting-amount-differs payments.0', 'posting-amount-differs repayments.0'])
  })

  it('names items of the claim that cancel each other, though its totals are right', () => {
    const [first, second] = CLAIM.payments
    const payments = [
      { ...first, amountFen: 690 },
      { ...second, amountFen: 210 },
    ]
    expect(sources(prove(ledger, { payments }))).to.include.members([
      'posting-amount-differs payments.0',
      'more-than-owed payments.1',
    ])
    const history = CLAIM.reserve.history.with(0, { amountFen: 510, on: '2026-03-13' })
    expect(sources(prove(ledger, { reserve: { ...CLAIM.reserve, history } }))).to.deep.equal([
      'posting-amount-differs reserve.history.0',
      'posting-amount-differs reserve.history.1',
    ])
  })

  it('names losses moved to another cover, item, version, accident day or share', () => {
    for (const other of [
      { cover: 'liability' },
      { item: 2 },
      { version: 2 },
      { accidentDay: '2026-05-02' },
      { sharePpm: 1 },
    ]) {
      const moved = ledger.map((one) =>
        one.event === RESERVED._id ? { ...one, entries: one.entries.map((entry) => ({ ...entry, ...other })) } : one,
      )
      expect(sources(prove(moved)), JSON.stringify(other)).to.deep.equal(['posting-amount-differs reserve.history.0'])
    }
  })

  it('says of the claim which of its totals is not what its items sum to', () => {
    expect(prove(ledger, { reserve: { ...CLAIM.reserve, currentFen: 5 } })).to.deep.equal([
      'total-differs reserve.currentFen 5/0',
    ])
    expect(prove(ledger, { outstandingFen: 5 })).to.deep.equal(['total-differs outstandingFen 5/0'])
  })

  it('names an item that no event brought', () => {
    const payments = [...CLAIM.payments, { amountFen: 1, reference: 'BANK-3', paidOn: '2026-03-22' }]
    expect(prove(ledger, { payments })).to.deep.equal([
      'posting-missing payments.2 0/0',
      'total-differs outstandingFen 0/-1',
    ])
  })
})

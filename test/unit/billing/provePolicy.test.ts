import { expect } from 'chai'
import { premiumDifferences, premiumOf } from '../../../server/business/contract/terms/domain/premiumRuns.ts'
import { openIn, type PartLine } from '../../../server/business/ledger/billing/domain/build.ts'
import { netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import {
  premiumChanged,
  premiumReceived,
  premiumWritten,
} from '../../../server/business/ledger/billing/domain/premium.ts'
import { numberIn, textIn } from '../../../server/business/ledger/billing/domain/proof/moneyEvent.ts'
import { provePolicy } from '../../../server/business/ledger/billing/domain/proof/provePolicy.ts'
import { proveTransactions } from '../../../server/business/ledger/billing/domain/proof/proveTransactions.ts'
import type {
  Entry,
  LedgerTransaction,
  TransactionDraft,
} from '../../../server/business/ledger/billing/domain/transaction.ts'
import { asWritten } from '../../support/billing/entries.ts'
import { byMore, moneyEvent, occasionOf, shifted, told } from '../../support/billing/proving.ts'
import { issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const SUBJECT = 'policy:FS2026000001'
const ISSUED = moneyEvent(SUBJECT, 1, 'policy.issued')
const receipt = (seq: number, amountFen: number) =>
  moneyEvent(SUBJECT, seq, 'policy.premium-received', {
    amountFen,
    receivedOn: `2026-04-0${seq}`,
    reference: `BANK-${seq}`,
  })
const FIRST = receipt(2, 6_000_000)
const SECOND = receipt(3, 4_000_001)

const half = { sharePpm: 500_000, lead: true, confirmedAt: null, confirmedByName: null, declinedBecause: null }
const PANEL = [
  { ...half, insurerId: 'ORG-insurer' },
  { ...half, insurerId: 'ORG-other', lead: false },
]
const POLICY = issuedPolicy({ panel: PANEL, paidPremiumFen: 10_000_001 })
const TERMS = termSegment()

/** A receipt as it is posted, where what is open was read in this order. */
function received(
  event: typeof FIRST,
  before: readonly LedgerTransaction[],
  inOrder: (open: PartLine[]) => PartLine[] = (open) => open,
): LedgerTransaction {
  const open = openIn(netted(before.flatMap(({ entries }) => entries)), 'premiumReceivable', 1)
  const reference = textIn(event, 'reference')
  const credit = { amountFen: numberIn(event, 'amountFen'), reference, bankReference: null }
  const occasion = { event: event._id, effectiveOn: textIn(event, 'receivedOn') }
  return { ...asWritten(premiumReceived(POLICY, credit, inOrder(open), occasion)), reference }
}

describe('proof of a policy', () => {
  const written = asWritten(premiumWritten(POLICY, TERMS, occasionOf(ISSUED)))
  const first = received(FIRST, [written])
  const second = received(SECOND, [written, first])
  const prove = (transactions: readonly LedgerTransaction[], policy = POLICY, terms = [TERMS]) =>
    provePolicy(policy, terms, { subject: SUBJECT, transactions, events: [ISSUED, FIRST, SECOND] })
  const changed = (...transactions: LedgerTransaction[]) => told(prove(transactions))
  const isOf = (party: string, cover: string) => (entry: Entry) => entry.party === party && entry.cover === cover

  it('agrees with a ledger that says the same, whoever of equal shares got the fen left over', () => {
    expect(changed(written, first, second)).to.deep.equal([])
    const other = received(SECOND, [written, first], (open) => open.toReversed())
    expect(netted(other.entries)).not.to.have.deep.members(netted(second.entries))
    expect(changed(written, first, other)).to.deep.equal([])
  })

  it('names premium of a policy that is only bound', () => {
    const bound = issuedPolicy({ panel: PANEL, state: 'bound' })
    const differences = provePolicy(bound, [TERMS], { subject: SUBJECT, transactions: [written], events: [] })
    expect(told(differences)).to.deep.equal(['posting-without-source 16000000/0'])
  })

  it('says of the policy what it was paid and what is premium, and of the ledger what is missing or too much', () => {
    expect(told(prove([written, first, second], { ...POLICY, paidPremiumFen: 7 }))).to.deep.equal([
      'total-differs paidPremiumFen 7/10000001',
    ])
    expect(told(prove([written, first, second], { ...POLICY, premiumFen: 7 }))).to.deep.equal([
      'total-differs premiumFen 7/16000000',
    ])
    expect(changed(written, first)).to.deep.equal(['posting-missing receipts.1 0/4000001'])
    expect(changed(first, second)).to.deep.equal(['posting-missing terms.1 0/16000000'])
    const twice = { ...first, _id: `${first._id}9` }
    expect(changed(written, first, second, twice)).to.deep.equal(['posting-without-source 6000000/0'])
  })

  it('names premium of one cover that is too much where another is too little, and of insurers alike', () => {
    const covers = shifted(written, (entry) =>
      entry.cover === 'quality' ? Math.sign(entry.amountFen) * 5 : -Math.sign(entry.amountFen) * 5,
    )
    expect(changed(covers, first, second)).to.have.members(
      ['ORG-insurer', 'ORG-other'].flatMap((party) => [
        `posting-amount-differs terms.1 premiumReceivable ${party} quality 6000005/6000000`,
        `posting-amount-differs terms.1 writtenPremium ${party} quality -6000005/-6000000`,
        `posting-amount-differs terms.1 premiumReceivable ${party} liability 1999995/2000000`,
        `posting-amount-differs terms.1 writtenPremium ${party} liability -1999995/-2000000`,
      ]),
    )
    const insurers = shifted(
      shifted(written, byMore(5, isOf('ORG-insurer', 'quality'))),
      byMore(-5, isOf('ORG-other', 'quality')),
    )
    expect(changed(insurers, first, second)).to.have.members([
      'posting-amount-differs terms.1 premiumReceivable ORG-insurer quality 6000005/6000000',
      'posting-amount-differs terms.1 writtenPremium ORG-insurer quality -6000005/-6000000',
      'posting-amount-differs terms.1 premiumReceivable ORG-other quality 5999995/6000000',
      'posting-amount-differs terms.1 writtenPremium ORG-other quality -5999995/-6000000',
    ])
  })

  it('names receipts of which one is too much and another too little, though the policy is paid the same', () => {
    const isLeads = (entry: Entry) =>
      isOf('ORG-insurer', 'quality')(entry) && ['cash', 'premiumReceivable'].includes(entry.account)
    const moreOf = (transaction: LedgerTransaction, amountFen: number) =>
      shifted(transaction, byMore(amountFen, isLeads))
    const differences = prove([written, moreOf(first, 7), moreOf(second, -7)])
    expect(told(differences).filter((line) => line.includes('cash'))).to.have.members([
      'posting-amount-differs receipts.0 cash ORG-insurer quality 4500007/4500000',
      'posting-amount-differs receipts.1 cash ORG-insurer quality 2999994/3000001',
    ])
    expect(new Set(differences.map(({ source }) => source))).to.deep.equal(new Set(['receipts.0', 'receipts.1']))
  })

  it('names a receipt that closes more of one insurer and less of another than its share', () => {
    const moved = shifted(
      shifted(
        first,
        byMore(2, (entry) => isOf('ORG-insurer', 'quality')(entry) && entry.account === 'premiumReceivable'),
      ),
      byMore(-2, (entry) => isOf('ORG-other', 'quality')(entry) && entry.account === 'premiumReceivable'),
    )
    expect(changed(written, moved, second)).to.include.members([
      'posting-amount-differs receipts.0 premiumReceivable ORG-insurer quality -2250002/-2250000',
      'posting-amount-differs receipts.0 premiumReceivable ORG-other quality -2249998/-2250000',
    ])
  })

  it('looks at every endorsement, not at the last terms, and names two that were written for each other', () => {
    const later = termSegment({
      versionNo: 2,
      effective: { from: '2026-10-01', to: '2027-04-01' },
      knownSince: new Date('2026-10-01T02:00:00Z'),
      endorsementNo: 'EN2026000001',
      periodPremiums: TERMS.covers.map(({ code, premiumFen }) => ({ cover: code, premiumFen: premiumFen / 2 })),
    })
    const terms = [TERMS, later]
    const policy = { ...POLICY, premiumFen: premiumOf(terms) }
    const event = moneyEvent(SUBJECT, 4, 'policy.endorsed', { endorsementNo: 'EN2026000001' })
    const [draft] = premiumChanged(POLICY, later, premiumDifferences([TERMS], terms), occasionOf(event))
    // Of 12万 183 days cost 60,164.38 and 182 days at half the price 29,917.81; of 4万 20,054.79 and 9,972.60.
    expect(policy.premiumFen).to.equal(16_000_000 - 2_991_781 - 997_261)
    const other = asWritten(draft as TransactionDraft)
    const proved = (...transactions: LedgerTransaction[]) =>
      told(provePolicy(policy, terms, { subject: SUBJECT, transactions, events: [ISSUED, FIRST, SECOND, event] }))
    expect(proved(written, first, second, other)).to.deep.equal([])
    expect(proved(written, first, second)).to.deep.equal(['posting-missing endorsements.EN2026000001 0/3989042'])
    const ofQuality = ({ cover }: Entry) => cover === 'quality'
    const swapped = proved(shifted(written, byMore(3, ofQuality)), first, second, shifted(other, byMore(-3, ofQuality)))
    expect(new Set(swapped.map((line) => line.split(' ')[1]))).to.deep.equal(
      new Set(['terms.1', 'endorsements.EN2026000001']),
    )
  })

  it('names a premium that is earned over other days than those of its terms, and any other word of a header', () => {
    const days = { from: '2026-04-01', to: '2027-03-31' }
    expect(changed({ ...written, earns: days }, first, second)).to.deep.equal([
      'earning-days-differ terms.1 earns 2026-04-01/2027-03-31/2026-04-01/2027-04-01',
    ])
    expect(changed(written, { ...first, earns: days }, second)).to.deep.equal([
      'earning-days-differ receipts.0 earns 2026-04-01/2027-03-31/null',
    ])
    for (const field of ['effectiveOn', 'policyNo', 'productCode', 'region', 'reference', 'corrects'] as const)
      expect(
        prove([written, { ...first, [field]: 'other' }, second]).map((each) => each.field),
        field,
      ).to.deep.equal([field])
    const parties = { ...first.parties, manufacturerId: 'ORG-somebody' }
    expect(changed(written, { ...first, parties }, second)).to.deep.equal([
      'posting-header-differs receipts.0 manufacturerId ORG-somebody/ORG-maker',
    ])
  })

  it('names a receipt of more than was owed', () => {
    const much = receipt(3, 10_000_007)
    const differences = provePolicy({ ...POLICY, paidPremiumFen: 16_000_007 }, [TERMS], {
      subject: SUBJECT,
      transactions: [written, first, { ...second, event: much._id }],
      events: [ISSUED, FIRST, much],
    })
    expect(told(differences)).to.deep.equal(['more-than-owed receipts.1 10000007/10000000'])
  })
})

describe('proof of transactions', () => {
  const written = asWritten(premiumWritten(issuedPolicy(), TERMS, occasionOf(ISSUED)))
  const prove = (transaction: LedgerTransaction, events: readonly string[]) =>
    told(proveTransactions({ subject: SUBJECT, transactions: [transaction] }, new Set(events)))

  it('names books that do not balance and an event that is not on record', () => {
    expect(prove(written, [ISSUED._id])).to.deep.equal([])
    expect(prove(written, [])).to.deep.equal([`posting-without-event event null/${ISSUED._id}`])
    expect(prove({ ...written, entries: written.entries.slice(1) }, [ISSUED._id])).to.deep.equal([
      'books-do-not-balance 12000000/0',
    ])
  })
})

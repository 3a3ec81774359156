import { sumFen } from '../../../../../kernel/money.ts'
import type { Policy } from '../../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../../contract/terms/domain/termSegment.ts'
import { type LedgerContract, premiumReceived, premiumWritten, type WrittenTerms } from '../premium.ts'
import { compared, type Stated, totalDifference } from './comparison.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'
import { type MoneyEvent, numberIn, textIn } from './moneyEvent.ts'
import { type Paying, statedPayments } from './spread.ts'

type ProvedPolicy = LedgerContract & Pick<Policy, 'premiumFen' | 'paidPremiumFen' | 'state'>
type ProvedTerms = WrittenTerms & Pick<TermSegment, 'premiumFen' | 'knownSince'>

/** Events of a policy that move money. */
export const POLICY_MONEY_EVENTS: readonly string[] = ['policy.issued', 'policy.premium-received']

/**
 * What a policy says of its money and the ledger does not: once it is issued the premium of every version of its terms,
 * cover by cover and insurer by insurer, earned over the days of those terms; every receipt; and its own totals. Of a
 * receipt the policy keeps no more than the sum of all, so that its event speaks for it.
 */
export function provePolicy(policy: ProvedPolicy, terms: readonly ProvedTerms[], subject: Subject): LedgerDifference[] {
  const written = policy.state === 'issued' ? terms.flatMap((each) => statedPremium(policy, each, subject)) : []
  const receipts = subject.events.filter(({ type }) => type === 'policy.premium-received')
  const received = statedPayments(
    written,
    receipts.map((event, index) => receiptOf(policy, { event, index }, subject)),
    { account: 'premiumReceivable', sign: 1 },
  )
  const receivedFen = sumFen(receipts.map((event) => numberIn(event, 'amountFen')))
  return [
    ...compared(subject, [...written, ...received]),
    ...totalDifference(subject, 'premiumFen', policy.premiumFen, sumFen(terms.map(({ premiumFen }) => premiumFen))),
    ...totalDifference(subject, 'paidPremiumFen', policy.paidPremiumFen, receivedFen),
  ]
}

/** Terms on record when the policy was issued are written by that event, later ones by the one that agreed them. */
function statedPremium(policy: ProvedPolicy, terms: ProvedTerms, { transactions, events }: Subject): Stated[] {
  if (terms.premiumFen === 0) return []
  const found = transactions.find(
    ({ kind, entries }) => kind === 'premiumWritten' && entries[0]?.version === terms.versionNo,
  )
  const issued = events.find(({ type }) => type === 'policy.issued')
  const occasion =
    issued && terms.knownSince <= issued.at
      ? { event: issued._id, effectiveOn: issued.businessDate }
      : { event: found?.event ?? '', effectiveOn: found?.effectiveOn ?? '' }
  return [{ source: `terms.${terms.versionNo}`, draft: premiumWritten(policy, terms, occasion), found }]
}

interface Receipt {
  readonly event: MoneyEvent
  readonly index: number
}

/** A receipt, to be spread over what the policyholder owed each insurer for each cover when it came. */
function receiptOf(policy: ProvedPolicy, { event, index }: Receipt, { transactions }: Subject): Paying {
  const occasion = { event: event._id, effectiveOn: textIn(event, 'receivedOn') }
  const credit = { reference: textIn(event, 'reference'), bankReference: null }
  return {
    source: `receipts.${index}`,
    event: event._id,
    amountFen: numberIn(event, 'amountFen'),
    found: transactions.find((one) => one.kind === 'premiumReceived' && one.event === event._id),
    draftOf: (amountFen, open) => premiumReceived(policy, { amountFen, ...credit }, open, occasion),
  }
}

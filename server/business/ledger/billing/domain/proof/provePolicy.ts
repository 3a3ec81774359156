import { groupBy } from '../../../../../kernel/groupBy.ts'
import { sumFen } from '../../../../../kernel/money.ts'
import type { Policy } from '../../../../contract/terms/domain/policy.ts'
import { type PricedSegment, premiumDifferences, premiumOf } from '../../../../contract/terms/domain/premiumRuns.ts'
import type { TermSegment } from '../../../../contract/terms/domain/termSegment.ts'
import type { PartLine } from '../build.ts'
import {
  type LedgerContract,
  premiumAllocated,
  premiumChanged,
  premiumReceived,
  premiumRefunded,
  premiumReversed,
  premiumWritten,
  type WrittenTerms,
} from '../premium.ts'
import { compared, type Stated, totalDifference } from './comparison.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'
import { type MoneyEvent, numberIn, textIn } from './moneyEvent.ts'
import { type Paying, type Reversing, statedPayments } from './spread.ts'

type ProvedPolicy = LedgerContract & Pick<Policy, 'premiumFen' | 'paidPremiumFen' | 'state'>
type ProvedTerms = WrittenTerms & PricedSegment & Pick<TermSegment, 'premiumFen' | 'endorsementNo'>

/** Events of a policy that move money. */
export const POLICY_MONEY_EVENTS: readonly string[] = [
  'policy.issued',
  'policy.imported',
  'policy.endorsed',
  'policy.premium-received',
  'policy.premium-refunded',
  'policy.premium-reversed',
]

/**
 * What a policy says of its money and the ledger does not: once it is issued the premium of its first terms, and of every
 * endorsement what all terms on record after it cost more or less than those before, cover by cover and insurer by insurer,
 * earned over their days; every receipt, taken back or not, and refund; and its own totals. Of money that moved the policy
 * keeps no more than the sum of all, so that its event speaks for it.
 */
export function provePolicy(policy: ProvedPolicy, terms: readonly ProvedTerms[], subject: Subject): LedgerDifference[] {
  const written = policy.state === 'bound' ? [] : statedPremiums(policy, terms, subject)
  const moved = Object.entries(PAYING).flatMap(([type, payingOf]) =>
    subject.events
      .filter((event) => event.type === type)
      .map((event, index) => payingOf(policy, { event, index }, subject)),
  )
  const received = statedPayments(written, moved, { account: 'premiumReceivable', sign: 1 })
  const receivedFen = sumFen(moved.map(({ amountFen }) => amountFen))
  return [
    ...compared(subject, [...written, ...received]),
    ...totalDifference(subject, 'premiumFen', policy.premiumFen, premiumOf(terms)),
    ...totalDifference(subject, 'paidPremiumFen', policy.paidPremiumFen, receivedFen),
  ]
}

/** The premium of the first terms, written when the policy was issued, and the differences of each endorsement. */
function statedPremiums(policy: ProvedPolicy, terms: readonly ProvedTerms[], subject: Subject): Stated[] {
  const [first, ...later] = terms
  if (!first) return []
  const endorsed = groupBy(later, ({ endorsementNo }) => endorsementNo ?? '')
  return [
    ...statedPremium(policy, first, subject),
    ...[...endorsed].flatMap(([endorsementNo, added]) =>
      statedChange(policy, { endorsementNo, added, before: terms.filter((one) => isBefore(one, added)) }, subject),
    ),
  ]
}

const isBefore = ({ versionNo }: ProvedTerms, added: readonly ProvedTerms[]): boolean =>
  versionNo < Math.min(...added.map((one) => one.versionNo))

interface StatedEndorsement {
  readonly endorsementNo: string
  readonly before: readonly ProvedTerms[]
  readonly added: readonly ProvedTerms[]
}

/** What an endorsement must have written: the differences between all terms before it and after it. */
function statedChange(
  policy: ProvedPolicy,
  { endorsementNo, before, added }: StatedEndorsement,
  { transactions, events }: Subject,
): Stated[] {
  const event = events.find((one) => one.type === 'policy.endorsed' && textIn(one, 'endorsementNo') === endorsementNo)
  const occasion = { event: event?._id ?? '', effectiveOn: event?.businessDate ?? '' }
  const [first] = added.toSorted((one, other) => one.versionNo - other.versionNo)
  if (!first) return []
  const drafts = premiumChanged(policy, first, premiumDifferences(before, [...before, ...added]), occasion)
  const of = transactions.filter((one) => one.kind === 'premiumChanged' && one.event === event?._id)
  return drafts.map((draft) => ({
    source: `endorsements.${endorsementNo}`,
    draft,
    found: of.find(({ earns }) => earns?.from === draft.earns?.from && earns?.to === draft.earns?.to),
  }))
}

function statedPremium(policy: ProvedPolicy, terms: ProvedTerms, { transactions, events }: Subject): Stated[] {
  if (terms.premiumFen === 0) return []
  const issued = events.find(({ type }) => type === 'policy.issued' || type === 'policy.imported')
  // A policy that came from elsewhere says from which day its premium counts.
  const day = issued?.type === 'policy.imported' ? textIn(issued, 'writtenOn') : issued?.businessDate
  const occasion = { event: issued?._id ?? '', effectiveOn: day ?? '' }
  const found = transactions.find(({ kind }) => kind === 'premiumWritten')
  return [{ source: `terms.${terms.versionNo}`, draft: premiumWritten(policy, terms, occasion), found }]
}

interface Receipt {
  readonly event: MoneyEvent
  readonly index: number
}

/** A refund, by which all that is owed to the policyholder goes back. */
function refundOf(policy: ProvedPolicy, { event, index }: Receipt, { transactions }: Subject): Paying {
  const occasion = { event: event._id, effectiveOn: textIn(event, 'refundedOn') }
  const credit = { reference: textIn(event, 'reference'), bankReference: null }
  const owedBy = (open: readonly PartLine[]) => open.map((part) => ({ ...part, amountFen: -part.amountFen }))
  return {
    source: `refunds.${index}`,
    event: event._id,
    amountFen: -numberIn(event, 'amountFen'),
    found: transactions.find((one) => one.kind === 'premiumRefunded' && one.event === event._id),
    draftOf: (amountFen, open) => premiumRefunded(policy, { amountFen: -amountFen, ...credit }, owedBy(open), occasion),
  }
}

const PAYING: Readonly<
  Record<string, (policy: ProvedPolicy, receipt: Receipt, subject: Subject) => Paying | Reversing>
> = {
  'policy.premium-received': receiptOf,
  'policy.premium-refunded': refundOf,
  'policy.premium-reversed': reversalOf,
}

/** A receipt, to be spread over what the policyholder owed each insurer for each cover when it came. */
function receiptOf(policy: ProvedPolicy, { event, index }: Receipt, { transactions }: Subject): Paying {
  const occasion = { event: event._id, effectiveOn: textIn(event, 'receivedOn') }
  const credit = { reference: textIn(event, 'reference'), bankReference: null }
  // Part of a credit that was entered before, or money that came with this receipt.
  const [kind, stated] =
    textIn(event, 'creditNo') === ''
      ? (['premiumReceived', premiumReceived] as const)
      : (['premiumAllocated', premiumAllocated] as const)
  return {
    source: `receipts.${index}`,
    event: event._id,
    amountFen: numberIn(event, 'amountFen'),
    found: transactions.find((one) => one.kind === kind && one.event === event._id),
    draftOf: (amountFen, open) => stated(policy, { amountFen, ...credit }, open, occasion),
  }
}

/** A receipt taken back: its own entries the other way round. */
function reversalOf(_: ProvedPolicy, { event, index }: Receipt, { transactions }: Subject): Reversing {
  return {
    source: `reversals.${index}`,
    event: event._id,
    amountFen: -numberIn(event, 'amountFen'),
    reverses: textIn(event, 'receipt'),
    found: transactions.find((one) => one.event === event._id),
    mirroring: (receipt) => premiumReversed(receipt, { event: event._id, effectiveOn: event.businessDate }),
  }
}

import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { CoinsurancePanel } from '../../../contract/terms/domain/panel.ts'
import type { PremiumDifference } from '../../../contract/terms/domain/premiumRuns.ts'
import type { PolicyCover, TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { BankReference } from '../../../party/banking/domain/bankReference.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { alone, type PartLine, type PartyShare, sharedAmong, spreadOver, transactionOf } from './build.ts'
import { mirrored } from './correction.ts'
import type { Earning } from './earned.ts'
import type { TransactionDraft } from './transaction.ts'

/** What the ledger has to know of a contract. */
export interface LedgerContract {
  readonly _id: string
  readonly parties: Parties
  readonly holderId: string
  readonly region: string
  readonly product: { readonly code: string }
  readonly panel: CoinsurancePanel | null
}

/** When something happened that moves money, and the event that says so. */
export interface Occasion {
  readonly event: string
  readonly effectiveOn: CivilDate
}

/** Money that arrived, with what the bank says of it where it is known. */
export interface Credit {
  readonly amountFen: number
  readonly reference: string | null
  readonly bankReference: BankReference | null
}

/** Who insures and how much of it: the panel, or the issuing insurer alone. */
export function insurersOf({ panel, parties }: Pick<LedgerContract, 'panel' | 'parties'>): readonly PartyShare[] {
  if (panel && panel.length > 0) return panel.map(({ insurerId, sharePpm }) => ({ party: insurerId, sharePpm }))
  return alone(parties.insurerIds[0] ?? '')
}

/** What one version of the terms costs. */
export interface WrittenTerms extends Pick<TermSegment, 'versionNo' | 'effective' | 'period' | 'earning'> {
  readonly covers: readonly Pick<PolicyCover, 'code' | 'premiumFen'>[]
}

/** Of terms that brought a change of premium, what says how it is earned. */
type ChangedTerms = Pick<TermSegment, 'versionNo' | 'period' | 'earning'>

/** The premium of one version of the terms: the policyholder owes every insurer its share of each cover. */
export const premiumWritten = (
  contract: LedgerContract,
  { versionNo, effective, period, earning, covers }: WrittenTerms,
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({
    ...headerOf(contract),
    ...occasion,
    kind: 'premiumWritten',
    earns: earningOver(effective, { period, earning }),
    parts: sharedAmong(
      insurersOf(contract),
      covers.map(({ code, premiumFen }) => ({ cover: code, version: versionNo, amountFen: premiumFen })),
    ),
  })

/**
 * What an endorsement adds to the premium or gives back: one transaction for each span of days it is for, earned over them,
 * under the version of the terms that brought it.
 */
export function premiumChanged(
  contract: LedgerContract,
  terms: ChangedTerms,
  differences: readonly PremiumDifference[],
  occasion: Occasion,
): TransactionDraft[] {
  const spans = groupBy(differences, ({ days }) => `${days.from} ${days.to}`)
  return [...spans.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const lines = of.map(({ cover, amountFen }) => ({ cover, version: terms.versionNo, amountFen }))
    const parts = sharedAmong(insurersOf(contract), lines)
    return transactionOf({
      ...headerOf(contract),
      ...occasion,
      kind: 'premiumChanged',
      earns: earningOver(first.days, terms),
      parts,
    })
  })
}

/** Premium that went back to the policyholder from the lead's bank, spread over what insurers owe. */
export const premiumRefunded = (
  contract: LedgerContract,
  { amountFen, ...credit }: Credit,
  owed: readonly PartLine[],
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({
    ...headerOf(contract),
    ...occasion,
    kind: 'premiumRefunded',
    ...credit,
    parts: spreadOver(amountFen, owed),
  })

/** Premium that arrived at the lead's bank, spread over what is open, so that the last instalment closes it all. */
export const premiumReceived = (
  contract: LedgerContract,
  { amountFen, ...credit }: Credit,
  open: readonly PartLine[],
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({
    ...headerOf(contract),
    ...occasion,
    kind: 'premiumReceived',
    ...credit,
    parts: spreadOver(amountFen, open),
  })

/** Premium that is paid out of money received in advance, spread over what is open as {@link premiumReceived} does. */
export const premiumAllocated = (
  contract: LedgerContract,
  { amountFen, reference }: Omit<Credit, 'bankReference'>,
  open: readonly PartLine[],
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({
    ...headerOf(contract),
    ...occasion,
    kind: 'premiumAllocated',
    reference,
    parts: spreadOver(amountFen, open),
  })

/** What a receipt came to, the other way round: it was not this policy's, and is owed again by those it had paid. */
export const premiumReversed = (
  { _id, ...receipt }: TransactionDraft & { readonly _id: string },
  occasion: Occasion,
): TransactionDraft => {
  const { kind, subject, policyNo, parties, productCode, region, reference } = receipt
  const header = { kind, subject, policyNo, parties, productCode, region, reference: reference ?? null }
  return { ...header, ...occasion, earns: null, corrects: _id, entries: mirrored(receipt.entries) }
}

function headerOf(contract: LedgerContract) {
  const { _id: policyNo, parties, holderId, product, region } = contract
  return {
    subject: `policy:${policyNo}` as const,
    policyNo,
    parties,
    productCode: product.code,
    region,
    counterparty: holderId,
    lead: insurersOf(contract)[0]?.party ?? '',
  }
}

/** Days over which premium is earned, by the risk that these days have of the cover period. */
const earningOver = (days: Period, { period, earning }: Pick<TermSegment, 'period' | 'earning'>): Earning =>
  earning === null ? days : { ...days, risk: { pattern: earning, over: period } }

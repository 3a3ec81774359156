import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CoinsurancePanel } from '../../../contract/terms/domain/panel.ts'
import type { PolicyCover, TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { BankReference } from '../../../party/banking/domain/bankReference.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { alone, type PartLine, type PartyShare, sharedAmong, spreadOver, transactionOf } from './build.ts'
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
export interface WrittenTerms extends Pick<TermSegment, 'versionNo' | 'effective'> {
  readonly covers: readonly Pick<PolicyCover, 'code' | 'premiumFen'>[]
}

/** The premium of one version of the terms: the policyholder owes every insurer its share of each cover. */
export const premiumWritten = (
  contract: LedgerContract,
  { versionNo, effective, covers }: WrittenTerms,
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({
    ...headerOf(contract),
    ...occasion,
    kind: 'premiumWritten',
    earns: effective,
    parts: sharedAmong(
      insurersOf(contract),
      covers.map(({ code, premiumFen }) => ({ cover: code, version: versionNo, amountFen: premiumFen })),
    ),
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

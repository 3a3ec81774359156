import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CoverCode } from '../../../contract/terms/domain/insuredItem.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { ReserveType, TransactionKind } from './account.ts'
import { type Line, type PartLine, type PartyShare, sharedAmong, spreadOver, transactionOf } from './build.ts'
import { type Credit, insurersOf, type LedgerContract, type Occasion } from './premium.ts'
import type { TransactionDraft } from './transaction.ts'

/** What the ledger has to know of a loss: what it is of, and whose money pays for it. */
export interface LossCase {
  readonly claimNo: string
  readonly policyNo: string
  readonly parties: Parties
  readonly productCode: string
  readonly region: string
  readonly beneficiaryId: string
  readonly cover: CoverCode
  /** The one item that was lost; null for several. */
  readonly item: number | null
  readonly version: number
  readonly accidentDay: CivilDate
  readonly insurers: readonly PartyShare[]
}

/** A claim as the ledger sees it. */
export interface LedgerClaim {
  readonly _id: string
  readonly policyNo: string
  readonly parties: Parties
  readonly productCode: string
  readonly region: string
  readonly beneficiaryId: string
  readonly policyVersionNo: number
  readonly lossNotice: { readonly cover: CoverCode; readonly itemNos: readonly number[]; readonly lossOn: CivilDate }
}

/** The loss of a claim, paid for by the panel of its policy or by the issuing insurer alone. */
export function lossCaseOf(claim: LedgerClaim, panel: LedgerContract['panel']): LossCase {
  const { _id: claimNo, policyNo, parties, productCode, region, beneficiaryId, policyVersionNo, lossNotice } = claim
  const { cover, itemNos, lossOn } = lossNotice
  return {
    claimNo,
    policyNo,
    parties,
    productCode,
    region,
    beneficiaryId,
    cover,
    item: itemNos.length === 1 ? (itemNos[0] ?? null) : null,
    version: policyVersionNo,
    accidentDay: lossOn,
    insurers: insurersOf({ panel, parties }),
  }
}

/** What is set aside for a loss as a level: {@link correctedBy} makes of it the difference to what was. */
export const claimReserved = (
  loss: LossCase,
  levels: readonly { readonly type: ReserveType; readonly amountFen: number }[],
  occasion: Occasion,
): TransactionDraft =>
  ofClaim(
    'claimReserved',
    { ...loss, counterparty: null },
    levels.map(({ type, amountFen }) => ({ reserveType: type, amountFen })),
    occasion,
  )

/** All that the insurers owe the beneficiary of a loss, paid or not, as a level. */
export const claimDue = (loss: LossCase, amountFen: number, occasion: Occasion): TransactionDraft =>
  ofClaim('claimDue', { ...loss, counterparty: loss.beneficiaryId }, [{ amountFen }], occasion)

/**
 * A payment to the beneficiary, with the credit at its bank, of what is open: the lead pays, the others owe it their
 * shares.
 */
export const claimPaid = (
  loss: LossCase,
  { amountFen, ...credit }: Credit,
  open: readonly PartLine[],
  occasion: Occasion,
): TransactionDraft => ({
  ...ofParts('claimPaid', { ...loss, counterparty: loss.beneficiaryId }, spreadOver(amountFen, open), occasion),
  ...credit,
})

type Moved = LossCase & { readonly counterparty: string | null }

function ofClaim(kind: TransactionKind, loss: Moved, lines: readonly Line[], occasion: Occasion): TransactionDraft {
  const { cover, item, version, accidentDay } = loss
  const about = { cover, item, version, accidentDay }
  const parts = sharedAmong(
    loss.insurers,
    lines.map((line) => ({ ...about, ...line })),
  )
  return ofParts(kind, loss, parts, occasion)
}

function ofParts(kind: TransactionKind, loss: Moved, parts: readonly PartLine[], occasion: Occasion): TransactionDraft {
  const { claimNo, policyNo, parties, productCode, region, counterparty, insurers } = loss
  return transactionOf({
    subject: `claim:${claimNo}`,
    policyNo,
    parties,
    productCode,
    region,
    counterparty,
    lead: insurers[0]?.party ?? '',
    ...occasion,
    kind,
    parts,
  })
}

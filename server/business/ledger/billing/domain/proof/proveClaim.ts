import { sumFen } from '../../../../../kernel/money.ts'
import type { PartLine } from '../build.ts'
import { claimDue, claimPaid, claimReserved, type LedgerClaim, lossCaseOf } from '../claimMoney.ts'
import { correctedBy } from '../correction.ts'
import type { LedgerContract, Occasion } from '../premium.ts'
import type { TransactionDraft } from '../transaction.ts'
import {
  type ClaimItems,
  type ClaimPayment,
  dueLevelsOf,
  type Level,
  movementsOf,
  reserveLevelsOf,
} from './claimItems.ts'
import { compared, type Stated, totalDifference } from './comparison.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'
import { statedPayments } from './spread.ts'

type ProvedClaim = LedgerClaim & ClaimItems

/**
 * What a claim says of its money and the ledger does not: every change of what is set aside, every approval and
 * correction of what is owed, every payment and what was given back, insurer by insurer; and its own totals.
 */
export function proveClaim(
  claim: ProvedClaim,
  panel: LedgerContract['panel'],
  subject: Subject,
): readonly LedgerDifference[] {
  const loss = lossCaseOf(claim, panel)
  const movements = movementsOf(claim, subject.events)
  const levels = { reserve: reserveLevelsOf(claim, subject.events), due: dueLevelsOf(claim, subject.events, movements) }
  const reserves = statedLevels('claimReserved', levels.reserve, subject, (amountFen, occasion) =>
    claimReserved(loss, [{ type: 'indemnity', amountFen }], occasion),
  )
  const dues = statedLevels('claimDue', levels.due, subject, (amountFen, occasion) =>
    claimDue(loss, amountFen, occasion),
  )
  const paying = movements.map(({ source, event, effectiveOn, amountFen, reference }) => ({
    source,
    event,
    amountFen,
    found: subject.transactions.find((one) => one.kind === 'claimPaid' && one.event === event),
    draftOf: (fen: number, open: readonly PartLine[]) =>
      claimPaid(loss, { amountFen: fen, reference, bankReference: null }, open, { event, effectiveOn }),
  }))
  const paid = statedPayments(dues, paying, { account: 'claimPayable', sign: -1 })
  const stated = [...reserves, ...dues, ...paid]
  return [...compared(subject, stated), ...totalDifferences(claim, levels, movements, subject)]
}

/** Levels as the differences between them, each of which is a transaction; a level like the one before it is none. */
function statedLevels(
  kind: TransactionDraft['kind'],
  levels: readonly Level[],
  { transactions }: Subject,
  draftOf: (amountFen: number, occasion: Occasion) => TransactionDraft,
): readonly Stated[] {
  const stated: Stated[] = []
  for (const { source, event, effectiveOn, amountFen } of levels) {
    const written = stated.map(({ draft, found }) => ({ ...draft, _id: found?._id ?? '' }))
    const draft = correctedBy(draftOf(amountFen, { event, effectiveOn }), written)
    const found = transactions.find((one) => one.kind === kind && one.event === event)
    // What corrects a transaction that is missing is not wrong in naming it.
    const corrects = draft?.corrects === '' ? (found?.corrects ?? null) : (draft?.corrects ?? null)
    if (draft) stated.push({ source, draft: { ...draft, corrects }, found })
  }
  return stated
}

function totalDifferences(
  { reserve, outstandingFen, state, approval }: ProvedClaim,
  levels: { readonly reserve: readonly Level[]; readonly due: readonly Level[] },
  movements: readonly ClaimPayment[],
  subject: Subject,
): readonly LedgerDifference[] {
  const open = outstandingFen ?? (state === 'approved' ? (approval?.amountFen ?? 0) : 0)
  const paidFen = sumFen(movements.map(({ amountFen }) => amountFen))
  return [
    ...totalDifference(subject, 'reserve.currentFen', reserve.currentFen, levels.reserve.at(-1)?.amountFen ?? 0),
    ...totalDifference(subject, 'outstandingFen', open, (levels.due.at(-1)?.amountFen ?? 0) - paidFen),
  ]
}

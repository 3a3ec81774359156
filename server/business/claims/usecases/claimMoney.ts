import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { openIn } from '../../ledger/billing/domain/build.ts'
import {
  claimDue,
  claimPaid,
  claimReserved,
  type LossCase,
  lossCaseOf,
} from '../../ledger/billing/domain/claimMoney.ts'
import { correctedBy, netted } from '../../ledger/billing/domain/correction.ts'
import type { Occasion } from '../../ledger/billing/domain/premium.ts'
import type { LedgerTransaction, TransactionDraft } from '../../ledger/billing/domain/transaction.ts'
import { findWritten } from '../../ledger/billing/usecases/post.ts'
import type { BankReference } from '../../party/banking/domain/bankReference.ts'
import type { Claim } from '../domain/claim.ts'
import { paidFen } from '../domain/claimAmounts.ts'

/** A claim after an event that moves money, with what the ledger knows of it from before. */
export interface ClaimLedger {
  readonly claim: Claim & Stored
  readonly loss: LossCase
  readonly occasion: Occasion
  readonly written: readonly LedgerTransaction[]
}

/** What the transactions of an event are built from; `claim` as it is after the event. */
export async function claimLedger(work: UnitOfWork, claim: Claim & Stored): Promise<ClaimLedger> {
  const written = await findWritten(`claim:${claim._id}`, work.session)
  const policy = await policyStore.model
    .findById(claim.policyNo, { panel: 1 }, { session: work.session })
    .lean<Pick<Policy, 'panel'>>()
  const occasion = { event: `claim:${claim._id}#${claim.version}`, effectiveOn: work.businessDate }
  return { claim, loss: lossCaseOf(claim, policy?.panel ?? null), occasion, written }
}

/**
 * What is outstanding by approval or correction: with what was paid before, it is all that the insurers owe the
 * beneficiary. Below zero, the beneficiary owes it to them.
 */
export const dueTransaction = ({ claim, loss, occasion, written }: ClaimLedger, amountFen: number) =>
  correctedBy(claimDue(loss, paidFen(claim) + amountFen, occasion), ofKind(written, 'claimDue'))

/** The paid amount, with the credit at the beneficiary's bank; below zero, what it gave back, with the insurer's credit. */
export const paidTransaction = (
  { loss, occasion, written }: ClaimLedger,
  amountFen: number,
  bankReference: BankReference,
): TransactionDraft => {
  const known = netted(written.flatMap(({ entries }) => entries))
  const credit = { amountFen, reference: bankReference.reference, bankReference }
  return claimPaid(loss, credit, openIn(known, 'claimPayable', -1), occasion)
}

/** The case reserve as it now is, less what was set aside before; null where nothing changes. */
export const reserveTransaction = ({ claim, loss, occasion, written }: ClaimLedger): TransactionDraft | null =>
  correctedBy(
    claimReserved(loss, [{ type: 'indemnity', amountFen: claim.reserve.currentFen }], occasion),
    ofKind(written, 'claimReserved'),
  )

const ofKind = (written: readonly LedgerTransaction[], kind: LedgerTransaction['kind']) =>
  written.filter((transaction) => transaction.kind === kind)

import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { TransactionKind } from './account.ts'
import { alone, sharedAmong, transactionOf } from './build.ts'
import type { Credit, Occasion } from './premium.ts'
import type { TransactionDraft } from './transaction.ts'

/** What the ledger has to know of a credit at an insurer's bank. */
export interface LedgerCredit {
  readonly _id: string
  /** The insurer whose account it arrived at. */
  readonly organisationId: string
}

/** Money that arrived and of which nobody has said yet whose premium it is: cash against 暂收款. */
export const creditReceived = (
  credit: LedgerCredit,
  { amountFen, reference, bankReference }: Credit,
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({ ...statementOf(credit, 'creditReceived', amountFen, null), ...occasion, reference, bankReference })

/**
 * Money of a credit that is known to be a policyholder's: from 暂收款 to 预收保费. A negative amount takes it back, as when it
 * was not theirs.
 */
export const creditAttributed = (
  credit: LedgerCredit,
  { holderId, amountFen }: { readonly holderId: string; readonly amountFen: number },
  occasion: Occasion,
): TransactionDraft => transactionOf({ ...statementOf(credit, 'creditAttributed', amountFen, holderId), ...occasion })

/** Money of a credit that went back to whoever it was of: it is in 暂收款 by then, and leaves the bank. */
export const creditRefunded = (
  credit: LedgerCredit,
  { amountFen, reference }: Pick<Credit, 'amountFen' | 'reference'>,
  occasion: Occasion,
): TransactionDraft =>
  transactionOf({ ...statementOf(credit, 'creditRefunded', amountFen, null), ...occasion, reference })

const statementOf = (
  { _id, organisationId }: LedgerCredit,
  kind: TransactionKind,
  amountFen: number,
  holderId: string | null,
) => ({
  kind,
  subject: `credit:${_id}` as const,
  policyNo: null,
  parties: partiesOf(organisationId, holderId),
  productCode: null,
  region: null,
  counterparty: holderId,
  lead: organisationId,
  parts: sharedAmong(alone(organisationId), [{ amountFen }]),
})

/** The insurer sees it and, where its money is a policyholder's, that one. */
const partiesOf = (organisationId: string, holderId: string | null): Parties => ({
  insurerIds: [organisationId],
  manufacturerId: holderId ?? '',
  userIds: [],
  recommenderId: '',
})

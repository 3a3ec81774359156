import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { findPage, type Page } from '../../../../../models/page.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { visibleTo } from '../../../party/identity/domain/visibility.ts'
import { type ListPostingsInput, postingList } from '../billing.schemas.ts'
import { TRANSACTION_KINDS } from '../domain/account.ts'
import type { LedgerTransaction } from '../domain/transaction.ts'

const CUSTOMERS_KINDS = TRANSACTION_KINDS.filter((kind) => kind !== 'claimReserved')

/** What the actor may see of the ledger: what one organisation sets aside is not its customers' business. */
export const visibleTransactions = (actor: Actor) =>
  actor.organisationKind === 'manufacturer'
    ? { $and: [visibleTo(actor), { kind: { $in: CUSTOMERS_KINDS } }] }
    : visibleTo(actor)

/** One page of the transactions the actor may see, latest first. */
export const findPostings = (reader: Reader, { query }: ListPostingsInput): Promise<Page<LedgerTransaction>> =>
  findPage<LedgerTransaction>(
    reader,
    { model: LedgerTransactionModel, visibility: visibleTransactions },
    postingList,
    query,
  )

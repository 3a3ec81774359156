import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { postingSearch } from '../../../../../models/postingSearch.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { visibleTo } from '../../../../platform/acting/domain/visibility.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { TRANSACTION_KINDS } from '../domain/account.ts'
import type { LedgerTransaction } from '../domain/transaction.ts'

export const postingList: ListSpec = listOf(
  {
    policyNo: { is: 'reference', path: 'policyNo', typed: true },
    kind: { is: 'choice', path: 'kind', of: TRANSACTION_KINDS },
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    at: { is: 'instant', path: 'recordedAt' },
    effectiveOn: { is: 'day', path: 'effectiveOn', within: 'kind' },
  },
  { defaultSort: '-at', searched: true, filters: { subject: { path: 'subject', match: 'equals' } } },
)

const CUSTOMERS_KINDS = TRANSACTION_KINDS.filter((kind) => kind !== 'claimReserved')

/** What the actor may see of the ledger: what one organisation sets aside is not its customers' business. */
export const visibleTransactions = (actor: Actor) =>
  actor.organisationKind === 'manufacturer'
    ? { $and: [visibleTo(actor), { kind: { $in: CUSTOMERS_KINDS } }] }
    : visibleTo(actor)

/** One page of the transactions the actor may see, latest first. */
export const findPostings = (reader: Reader, query: PageQuery): Promise<Page<LedgerTransaction>> =>
  findPage<LedgerTransaction>(
    reader,
    { model: LedgerTransactionModel, visibility: visibleTransactions, search: postingSearch },
    postingList,
    query,
  )

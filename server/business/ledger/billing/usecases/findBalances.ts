import type { ClientSession } from 'mongoose'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type CivilDate, civilDateOf } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import type { AccountKind } from '../domain/account.ts'
import type { Balance } from '../domain/balance.ts'
import { visibleTransactions } from './postings.ts'

/** Balances as they count by one day, of what was known by another. */
export interface BalancesAt {
  readonly effectiveOn: CivilDate
  readonly knownOn: CivilDate
  readonly balances: readonly Balance[]
}

interface Asked {
  readonly policyNo: string
  readonly account?: AccountKind
  readonly party?: string
  /** Counted is what counts on or before the day; all where none is named. */
  readonly effectiveOn?: CivilDate
  /** And what was recorded on or before this one. */
  readonly knownOn?: CivilDate
  /** Further narrowing, such as to what somebody may see. */
  readonly visible?: object
}

/**
 * What the accounts under a policy stand at, by party, counterparty and cover; accounts at nothing are left out. Reads
 * the transactions of that policy that count and none besides.
 */
export async function findBalances(asked: Asked, session?: ClientSession): Promise<Balance[]> {
  const { policyNo, account, party, effectiveOn, knownOn, visible = {} } = asked
  const within = {
    policyNo,
    ...(effectiveOn && { effectiveOn: { $lte: effectiveOn } }),
    ...(knownOn && { recordedOn: { $lte: knownOn } }),
  }
  const narrowed = { ...(account && { 'entries.account': account }), ...(party && { 'entries.party': party }) }
  return LedgerTransactionModel.aggregate<Balance>(
    [
      { $match: { $and: [within, visible] } },
      { $unwind: '$entries' },
      { $match: narrowed },
      { $group: { _id: GROUPED, amountFen: { $sum: '$entries.amountFen' } } },
      { $match: { amountFen: { $ne: 0 } } },
      { $sort: { _id: 1 } },
      { $replaceRoot: { newRoot: { $mergeObjects: ['$_id', { amountFen: '$amountFen' }] } } },
    ],
    { ...(session && { session }) },
  )
}

const GROUPED = Object.fromEntries(
  ['account', 'party', 'counterparty', 'cover', 'version', 'reserveType', 'sharePpm', 'currency'].map((name) => [
    name,
    `$entries.${name}`,
  ]),
)

/** The days balances are asked by: as they count by one, of what was known by the other. */
export interface BalanceDays {
  readonly effectiveOn?: CivilDate
  readonly knownOn?: CivilDate
}
export type FindPolicyBalances = PolicyRef & BalanceDays

/** The balances of a policy the actor may see; as of the business date, as known now, where no day is named. */
export async function findPolicyBalances(
  reader: Reader,
  { policyNo, effectiveOn = reader.businessDate, knownOn = civilDateOf(reader.now) }: FindPolicyBalances,
): Promise<BalancesAt> {
  await getVisible(reader, policyStore, policyNo)
  const visible = visibleTransactions(reader.actor)
  return { effectiveOn, knownOn, balances: await findBalances({ policyNo, effectiveOn, knownOn, visible }) }
}

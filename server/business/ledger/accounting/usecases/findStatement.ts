import type { FilterQuery } from 'mongoose'
import { decodeCursor, encodeCursor } from '../../../../../models/cursor.ts'
import { sumFigureRanges } from '../../../../../models/figures.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { addDays, type CivilDate, civilDateOf } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { counterpartyPrefix } from '../../billing/domain/balanceFigures.ts'
import type { LedgerTransaction } from '../../billing/domain/transaction.ts'
import { findBalances } from '../../billing/usecases/findBalances.ts'
import { visibleTransactions } from '../../billing/usecases/postings.ts'
import { decideBookkeeper, decideReportDays } from '../domain/reporting.ts'
import {
  decidePlace,
  kindsMoving,
  type PartnerAccount,
  placeAfter,
  type StatedAccount,
  type StatedEntries,
  type StatementLine,
  type StatementPlace,
  statementLines,
} from '../domain/statement.ts'
import { bookkeeperOf } from './bookkeeper.ts'
import { inOrderOfDays } from './inOrderOfDays.ts'

/** The days of a statement and the part of it that is wanted. */
interface StatementDays {
  /** The first day; the first of the year where none is named. */
  readonly since?: CivilDate
  /** The last one; the business date where none is named. */
  readonly on?: CivilDate
  readonly knownOn?: CivilDate
  readonly limit: number
  readonly cursor?: string
  /** Whether all lines are counted, as for an export. */
  readonly counting?: 'whole' | 'none'
}

export interface FindPolicyStatement extends PolicyRef, StatementDays {
  readonly account?: StatedAccount
}

export interface FindPartnerStatement extends StatementDays {
  /** The policyholder, or the insurer of a panel. */
  readonly counterparty: string
  readonly account?: PartnerAccount
  /** For the supervisor: whose books. */
  readonly insurer?: string
}

/** A page of a statement, with what the account stood at before the first day and after the last. */
export interface AccountStatement extends StatedEntries {
  readonly policyNo: string | null
  readonly since: CivilDate
  readonly on: CivilDate
  readonly knownOn: CivilDate
  readonly openingFen: number
  readonly closingFen: number
  readonly lines: readonly StatementLine[]
  readonly nextCursor: string | null
  readonly total: { readonly count: number; readonly capped: boolean }
}

/**
 * The statement of one account under a policy the actor may see: of the own books for an insurer, of all insurers' for
 * everybody else. Somebody else's policy does not exist (404).
 */
export async function findPolicyStatement(reader: Reader, command: FindPolicyStatement): Promise<AccountStatement> {
  const { policyNo, account = 'premiumReceivable' } = command
  await getVisible(reader, policyStore, policyNo)
  const { organisationKind, organisationId } = reader.actor
  const of = { account, party: organisationKind === 'insurer' ? organisationId : null, counterparty: null }
  const visible = visibleTransactions(reader.actor)
  const balanceOn = async (effectiveOn: CivilDate, knownOn: CivilDate) => {
    const asked = { policyNo, account, ...(of.party !== null && { party: of.party }), effectiveOn, knownOn, visible }
    return sumFen((await findBalances(asked)).map(({ amountFen }) => amountFen))
  }
  const within = { $and: [{ policyNo, kind: { $in: kindsMoving(account) } }, visible] }
  return statementOf(reader, command, { of, policyNo, within, order: OF_POLICY, balanceOn })
}

/**
 * The statement of what a policyholder owes, or of what is to be settled with another insurer of a panel, over all policies, in
 * the actor's own books; for the supervisor in those of whoever is named. Balances come from the sums beside the ledger.
 */
export async function findPartnerStatement(reader: Reader, command: FindPartnerStatement): Promise<AccountStatement> {
  const { counterparty, account = 'premiumReceivable', insurer } = command
  const party = valueOrThrow(decideBookkeeper(bookkeeperOf(reader.actor, insurer)))
  const prefix = counterpartyPrefix(party, account, counterparty)
  const balanceOn = async (effectiveOn: CivilDate, knownOn: CivilDate) => {
    const sums = await sumFigureRanges([{ from: prefix, to: `${prefix}${knownOn}`, until: effectiveOn }])
    return sumFen(sums.map(({ amountFen }) => amountFen))
  }
  const [within, order] =
    account === 'premiumReceivable'
      ? [
          {
            'parties.insurerIds': party,
            'parties.manufacturerId': counterparty,
            kind: { $in: kindsMoving(account) },
          },
          OF_MAKER,
        ]
      : [{ 'entries.account': account, entries: { $elemMatch: { party, counterparty, account } } }, OF_PANEL]
  return statementOf(reader, command, {
    of: { account, party, counterparty },
    policyNo: null,
    within,
    order,
    balanceOn,
  })
}

const OF_POLICY = { policyNo: 1, effectiveOn: 1, recordedOn: 1 } as const
const OF_MAKER = {
  'parties.insurerIds': 1,
  'parties.manufacturerId': 1,
  kind: 1,
  effectiveOn: -1,
  _id: -1,
} as const
const OF_PANEL = { 'entries.party': 1, 'entries.counterparty': 1, effectiveOn: 1, _id: 1 } as const

interface Stated {
  readonly of: StatedEntries
  readonly policyNo: string | null
  /** The transactions that can move the account, whatever their day. */
  readonly within: object
  /** The index that has them in the order of their days: among few, another looks as good and sorts in memory. */
  readonly order: Readonly<Record<string, 1 | -1>>
  readonly balanceOn: (effectiveOn: CivilDate, knownOn: CivilDate) => Promise<number>
}

async function statementOf(
  reader: Reader,
  { since: asked, on = reader.businessDate, knownOn = civilDateOf(reader.now), limit, cursor, counting }: StatementDays,
  { of, policyNo, within, order, balanceOn }: Stated,
): Promise<AccountStatement> {
  const since = asked ?? `${on.slice(0, 4)}-01-01`
  valueOrThrow(decideReportDays(since, on))
  const from = cursor === undefined ? null : valueOrThrow(decidePlace(decodeCursor(cursor)))
  const known = { ...within, recordedOn: { $lte: knownOn } }
  const [openingFen, closingFen, found, count] = await Promise.all([
    balanceOn(addDays(since, -1), knownOn),
    balanceOn(on, knownOn),
    LedgerTransactionModel.find({
      ...known,
      ...(from ? after(from, on) : daysOf(since, on)),
    } as FilterQuery<LedgerTransaction>)
      .sort(inOrderOfDays(from?.day ?? since, on))
      .hint(order)
      .limit(limit + 1)
      .lean<LedgerTransaction[]>(),
    counting === 'whole' ? LedgerTransactionModel.countDocuments({ ...known, ...daysOf(since, on) } as object) : null,
  ])
  const shown = found.slice(0, limit)
  const lines = statementLines(shown, of, from?.balanceFen ?? openingFen)
  const more = found.length > limit
  const last = shown.at(-1)
  return {
    ...of,
    policyNo,
    since,
    on,
    knownOn,
    openingFen,
    closingFen,
    lines,
    nextCursor: more && last ? encodeCursor(placeAfter(last, lines.at(-1)?.balanceFen ?? openingFen)) : null,
    total: { count: count ?? lines.length, capped: count === null && more },
  }
}

const daysOf = (since: CivilDate, on: CivilDate) => ({ effectiveOn: { $gte: since, $lte: on } })

const after = ({ day, posting }: StatementPlace, on: CivilDate) => ({
  ...daysOf(day, on),
  $or: [{ effectiveOn: { $gt: day } }, { effectiveOn: day, _id: { $gt: posting } }],
})

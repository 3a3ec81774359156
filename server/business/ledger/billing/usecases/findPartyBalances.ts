import { sumFigureRanges } from '../../../../../models/figures.ts'
import { type CivilDate, civilDateOf } from '../../../../kernel/civilDate.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import { ACCOUNT_KINDS, type AccountKind } from '../domain/account.ts'
import { accountOf, accountPrefix } from '../domain/balanceFigures.ts'
import { NATIONAL_TREASURY } from '../domain/subsidyMoney.ts'
import type { BalanceDays } from './findBalances.ts'

/** What every account of one party stands at, as it counts by one day, of what was known by another. */
export interface PartyBalances {
  readonly party: string
  readonly effectiveOn: CivilDate
  readonly knownOn: CivilDate
  readonly balances: readonly { readonly account: AccountKind; readonly amountFen: number }[]
}

export interface FindPartyBalances extends BalanceDays {
  readonly party?: string
}

/**
 * Balances of the actor's own organisation, of the treasury for the ministry, and for the supervisor of whichever party is
 * named. Read from sums kept beside the ledger: as many keys as there are days something counts from or became known on,
 * however many transactions there are. Another's balances do not exist (404).
 */
export async function findPartyBalances(
  reader: Reader,
  { party: asked, effectiveOn = reader.businessDate, knownOn = civilDateOf(reader.now) }: FindPartyBalances,
): Promise<PartyBalances> {
  const own = ownParty(reader.actor)
  const party = asked ?? own
  if (party !== own && reader.actor.organisationKind !== 'regulator') throw notFound()
  const ranges = ACCOUNT_KINDS.map((account) => ({
    from: accountPrefix(party, account),
    to: `${accountPrefix(party, account)}${knownOn}`,
    until: effectiveOn,
  }))
  const sums = await sumFigureRanges(ranges)
  const fenOf = new Map<AccountKind, number>()
  for (const { figure, amountFen } of sums)
    fenOf.set(accountOf(figure), (fenOf.get(accountOf(figure)) ?? 0) + amountFen)
  const balances = ACCOUNT_KINDS.flatMap((account) => {
    const amountFen = fenOf.get(account) ?? 0
    return amountFen === 0 ? [] : [{ account, amountFen }]
  })
  return { party, effectiveOn, knownOn, balances }
}

const ownParty = ({ organisationKind, organisationId }: Actor): string =>
  organisationKind === 'ministry' ? NATIONAL_TREASURY : organisationId

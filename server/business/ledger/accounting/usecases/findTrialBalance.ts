import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { type FindPartyBalances, findPartyBalances } from '../../billing/usecases/findPartyBalances.ts'
import { type TrialBalance, trialBalanceOf } from '../domain/trialBalance.ts'

export type FindTrialBalance = FindPartyBalances

/** A trial balance with whose and as of when it is. */
export interface TrialBalanceAt extends TrialBalance {
  readonly party: string
  readonly effectiveOn: CivilDate
  readonly knownOn: CivilDate
}

/**
 * The trial balance of the actor's own organisation, or for the supervisor of whichever is named, as it counts by one day,
 * of what was known by another. Read from the sums kept beside the ledger. Another's does not exist (404).
 */
export async function findTrialBalance(reader: Reader, command: FindTrialBalance): Promise<TrialBalanceAt> {
  const { balances, ...at } = await findPartyBalances(reader, command)
  return { ...at, ...trialBalanceOf(balances) }
}

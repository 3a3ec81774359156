import type { ClientSession } from 'mongoose'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { earnedBefore } from '../../../server/business/ledger/billing/domain/earned.ts'
import type { ExperienceOf } from '../../../server/business/ledger/billing/domain/experienceFigures.ts'
import type { Experience } from '../../../server/business/ledger/billing/domain/lossRatio.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { groupBy } from '../../../server/kernel/groupBy.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import type { Period } from '../../../server/kernel/period.ts'

interface Written {
  readonly earns: Period
  readonly amountFen: number
}

/** Premium earned on the days of a period; periods that follow each other sum to the one they make up. */
export const earnedIn = (amountFen: number, earns: Period, { from, to }: Period): number =>
  earnedBefore(amountFen, earns, to) - earnedBefore(amountFen, earns, from)

/** Premium earned within a window, term by term: amounts of one term together. */
export const earnedOf = (written: readonly Written[], window: Period): number =>
  sumFen(
    [...groupBy(written, ({ earns }) => `${earns.from} ${earns.to}`).values()].map((alike) =>
      earnedIn(sumFen(alike.map(({ amountFen }) => amountFen)), (alike[0] as Written).earns, window),
    ),
  )

type Told = Pick<LedgerTransaction, 'entries' | 'earns' | 'parties' | 'productCode'>

/** What the transactions one by one say of a window, without any sum that is kept. */
export function directExperience(transactions: readonly Told[], of: ExperienceOf, window: Period): Experience {
  const entries = transactions
    .filter(
      ({ parties, productCode }) => parties.manufacturerId === of.manufacturerId && productCode === of.productCode,
    )
    .flatMap((transaction) => transaction.entries.map((entry) => ({ ...entry, earns: transaction.earns })))
    .filter(({ party }) => party === of.insurerId)
  return {
    earnedFen: earnedOf(
      // Income stands on the credit side.
      entries.flatMap(({ account, earns, amountFen }) =>
        account === 'writtenPremium' && earns ? [{ earns, amountFen: -amountFen }] : [],
      ),
      window,
    ),
    incurredFen: sumFen(
      entries
        .filter(
          ({ account, accidentDay }) =>
            account === 'incurredLosses' && accidentDay && window.from <= accidentDay && accidentDay < window.to,
        )
        .map(({ amountFen }) => amountFen),
    ),
  }
}

/** The same of the ledger as it stands, read whole. */
export const ledgerExperience = async (of: ExperienceOf, window: Period, session: ClientSession): Promise<Experience> =>
  directExperience(
    await LedgerTransactionModel.find({ productCode: of.productCode }, null, { session }).lean<LedgerTransaction[]>(),
    of,
    window,
  )

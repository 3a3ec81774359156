import { experienceRatingOf } from '../../../../../config/experience/index.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { addDays, addYears, type CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { Period } from '../../../../kernel/period.ts'
import { calculateLossRatioPpm, type Experience } from '../domain/lossRatio.ts'

interface Asked {
  readonly manufacturerId: string
  readonly insurerId: string
  readonly productCode: string
  readonly on: CivilDate
}

/**
 * How one maker's business with one insurer has gone in one line, from the insurer's own entries in the ledger: losses
 * incurred over premium earned in the years up to and with the day, weighed by credibility, in ppm; null without
 * experience. Another insurer's experience is not this insurer's to use. Reads outside of any transaction, so that it can
 * run beside other reads.
 */
export async function findMakerLossRatioPpm({ on, ...asked }: Asked): Promise<number | null> {
  const rating = experienceRatingOf(asked.productCode)
  const to = addDays(on, 1)
  const window = { from: addYears(to, -rating.windowYears), to }
  return calculateLossRatioPpm(await findExperience(asked, window), window, rating)
}

interface Sum {
  readonly account: 'writtenPremium' | 'incurredLosses'
  readonly earns: Period | null
  readonly amountFen: number
}

/** Premium earned within the window in part or whole, and what its accidents have cost with what is set aside. */
async function findExperience(of: Omit<Asked, 'on'>, { from, to }: Period): Promise<Experience> {
  const sums = await LedgerTransactionModel.aggregate<Sum>([
    {
      $match: {
        'parties.manufacturerId': of.manufacturerId,
        'parties.insurerIds': of.insurerId,
        productCode: of.productCode,
        kind: { $in: ['premiumWritten', 'claimReserved', 'claimPaid', 'recoveryReceived'] },
      },
    },
    { $unwind: '$entries' },
    {
      $match: {
        'entries.party': of.insurerId,
        $or: [
          { 'entries.account': 'writtenPremium', 'earns.from': { $lt: to }, 'earns.to': { $gt: from } },
          { 'entries.account': 'incurredLosses', 'entries.accidentDay': { $gte: from, $lt: to } },
        ],
      },
    },
    { $group: { _id: { account: '$entries.account', earns: '$earns' }, amountFen: { $sum: '$entries.amountFen' } } },
    { $project: { _id: 0, account: '$_id.account', earns: '$_id.earns', amountFen: 1 } },
  ])
  return {
    // Income stands on the credit side.
    written: sums.flatMap(({ earns, amountFen }) => (earns ? [{ earns, amountFen: -amountFen }] : [])),
    incurredFen: sumFen(sums.flatMap(({ account, amountFen }) => (account === 'incurredLosses' ? [amountFen] : []))),
  }
}

import { median, print } from './figure.ts'
import { startServerSide } from './serverSide.ts'

/** What the server side measured, in milliseconds and megabytes. */
export interface PremiumTimes {
  /** Of each round: the report, and reading the same documents without computing. */
  readonly report: readonly number[]
  readonly reading: readonly number[]
  /** The most that the process took before the first report, and while they were made. */
  readonly memoryBefore: number
  readonly memoryMeanwhile: number
}

const POLICIES = 1_000_000
const ROUNDS = 3

/**
 * Unearned premium of a portfolio by product and month, added up for a year, against reading the same transactions and doing
 * nothing with them.
 */
export async function measurePremium(): Promise<void> {
  const { said: times, stop } = await startServerSide<PremiumTimes>('premiumWorld', [POLICIES, ROUNDS], {
    onDisk: true,
  })
  try {
    const name = 'premium of 1,000,000 policies by product and month'
    print(name, median(times.report), median(times.reading), 'ms')
    print('memory meanwhile', times.memoryMeanwhile, times.memoryBefore, 'MB')
  } finally {
    await stop()
  }
}

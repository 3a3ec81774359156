import type { CivilDate } from '../../../../kernel/civilDate.ts'

/**
 * The order of days and numbers for transactions from one day to another. Those of a single day are in the order of their
 * numbers, which is the same: MongoDB 4.0 sorts them in memory otherwise.
 */
export const inOrderOfDays = (from: CivilDate, to: CivilDate): Readonly<Record<string, 1>> =>
  from === to ? { _id: 1 } : { effectiveOn: 1, _id: 1 }

import type { Marks } from '../../../../kernel/marks.ts'
import { isRemarkable } from '../../policy/domain/payerRelation.ts'
import type { BankCredit } from './bankLine.ts'

/** What a credit is looked for by: that a stranger paid premium with it, whose money somebody should look at. */
export const creditMarks = ({ allocations }: Pick<BankCredit, 'allocations'>): Marks =>
  allocations.some(({ relation, reversedBy }) => reversedBy === null && isRemarkable(relation))
    ? { strangerPays: true }
    : {}

import { keysOf } from '../../../contract/terms/domain/accumulation.ts'
import type { ExercisedCase, SumKey } from '../../../party/authority/domain/exercise.ts'
import type { Quote } from './quote.ts'

/** Authority adds up over sites that are named, and over no region or category. */
const NAMED_ONLY = { categoryOf: new Map<string, string>(), regionOf: new Map<string, string>() }

/** What a quote lies on when somebody decides about it. Only one quote of a submission can stand: that is the case. */
export function exercisedCaseOf({
  submissionNo,
  parties,
  product,
  items,
  period,
}: Pick<Quote, 'submissionNo' | 'parties' | 'product' | 'items' | 'period'>): Omit<ExercisedCase, 'subject'> {
  const { maker, user, site } = keysOf(parties.manufacturerId, items, NAMED_ONLY)
  const keys: readonly SumKey[] = [
    ...maker.map((key): SumKey => `maker:${key}`),
    ...user.map((key): SumKey => `user:${key}`),
    ...site.map((key): SumKey => `site:${key}`),
  ]
  return { caseNo: submissionNo, productCode: product.code, keys, cover: period }
}

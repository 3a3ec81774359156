import type { ExercisedCase, SumKey } from '../../../party/authority/domain/exercise.ts'
import { BY_USER, placesOf } from '../../../risk/accumulation/domain/exposure.ts'
import type { Quote } from './quote.ts'

/** What a quote lies on when somebody decides about it. Only one quote of a submission can stand: that is the case. */
export function exercisedCaseOf({
  submissionNo,
  parties,
  product,
  items,
  period,
}: Pick<Quote, 'submissionNo' | 'parties' | 'product' | 'items' | 'period'>): Omit<ExercisedCase, 'subject'> {
  const { manufacturerId } = parties
  const keys: SumKey[] = [
    `maker:${manufacturerId}`,
    ...placesOf('user', manufacturerId, items).map((user): SumKey => `user:${user}`),
    ...placesOf('site', manufacturerId, items)
      .filter((site) => !site.startsWith(BY_USER))
      .map((site): SumKey => `site:${site}`),
  ]
  return { caseNo: submissionNo, productCode: product.code, keys, cover: period }
}

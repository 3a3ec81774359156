import { findProduct } from '../../../config/products/index.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import type { RuleEvaluation } from '../domain/rules.ts'
import { findRuleEvaluation } from './findRuleEvaluation.ts'

/** What the underwriting rules say of a submission today, before anything is quoted. Writes nothing. */
export async function previewRuleFindings(reader: Reader, { params }: NumberInput): Promise<RuleEvaluation | null> {
  const submission = await getVisible(reader, submissionStore, params.number)
  const { productCode, period } = submission
  const product = findProduct(productCode, period?.from ?? reader.businessDate)
  if (!product)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  const request = valueOrThrow(determineCompleteRequest(submission, product.itemForm, reader.businessDate))
  return findRuleEvaluation(reader, { request, manufacturerId: submission.parties.manufacturerId })
}

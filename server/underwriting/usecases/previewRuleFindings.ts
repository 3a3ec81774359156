import { submissionStore } from '../../../models/submissions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import type { NumberInput } from '../../http/fields.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import type { RuleEvaluation } from '../domain/rules.ts'
import { findFirstnessFindings } from './findFirstnessFindings.ts'
import { findRuleEvaluation } from './findRuleEvaluation.ts'

/** What the underwriting rules say of a submission today, before anything is quoted. Writes nothing. */
export async function previewRuleFindings(reader: Reader, { params }: NumberInput): Promise<RuleEvaluation | null> {
  const submission = await getVisible(reader, submissionStore, params.number)
  const { productCode, insurerId, period } = submission
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period?.from ?? reader.businessDate }
  const product = await findDefinition(reader, 'product', wanted)
  if (!product)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  const request = valueOrThrow(determineCompleteRequest(submission, product.itemForm, reader.businessDate))
  const firstness = await findFirstnessFindings(reader, submission)
  const { manufacturerId } = submission.parties
  return findRuleEvaluation(reader, { request, manufacturerId, firstnessFindings: firstness.length })
}

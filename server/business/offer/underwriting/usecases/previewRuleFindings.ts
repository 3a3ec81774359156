import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinitions } from '../../../reference/definition/usecases/findDefinition.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { evaluateCase } from '../domain/ruleFacts.ts'
import type { RuleEvaluation } from '../domain/rules.ts'
import type { SubmissionRef } from '../domain/submission.ts'
import { decideProduct } from '../domain/submissionDecisions.ts'
import { examineGoods } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'

/** What the underwriting rules say of a submission today, before anything is quoted. Writes nothing. */
export async function previewRuleFindings(reader: Reader, { submissionNo }: SubmissionRef): Promise<RuleEvaluation> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  const { productCode, insurerId, period } = submission
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period?.from ?? reader.businessDate }
  const { product: found, rules } = await findDefinitions(reader, wanted)
  const product = valueOrThrow(decideProduct(found, submission))
  const request = valueOrThrow(determineCompleteRequest(submission, product.itemForm, reader.businessDate))
  const { entries, findings } = await examineGoods(reader, submission)
  const file = await findCaseFile(reader, { request, manufacturerId: submission.parties.manufacturerId, entries })
  const { businessDate } = reader
  return evaluateCase(rules, request, { ...file, businessDate, firstnessFindings: findings.length }, HANDBOOK)
}

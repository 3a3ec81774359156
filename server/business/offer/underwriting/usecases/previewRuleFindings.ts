import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { accepted, type Decision, valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinitions } from '../../../reference/definition/usecases/findDefinition.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { evaluateCase } from '../domain/ruleFacts.ts'
import type { RuleEvaluation } from '../domain/rules.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { decideProduct } from '../domain/submissionDecisions.ts'
import { type ExaminedGoods, examineGoods } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'

/** What the underwriting rules say of a submission today, before anything is quoted. Writes nothing. */
export async function previewRuleFindings(reader: Reader, { submissionNo }: SubmissionRef): Promise<RuleEvaluation> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  return valueOrThrow(await evaluateSubmission(reader, submission)).evaluation
}

/** A submission's goods as examined, and what the rules say of it as asked for. */
interface EvaluatedSubmission {
  readonly goods: ExaminedGoods
  readonly evaluation: RuleEvaluation
}

/** The same for other use cases; refused where nothing is insured by, or something is missing. */
export async function evaluateSubmission(
  reader: Reader,
  submission: Submission & Stored,
): Promise<Decision<EvaluatedSubmission>> {
  const { businessDate } = reader
  const { productCode, insurerId, period } = submission
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period?.from ?? businessDate }
  const { product: found, rules } = await findDefinitions(reader, wanted)
  const product = decideProduct(found, submission)
  if (!product.ok) return product
  const request = determineCompleteRequest(submission, product.value.itemForm, businessDate)
  if (!request.ok) return request
  const goods = await examineGoods(reader, submission)
  const { entries, findings } = goods
  const filed = { request: request.value, manufacturerId: submission.parties.manufacturerId, entries }
  const file = await findCaseFile(reader, filed)
  const sources = { ...file, businessDate, firstnessFindings: findings.length }
  return accepted({ goods, evaluation: evaluateCase(rules, request.value, sources, HANDBOOK) })
}

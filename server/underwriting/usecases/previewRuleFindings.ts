import { submissionStore } from '../../../models/submissions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import type { RuleEvaluation } from '../domain/rules.ts'
import { findRuleEvaluation } from './findRuleEvaluation.ts'

/** What the underwriting rules say of a submission today, before anything is quoted. Writes nothing. */
export async function previewRuleFindings(reader: Reader, { params }: NumberInput): Promise<RuleEvaluation | null> {
  const submission = await getVisible(reader, submissionStore, params.number)
  const request = valueOrThrow(determineCompleteRequest(submission, reader.businessDate))
  return findRuleEvaluation(reader, { request, manufacturerId: submission.parties.manufacturerId })
}

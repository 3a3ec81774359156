import { policyStore } from '../../../../../models/policies.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { type Decision, type Refusal, refusalsOf, valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible, getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { determineProductRefusals } from '../domain/requestedTerms.ts'
import type { CompleteRequest, Submission, SubmissionRef } from '../domain/submission.ts'
import { decideProduct } from '../domain/submissionDecisions.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { itemUsers } from './itemUsers.ts'

/** A draft held against what its insurer needs to see. */
interface ExaminedDraft {
  readonly request: Decision<CompleteRequest>
  /** Everything that is missing or does not fit: fields, dates, organisations, terms the product is not filed for. */
  readonly shortfalls: readonly Refusal[]
}

/** Holds a draft against its product's form and terms, and against the organisations and the policy that it names. */
export async function examineDraft(reader: Reader, submission: Submission): Promise<ExaminedDraft> {
  const product = await productOf(reader, submission)
  const request = determineCompleteRequest(submission, product.itemForm, reader.businessDate)
  const shortfalls = [
    ...refusalsOf(request),
    ...(await referenceRefusals(reader, submission)),
    ...determineProductRefusals(product, submission),
  ]
  return { request, shortfalls }
}

/** What a draft still lacks, so that it is said while it is being written and before anything is declared. */
export async function findShortfalls(reader: Reader, { submissionNo }: SubmissionRef): Promise<readonly Refusal[]> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  return submission.state === 'draft' ? (await examineDraft(reader, submission)).shortfalls : []
}

/** Organisations and the renewed policy must exist and be what they are named as. */
async function referenceRefusals(reader: Reader, submission: Submission): Promise<Refusal<UnderwritingRefusalCode>[]> {
  const { insurerId, renewalOf, items } = submission
  const refusals: Refusal<UnderwritingRefusalCode>[] = []
  if (insurerId !== null) {
    const insurer = await findOrganisation(reader, insurerId)
    if (insurer?.kind !== 'insurer' || !insurer.active)
      refusals.push({ code: 'submission.unknown-insurer', field: 'insurerId', value: insurerId })
  }
  for (const userId of itemUsers(items)) {
    const user = await findOrganisation(reader, userId)
    if (user?.kind === 'equipmentUser' && user.active) continue
    const index = items.findIndex((item) => item.userId === userId)
    refusals.push({ code: 'submission.unknown-user', field: `items.${index}.userId`, value: userId })
  }
  if (renewalOf !== null && !(await findVisible(reader, policyStore, renewalOf)))
    refusals.push({ code: 'submission.unknown-renewed-policy', field: 'renewalOf', value: renewalOf })
  return refusals
}

/** The version for the first day of cover; until that is known, today's, whose form says what is missing. */
async function productOf(reader: Reader, submission: Submission): Promise<Product> {
  const { productCode, insurerId, period } = submission
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period?.from ?? reader.businessDate }
  return valueOrThrow(decideProduct(await findDefinition(reader, 'product', wanted), submission))
}

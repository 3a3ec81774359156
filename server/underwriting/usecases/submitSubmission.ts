import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { findVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import type { NumberInput } from '../../http/fields.ts'
import { findOrganisation } from '../../identity/usecases/organisations.ts'
import { type Refusal, RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import type { Product } from '../../product/domain/product.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { outdatedBy } from '../domain/disclosure.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { refuseNotFirst } from '../domain/refuseNotFirst.ts'
import { determineProductRefusals } from '../domain/requestedTerms.ts'
import type { Submission } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { findDisclosure } from './acknowledge.ts'
import { examineGoods } from './examineGoods.ts'
import { itemUsers } from './itemUsers.ts'

/**
 * Sends a draft to its insurer, which sees it from now on. Refuses with everything that is missing or does not fit:
 * fields, dates, organisations, terms the product is not filed for, and exclusions and own shares that were not shown
 * and explained as they are now (Insurance Law art. 17).
 */
export async function submitSubmission(work: UnitOfWork, { params }: NumberInput): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'submit', submissionFacts(submission, work)),
  )
  const product = await productOf(work, submission)
  const request = determineCompleteRequest(submission, product.itemForm, work.businessDate)
  const refusals = [
    ...(request.ok ? [] : request.refusals),
    ...(await referenceRefusals(work, submission)),
    ...determineProductRefusals(product, submission),
    ...(await disclosureRefusals(work, submission)),
  ]
  if (refusals.length > 0 || !request.ok) throw new RefusalError(refusals)
  const { insurerId } = request.value
  const { findings } = await examineGoods(work, submission)
  const firstness = refuseNotFirst(findings)
  return work.change(
    submissionStore,
    submission,
    { state, parties: { ...submission.parties, insurerIds: [insurerId] }, returnReason: null },
    { type: 'submission.submitted', payload: { insurerId, totalLimitFen: request.value.totalLimitFen, firstness } },
  )
}

/** Organisations and the renewed policy must exist and be what they are named as. */
async function referenceRefusals(
  work: UnitOfWork,
  submission: Submission,
): Promise<Refusal<UnderwritingRefusalCode>[]> {
  const { insurerId, renewalOf, items } = submission
  const refusals: Refusal<UnderwritingRefusalCode>[] = []
  if (insurerId !== null) {
    const insurer = await findOrganisation(work, insurerId)
    if (insurer?.kind !== 'insurer' || !insurer.active)
      refusals.push({ code: 'submission.unknown-insurer', field: 'insurerId', value: insurerId })
  }
  for (const userId of itemUsers(items)) {
    const user = await findOrganisation(work, userId)
    if (user?.kind === 'equipmentUser' && user.active) continue
    const index = items.findIndex((item) => item.userId === userId)
    refusals.push({ code: 'submission.unknown-user', field: `items.${index}.userId`, value: userId })
  }
  if (renewalOf !== null && !(await findVisible(work, policyStore, renewalOf)))
    refusals.push({ code: 'submission.unknown-renewed-policy', field: 'renewalOf', value: renewalOf })
  return refusals
}

/** What was not shown and explained; nothing to tell before the product and the covers are known. */
async function disclosureRefusals(work: UnitOfWork, submission: Submission): Promise<Refusal[]> {
  const disclosure = await findDisclosure(work, submission)
  return disclosure ? outdatedBy(submission.acknowledgements.at(-1) ?? null, disclosure) : []
}

/** The version for the first day of cover; until that is known, today's, whose form says what is missing. */
async function productOf(work: UnitOfWork, { productCode, insurerId, period }: Submission): Promise<Product> {
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period?.from ?? work.businessDate }
  const product = await findDefinition(work, 'product', wanted)
  if (!product)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  return product
}

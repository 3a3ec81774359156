import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, acceptedUnless, type Decision, type Refusal, refused, together } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Disclosure } from '../../../contract/terms/domain/disclosure.ts'
import type { NumberedGrant } from '../../../party/authority/domain/authority.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { reasonCodeRefusals } from './decision.ts'
import type { Handbook } from './handbook.ts'
import { submissionTransitions } from './lifecycle.ts'
import type { CompleteRequest, Submission, SubmissionRequest, SubmissionState } from './submission.ts'
import { type DecliningContext, declineAuthority, submissionFacts } from './submissionFacts.ts'

interface Circumstances {
  readonly actor: Actor
  readonly businessDate: CivilDate
}

/** Who asks to be insured: a maker, for its own goods. */
export const decideApplicant = <O extends Pick<Organisation, 'kind'>>(
  applicant: O | null,
): Decision<O, UnderwritingRefusalCode> =>
  applicant?.kind === 'manufacturer' ? accepted(applicant) : refused({ code: 'submission.manufacturer-only' })

/** Whether a draft may be written over. One that an insurer gave back stays with that insurer. */
export function decideUpdate(
  submission: Submission,
  { insurerId }: Pick<SubmissionRequest, 'insurerId'>,
  circumstances: Circumstances,
): Decision<SubmissionState> {
  const also: Refusal<UnderwritingRefusalCode>[] =
    submission.returnReason !== null && insurerId !== submission.insurerId
      ? [{ code: 'submission.insurer-fixed', field: 'insurerId' }]
      : []
  const facts = submissionFacts(submission, circumstances)
  return decideTransition(submissionTransitions, submission.state, 'update', facts, also)
}

/** Whether somebody is to look at the risk, by a day that is still to come. */
export function decideInspectionRequest(
  submission: Submission,
  { dueOn }: { readonly dueOn: CivilDate },
  circumstances: Circumstances,
): Decision<SubmissionState> {
  const { businessDate: threshold } = circumstances
  const also: Refusal<UnderwritingRefusalCode>[] =
    dueOn < threshold ? [{ code: 'inspection.due-in-past', field: 'dueOn', value: dueOn, threshold, unit: 'date' }] : []
  const facts = submissionFacts(submission, circumstances)
  return decideTransition(submissionTransitions, submission.state, 'requestInspection', facts, also)
}

/** The end of a submission that is declined, and the grant that it is declined under. */
export function decideDecline(
  submission: Submission,
  reasonCodes: readonly string[],
  handbook: Pick<Handbook, 'declineReasons'>,
  declining: DecliningContext,
  circumstances: Circumstances,
): Decision<{ readonly state: SubmissionState; readonly grant: NumberedGrant }> {
  const facts = submissionFacts(submission, circumstances, declining)
  const codes = reasonCodeRefusals('decline', reasonCodes, handbook)
  const next = decideTransition(submissionTransitions, submission.state, 'decline', facts)
  const decided = together({ state: next, codes: acceptedUnless(codes, null) })
  // Why authority does not reach is among the reasons already.
  return decided.ok ? together({ state: next, grant: declineAuthority(submission, declining) }) : decided
}

/** What an insurer insures by, or that it does not insure such goods. */
export const decideProduct = <P>(
  product: P | null,
  { productCode: value }: Pick<Submission, 'productCode'>,
): Decision<P, UnderwritingRefusalCode> =>
  product === null ? refused({ code: 'submission.unknown-product', field: 'productCode', value }) : accepted(product)

/** What is to be shown and explained, or what of the application it is not known without. */
export function decideDisclosure(
  disclosure: Disclosure | null,
  { period, covers }: Pick<Submission, 'period' | 'covers'>,
): Decision<Disclosure, UnderwritingRefusalCode> {
  if (disclosure) return accepted(disclosure)
  const field = period === null ? 'period' : covers.length === 0 ? 'covers' : 'productCode'
  return refused({ code: 'submission.missing', field })
}

/** What goes to the insurer: a request that is whole, with nothing else missing or not told. */
export const decideSubmitting = (
  request: Decision<CompleteRequest>,
  shortfalls: readonly Refusal[],
): Decision<CompleteRequest> => (request.ok ? acceptedUnless(shortfalls, request.value) : refused(...shortfalls))

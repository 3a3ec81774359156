import type { Permission } from '../../../../../config/permissions.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { type SubmissionEvent, submissionTransitions } from './lifecycle.ts'
import type { Submission } from './submission.ts'
import { type DecliningContext, submissionFacts } from './submissionFacts.ts'

/** What a person can ask for; the other events follow from acts on quotes. */
export const SUBMISSION_ACTS = [
  'update',
  'submit',
  'withdraw',
  'quote',
  'requestInspection',
  'returnToApplicant',
  'decline',
  'bind',
] as const satisfies readonly SubmissionEvent[]
export type SubmissionAct = (typeof SUBMISSION_ACTS)[number]

const SUBMISSION_PERMISSIONS: Readonly<Record<SubmissionAct, Permission>> = {
  update: 'submission.write',
  submit: 'submission.write',
  withdraw: 'submission.write',
  quote: 'quote.make',
  requestInspection: 'underwriting.inspect',
  returnToApplicant: 'underwriting.decide',
  decline: 'underwriting.decide',
  bind: 'policy.bind',
}

const isAsked = (event: SubmissionEvent): event is SubmissionAct => event in SUBMISSION_PERMISSIONS

/** What lies ahead of a submission, as far as it was looked for. */
export interface SubmissionProspects {
  readonly declining?: DecliningContext | undefined
  /** What stands in the way of the next step towards cover. */
  readonly obstacles?: readonly Refusal[] | undefined
}

/** What the person may do with a submission next. */
export function submissionMenu(
  submission: Submission,
  actor: Actor,
  { declining, obstacles }: SubmissionProspects,
): readonly OfferedEvent<SubmissionAct>[] {
  const facts = submissionFacts(submission, { actor }, declining, obstacles)
  const menu = menuOf(submissionTransitions, submission.state, facts).flatMap(({ event, ...entry }) =>
    isAsked(event) ? [{ ...entry, event }] : [],
  )
  return offeredTo(actor, menu, SUBMISSION_PERMISSIONS)
}

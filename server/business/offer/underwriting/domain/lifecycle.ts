import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transition, Transitions } from '../../../../kernel/transitions.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { SubmissionState } from './submission.ts'

export type SubmissionEvent =
  | 'update'
  | 'acknowledge'
  | 'submit'
  | 'withdraw'
  | 'quote'
  | 'keepQuotes'
  | 'loseQuotes'
  | 'requestInspection'
  | 'returnToApplicant'
  | 'decline'
  | 'acceptQuote'
  | 'bind'
  | 'end'

/** What decides about a submission's events besides its state. */
export interface SubmissionFacts {
  readonly actorOrganisationId: string
  readonly applicantId: string
  readonly openInspections: readonly string[]
  /** What stands in the way of the next step towards cover; absent where nobody looked. */
  readonly obstacles?: readonly Refusal[] | undefined
  /** Why the person may not decline it; undefined where that is not at stake. */
  readonly declineRefusals: readonly Refusal[] | undefined
}

type Guard = NonNullable<Transition<SubmissionState, SubmissionFacts>['guard']>

const applicantOnly: Guard = ({ actorOrganisationId, applicantId }) =>
  actorOrganisationId === applicantId
    ? null
    : ({ code: 'underwriting.applicant-only' } satisfies Refusal<UnderwritingRefusalCode>)

const inspectedFirst: Guard = ({ openInspections }) =>
  openInspections.map((value): Refusal<UnderwritingRefusalCode> => ({ code: 'underwriting.inspection-open', value }))

const nothingInTheWay: Guard = ({ obstacles = [] }) => obstacles

const withinAuthority: Guard = ({ declineRefusals = [] }) => declineRefusals

/**
 * The way of a submission. `quoted` means that at least one quote is open: a quote that changes while another is open
 * keeps it there (`keepQuotes`), the last one to end leads back to `submitted` (`loseQuotes`). Underwriting decides about
 * the quotes, not here; declining the submission ends them all. Until cover is bound either side may still step back
 * from an accepted quote: the applicant withdraws the submission, the insurer the quote, which leads back as well. `end`
 * is nobody's act on the submission: what it was made for is over, such as the renewal it was to bring about.
 */
export const submissionTransitions: Transitions<SubmissionState, SubmissionEvent, SubmissionFacts> = {
  draft: {
    update: { to: 'draft', guard: applicantOnly },
    acknowledge: { to: 'draft', guard: applicantOnly },
    submit: { to: 'submitted', guard: applicantOnly },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
    end: { to: 'withdrawn' },
  },
  submitted: {
    quote: { to: 'quoted', guard: nothingInTheWay },
    requestInspection: { to: 'submitted' },
    returnToApplicant: { to: 'draft', guard: inspectedFirst },
    decline: { to: 'declined', guard: withinAuthority },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
    end: { to: 'withdrawn' },
  },
  quoted: {
    quote: { to: 'quoted', guard: nothingInTheWay },
    keepQuotes: { to: 'quoted' },
    loseQuotes: { to: 'submitted' },
    requestInspection: { to: 'quoted' },
    decline: { to: 'declined', guard: withinAuthority },
    acknowledge: { to: 'quoted', guard: applicantOnly },
    acceptQuote: { to: 'accepted', guard: applicantOnly },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
    end: { to: 'withdrawn' },
  },
  accepted: {
    bind: { to: 'bound', guard: nothingInTheWay },
    loseQuotes: { to: 'submitted' },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
    end: { to: 'withdrawn' },
  },
  bound: {},
  declined: {},
  withdrawn: {},
}

import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { type Refusal, RefusalError } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { numberKeysOf } from '../domain/goodsNumbers.ts'
import { contractKeysOf } from '../domain/keyGoods.ts'
import type { QuoteProposal } from '../domain/proposal.ts'
import type { Submission, SubmissionRequest } from '../domain/submission.ts'
import { type DeterminedQuote, determineQuote } from './determineQuote.ts'
import { itemUsers } from './itemUsers.ts'
import { openUnderGrant } from './openUnderGrant.ts'
import { saveQuote } from './quoteSubmission.ts'

/** What is to be insured on, in whose name, and on which terms it is quoted. */
export interface RenewalRequest {
  readonly request: SubmissionRequest & { readonly insurerId: string; readonly renewalOf: string }
  readonly parties: Parties
  readonly region: string
  readonly proposal: QuoteProposal
  /** What speaks against quoting it without a person. */
  readonly objections: readonly Refusal[]
  /** Whether a quote that nobody else has to look at is opened under a grant for it. */
  readonly straightThrough: boolean
}

export interface OpenedRenewal {
  readonly submissionNo: string
  readonly quoteNo: string | null
  /** Why there is no quote, or why it is not open for acceptance; an underwriter goes on from there. */
  readonly obstacles: readonly Refusal[]
}

/**
 * Enters what a policy insures as a submission to its insurer, in its holder's name, and quotes it. Everything else is as
 * with any submission: what rules, catalogue, product or tariff object to leaves it without a quote for an underwriter.
 */
export async function openRenewalSubmission(work: UnitOfWork, renewal: RenewalRequest): Promise<OpenedRenewal> {
  const submission = await createSubmitted(work, renewal)
  const { _id: submissionNo } = submission
  if (renewal.objections.length > 0) return { submissionNo, quoteNo: null, obstacles: renewal.objections }
  const determined = await tryQuote(work, submission, renewal.proposal)
  if ('obstacles' in determined) return { submissionNo, quoteNo: null, obstacles: determined.obstacles }
  const quote = await saveQuote(work, submission, determined)
  const obstacles = renewal.straightThrough ? await openUnderGrant(work, quote) : []
  return { submissionNo, quoteNo: quote._id, obstacles }
}

async function createSubmitted(
  work: UnitOfWork,
  { request, parties, region }: RenewalRequest,
): Promise<Submission & Stored> {
  const { items, insurerId, renewalOf } = request
  return work.create(
    submissionStore,
    await work.nextNumber('SB'),
    {
      ...request,
      state: 'submitted',
      parties: { ...parties, insurerIds: [insurerId], userIds: itemUsers(items) },
      region,
      contractKeys: contractKeysOf(items, parties.manufacturerId),
      numberKeys: numberKeysOf(items),
      quotes: [],
      acceptedQuoteNo: null,
      openInspections: [],
      acknowledgements: [],
      decision: null,
      returnReason: null,
      policyNo: null,
    },
    { type: 'submission.prepared', payload: { renewalOf } },
  )
}

/** Determining writes nothing, so that what refuses it leaves the submission as it is. */
async function tryQuote(
  work: UnitOfWork,
  submission: Submission & Stored,
  proposal: QuoteProposal,
): Promise<DeterminedQuote | { readonly obstacles: readonly Refusal[] }> {
  try {
    return await determineQuote(work, submission, proposal)
  } catch (error) {
    if (error instanceof RefusalError) return { obstacles: error.refusals }
    throw error
  }
}

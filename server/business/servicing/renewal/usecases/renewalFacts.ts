import { holdsPermission } from '../../../../../config/permissions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { refusalsOf } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Submission } from '../../../offer/underwriting/domain/submission.ts'
import { determineAuthority } from '../../../party/authority/domain/authority.ts'
import { findOwnGrants } from '../../../party/authority/usecases/grants.ts'
import type { RenewalFacts } from '../domain/lifecycle.ts'
import type { Renewal } from '../domain/renewal.ts'
import { isOffered } from '../domain/stage.ts'

/** What of an offer's submission its renewal says. */
export type OfferedSubmission = Pick<
  Submission & Stored,
  '_id' | 'state' | 'quotes' | 'acceptedQuoteNo' | 'period' | 'parties'
>

const SAID = { state: 1, quotes: 1, acceptedQuoteNo: 1, period: 1, parties: 1 } as const

/** The submissions of some renewals' offers by their numbers. Whoever sees the renewal sees of them what it says. */
export async function findOffered(
  { session }: Pick<Reader, 'session'>,
  renewals: readonly Pick<Renewal, 'offer'>[],
): Promise<ReadonlyMap<string, OfferedSubmission>> {
  const numbers = renewals.flatMap(({ offer }) => (offer ? [offer.submissionNo] : []))
  if (numbers.length === 0) return new Map()
  const found = await submissionStore.model
    .find({ _id: { $in: numbers } } as object, SAID, { session: session ?? null })
    .lean<OfferedSubmission[]>()
  return new Map(found.map((submission) => [submission._id, submission]))
}

/** What decides about a renewal's events for the acting person. */
export async function renewalFacts(
  reader: Reader,
  renewal: Renewal,
  submission: OfferedSubmission | null,
): Promise<RenewalFacts> {
  const { actor, businessDate } = reader
  const { parties, expiresOn, outdatedBy, nonRenewal } = renewal
  return {
    actorOrganisationId: actor.organisationId,
    holderId: parties.manufacturerId,
    issuingInsurerId: parties.insurerIds[0] ?? '',
    expiresOn,
    businessDate,
    submissionState: submission?.state ?? null,
    offerStands: isOffered(submission, businessDate),
    outdated: outdatedBy !== null,
    nonRenewal,
    beyondAuthority: await beyondAuthority(reader, renewal),
  }
}

async function beyondAuthority(reader: Reader, { productCode, totalLimitFen, region, state }: Renewal) {
  if (state !== 'open' || !holdsPermission(reader.actor.roles, 'underwriting.decide')) return []
  const subject = { productCode, totalLimitFen, region, discountPpm: 0, categories: [], summed: null }
  return refusalsOf(determineAuthority(await findOwnGrants(reader), 'decline', subject))
}

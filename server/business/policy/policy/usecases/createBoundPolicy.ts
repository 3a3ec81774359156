import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Acknowledgement } from '../../../contract/terms/domain/disclosure.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { agreeTerms } from '../../../contract/terms/usecases/agreeTerms.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import type { FormerCovers } from '../domain/continuity.ts'
import { firstTermsOf, policyOf } from '../domain/newPolicy.ts'

interface Accepted {
  readonly quote: Quote & Stored
  readonly acknowledgements: readonly Acknowledgement[]
  readonly formerCovers: readonly FormerCovers[]
}

/**
 * Writes the policy that an accepted quote becomes, and its first terms. The renewed policy may be another insurer's: only its period and
 * count of years are used.
 */
export async function createBoundPolicy(
  work: UnitOfWork,
  policyNo: string,
  { quote, acknowledgements, formerCovers }: Accepted,
): Promise<Policy & Stored> {
  const renewed =
    quote.renewalOf === null
      ? null
      : await policyStore.model
          .findOne({ _id: quote.renewalOf, holderId: quote.parties.manufacturerId }, null, { session: work.session })
          .lean<Policy & Stored>()
  const parties = await partiesOf(work, quote)
  const policy = policyOf({
    quote,
    renewed,
    formerCovers,
    namedParties: parties.map(({ _id, nameZh, uscc }) => ({ organisationId: _id, name: nameZh, creditCode: uscc })),
    acknowledgements,
    boundAt: work.now,
  })
  const regionOf = new Map(parties.map(({ _id, region }) => [_id, region]))
  await agreeTerms(work, firstTermsOf({ policyNo, quote, regionOf, boundAt: work.now }))
  return work.create(policyStore, policyNo, policy, {
    type: 'policy.bound',
    payload: {
      submissionNo: quote.submissionNo,
      quoteNo: quote._id,
      premiumFen: quote.premiumFen,
      totalLimitFen: quote.totalLimitFen,
      continuousYears: policy.continuousYears,
    },
  })
}

async function partiesOf(work: UnitOfWork, { parties }: Quote): Promise<(Organisation & Stored)[]> {
  const ids = [parties.manufacturerId, ...parties.insurerIds, ...parties.userIds]
  const found = await findOrganisationsById(work, ids)
  return ids.map((id) => {
    const organisation = found.find(({ _id }) => _id === id)
    if (!organisation) throw new Error(`organisation ${id} of ${parties.manufacturerId}'s submission is gone`)
    return organisation
  })
}

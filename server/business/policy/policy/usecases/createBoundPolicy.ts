import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Acknowledgement } from '../../../contract/terms/domain/disclosure.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { agreeTerms } from '../../../contract/terms/usecases/agreeTerms.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import { type FormerCovers, firstInsuranceOf } from '../domain/continuity.ts'
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
  const chain = await findRenewed(work, quote)
  const [renewed = null] = chain
  const parties = await partiesOf(work, quote)
  const policy = policyOf({
    quote,
    renewed,
    firstInsurance: firstInsuranceOf(quote.period, chain),
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

/** No policy is renewed so often that more of them had to be read: those bound since say themselves what was first. */
const LONGEST_CHAIN = 10

/** The renewed policy and those before it, the latest first, up to one that says when its goods were insured first. */
async function findRenewed(work: UnitOfWork, { renewalOf, parties }: Quote): Promise<readonly (Policy & Stored)[]> {
  const chain: (Policy & Stored)[] = []
  let policyNo = renewalOf
  while (policyNo !== null && chain.length < LONGEST_CHAIN) {
    const renewed: (Policy & Stored) | null = await policyStore.model
      .findOne({ _id: policyNo, holderId: parties.manufacturerId }, null, { session: work.session })
      .lean<Policy & Stored>()
    if (!renewed) break
    chain.push(renewed)
    policyNo = renewed.firstInsurance === null ? renewed.renewalOf : null
  }
  return chain
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

import { holdsPermission } from '../../../../../config/permissions.ts'
import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { refusalsOf } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { changedTermsOf } from '../domain/changedTerms.ts'
import { type Endorsement, withCounting } from '../domain/endorsement.ts'
import type { EndorsementFacts } from '../domain/lifecycle.ts'
import { askedBy, determineEndorsement } from './determineEndorsement.ts'
import { endorsementFacts } from './endorsementFacts.ts'

/** An endorsement with what decides about its events, so that a view can say what may be done. */
export type EndorsementSeen = Endorsement & Stored & { readonly facts: EndorsementFacts }

/** The endorsement as the acting person sees it: whoever decides is told at once what an approval would be refused for. */
export async function seenEndorsement(reader: Reader, endorsement: Endorsement & Stored): Promise<EndorsementSeen> {
  const decides = endorsement.state === 'requested' && holdsPermission(reader.actor.roles, 'endorsement.decide')
  if (!decides) return { ...endorsement, facts: (await endorsementFacts(reader, endorsement, null)).facts }
  const policy = await getVisible(reader, policyStore, endorsement.policyNo)
  const outcome = await determineEndorsement(reader, policy, askedBy(endorsement))
  const { facts } = outcome.ok
    ? await endorsementFacts(
        reader,
        withCounting(endorsement, outcome.value.termsSince),
        changedTermsOf(outcome.value, HANDBOOK),
      )
    : await endorsementFacts(reader, endorsement, null)
  return {
    ...endorsement,
    facts: { ...facts, beyondAuthority: [...facts.beyondAuthority, ...refusalsOf(outcome)] },
  }
}

/** A use case whose endorsement is shown with its menu afterwards. */
export const thenSeen =
  <R extends Reader, Input>(useCase: (reader: R, input: Input) => Promise<Endorsement & Stored>) =>
  async (reader: R, input: Input): Promise<EndorsementSeen> =>
    seenEndorsement(reader, await useCase(reader, input))

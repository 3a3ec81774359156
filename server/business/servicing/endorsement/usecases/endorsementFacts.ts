import { holdsPermission } from '../../../../../config/permissions.ts'
import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { type Refusal, refusalsOf } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { approvalsNeededAt } from '../../../offer/underwriting/domain/handbook.ts'
import { determineAuthority, type NumberedGrant } from '../../../party/authority/domain/authority.ts'
import { findOwnGrants } from '../../../party/authority/usecases/grants.ts'
import type { Endorsement } from '../domain/endorsement.ts'
import type { EndorsementFacts } from '../domain/lifecycle.ts'

/** What of changed terms authority is measured by. */
export interface ChangedTerms {
  readonly totalLimitFen: number
  readonly discountPpm: number
  readonly categories: readonly string[]
  /** How many people must agree by what rules find; 0 where they ask for nobody. */
  readonly approvals: number
}

/** An endorsement's facts for the acting person, with the grant it could be approved under. */
export interface DecidingFacts {
  readonly facts: EndorsementFacts
  readonly grant: NumberedGrant | null
}

/**
 * Facts of an endorsement's lifecycle for the acting person. Where the person decides, authority is measured by the terms
 * as they would be, the way a quote of them would.
 */
export async function endorsementFacts(
  reader: Reader,
  endorsement: Endorsement,
  changed: ChangedTerms | null,
): Promise<DecidingFacts> {
  const { actor } = reader
  const { parties, requestedBy, approvals, productCode, region } = endorsement
  const decides = changed !== null && holdsPermission(actor.roles, 'endorsement.decide')
  const authority = decides
    ? determineAuthority(await findOwnGrants(reader), 'approve', { ...changed, productCode, region, summed: null })
    : null
  const beyondAuthority: readonly Refusal[] = authority ? refusalsOf(authority) : []
  const grant = authority?.ok ? authority.value : null
  return {
    grant,
    facts: {
      actorUserId: actor.userId,
      actorOrganisationId: actor.organisationId,
      issuingInsurerId: parties.insurerIds[0] ?? '',
      requesterUserId: requestedBy.userId,
      requesterOrganisationId: requestedBy.organisationId,
      approvedByUserIds: approvals.map(({ userId }) => userId),
      approvalsNeeded: Math.max(
        grant?.approvals ?? 1,
        changed ? approvalsNeededAt(HANDBOOK, changed.totalLimitFen) : 1,
        changed?.approvals ?? 1,
      ),
      beyondAuthority,
    },
  }
}

import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import type { TermSegment } from '../../server/business/contract/terms/domain/termSegment.ts'

/** Terms as they were kept within the policy. */
export type VersionInPolicy = Omit<
  TermSegment,
  'policyNo' | 'parties' | 'panel' | 'knownSince' | 'premiumShares' | 'earning' | 'supersedes'
>

/** A policy as it was before its terms had a collection of their own. */
export type PolicyWithVersions = Omit<
  Policy,
  | 'versionNo'
  | 'period'
  | 'premiumFen'
  | 'headline'
  | 'catalogueEditions'
  | 'awaitingDeliveryFrom'
  | 'awaitingAcceptanceFrom'
> & { readonly versions: readonly VersionInPolicy[] }

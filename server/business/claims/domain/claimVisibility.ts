import type { Actor } from '../../../platform/acting/domain/actor.ts'

const INTERNAL: ReadonlySet<string> = new Set([
  'claim.reserveChanged',
  'claim.declinatureProposed',
  'claim.declinatureRejected',
  'claim.termsChanged',
  'claim.termsRestored',
  'claim.termsAcknowledged',
])

/** Whether a person may see this event in a claim's history: not what the insurer weighs before it has decided. */
export const showsClaimEvent = ({ type }: { readonly type: string }, actor: Actor): boolean =>
  !INTERNAL.has(type) || seesReserve(actor)

/** The other claims of an occurrence may be other equipment users'. */
export const seesOccurrence = ({ organisationKind }: Actor): boolean => organisationKind !== 'equipmentUser'

/** What the insurer expects to pay is not the claimant's to read. */
export const seesReserve = ({ organisationKind }: Actor): boolean =>
  organisationKind !== 'manufacturer' && organisationKind !== 'equipmentUser'

import type { Actor } from '../../../../platform/acting/domain/actor.ts'

/** Who paid from which account is between policyholder, insurer and the state; the user of the equipment has no part in it. */
export const showsPolicyEvent = (event: { readonly type: string }, { organisationKind }: Actor): boolean =>
  event.type !== 'policy.premium-received' || organisationKind !== 'equipmentUser'

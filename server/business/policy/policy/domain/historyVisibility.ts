import type { Actor } from '../../../../platform/acting/domain/actor.ts'

const OF_PAYMENT: readonly string[] = ['policy.premium-received', 'policy.premium-refunded', 'policy.premium-reversed']

/** Who paid from which account is between policyholder, insurer and the state; the user of the equipment has no part in it. */
export const showsPolicyEvent = (event: { readonly type: string }, { organisationKind }: Actor): boolean =>
  !OF_PAYMENT.includes(event.type) || organisationKind !== 'equipmentUser'

import { identityKey } from '../../../../../config/identity/index.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { areRelated, type DeclaredOwnership } from '../../../party/identity/domain/control.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'

export const PAYER_RELATIONS = ['holder', 'group', 'user', 'insurer', 'intermediary', 'unknown'] as const
/** Who paid, as seen from the policy: whose money premium is decides who gets it back, and what must be looked into. */
export type PayerRelation = (typeof PAYER_RELATIONS)[number]

/** What a person can say of a payer that nothing on file tells. */
export const STATED_RELATIONS = ['intermediary'] as const satisfies readonly PayerRelation[]
export type StatedRelation = (typeof STATED_RELATIONS)[number]

interface PaidPolicy {
  readonly holderId: string
  readonly parties: Pick<Parties, 'insurerIds' | 'userIds'>
}

/**
 * What a payer is to a policy. `payerId` is the organisation on file that goes by the payer's name; `ownership` are it and
 * the policyholder with whoever is declared above them. What is stated counts only where nothing on file says otherwise.
 */
export function relationOf(
  payerId: string | null,
  { holderId, parties }: PaidPolicy,
  ownership: readonly DeclaredOwnership[],
  stated?: StatedRelation,
): PayerRelation {
  if (payerId === null) return stated ?? 'unknown'
  if (payerId === holderId) return 'holder'
  if (parties.insurerIds.includes(payerId)) return 'insurer'
  if (parties.userIds.includes(payerId)) return 'user'
  if (areRelated(payerId, holderId, ownership)) return 'group'
  return stated ?? 'unknown'
}

/** Whether a payer goes by the name under which the policyholder is bound: then nobody needs to be looked up. */
export const bearsHoldersName = ({ holderId, namedParties }: Pick<Policy, 'holderId' | 'namedParties'>, name: string) =>
  namedParties.some((party) => party.organisationId === holderId && identityKey(party.name) === identityKey(name))

/** Whether finance should look at who paid: the insurer's own money, an intermediary's, or a stranger's. */
export const isRemarkable = (relation: PayerRelation): boolean =>
  relation === 'insurer' || relation === 'intermediary' || relation === 'unknown'

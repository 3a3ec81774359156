import { mayDo, type Permission } from '../../../../../config/permissions.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'

/** What attachments of one kind of case are under. */
interface OwnerRule {
  /** Who may see the case may see its attachments. */
  readonly read: Permission
  /** Who may attach while the case is in one of these states. */
  readonly uploads: readonly { readonly permission: Permission; readonly states: readonly string[] }[]
  /** Events of the case that stand on what is attached: what was there before one of them stays. */
  readonly lockedBy: readonly string[]
}

const claimInHand = ['noticed', 'registered', 'assessed'] as const
const claimSettled = ['approved', 'paid', 'declined'] as const
const quoteOpen = ['proposed', 'referred', 'approved'] as const
const submissionOpen = ['draft', 'submitted', 'quoted', 'accepted'] as const

/**
 * Cases that can have attachments, by the name of their store. Another context joins with one row; its documents need a
 * `state`, and its store says who sees them.
 */
export const OWNER_RULES = {
  submission: {
    read: 'submission.read',
    uploads: [{ permission: 'submission.write', states: submissionOpen }],
    lockedBy: ['submission.quoted', 'submission.quote-accepted', 'submission.declined', 'submission.bound'],
  },
  quote: {
    read: 'quote.read',
    uploads: [
      { permission: 'quote.make', states: quoteOpen },
      { permission: 'quote.accept', states: ['approved'] },
    ],
    lockedBy: ['quote.approved', 'quote.accepted', 'quote.withdrawn'],
  },
  policy: {
    read: 'policy.read',
    uploads: [
      { permission: 'policy.issue', states: ['bound', 'issued'] },
      { permission: 'premium.receive', states: ['bound', 'issued'] },
      { permission: 'quote.accept', states: ['bound', 'issued'] },
      { permission: 'policy.confirm-delivery', states: ['bound', 'issued'] },
    ],
    lockedBy: ['policy.issued'],
  },
  claim: {
    read: 'claim.read',
    uploads: [
      { permission: 'claim.supply-documents', states: claimInHand },
      { permission: 'claim.handle', states: [...claimInHand, ...claimSettled] },
      { permission: 'claim.pay', states: claimSettled },
    ],
    lockedBy: ['claim.assessed', 'claim.approved', 'claim.declined', 'claim.paid', 'claim.closed'],
  },
  subsidyApplication: {
    read: 'subsidy.read',
    uploads: [
      { permission: 'subsidy.apply', states: ['draft', 'submitted', 'returned'] },
      { permission: 'subsidy.recommend', states: ['submitted'] },
      { permission: 'subsidy.approve', states: ['recommended'] },
    ],
    lockedBy: ['subsidyApplication.recommended', 'subsidyApplication.approved', 'subsidyApplication.rejected'],
  },
} as const satisfies Record<string, OwnerRule>

export type OwnerKind = keyof typeof OWNER_RULES
export const OWNER_KINDS = Object.keys(OWNER_RULES) as OwnerKind[]

/** The case an attachment belongs to. */
export interface OwnerRef {
  readonly kind: OwnerKind
  readonly number: string
}

/** Names such a case in a command. */
export interface OwnerNamed {
  readonly ownerKind: OwnerKind
  readonly ownerNumber: string
}

/** The case a command names. */
export const ownerOf = ({ ownerKind, ownerNumber }: OwnerNamed): OwnerRef => ({ kind: ownerKind, number: ownerNumber })

export const ownerRule = (kind: OwnerKind): OwnerRule => OWNER_RULES[kind]

/** Event of an attachment itself: a record names it as its paper. */
export const RELIED_ON = 'attachment.relied-on'

/** Name of the owner's event stream. */
export const ownerStream = ({ kind, number }: OwnerRef): string => `${kind}:${number}`

/** What of a case decides whether something may be attached. */
export interface OwnerStanding {
  readonly state: string
  /** Of several insurers that share a contract, the one that handles it; undefined where there is none. */
  readonly leadId: string | undefined
}

/** A person who sees the case wants to attach something to it; the followers of a panel only read. */
export function decideUpload(
  kind: OwnerKind,
  { state, leadId }: OwnerStanding,
  actor: Pick<Actor, 'roles' | 'scopes' | 'organisationId' | 'organisationKind'>,
): Decision<true, AttachmentRefusalCode> {
  if (actor.organisationKind === 'insurer' && leadId !== undefined && leadId !== actor.organisationId)
    return refused({ code: 'attachment.lead-only', value: actor.organisationId, threshold: leadId })
  const open = ownerRule(kind)
    .uploads.filter(({ permission }) => mayDo(actor, permission))
    .flatMap(({ states }) => states)
  if (open.length === 0) return refused({ code: 'attachment.not-for-your-role', value: kind })
  if (!open.includes(state))
    return refused({ code: 'attachment.owner-closed', value: state, threshold: open.join(', ') })
  return accepted(true)
}

import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Decision } from '../../../kernel/refusal.ts'
import { type Claim, openTermsNotice, type TermsNotice, type TermsNoticeEnd, wentByOf } from './claim.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { firstLossOn, type LimitUse, occurrenceUses } from './limits.ts'

type Told = Pick<Claim, 'state' | 'assessment' | 'policyVersionNo' | 'termsNotice'>

/**
 * The day whose terms a claim goes by: an assessment by those of the day its occurrence first showed itself, as far as the
 * claims of it are approved (`standing`); before that the notice by those of the loss itself.
 */
export function termsDayOf(
  claim: Pick<Claim, 'assessment' | 'lossNotice' | 'occurrenceNo'> & { readonly _id: string },
  uses: readonly LimitUse[],
  standing: ReadonlySet<string>,
): CivilDate {
  const { _id: claimNo, occurrenceNo = claimNo, lossNotice, assessment } = claim
  if (!assessment) return lossNotice.lossOn
  const { common } = occurrenceUses(uses, { claimNo, cover: lossNotice.cover, occurrenceNo }, standing)
  return firstLossOn([...common.map(({ loss }) => loss), lossNotice])
}

/** What a claim is told about the terms on record for its day. */
export type TermsNews =
  | { readonly type: 'claim.termsChanged'; readonly notice: TermsNotice }
  /** What it was told no longer holds: it stands under the version it went by again. */
  | { readonly type: 'claim.termsRestored'; readonly notice: TermsNotice }

/**
 * What the claim has yet to be told, given the version on record for its day (null where none is); null where it knows. A
 * version is told once. What was settled before an assessment is told again if it touches that as well: an assessment by
 * other terms cannot be approved, whatever was said before.
 */
export function termsNews(claim: Told, onRecord: number | null, on: CivilDate): TermsNews | null {
  const wentBy = wentByOf(claim)
  const notice = claim.termsNotice ?? null
  if (wentBy === onRecord)
    return notice && !notice.end
      ? { type: 'claim.termsRestored', notice: { ...notice, end: { how: 'restored', on } } }
      : null
  if (notice && isAbout(notice, wentBy, onRecord) && stillTells(claim, notice)) return null
  return { type: 'claim.termsChanged', notice: { wentBy, onRecord, on, end: null } }
}

const isAbout = (notice: TermsNotice, wentBy: number, onRecord: number | null): boolean =>
  notice.wentBy === wentBy && notice.onRecord === onRecord

const stillTells = ({ state }: Told, { end }: TermsNotice): boolean =>
  end === null || (end.how !== 'restored' && state !== 'assessed')

/** What is left of an open notice once something has settled it. */
export const settledNotice = (claim: Pick<Claim, 'termsNotice'>, end: TermsNoticeEnd): Pick<Claim, 'termsNotice'> => {
  const open = openTermsNotice(claim)
  return open ? { termsNotice: { ...open, end } } : {}
}

/** Keeps that somebody looked at what changed terms mean for the claim, and why it is left as it is. */
export function decideTermsAcknowledgement(facts: ClaimFacts, reasonZh: string): Decision<ClaimChange> {
  const { claim, actor, businessDate: on } = facts
  const end = { how: 'acknowledged', on, byId: actor.userId, reasonZh } as const
  return decideClaimEvent('acknowledgeTerms', facts, [], settledNotice(claim, end))
}

import { claimStore } from '../../../../models/claims.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { findTermsAt } from '../../contract/terms/usecases/terms.ts'
import type { Claim } from '../domain/claim.ts'
import type { LimitUse } from '../domain/limits.ts'
import { termsDayOf, termsNews } from '../domain/termsNotice.ts'

/** Some claims of one policy: those of some occurrences, or all. */
export interface TermsTouch {
  readonly policyNo: string
  readonly occurrenceNos: readonly string[] | 'all'
}

/**
 * Tells claims of a policy where other terms are on record for their day than they went by. Looks at how everything is now
 * and says what was not said yet, so that any number of times comes to the same as once.
 */
export async function tellClaims(work: UnitOfWork, touch: TermsTouch): Promise<void> {
  const claims = await findTouched(work, touch)
  if (claims.length === 0) return
  const uses = await findUses(work, touch.policyNo)
  const standing = await findStandingNos(work, uses)
  const versions = new Map<CivilDate, number | null>()
  for (const claim of claims) {
    const day = termsDayOf(claim, uses, standing)
    if (!versions.has(day)) {
      const terms = await findTermsAt(work, touch.policyNo, day, 'onRecord')
      versions.set(day, terms?.versionNo ?? null)
    }
    const news = termsNews(claim, versions.get(day) ?? null, work.businessDate)
    if (!news) continue
    const { type, notice } = news
    const { wentBy, onRecord } = notice
    await work.change(claimStore, claim, { termsNotice: notice }, { type, payload: { wentBy, onRecord } })
  }
}

function findTouched(work: UnitOfWork, { policyNo, occurrenceNos }: TermsTouch): Promise<(Claim & Stored)[]> {
  const members =
    occurrenceNos === 'all' ? {} : { $or: [{ _id: { $in: occurrenceNos } }, { occurrenceNo: { $in: occurrenceNos } }] }
  return claimStore.model
    .find({ policyNo, ...members } as object, null, { session: work.session })
    .sort({ _id: 1 })
    .lean<(Claim & Stored)[]>()
}

async function findUses({ session }: UnitOfWork, policyNo: string): Promise<readonly LimitUse[]> {
  const found = await policyClaimsStore.model.findById(policyNo, { uses: 1 }, { session }).lean<{ uses: LimitUse[] }>()
  return found?.uses ?? []
}

/** Numbers of the claims among the uses whose approval stands. */
async function findStandingNos({ session }: UnitOfWork, uses: readonly LimitUse[]): Promise<ReadonlySet<string>> {
  if (uses.length === 0) return new Set()
  const filter = { _id: { $in: uses.map(({ claimNo }) => claimNo) }, approval: { $ne: null } }
  const standing = await claimStore.model.find(filter as object, { _id: 1 }, { session }).lean<{ _id: string }[]>()
  return new Set(standing.map(({ _id }) => _id))
}

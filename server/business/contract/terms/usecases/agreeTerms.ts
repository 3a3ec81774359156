import type { Stored } from '../../../../../models/store.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { exposureOf, partedBy, type Superseded } from '../domain/exposure.ts'
import { type AgreedTerms, type TermSegment, termSegmentNo } from '../domain/termSegment.ts'

/** So many of the terms known before are read at once: mostly the first few hold on all days that change. */
const BATCH = 8

/**
 * Writes terms of a policy, with what they take the place of, known from now on and never before what is known already.
 * Whoever agrees them writes the head of the policy in the same transaction, so that two never do at once.
 */
export async function agreeTerms(work: UnitOfWork, terms: AgreedTerms): Promise<TermSegment & Stored> {
  const { knownSince, supersedes } = await findBefore(work, terms)
  const segment = { ...terms, knownSince, supersedes }
  return work.create(termSegmentStore, termSegmentNo(terms.policyNo, terms.versionNo), segment, {
    type: 'terms.agreed',
  })
}

/** Reads earlier terms, the latest known first, as far as days are left that none of them holds on. */
async function findBefore(
  { session }: UnitOfWork,
  { policyNo, versionNo, effective, knownSince }: AgreedTerms,
): Promise<Pick<TermSegment, 'knownSince' | 'supersedes'>> {
  if (versionNo === 1) return { knownSince, supersedes: [] }
  const supersedes: Superseded[] = []
  let latest = knownSince
  let days: readonly Period[] = [effective]
  const earlier = termSegmentStore.model
    .find({ policyNo }, { steps: 0, covers: 0, premiumShares: 0, supersedes: 0 }, { session })
    .sort({ knownSince: -1, versionNo: -1 })
    .lean<TermSegment[]>()
    .cursor({ batchSize: BATCH })
  for await (const segment of earlier as AsyncIterable<TermSegment>) {
    if (segment.knownSince > latest) latest = segment.knownSince
    const { taken, left } = partedBy(days, segment.effective)
    if (segment.ends === null) supersedes.push(...taken.map((part) => ({ days: part, exposure: exposureOf(segment) })))
    days = left
    if (days.length === 0) break
  }
  return { knownSince: latest, supersedes }
}

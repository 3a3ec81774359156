import { policyStore } from '../../../../../models/policies.ts'
import { addDays, type CivilDate, startOfCivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { type Stretch, stretchesOf } from '../../../contract/terms/domain/premiumRuns.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { findSegments } from '../../../contract/terms/usecases/terms.ts'

export interface ListTerms extends PolicyRef {
  /** As known at the end of this day; absent: as on record. */
  readonly knownOn?: CivilDate
}

/** Every version of a policy's terms, and on which days which of them holds. */
export interface PolicyTimeline {
  readonly versions: readonly TermSegment[]
  readonly stretches: readonly Stretch<TermSegment>[]
}

/** The terms of a policy over its days, of all versions known by a day. */
export async function listTerms(reader: Reader, { policyNo, knownOn }: ListTerms): Promise<PolicyTimeline> {
  await getVisible(reader, policyStore, policyNo)
  const all = await findSegments(reader, policyNo)
  const until = knownOn === undefined ? null : startOfCivilDate(addDays(knownOn, 1))
  const versions = until === null ? all : all.filter(({ knownSince }) => knownSince <= until)
  return { versions, stretches: stretchesOf(versions) }
}

import type { Stored } from '../../../models/store.ts'
import { termSegmentStore } from '../../../models/termSegments.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { agreeTerms } from '../../../server/business/contract/terms/usecases/agreeTerms.ts'
import type { TestService } from '../app.ts'

/** Agrees further terms of a policy, known from now on: as those agreed last but for the changes. */
export async function agreeFurtherTerms(
  service: Pick<TestService, 'act'>,
  policyNo: string,
  changes: Partial<TermSegment> & Pick<TermSegment, 'effective'>,
): Promise<TermSegment & Stored> {
  const latest = await termSegmentStore.model.findOne({ policyNo }).sort({ versionNo: -1 }).lean<TermSegment & Stored>()
  if (!latest) throw new Error(`no terms of ${policyNo}`)
  const { parties, period, items, sites, categories, covers, totalLimitFen } = latest
  const { premiumFen, premiumShares, earning, panel, steps, endorsementNo } = latest
  const same = { parties, period, items, sites, categories, covers, totalLimitFen, premiumFen, premiumShares }
  return service.act('underwriterA', (work) =>
    agreeTerms(work, {
      ...same,
      earning,
      panel,
      steps,
      endorsementNo,
      periodPremiums: null,
      retainedPremiums: [],
      ends: null,
      policyNo,
      versionNo: latest.versionNo + 1,
      knownSince: work.now,
      ...changes,
    }),
  )
}

import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { SubsidyApplication } from '../domain/application.ts'

/**
 * The one application of a policy and insured year that is neither rejected nor withdrawn, whoever may see it; null if
 * there is none.
 */
export const findLiveApplication = (
  { session }: Reader,
  policyNo: string,
  insuredYear: string,
): Promise<(SubsidyApplication & Stored) | null> =>
  subsidyApplicationStore.model
    .findOne({ policyNo, insuredYear, live: true }, null, { session: session ?? null })
    .lean<SubsidyApplication & Stored>()

import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { getPresentTerms } from '../../../contract/terms/usecases/terms.ts'

/** A policy with its terms of one day. */
export type OpenedPolicy = Policy & Stored & { readonly terms: TermSegment }

/** Opens a policy at the terms of a day, the business date if not said. */
export async function openPolicy(
  reader: Reader,
  policy: Policy & Stored,
  day: CivilDate = reader.businessDate,
): Promise<OpenedPolicy> {
  return { ...policy, terms: await getPresentTerms(reader, policy, day) }
}

/** A use case whose policy is shown with its terms afterwards. */
export const thenOpened =
  <R extends Reader, Input>(useCase: (reader: R, input: Input) => Promise<Policy & Stored>) =>
  async (reader: R, input: Input): Promise<OpenedPolicy> =>
    openPolicy(reader, await useCase(reader, input))

import type { Stored } from '../../../../../models/store.ts'
import { addDays, type CivilDate, startOfCivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { withDeliveries } from '../../../contract/terms/domain/delivery.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { findDeliveries, findTermsAt, getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import { decideKnownTerms } from '../domain/knownTerms.ts'

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

/** Opens a policy at the terms of a day as they were known at the end of another. */
export async function openPolicyAsKnown(
  reader: Reader,
  policy: Policy & Stored,
  { on, knownOn }: { readonly on: CivilDate; readonly knownOn: CivilDate },
): Promise<OpenedPolicy> {
  const known = await findTermsAt(reader, policy._id, on, startOfCivilDate(addDays(knownOn, 1)))
  const terms = valueOrThrow(decideKnownTerms(known, { on, knownOn }))
  return {
    ...policy,
    terms: { ...terms, items: withDeliveries(terms.items, await findDeliveries(reader, policy._id)) },
  }
}

/** A use case whose policy is shown with its terms afterwards. */
export const thenOpened =
  <R extends Reader, Input>(useCase: (reader: R, input: Input) => Promise<Policy & Stored>) =>
  async (reader: R, input: Input): Promise<OpenedPolicy> =>
    openPolicy(reader, await useCase(reader, input))

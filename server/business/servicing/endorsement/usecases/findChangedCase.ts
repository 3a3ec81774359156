import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { termsAt } from '../../../contract/terms/domain/termSegment.ts'
import { findCaseFile } from '../../../offer/underwriting/usecases/findCaseFile.ts'
import { type CapacityCase, holdCapacity } from '../../../offer/underwriting/usecases/holdCapacity.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import { type ChangedCase, caseRefusals, withoutPresent } from '../domain/changedCase.ts'
import { contractOf } from '../domain/newSegments.ts'
import type { Outcome, OutcomeFacts } from '../domain/outcome.ts'
import { requestOf } from '../domain/pricing.ts'
import { widens } from '../domain/widening.ts'

/** A changed policy as its insurer's rules judge it, with the sums as of the day it takes effect. */
export interface JudgedCase extends ChangedCase {
  readonly sources: ChangedCase['sources'] & Pick<CapacityCase['sources'], 'accumulations'>
}

/** What a change is judged by that insures more than before, by all that is on file today; null where it does not. */
export async function findChangedCase(
  reader: Reader,
  { policy, segments, basis, request: { effectiveFrom } }: OutcomeFacts,
  { before, after }: Outcome,
): Promise<JudgedCase | null> {
  if (!widens(before, after)) return null
  const contract = contractOf(policy)
  const { insurerId, productCode: code } = contract
  const request = requestOf(after, contract)
  const ruleSet = await findDefinition(reader, 'rules', { insurerId, code, on: effectiveFrom })
  const { manufacturerId } = policy.parties
  const { panel } = policy
  const file = await findCaseFile(reader, {
    request: { ...request, period: { ...request.period, from: effectiveFrom } },
    manufacturerId,
    panel,
    entries: basis.entries,
  })
  const present = termsAt(segments, effectiveFrom, 'onRecord')
  const accumulations = withoutPresent(file.accumulations, present, insurerId)
  const sources = { ...file, accumulations, businessDate: reader.businessDate }
  return { ruleSet, before: requestOf(before, contract), request, sources }
}

/** Counts what rules bound once more in the transaction in which a change takes effect, and refuses what passes a bound. */
export async function holdChanged(
  work: UnitOfWork,
  changed: JudgedCase,
  { endorsementNo, request: { effectiveFrom, actions } }: Pick<OutcomeFacts, 'endorsementNo' | 'request'>,
): Promise<void> {
  const { request, ruleSet, sources } = changed
  const onDay = { ...request, period: { ...request.period, from: effectiveFrom } }
  const held = await holdCapacity(work, endorsementNo, { request: onDay, ruleSet, sources })
  valueOrThrow(acceptedUnless(caseRefusals({ ...changed, sources: held.sources }, actions, HANDBOOK), true))
}

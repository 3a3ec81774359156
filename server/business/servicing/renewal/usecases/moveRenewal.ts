import { renewalStore } from '../../../../../models/renewals.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Content, EventFact } from '../../../../platform/database/writing.ts'
import { type RenewalEvent, renewalTransitions } from '../domain/lifecycle.ts'
import { type Renewal, renewalNoOf } from '../domain/renewal.ts'

/** The renewal of a policy as it stands in this unit of work, whoever acts; null where none was opened. */
export const findRenewalOf = (work: UnitOfWork, policyNo: string): Promise<(Renewal & Stored) | null> =>
  renewalStore.model.findById(renewalNoOf(policyNo), null, { session: work.session }).lean<Renewal & Stored>().exec()

/**
 * Moves a renewal by what follows from elsewhere: the day, or what became of its policy. No guard of a person's act is asked.
 * False where its state does not know the event, so that there is nothing to do.
 */
export async function moveRenewal(
  work: UnitOfWork,
  renewal: Renewal & Stored,
  event: RenewalEvent,
  content: Partial<Content<Renewal>>,
  fact: EventFact,
): Promise<boolean> {
  const to = renewalTransitions[renewal.state][event]?.to
  if (!to) return false
  await work.change(renewalStore, renewal, { ...content, state: to }, fact)
  return true
}

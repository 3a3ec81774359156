import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideSecondEntry, ownAccountKey } from '../../../party/banking/domain/bankReference.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import { propose } from '../../../party/changes/usecases/propose.ts'
import type { RepeatedReferenceBody } from '../billing.contract.ts'
import { isEntered } from './bankReferences.ts'

export type ProposeRepeatedReference = RepeatedReferenceBody

/** Asks a second person to let a credit that was entered before be entered once more. */
export async function proposeRepeatedReference(
  work: UnitOfWork,
  command: ProposeRepeatedReference,
): Promise<PendingChange & Stored> {
  const { bankAccountNo, day, reference, reason } = command
  const { organisationId } = work.actor
  const content = { account: bankAccountNo ?? ownAccountKey(organisationId), day, reference }
  valueOrThrow(decideSecondEntry(content, await isEntered(work, content)))
  return propose(work, {
    kind: 'repeatedBankReference',
    organisationId,
    subjectId: null,
    personId: null,
    title: `${reference} · ${day}`,
    content,
    before: null,
    reason,
  })
}

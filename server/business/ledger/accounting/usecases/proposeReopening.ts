import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import { propose } from '../../../party/changes/usecases/propose.ts'
import type { ReopeningBody } from '../accounting.contract.ts'
import { decideReopenable } from '../domain/closing.ts'

export type ProposeReopening = ReopeningBody

/** Asks a second person of the own organisation to let a closed month, and all after it, be opened again. */
export async function proposeReopening(
  work: UnitOfWork,
  { month, reason }: ProposeReopening,
): Promise<PendingChange & Stored> {
  const { organisationId } = work.actor
  const books = await findVisible(work, bookClosingStore, organisationId)
  valueOrThrow(decideReopenable(books, month))
  return propose(work, {
    kind: 'bookReopening',
    organisationId,
    subjectId: null,
    personId: null,
    title: month,
    content: { month },
    before: null,
    reason,
  })
}

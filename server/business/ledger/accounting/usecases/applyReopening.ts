import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import { sayEffect } from '../../../party/changes/usecases/laterEffects.ts'
import { type BookAct, decideReopenable } from '../domain/closing.ts'

/** Opens a closed month of an organisation's books again, with all after it, as a second person has confirmed. */
async function applyReopening(work: UnitOfWork, change: PendingChange<'bookReopening'> & Stored) {
  const { organisationId, content, reason } = change
  const { month } = content
  const books = await findVisible(work, bookClosingStore, organisationId)
  const closedUntil = valueOrThrow(decideReopenable(books, month))
  const { userId, name } = work.actor
  const act: BookAct = { act: 'reopened', month, at: work.now, userId, name, change: change._id }
  if (books)
    await work.change(
      bookClosingStore,
      books,
      { closedUntil, acts: [...books.acts, act] },
      { type: 'bookClosing.reopened', reason, payload: { month, change: change._id } },
    )
  return { subjectId: organisationId, personId: null }
}

sayEffect('bookReopening', applyReopening)

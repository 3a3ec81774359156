import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import { passBookGates } from '../../../../../models/bookGates.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { CloseMonthBody } from '../accounting.contract.ts'
import { type BookAct, type BookClosing, decideClosing, gatesOf } from '../domain/closing.ts'

export type CloseMonth = CloseMonthBody

/** Closes a month of the own organisation's books. Postings for it that are under way come before it or are refused. */
export async function closeMonth(work: UnitOfWork, { month }: CloseMonth): Promise<BookClosing & Stored> {
  const { organisationId, userId, name } = work.actor
  const books = await findVisible(work, bookClosingStore, organisationId)
  const closedUntil = valueOrThrow(decideClosing(books, { month, businessDate: work.businessDate }))
  await passBookGates(gatesOf(organisationId), work.session)
  const act: BookAct = { act: 'closed', month, at: work.now, userId, name, change: null }
  const event = { type: 'bookClosing.closed', payload: { month } }
  if (books === null)
    return work.create(bookClosingStore, organisationId, { organisationId, closedUntil, acts: [act] }, event)
  return work.change(bookClosingStore, books, { closedUntil, acts: [...books.acts, act] }, event)
}

import { savedViewsStore } from '../../../../../models/savedViews.ts'
import { findVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { type SavedView, type SavedViews, savedViewsId } from '../domain/savedViews.ts'

/** Names a list. */
export interface ListRef {
  readonly list: string
}

/** Somebody's views of a list and their version; version 0 where nothing was saved yet. */
export interface KeptViews extends Pick<SavedViews, 'list' | 'views'> {
  readonly _id: string
  readonly version: number
}

/** The reader's own views of a list. */
export async function getSavedViews(reader: Reader, { list }: ListRef): Promise<KeptViews> {
  const _id = savedViewsId(reader.actor.userId, list)
  return (await findVisible(reader, savedViewsStore, _id)) ?? { _id, version: 0, list, views: [] }
}

export interface SaveViews extends ListRef {
  readonly views: readonly SavedView[]
}

/** Keeps these views in place of those there were: one saved, renamed, removed or made the first is the same act. */
export async function saveViews(work: UnitOfWork, { list, views }: SaveViews): Promise<KeptViews> {
  const { userId } = work.actor
  const id = savedViewsId(userId, list)
  const before = await findVisible(work, savedViewsStore, id)
  work.requireExpected(before ?? { version: 0 })
  const fact = { type: 'savedViews.saved', payload: { list, views: views.length } }
  return before
    ? work.change(savedViewsStore, before, { views }, fact)
    : work.create(savedViewsStore, id, { userId, list, views }, fact)
}

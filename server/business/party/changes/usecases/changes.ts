import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { ChangeRef, PendingChange } from '../domain/pendingChange.ts'
import { type SeenChange, seenBy } from './seenChange.ts'

export const changeList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    kind: { path: 'kind', match: 'equals' },
    about: { path: 'subjectId', match: 'equals' },
    person: { path: 'personId', match: 'equals' },
  },
  ...NEWEST_FIRST,
}

/** One page of the changes that the reader may decide or that are about the reader. */
export const findChanges = (reader: Reader, query: PageQuery): Promise<Page<PendingChange & Stored>> =>
  findPage(reader, pendingChangeStore, changeList, query)

/** One such change. */
export const getChange = async (reader: Reader, { changeNo }: ChangeRef): Promise<SeenChange> =>
  seenBy(reader, await getVisible(reader, pendingChangeStore, changeNo))

import { PENDING_CHANGE_KINDS } from '../../../../../config/pendingChanges.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type ChangeRef, PENDING_CHANGE_STATES, type PendingChange } from '../domain/pendingChange.ts'
import { type SeenChange, seenBy } from './seenChange.ts'

export const changeList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: PENDING_CHANGE_STATES },
    kind: { is: 'choice', path: 'kind', of: PENDING_CHANGE_KINDS },
    about: { is: 'reference', path: 'subjectId' },
    person: { is: 'reference', path: 'personId' },
    ...CREATED,
  },
  { defaultSort: '-createdAt', searched: true },
)

/** One page of the changes that the reader may decide or that are about the reader. */
export const findChanges = (reader: Reader, query: PageQuery): Promise<Page<PendingChange & Stored>> =>
  findPage(reader, pendingChangeStore, changeList, query)

/** One such change. */
export const getChange = async (reader: Reader, { changeNo }: ChangeRef): Promise<SeenChange> =>
  seenBy(reader, await getVisible(reader, pendingChangeStore, changeNo))

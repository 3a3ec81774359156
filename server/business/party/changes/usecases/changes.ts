import { findPage, type Page } from '../../../../../models/page.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { changeList, type ListChangesInput } from '../changes.schemas.ts'
import type { PendingChange } from '../domain/pendingChange.ts'
import { type SeenChange, seenBy } from './seenChange.ts'

/** One page of the changes that the reader may decide or that are about the reader. */
export const findChanges = (reader: Reader, { query }: ListChangesInput): Promise<Page<PendingChange & Stored>> =>
  findPage(reader, pendingChangeStore, changeList, query)

/** One such change. */
export const getChange = async (reader: Reader, { params }: NumberInput): Promise<SeenChange> =>
  seenBy(reader, await getVisible(reader, pendingChangeStore, params.number))

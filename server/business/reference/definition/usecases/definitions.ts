import { definitionStore } from '../../../../../models/definitions.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Definition, DefinitionRef } from '../domain/definition.ts'

export const definitionList: ListSpec = {
  filters: {
    kind: { path: 'kind', match: 'equals' },
    code: { path: 'code', match: 'equals' },
    state: { path: 'state', match: 'equals' },
  },
  ...NEWEST_FIRST,
  omit: ['content'],
}

export type StoredDefinition = Definition & Stored

/** Versions the person may see, newest first, without their content. */
export const listDefinitions = (reader: Reader, query: PageQuery): Promise<Page<StoredDefinition>> =>
  findPage(reader, definitionStore, definitionList, query)

/** One version with its content. */
export const getDefinition = (reader: Reader, { definitionNo }: DefinitionRef): Promise<StoredDefinition> =>
  getVisible(reader, definitionStore, definitionNo)

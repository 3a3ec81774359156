import { definitionStore } from '../../../../../models/definitions.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { DEFINITION_KINDS, type Definition, type DefinitionRef } from '../domain/definition.ts'
import { DEFINITION_STATES } from '../domain/lifecycle.ts'

export const definitionList: ListSpec = listOf(
  {
    kind: { is: 'choice', path: 'kind', of: DEFINITION_KINDS },
    state: { is: 'choice', path: 'state', of: DEFINITION_STATES },
    ...CREATED,
  },
  {
    defaultSort: '-createdAt',
    searched: true,
    filters: { code: { path: 'code', match: 'equals' } },
    omit: ['content'],
  },
)

export type StoredDefinition = Definition & Stored

/** Versions the person may see, newest first, without their content. */
export const listDefinitions = (reader: Reader, query: PageQuery): Promise<Page<StoredDefinition>> =>
  findPage(reader, definitionStore, definitionList, query)

/** One version with its content. */
export const getDefinition = (reader: Reader, { definitionNo }: DefinitionRef): Promise<StoredDefinition> =>
  getVisible(reader, definitionStore, definitionNo)

import { definitionStore } from '../../../../../models/definitions.ts'
import { findPage, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { definitionList } from '../definition.schemas.ts'
import type { Definition } from '../domain/definition.ts'

export type StoredDefinition = Definition & Stored

/** Versions the person may see, newest first, without their content. */
export const listDefinitions = (
  reader: Reader,
  { query }: { readonly query: PageQuery },
): Promise<Page<StoredDefinition>> => findPage(reader, definitionStore, definitionList, query)

/** One version with its content. */
export const getDefinition = (reader: Reader, { params }: NumberInput): Promise<StoredDefinition> =>
  getVisible(reader, definitionStore, params.number)

import { definitionStore } from '../../../../../models/definitions.ts'
import type { Page } from '../../../../../models/page.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { compareContents, type Difference } from '../domain/compare.ts'
import type { DraftContent } from '../domain/definition.ts'
import { findShipped } from '../kinds/index.ts'
import type { StoredDefinition } from './definitions.ts'

export interface CompareInput extends NumberInput {
  readonly query: { readonly with: string; readonly limit: number; readonly offset: number }
}

/**
 * What differs between an earlier version (`with`: another definition, or a shipped one as `FS-EQ@2026.1`) and this one,
 * page by page.
 */
export async function compareDefinitions(reader: Reader, { params, query }: CompareInput): Promise<Page<Difference>> {
  const definition = await getVisible(reader, definitionStore, params.number)
  const before = await contentOf(reader, definition, query.with)
  const differences = compareContents(before, definition.content)
  const end = query.offset + query.limit
  return {
    items: differences.slice(query.offset, end),
    nextCursor: end < differences.length ? String(end) : null,
    total: { count: differences.length, capped: false },
  }
}

async function contentOf(reader: Reader, { kind }: StoredDefinition, ref: string): Promise<DraftContent> {
  const shipped = findShipped(kind, ref)
  if (shipped) return shipped.content
  const other = await getVisible(reader, definitionStore, ref)
  if (other.kind !== kind)
    throw new RefusalError([{ code: 'definition.other-kind', field: 'with', value: other.kind, threshold: kind }])
  return other.content
}

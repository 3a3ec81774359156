import { definitionStore } from '../../../../../models/definitions.ts'
import type { Page } from '../../../../../models/page.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { compareContents, type Difference } from '../domain/compare.ts'
import { decideKind } from '../domain/decisions.ts'
import type { DefinitionRef, DraftContent } from '../domain/definition.ts'
import { findShipped } from '../kinds/index.ts'
import type { StoredDefinition } from './definitions.ts'

export interface CompareDefinitions extends DefinitionRef {
  /** Another definition, or a shipped one as `FS-EQ@2026.1`. */
  readonly earlier: string
  readonly limit: number
  readonly offset: number
}

/** What differs between an earlier version and this one, page by page. */
export async function compareDefinitions(
  reader: Reader,
  { definitionNo, earlier, offset, limit }: CompareDefinitions,
): Promise<Page<Difference>> {
  const definition = await getVisible(reader, definitionStore, definitionNo)
  const before = await contentOf(reader, definition, earlier)
  const differences = compareContents(before, definition.content)
  const end = offset + limit
  return {
    items: differences.slice(offset, end),
    nextCursor: end < differences.length ? String(end) : null,
    total: { count: differences.length, capped: false },
  }
}

async function contentOf(reader: Reader, { kind }: StoredDefinition, ref: string): Promise<DraftContent> {
  const shipped = findShipped(kind, ref)
  if (shipped) return shipped.content
  return valueOrThrow(decideKind(await getVisible(reader, definitionStore, ref), kind, 'with')).content
}

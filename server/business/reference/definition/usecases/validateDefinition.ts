import { definitionStore } from '../../../../../models/definitions.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { KINDS } from '../kinds/index.ts'
import { findFindings } from './findings.ts'

export interface Validation {
  /** Everything that stands between a version and its publication. */
  readonly findings: readonly Refusal[]
  /** What does not, but should be known; of sound content alone. */
  readonly remarks: readonly Refusal[]
}

/** What there is to say of a version before its publication, as of the business date. */
export async function validateDefinition(reader: Reader, { definitionNo }: DefinitionRef): Promise<Validation> {
  const definition = await getVisible(reader, definitionStore, definitionNo)
  const findings = await findFindings(reader, definition)
  const remarks = findings.length === 0 ? KINDS[definition.kind].remarks?.(definition.content) : undefined
  return { findings, remarks: remarks ?? [] }
}

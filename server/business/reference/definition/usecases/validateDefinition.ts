import { definitionStore } from '../../../../../models/definitions.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { KINDS } from '../kinds/index.ts'
import { findFindings } from './findings.ts'

export interface Validation {
  /** Everything that stands between a version and its publication. */
  readonly findings: readonly Refusal[]
  /** What does not, but should be known; of sound content alone. */
  readonly remarks: readonly Refusal[]
}

/** What there is to say of a version before its publication, as of the business date. */
export async function validateDefinition(reader: Reader, { params }: NumberInput): Promise<Validation> {
  const definition = await getVisible(reader, definitionStore, params.number)
  const findings = await findFindings(reader, definition)
  const remarks = findings.length === 0 ? KINDS[definition.kind].remarks?.(definition.content) : undefined
  return { findings, remarks: remarks ?? [] }
}

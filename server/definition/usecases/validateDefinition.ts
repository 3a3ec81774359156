import { definitionStore } from '../../../models/definitions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { findFindings } from './findings.ts'

/** Everything that stands between a version and its publication, as of the business date. */
export async function validateDefinition(reader: Reader, { params }: NumberInput): Promise<readonly Refusal[]> {
  return findFindings(reader, await getVisible(reader, definitionStore, params.number))
}

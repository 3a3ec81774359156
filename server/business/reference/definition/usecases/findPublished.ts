import { definitionStore } from '../../../../../models/definitions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { DefinitionKindName } from '../domain/definition.ts'
import { type DefinedContent, findDefinition } from './findDefinition.ts'

/** Everything of a kind that an insurer has published itself and that is in force on the day, one per code. */
export async function findPublished<Kind extends DefinitionKindName>(
  reader: Reader,
  kind: Kind,
  insurerId: string,
  on: CivilDate,
): Promise<readonly DefinedContent[Kind][]> {
  if (insurerId === '') return []
  const filter = {
    'parties.insurerIds': insurerId,
    kind,
    'effective.from': { $lte: on },
    $or: [{ 'effective.to': null }, { 'effective.to': { $gt: on } }],
  }
  const codes = await definitionStore.model.distinct('code', filter as object)
  const found = await Promise.all(
    codes.toSorted().map((code) => findDefinition(reader, kind, { insurerId, code: String(code), on })),
  )
  return found.filter((definition) => definition !== null)
}

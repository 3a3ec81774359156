import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { isEffective } from '../../product/domain/effective.ts'
import type { DefinitionKindName } from '../domain/definition.ts'
import { type DefinedContent, findDefinition, findVersionsOf } from './findDefinition.ts'

/** Everything of a kind that an insurer has published itself and that is in force on the day, one per code. */
export async function findPublished<Kind extends DefinitionKindName>(
  reader: Reader,
  kind: Kind,
  insurerId: string,
  on: CivilDate,
): Promise<readonly DefinedContent[Kind][]> {
  if (insurerId === '') return []
  const versions = await findVersionsOf(reader, insurerId)
  const inForce = versions.filter(
    ({ effective, ...own }) => own.kind === kind && effective && isEffective(effective, on),
  )
  const codes = [...new Set(inForce.map(({ code }) => code))].toSorted()
  const found = await Promise.all(codes.map((code) => findDefinition(reader, kind, { insurerId, code, on })))
  return found.filter((definition) => definition !== null)
}

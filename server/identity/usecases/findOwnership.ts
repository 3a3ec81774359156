import { organisationStore } from '../../../models/organisations.ts'
import type { Reader } from '../../database/reader.ts'
import type { DeclaredOwnership } from '../domain/control.ts'

/** The organisations and, level by level, whoever is declared above them; for telling related parties. */
export async function findOwnership(
  reader: Reader,
  ids: readonly string[],
  known: readonly DeclaredOwnership[] = [],
): Promise<readonly DeclaredOwnership[]> {
  const unknown = ids.filter((id) => !known.some(({ _id }) => _id === id))
  if (unknown.length === 0) return known
  const found = await organisationStore.model
    .find({ _id: { $in: unknown } }, { controllers: 1 }, { session: reader.session ?? null })
    .lean<DeclaredOwnership[]>()
  if (found.length === 0) return known
  const above = found.flatMap(({ controllers }) => controllers.flatMap(({ organisationId }) => organisationId ?? []))
  return findOwnership(reader, above, [...known, ...found])
}

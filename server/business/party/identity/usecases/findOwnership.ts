import type { Stored } from '../../../../../models/store.ts'
import type { Judging } from '../../../../platform/database/judged.ts'
import type { Organisation } from '../domain/organisation.ts'
import { findOrganisationsById } from './organisations.ts'

/** The organisations and, level by level, whoever is declared above them; for telling related parties. */
export async function findOwnership(
  judging: Judging,
  ids: readonly string[],
  known: readonly (Organisation & Stored)[] = [],
): Promise<readonly (Organisation & Stored)[]> {
  const unknown = ids.filter((id) => !known.some(({ _id }) => _id === id))
  if (unknown.length === 0) return known
  const found = await findOrganisationsById(judging, unknown)
  if (found.length === 0) return known
  const above = found.flatMap(({ controllers }) => controllers.flatMap(({ organisationId }) => organisationId ?? []))
  return findOwnership(judging, above, [...known, ...found])
}

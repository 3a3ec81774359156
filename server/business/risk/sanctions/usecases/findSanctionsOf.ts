import { PLATFORM } from '../../../../../models/revisions.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import { findJudgedBy, type Judging } from '../../../../platform/database/judged.ts'
import { sideBySide } from '../../../../platform/database/reader.ts'
import type { Sanction } from '../domain/sanction.ts'

/** An entry about an organisation of a case. */
export type FoundSanction = Sanction & { readonly organisationId: string }

/** What the register knows an organisation by. */
export interface RegisteredAs {
  readonly _id: string
  readonly uscc: string
}

/**
 * Every entry of the register, past or present, about organisations on file, found by number or by credit code. Each
 * names the organisation it was found for. For other contexts' decisions: what of it a person may see is theirs to keep.
 */
export async function findSanctionsOf(
  judging: Judging,
  organisations: readonly RegisteredAs[],
): Promise<readonly FoundSanction[]> {
  const byCode = new Map(organisations.map(({ _id, uscc }) => [uscc, _id]))
  const askFor = (path: string, values: readonly string[]) =>
    findJudgedBy(judging, sanctionStore, PLATFORM, path, values)
  const start = sideBySide(judging)
  const found = await Promise.all([
    start(() => askFor('organisationId', [...byCode.values()])),
    start(() => askFor('creditCode', [...byCode.keys()])),
  ])
  const entries = new Map(found.flat().map((entry) => [entry._id, entry]))
  const inOrder = [...entries.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1))
  return inOrder.flatMap((entry) => {
    const organisationId = entry.organisationId ?? byCode.get(entry.creditCode)
    return organisationId ? [{ ...entry, organisationId }] : []
  })
}

import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
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
  reader: Reader,
  organisations: readonly RegisteredAs[],
): Promise<readonly FoundSanction[]> {
  const byCode = new Map(organisations.map(({ _id, uscc }) => [uscc, _id]))
  const entries = await sanctionStore.model
    .find(
      {
        $or: [
          { organisationId: { $in: organisations.map(({ _id }) => _id) } },
          { creditCode: { $in: [...byCode.keys()] } },
        ],
      },
      null,
      { session: reader.session ?? null },
    )
    .sort({ _id: 1 })
    .lean<Sanction[]>()
  return entries.flatMap((entry) => {
    const organisationId = entry.organisationId ?? byCode.get(entry.creditCode)
    return organisationId ? [{ ...entry, organisationId }] : []
  })
}

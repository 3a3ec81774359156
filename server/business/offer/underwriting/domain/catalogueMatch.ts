import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { matchEntry } from '../../../reference/catalogue/domain/matchEntry.ts'

/**
 * The category of each item's catalogue entry (null for an item that names none), or every reason why an item is not
 * what its entry describes on the first day of cover.
 */
export function determineCategories(
  items: readonly InsuredItem[],
  entries: ReadonlyMap<string, CatalogueEntry>,
  on: CivilDate,
): Decision<readonly (string | null)[]> {
  const matches = items.map((item, index): Decision<string | null> => {
    const path = `items.${index}`
    const { catalogueEntryId, catalogueEdition, unitOfSupport, indicators } = item
    if (catalogueEntryId === null) return accepted(null)
    const entry = entries.get(catalogueEntryId)
    if (entry?.edition !== catalogueEdition || !entry)
      return refused({
        code: 'underwriting.unknown-catalogue-entry',
        field: `${path}.catalogueEntryId`,
        value: catalogueEntryId,
        threshold: catalogueEdition ?? '',
      })
    const match = matchEntry(entry, { unitOfSupport: unitOfSupport ?? entry.unitOfSupport, indicators, on })
    return match.ok ? accepted(entry.category) : refused(...match.refusals.map((refusal) => below(path, refusal)))
  })
  const refusals = matches.flatMap((match) => (match.ok ? [] : match.refusals))
  if (refusals.length > 0) return refused(...refusals)
  return accepted(matches.flatMap((match) => (match.ok ? [match.value] : [])))
}

const below = (path: string, refusal: Refusal): Refusal => ({ ...refusal, field: `${path}.${refusal.field ?? ''}` })

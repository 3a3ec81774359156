import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type {
  CatalogueEditionView,
  CatalogueEntryView,
  DraftEntriesView,
  EditionChangesView,
} from './catalogue.contract.ts'
import { CATEGORIES, findCategory } from './domain/categories.ts'
import { changeText } from './domain/changeText.ts'
import type { SchemeCode } from './domain/edition.ts'
import { editionMenu } from './domain/editionMenu.ts'
import { type CatalogueEntry, entryIdOf } from './domain/entry.ts'
import { thresholdText } from './domain/threshold.ts'
import type { ChangesSeen } from './usecases/editionChanges.ts'
import type { EditionSeen } from './usecases/editions.ts'

export function editionView(edition: EditionSeen, { actor }: Reader): CatalogueEditionView {
  const {
    _id: id,
    eventHash,
    stateHash,
    updatedAt,
    createdAt,
    draftEntries,
    importedBy,
    publishedBy,
    publishedAt,
    ...shown
  } = edition
  return {
    id,
    ...shown,
    createdAt: createdAt.toISOString(),
    importedByName: importedBy.name,
    publishedByName: publishedBy?.name ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    categories: CATEGORIES[edition.scheme],
    allowedEvents: allowedEventsView(editionMenu(edition, actor)),
  }
}

export function entryView(entry: CatalogueEntry & Stored): CatalogueEntryView {
  const { version, eventHash, stateHash, createdAt, updatedAt, _id, ...shown } = entry
  return shownEntry(shown)
}

export const draftEntriesView = (entries: readonly CatalogueEntry[]): DraftEntriesView => ({
  items: entries.map(shownEntry),
})

const shownEntry = (entry: CatalogueEntry): CatalogueEntryView => ({
  id: entryIdOf(entry.editionId, entry.code),
  ...entry,
  categoryName: categoryName(entry.scheme, entry.category),
  thresholdTexts: entry.thresholds.map(thresholdText),
})

export const changesView = ({
  edition,
  since,
  scheme,
  counts,
  differences,
  likely,
}: ChangesSeen): EditionChangesView => ({
  edition,
  since,
  counts,
  likely,
  items: differences.map((difference) => ({
    ...difference,
    categoryName: categoryName(scheme, difference.category),
    changes: difference.changes.map((change) => ({ ...change, text: changeText(change) })),
  })),
})

function categoryName(scheme: SchemeCode, code: string): { zh: string; en: string } {
  const category = findCategory(scheme, code)
  return { zh: category?.zh ?? code, en: category?.en ?? code }
}

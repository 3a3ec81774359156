import type { Stored } from '../../models/store.ts'
import type { CatalogueEditionView, CatalogueEntryView } from './catalogue.contract.ts'
import { CATEGORIES, findCategory } from './domain/categories.ts'
import type { CatalogueEdition } from './domain/edition.ts'
import type { CatalogueEntry } from './domain/entry.ts'
import { thresholdText } from './domain/threshold.ts'

export function editionView(edition: CatalogueEdition & Stored): CatalogueEditionView {
  const { _id: id, eventHash, updatedAt, createdAt, ...shown } = edition
  return { id, ...shown, createdAt: createdAt.toISOString(), categories: CATEGORIES[edition.scheme] }
}

export function entryView(entry: CatalogueEntry & Stored): CatalogueEntryView {
  const { _id: id, version, eventHash, createdAt, updatedAt, ...shown } = entry
  const category = findCategory(entry.scheme, entry.category)
  const categoryName = { zh: category?.zh ?? entry.category, en: category?.en ?? entry.category }
  return { id, ...shown, categoryName, thresholdTexts: entry.thresholds.map(thresholdText) }
}

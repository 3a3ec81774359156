import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SchemeCode } from '../../../reference/catalogue/domain/edition.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { listValidEntries } from '../../../reference/catalogue/usecases/listValidEntries.ts'
import { countCheck } from './countCheck.ts'

const SHOWN = 20

export interface FoundEntry {
  readonly entry: CatalogueEntry
  readonly sample: boolean
}

export interface FindPreCheckEntries {
  readonly scheme: SchemeCode
  readonly q?: string
}

/** Entries valid today with the text in their code or name, the first few. */
export async function findPreCheckEntries(reader: Reader, query: FindPreCheckEntries): Promise<readonly FoundEntry[]> {
  await countCheck(reader)
  const { items } = await listValidEntries(reader, { ...query, limit: SHOWN, on: reader.businessDate })
  const editions = await catalogueEditions.model.find({ _id: { $in: items.map(({ editionId }) => editionId) } }).lean()
  const samples = new Set(editions.filter(({ sample }) => sample).map(({ _id }) => _id))
  return items.map((entry) => ({ entry, sample: samples.has(entry.editionId) }))
}

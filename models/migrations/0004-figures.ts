import type { AnyBulkWriteOperation } from 'mongodb'
import { categoriesOf, sitesOf } from '../../server/business/contract/terms/domain/accumulation.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { figureChanges } from '../../server/kernel/figure.ts'
import { catalogueEntries } from '../catalogueEntries.ts'
import { claimStore } from '../claims.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { organisationStore } from '../organisations.ts'
import { policyStore } from '../policies.ts'
import { quoteStore } from '../quotes.ts'
import { type Store, type Stored, streamOf } from '../store.ts'
import type { Migration, MigrationData } from './migration.ts'
import type { PolicyWithVersions, VersionInPolicy } from './policyWithVersions.ts'

/**
 * Sums that people wait for are kept beside the documents, and what documents are looked for by is marked in them. Policies
 * say on which categories and regions they accumulate, as catalogue and organisations have it now; then sums and marks are
 * written of every document, the sums anew.
 */
export const figures: Migration = {
  name: '0004-figures',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.changeDocuments<Policy, PolicyWithVersions>(policyStore, async ({ versions }) => ({
      versions: await Promise.all(versions.map(located)),
    }))
    await data.rewrite(FigureModel, ({ _id }) => [{ deleteOne: { filter: { _id: _id as never } } }])
    for (const store of [policyStore, claimStore]) await writeFigures(data, store as Store<unknown>)
    for (const store of [policyStore, claimStore, quoteStore]) await writeMarks(data, store as Store<unknown>)
  },
}

async function located(version: VersionInPolicy): Promise<VersionInPolicy> {
  const { items } = version
  const entries = await catalogueEntries.model
    .find({ _id: { $in: items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? []) } }, { category: 1 })
    .lean<{ readonly _id: string; readonly category: string }[]>()
  const users = await organisationStore.model
    .find({ _id: { $in: items.flatMap(({ userId }) => userId ?? []) } }, { region: 1 })
    .lean<{ readonly _id: string; readonly region: string }[]>()
  return {
    ...version,
    sites: sitesOf(items, { regionOf: new Map(users.map(({ _id, region }) => [_id, region])) }),
    categories: categoriesOf(items, { categoryOf: new Map(entries.map(({ _id, category }) => [_id, category])) }),
  }
}

const writeFigures = (data: MigrationData, store: Store<unknown>): Promise<void> =>
  data.rewrite(
    store.model,
    (document) => {
      const { _id } = document as Stored
      const entries = figureChanges([], store.figures?.(document as never) ?? [])
      return figureRows(`${streamOf(store, _id)}#0`, entries).map((row) => ({
        replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
      }))
    },
    FigureModel,
  )

const writeMarks = (data: MigrationData, store: Store<unknown>): Promise<void> =>
  data.rewrite(store.model, (document): AnyBulkWriteOperation[] => {
    const { _id } = document as Stored
    return [
      { updateOne: { filter: { _id: _id as never }, update: { $set: { marks: store.marks?.(document as never) } } } },
    ]
  })

import type { Response } from 'express'
import type { Page, PageQuery } from '../../models/page.ts'
import type { Stored } from '../../models/store.ts'
import { pageView } from '../http/listing.ts'
import { type AnyRoute, route } from '../http/route.ts'
import {
  type EntryListQuery,
  editionRequest,
  entryRequest,
  type IdInput,
  type ImportEditionInput,
  importEditionRequest,
  listEditionsRequest,
  listEntriesRequest,
} from './catalogue.schemas.ts'
import { editionView, entryView } from './catalogue.views.ts'
import type { CatalogueEdition } from './domain/edition.ts'
import { editionCsv } from './domain/editionCsv.ts'
import type { CatalogueEntry } from './domain/entry.ts'
import { type ExportedEdition, exportEdition } from './usecases/exportEdition.ts'
import { getEdition } from './usecases/getEdition.ts'
import { getEntry } from './usecases/getEntry.ts'
import { importEdition } from './usecases/importEdition.ts'
import { listEditions } from './usecases/listEditions.ts'
import { listEntries } from './usecases/listEntries.ts'

const CSV = 'text/csv; charset=utf-8'

function sendCsv({ id }: ExportedEdition, response: Response, csv: unknown): void {
  response.type(CSV).set('Content-Disposition', `attachment; filename="${id}.csv"`).send(csv)
}

export const catalogueRoutes: readonly AnyRoute[] = [
  route<{ readonly query: PageQuery }, Page<CatalogueEdition & Stored>>({
    method: 'get',
    path: '/catalogue-editions',
    permission: 'catalogue.read',
    summary: 'Editions of the guidance catalogues',
    schema: listEditionsRequest,
    useCase: listEditions,
    view: pageView(editionView),
    success: 200,
  }),
  route<ImportEditionInput, CatalogueEdition & Stored>({
    method: 'post',
    path: '/catalogue-editions',
    permission: 'catalogue.import',
    summary: 'Import an edition from a CSV or XLSX file',
    schema: importEditionRequest,
    upload: 'file',
    useCase: importEdition,
    view: editionView,
    success: 201,
    idempotent: true,
  }),
  route<IdInput, CatalogueEdition & Stored>({
    method: 'get',
    path: '/catalogue-editions/:id',
    permission: 'catalogue.read',
    summary: 'An edition of a guidance catalogue',
    schema: editionRequest,
    useCase: getEdition,
    view: editionView,
    success: 200,
  }),
  route<IdInput, ExportedEdition>({
    method: 'get',
    path: '/catalogue-editions/:id/export.csv',
    permission: 'catalogue.read',
    summary: 'An edition as a CSV file that can be imported again',
    schema: editionRequest,
    useCase: exportEdition,
    view: ({ entries }) => editionCsv(entries),
    respond: sendCsv,
    produces: CSV,
    success: 200,
  }),
  route<object, ExportedEdition>({
    method: 'get',
    path: '/catalogue-template.csv',
    permission: 'catalogue.read',
    summary: 'An empty catalogue file to fill in',
    schema: {},
    useCase: async () => ({ id: 'catalogue-template', entries: [] }),
    view: ({ entries }) => editionCsv(entries),
    respond: sendCsv,
    produces: CSV,
    success: 200,
  }),
  route<{ readonly query: EntryListQuery }, Page<CatalogueEntry & Stored>>({
    method: 'get',
    path: '/catalogue-entries',
    permission: 'catalogue.read',
    summary: 'Entries of the guidance catalogues',
    schema: listEntriesRequest,
    useCase: listEntries,
    view: pageView(entryView),
    success: 200,
  }),
  route<IdInput, CatalogueEntry & Stored>({
    method: 'get',
    path: '/catalogue-entries/:id',
    permission: 'catalogue.read',
    summary: 'A catalogue entry with its technical thresholds',
    schema: entryRequest,
    useCase: getEntry,
    view: entryView,
    success: 200,
  }),
]

import type { Response } from 'express'
import { catalogueEditions } from '../../../../models/catalogueEditions.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  discardEditionRequest,
  editionChangesRequest,
  editionRequest,
  entryRequest,
  importEditionRequest,
  listEditionsRequest,
  listEntriesRequest,
  publishEditionRequest,
} from './catalogue.schemas.ts'
import { changesView, draftEntriesView, editionView, entryView } from './catalogue.views.ts'
import type { EditionRef } from './domain/edition.ts'
import { editionCsv } from './domain/editionCsv.ts'
import type { CatalogueEntry } from './domain/entry.ts'
import { type DiscardEdition, discardEdition } from './usecases/discardEdition.ts'
import { type ChangesSeen, type GetEditionChanges, getEditionChanges } from './usecases/editionChanges.ts'
import { type EditionSeen, getEdition, listEditions } from './usecases/editions.ts'
import { type ExportedEdition, exportEdition } from './usecases/exportEdition.ts'
import { findDraftEntries } from './usecases/findDraftEntries.ts'
import { getEntry } from './usecases/getEntry.ts'
import { type ImportEdition, importEdition } from './usecases/importEdition.ts'
import { type ListEntries, listEntries } from './usecases/listEntries.ts'
import { type PublishEdition, publishEdition } from './usecases/publishEdition.ts'
import { readCatalogueFile } from './usecases/readCatalogueFile.ts'

const CSV = 'text/csv; charset=utf-8'

function sendCsv({ id }: ExportedEdition, response: Response, csv: unknown): void {
  response.type(CSV).set('Content-Disposition', `attachment; filename="${id}.csv"`).send(csv)
}

export const catalogueRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<EditionSeen>>({
    method: 'get',
    path: '/catalogue-editions',
    permission: 'catalogue.read',
    summary: 'Editions of the guidance catalogues',
    schema: listEditionsRequest,
    useCase: listEditions,
    view: pageView(editionView),
    success: 200,
  }),
  route<ImportEdition, EditionSeen>({
    method: 'post',
    path: '/catalogue-editions',
    permission: 'catalogue.import',
    summary: 'Import an edition from a CSV or XLSX file, as a draft',
    schema: importEditionRequest,
    upload: 'file',
    readFile: (file, { encoding }) => readCatalogueFile(file, encoding),
    useCase: importEdition,
    view: editionView,
    success: 201,
    idempotent: true,
  }),
  route<EditionRef, EditionSeen>({
    method: 'get',
    path: '/catalogue-editions/:id',
    permission: 'catalogue.read',
    summary: 'An edition of a guidance catalogue',
    schema: editionRequest,
    useCase: getEdition,
    view: editionView,
    success: 200,
  }),
  historyRoute({
    path: '/catalogue-editions/:number',
    permission: 'catalogue.read',
    store: catalogueEditions,
    summary: 'What happened to an edition',
  }),
  route<EditionRef, readonly CatalogueEntry[]>({
    method: 'get',
    path: '/catalogue-editions/:id/draft-entries',
    permission: 'catalogue.read',
    summary: 'What a draft lists, before it is published',
    schema: editionRequest,
    useCase: findDraftEntries,
    view: draftEntriesView,
    success: 200,
  }),
  route<GetEditionChanges, ChangesSeen>({
    method: 'get',
    path: '/catalogue-editions/:id/changes',
    permission: 'catalogue.read',
    summary: 'What an edition changes since an earlier one',
    schema: editionChangesRequest,
    useCase: getEditionChanges,
    view: changesView,
    success: 200,
  }),
  route<PublishEdition, EditionSeen>({
    method: 'post',
    path: '/catalogue-editions/:id/publication',
    permission: 'catalogue.publish',
    summary: 'Publish a draft that somebody else imported',
    schema: publishEditionRequest,
    useCase: publishEdition,
    view: editionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<DiscardEdition, EditionSeen>({
    method: 'post',
    path: '/catalogue-editions/:id/discard',
    permission: 'catalogue.publish',
    summary: 'Give a draft up',
    schema: discardEditionRequest,
    useCase: discardEdition,
    view: editionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<EditionRef, ExportedEdition>({
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
  route<ListEntries, Page<CatalogueEntry & Stored>>({
    method: 'get',
    path: '/catalogue-entries',
    permission: 'catalogue.read',
    summary: 'Entries of the guidance catalogues',
    schema: listEntriesRequest,
    useCase: listEntries,
    view: pageView(entryView),
    success: 200,
  }),
  route<{ readonly entryId: string }, CatalogueEntry & Stored>({
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

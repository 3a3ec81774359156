import type { Response } from 'express'
import { catalogueEditions } from '../../../../models/catalogueEditions.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  changesAnswer,
  draftEntriesAnswer,
  editionAnswer,
  editionsAnswer,
  entriesAnswer,
  entryAnswer,
} from './catalogue.answers.ts'
import type {
  CatalogueEditionView,
  CatalogueEntryView,
  DraftEntriesView,
  EditionChangesView,
} from './catalogue.contract.ts'
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
  route<PageQuery, Page<EditionSeen>, ListView<CatalogueEditionView>>({
    name: 'listCatalogueEditions',
    method: 'get',
    path: '/catalogue-editions',
    answer: editionsAnswer,
    permission: 'catalogue.read',
    summary: 'Editions of the guidance catalogues',
    schema: listEditionsRequest,
    useCase: listEditions,
    view: pageView(editionView),
    success: 200,
  }),
  route<ImportEdition, EditionSeen, CatalogueEditionView>({
    name: 'importCatalogueEdition',
    method: 'post',
    path: '/catalogue-editions',
    answer: editionAnswer,
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
  route<EditionRef, EditionSeen, CatalogueEditionView>({
    name: 'getCatalogueEdition',
    method: 'get',
    path: '/catalogue-editions/:id',
    answer: editionAnswer,
    permission: 'catalogue.read',
    summary: 'An edition of a guidance catalogue',
    schema: editionRequest,
    useCase: getEdition,
    view: editionView,
    success: 200,
  }),
  historyRoute({
    name: 'getCatalogueEditionHistory',
    path: '/catalogue-editions/:number',
    permission: 'catalogue.read',
    store: catalogueEditions,
    summary: 'What happened to an edition',
  }),
  route<EditionRef, readonly CatalogueEntry[], DraftEntriesView>({
    name: 'getCatalogueDraftEntries',
    method: 'get',
    path: '/catalogue-editions/:id/draft-entries',
    answer: draftEntriesAnswer,
    permission: 'catalogue.read',
    summary: 'What a draft lists, before it is published',
    schema: editionRequest,
    useCase: findDraftEntries,
    view: draftEntriesView,
    success: 200,
  }),
  route<GetEditionChanges, ChangesSeen, EditionChangesView>({
    name: 'getCatalogueEditionChanges',
    method: 'get',
    path: '/catalogue-editions/:id/changes',
    answer: changesAnswer,
    permission: 'catalogue.read',
    summary: 'What an edition changes since an earlier one',
    schema: editionChangesRequest,
    useCase: getEditionChanges,
    view: changesView,
    success: 200,
  }),
  route<PublishEdition, EditionSeen, CatalogueEditionView>({
    name: 'publishCatalogueEdition',
    method: 'post',
    path: '/catalogue-editions/:id/publication',
    answer: editionAnswer,
    permission: 'catalogue.publish',
    summary: 'Publish a draft that somebody else imported',
    schema: publishEditionRequest,
    useCase: publishEdition,
    view: editionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<DiscardEdition, EditionSeen, CatalogueEditionView>({
    name: 'discardCatalogueEdition',
    method: 'post',
    path: '/catalogue-editions/:id/discard',
    answer: editionAnswer,
    permission: 'catalogue.publish',
    summary: 'Give a draft up',
    schema: discardEditionRequest,
    useCase: discardEdition,
    view: editionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<EditionRef, ExportedEdition>({
    name: 'exportCatalogueEdition',
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
    name: 'getCatalogueTemplate',
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
  route<ListEntries, Page<CatalogueEntry & Stored>, ListView<CatalogueEntryView>>({
    name: 'listCatalogueEntries',
    method: 'get',
    path: '/catalogue-entries',
    answer: entriesAnswer,
    permission: 'catalogue.read',
    summary: 'Entries of the guidance catalogues',
    schema: listEntriesRequest,
    useCase: listEntries,
    view: pageView(entryView),
    success: 200,
  }),
  route<{ readonly entryId: string }, CatalogueEntry & Stored, CatalogueEntryView>({
    name: 'getCatalogueEntry',
    method: 'get',
    path: '/catalogue-entries/:id',
    answer: entryAnswer,
    permission: 'catalogue.read',
    summary: 'A catalogue entry with its technical thresholds',
    schema: entryRequest,
    useCase: getEntry,
    view: entryView,
    success: 200,
  }),
]
